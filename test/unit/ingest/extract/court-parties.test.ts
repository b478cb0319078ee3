import { expect, test } from "vitest";
import { parseCaseName } from "../../../../src/ingest/extract/case-name.js";
import { extractParties } from "../../../../src/ingest/extract/parties.js";
import { caseText, plainPorts, section } from "./plain-ports.js";

/** name ROLE+ALSO =alias, of a document whose sections are as a court's document has them. */
const read = (...sections: ReturnType<typeof section>[]) =>
  extractParties(
    caseText(undefined, section("HEAD", "清河市白石区人民法院"), ...sections),
    undefined,
  ).parties.map(
    (party) =>
      `${party.name} ${[party.role, ...(party.alsoRoles ?? [])].join("+")}${(party.aliases ?? []).map((each) => ` =${each}`).join("")}`,
  );
const head = (...lines: string[]) => read(section("HEAD", lines.join("\n")));
const prose = (...paragraphs: string[]) =>
  read(...paragraphs.map((each) => section("OTHER", each)));

test("the head of a retrial: one party a line, its earlier roles in brackets", () => {
  expect(
    head(
      "再审申请人（一审被告、反诉原告，二审上诉人）：清河远山投资（集团）有限公司。住所地：清河市白石区。",
      "法定代表人：葛某，该公司董事长。",
      "委托诉讼代理人：潘某，白石律师事务所律师。",
      "被申请人（一审原告、反诉被告，二审被上诉人）：葛庆山，男，汉族。",
      "一审第三人、二审被上诉人：清河白石商贸中心（有限合伙）（原名白石商店）。",
      "再审申请人清河远山投资（集团）有限公司（以下简称远山公司）因与被申请人葛庆山、二审被上诉人清河白石商贸中心（有限合伙）买卖合同纠纷一案，向本院申请再审。",
      "案外人：秦某。",
    ),
  ).toEqual([
    "清河远山投资（集团）有限公司 DEFENDANT+PLAINTIFF+APPELLANT+APPLICANT =远山公司",
    "葛庆山 PLAINTIFF+DEFENDANT+APPELLEE+RESPONDENT",
    "清河白石商贸中心（有限合伙） THIRD_PARTY+APPELLEE",
  ]);
});

test("a head that has lost its line breaks, or has 、 in their place", () => {
  const lines = [
    "上诉人（原审原告）：沙溪机械厂，住所地沙溪县",
    "负责人：邹某，厂长",
    "委托代理人：彭某，沙溪县法律服务所法律工作者",
    "被上诉人（原审被告）：邹远明",
    "上诉人沙溪机械厂因与被上诉人邹远明承揽合同纠纷一案，不服判决，向本院提起上诉",
  ];
  const parties = ["沙溪机械厂 PLAINTIFF+APPELLANT", "邹远明 DEFENDANT+APPELLEE"];
  for (const mark of ["", "、", "。", " "]) expect(head(lines.join(mark))).toEqual(parties);
});

test("enforcement: objectors, creditors and debtors, several on a line", () => {
  expect(
    head(
      "异议人（利害关系人）：沙溪拍卖有限公司。",
      "申请执行人：彭某某、邹某某等三人。",
      "被执行人沙溪建材有限公司，住所地沙溪县。",
      "法定代表人苏某。",
      "本院在执行彭某某与沙溪建材有限公司借款合同纠纷一案中，异议人提出异议。",
    ),
  ).toEqual([
    "沙溪拍卖有限公司 OBJECTOR+OTHER",
    "彭某某 EXECUTION_APPLICANT",
    "邹某某 EXECUTION_APPLICANT",
    "沙溪建材有限公司 JUDGMENT_DEBTOR",
  ]);
});

test("the story ends the head, also where it breaks before the other party", () => {
  expect(
    head(
      "再审申请人（一审原告）：邹远明，男，汉族。",
      "被申请人（一审被告）：沙溪运输公司。",
      "再审申请人邹远明因与",
      "被申请人沙溪运输公司劳动争议一案，不服判决，向本院申请再审。",
    ),
  ).toEqual(["邹远明 PLAINTIFF+APPLICANT", "沙溪运输公司 DEFENDANT+RESPONDENT"]);
});

test("an organisation whose name begins like a person's and a word of the text", () => {
  expect(
    prose(
      "再审申请人应用材料公司因与被申请人白云建材有限公司、白云买卖合同纠纷一案，向本院申请再审。",
      "本院认为，该技术的应用，与白云，均有争议。",
    ),
  ).toEqual(["应用材料公司 APPLICANT", "白云建材有限公司 RESPONDENT", "白云 RESPONDENT"]);
});

test("a person's name ends before the words of the cause, a partnership's after its bracket", () => {
  expect(
    prose(
      "上诉人沙溪物业管理有限公司为与被上诉人陈思物业服务合同纠纷、原审第三人远山投资企业（有限合伙）一案，不服判决，提起上诉。",
    ),
  ).toEqual([
    "沙溪物业管理有限公司 APPELLANT",
    "陈思 APPELLEE",
    "远山投资企业（有限合伙） THIRD_PARTY",
  ]);
});

test("one name the beginning of another; a prosecutor is no party", () => {
  expect(
    head(
      "抗诉机关：清河省人民检察院。",
      "申诉人（一审原告）：沙溪运输公司。",
      "被申诉人（一审被告）：沙溪运输公司白石分公司。",
    ),
  ).toEqual(["沙溪运输公司 PLAINTIFF+APPLICANT", "沙溪运输公司白石分公司 DEFENDANT+RESPONDENT"]);
});

test.each<[text: string, parties: readonly string[]]>([
  [
    "上诉人邹远明因与被上诉人沙溪县规划和自然资源局、沙溪县人民政府行政处罚一案，不服判决，向本院提起上诉。",
    ["邹远明 APPELLANT", "沙溪县规划和自然资源局 APPELLEE", "沙溪县人民政府 APPELLEE"],
  ],
  [
    "原告邹远明、彭立不服被告沙溪县自然资源局不动产登记，于2020年3月2日向本院提起行政诉讼。",
    ["邹远明 PLAINTIFF", "彭立 PLAINTIFF", "沙溪县自然资源局 DEFENDANT"],
  ],
  [
    "申请执行人沙溪县应急管理局于2020年3月2日向本院申请强制执行。\n被执行人彭立未履行。本院认为，被执行人彭立应当履行。",
    ["沙溪县应急管理局 EXECUTION_APPLICANT", "彭立 JUDGMENT_DEBTOR"],
  ],
  // the one who was sued is the appellee of whom the text speaks
  [
    "邹远明因诉沙溪县人民政府（以下简称沙溪县政府）强制拆除一案，不服裁定，向本院提起上诉。\n被上诉人答辩称，原审正确。",
    ["邹远明 APPELLANT", "沙溪县人民政府 DEFENDANT+APPELLEE =沙溪县政府"],
  ],
  [
    "本院在审查邹远明与沙溪出版社有限公司著作权纠纷申请再审一案中，邹远明申请回避。",
    ["邹远明 NOT_STATED", "沙溪出版社有限公司 NOT_STATED"],
  ],
  [
    "原告阿依古丽·买买提与被告吐尔逊·艾山离婚纠纷一案，本院受理后，被告吐尔逊·艾山对管辖权提出异议。",
    ["阿依古丽·买买提 PLAINTIFF", "吐尔逊·艾山 DEFENDANT"],
  ],
  [
    "原告沙溪银行与被告邹远明、远山顺达车马栈、沙溪县图书馆借款合同纠纷一案，本院受理后，原告申请撤诉。",
    [
      "沙溪银行 PLAINTIFF",
      "邹远明 DEFENDANT",
      "远山顺达车马栈 DEFENDANT",
      "沙溪县图书馆 DEFENDANT",
    ],
  ],
])("an opening: %s", (text, parties) => expect(prose(...text.split("\n"))).toEqual(parties));

test("a body without a head: claims, answers and orders, short names joined to the full one", () => {
  expect(
    prose(
      "原告彭立向本院提出诉讼请求：判令被告远山公司、被告邹远明支付货款。事实和理由：被告远山公司拖欠货款，案外人沙溪银行曾经贷款。",
      "被告远山公司辩称，原告所称不实。被告邹远明未作答辩。",
      "被告清河远山机械有限公司、邹远明于本判决生效之日起十日内支付原告彭立货款。",
    ),
  ).toEqual(["彭立 PLAINTIFF", "邹远明 DEFENDANT", "清河远山机械有限公司 DEFENDANT =远山公司"]);
  expect(
    prose("彭立、邹远明向本院提出诉讼请求：判令苏白付款。", "苏白辩称，已付清。", "苏白付款。"),
  ).toEqual(["彭立 PLAINTIFF", "邹远明 PLAINTIFF", "苏白 DEFENDANT"]);
});

test.each([
  "原告应承担相应责任。被告陈述，双方于去年签约。",
  "被告立即向原告支付货款，原告全部诉讼请求成立。",
  "三方与案外人沙溪进出口贸易有限公司签订协议。",
  "原告所在公司与被告单位之间有业务。",
])("words behind a role that are no name: %s", (text) => expect(prose(text)).toEqual([]));

test("the caption names the parties where the text does not", () => {
  const name = parseCaseName("彭立与邹远明买卖合同纠纷案", plainPorts.causes);
  const text = caseText(undefined, section("HEAD", "清河市白石区人民法院\n民事裁定书"));
  expect(extractParties(text, name).parties.map((party) => party.name)).toEqual(["彭立", "邹远明"]);
});
