import { expect, test } from "vitest";
import { parseCaseName } from "../../../../src/ingest/extract/case-name.js";
import type { SectionKind } from "../../../../src/ingest/extract/case-text.js";
import { extractParties } from "../../../../src/ingest/extract/parties.js";
import { caseText, plainPorts, section } from "./plain-ports.js";

const extract = (name: string | undefined, text: string, kind: SectionKind = "FACTS") => {
  const parsed = name === undefined ? undefined : parseCaseName(name, plainPorts.causes);
  return extractParties(caseText(name, section(kind, text)), parsed);
};
/** name KIND ROLE+ALSO =alias */
const read = (name: string | undefined, text: string, kind?: SectionKind) =>
  extract(name, text, kind).parties.map(
    (party) =>
      `${party.name} ${party.kind.charAt(0)} ${[party.role, ...(party.alsoRoles ?? [])].join("+")}${(party.aliases ?? []).map((each) => ` =${each}`).join("")}`,
  );

test.each<[name: string | undefined, text: string, parties: readonly string[]]>([
  // role words beside names
  [undefined, "原告某租赁公司与被告张某签订合同。", ["某租赁公司 O PLAINTIFF", "张某 P DEFENDANT"]],
  [undefined, "原告：李某某，被告：王某甲。", ["李某某 P PLAINTIFF", "王某甲 P DEFENDANT"]],
  [undefined, "原告俞某壬诉被告谭某12。", ["俞某壬 P PLAINTIFF", "谭某12 P DEFENDANT"]],
  // figures behind a mask that tell nobody apart: a sum, a date
  [undefined, "被告俞某3万元未付。", ["俞某 P DEFENDANT"]],
  [undefined, "被告俞某2020年未付。", ["俞某 P DEFENDANT"]],
  [undefined, "被告张某、李某拒绝付款。", ["张某 P DEFENDANT", "李某 P DEFENDANT"]],
  [undefined, "第三人某物流公司述称其不知情。", ["某物流公司 O THIRD_PARTY"]],
  [
    undefined,
    "申请执行人何某与被执行人某工贸公司、陈某借款一案。",
    ["何某 P EXECUTION_APPLICANT", "某工贸公司 O JUDGMENT_DEBTOR", "陈某 P JUDGMENT_DEBTOR"],
  ],
  [undefined, "系案外人某汽车销售公司收车。", ["某汽车销售公司 O OUTSIDER"]],
  [undefined, "上诉人（原审被告）刘某认为判决有误。", ["刘某 P DEFENDANT+APPELLANT"]],
  [undefined, "保证人长沙某汽车租赁服务有限公司盖章。", ["长沙某汽车租赁服务有限公司 O GUARANTOR"]],
  [undefined, "被告人赵某骗取他人财物。", ["赵某 P ACCUSED"]],
  [
    undefined,
    "被告（反诉原告）张某、李某到庭。",
    ["张某 P DEFENDANT+PLAINTIFF", "李某 P DEFENDANT+PLAINTIFF"],
  ],
  [undefined, "被告某保险公司的委托诉讼代理人崔某到庭。", ["某保险公司 O DEFENDANT"]],
  [
    undefined,
    "赵某骗取被害单位某租赁公司的财物。",
    ["赵某 P NOT_STATED", "某租赁公司 O NOT_STATED"],
  ],
  // who make a contract share no role
  [undefined, "被执行人林某、袁某签订备忘录。", ["林某 P JUDGMENT_DEBTOR", "袁某 P NOT_STATED"]],
  // verbs
  [undefined, "后余某诉至法院。", ["余某 P PLAINTIFF"]],
  [undefined, "陈某遂向某区人民法院提起诉讼。", ["陈某 P PLAINTIFF"]],
  [undefined, "张某将某开发公司诉至法院。", ["张某 P PLAINTIFF", "某开发公司 O DEFENDANT"]],
  [undefined, "某保理公司遂起诉某物流公司。", ["某保理公司 O PLAINTIFF", "某物流公司 O DEFENDANT"]],
  [undefined, "原告孙某起诉。判决后，孙某不服，提起上诉。", ["孙某 P PLAINTIFF+APPELLANT"]],
  [undefined, "吴某以其行为归属于公司为由，向北京金融法院提起上诉。", ["吴某 P APPELLANT"]],
  [undefined, "某装饰公司向执行法院提出书面异议。", ["某装饰公司 O OBJECTOR"]],
  [undefined, "后周某某申请执行。", ["周某某 P EXECUTION_APPLICANT"]],
  [
    undefined,
    "某租赁公司将某挂靠公司列为共同被告。",
    ["某租赁公司 O NOT_STATED", "某挂靠公司 O DEFENDANT"],
  ],
  [
    undefined,
    "季某、曹某诉苏某借款一案已经审结。",
    ["季某 P PLAINTIFF", "曹某 P PLAINTIFF", "苏某 P DEFENDANT"],
  ],
  // the case's name
  [
    "李某诉某书店买卖合同纠纷案",
    "李某付款后未收到书。",
    ["李某 P PLAINTIFF", "某书店 O DEFENDANT"],
  ],
  ["某银行与梁某合同纠纷案", "梁某向某银行借款。", ["某银行 O NOT_STATED", "梁某 P NOT_STATED"]],
  [
    "某租赁公司与张某融资租赁合同纠纷案",
    "被告张某逾期，原告起诉。",
    ["某租赁公司 O PLAINTIFF", "张某 P DEFENDANT"],
  ],
  // short names
  [
    "某金融租赁股份有限公司与杭州某公司融资租赁合同纠纷案",
    "某金融租赁股份有限公司（以下简称某金租公司）与杭州某公司签约。某金租公司放款。",
    ["某金融租赁股份有限公司 O NOT_STATED =某金租公司", "杭州某公司 O NOT_STATED"],
  ],
  [
    "某融资租赁公司与钱某某融资租赁合同纠纷案",
    "某租赁公司放款。钱某某只付了三期。钱某辩称已付清。",
    ["某融资租赁公司 O NOT_STATED =某租赁公司", "钱某某 P NOT_STATED =钱某"],
  ],
  [
    "上海某文化传媒有限公司与刘某某合同纠纷案",
    "某文化公司起诉，要求刘某某付款。",
    ["上海某文化传媒有限公司 O PLAINTIFF =某文化公司", "刘某某 P NOT_STATED"],
  ],
  // 某公司 may be anybody; it is no short form
  [
    "保理公司与某物流公司合同纠纷案",
    "某物流公司对某公司有应收账款。",
    ["保理公司 O NOT_STATED", "某物流公司 O NOT_STATED", "某公司 O NOT_STATED"],
  ],
  // places and signs before the mask, a known name in a longer one
  [
    undefined,
    "从梁山某贸易有限公司购买车辆，挂靠在沧州某运输公司处。",
    ["梁山某贸易有限公司 O NOT_STATED", "沧州某运输公司 O NOT_STATED"],
  ],
  [undefined, "芙某公司转卖给旺某公司。", ["芙某公司 O NOT_STATED", "旺某公司 O NOT_STATED"]],
  [
    "上海某公司与某公司买卖合同纠纷案",
    "上海某公司支付某公司货款。",
    ["上海某公司 O NOT_STATED", "某公司 O NOT_STATED"],
  ],
  // a business in the middle of a company's name
  [
    undefined,
    "韩某入职某快递公司，后到某物业服务公司。",
    ["韩某 P NOT_STATED", "某快递公司 O NOT_STATED", "某物业服务公司 O NOT_STATED"],
  ],
  // other masks and names
  [undefined, "A公司委托X银行付款。", ["A公司 O NOT_STATED", "X银行 O NOT_STATED"]],
  [undefined, "韩先生与周女士协商未果。", ["韩先生 P NOT_STATED", "周女士 P NOT_STATED"]],
  [undefined, "欧阳某与诸葛某某相识。", ["欧阳某 P NOT_STATED", "诸葛某某 P NOT_STATED"]],
  [undefined, "沈某达购车。后沈某达付款。沈某达取得车辆。沈某达转卖。", ["沈某达 P NOT_STATED"]],
  [undefined, "黄某某服务部由黄某某经营。", ["黄某某服务部 O NOT_STATED", "黄某某 P NOT_STATED"]],
])("%s: %s", (name, text, parties) => expect(read(name, text)).toEqual(parties));

test.each([
  "某日，原告到达某地。", // 某 of a day and of a place
  "某区人民法院受理后，某市仲裁委员会作出裁决。", // courts and arbitrators
  "双方在某种程度上达成一致。",
  "于某年某月签订合同。", // 于 is a surname and a small word
  "被告未到庭，原告撤回申请。", // roles without names
  "业务员称该公司已经注销。",
  "小区业主要求物业公司维修。",
])("no party: %s", (text) => expect(read(undefined, text)).toEqual([]));

test("comments, articles and the tail name nobody", () => {
  for (const kind of ["SIGNIFICANCE", "RULES", "PROVISIONS", "TAIL", "KEYWORDS"] as const)
    expect(read(undefined, "张某与某公司。", kind)).toEqual([]);
});

test("a judgment's head: parties with their earlier roles, and no agents", () => {
  const head = [
    "上诉人（原审被告、反诉原告）：某保险公司北京分公司，住所地北京市。",
    "负责人：周某，总经理。",
    "委托诉讼代理人：郑某，律师。",
    "被上诉人（原审原告）：余某，女，汉族。",
  ].join("\n");
  const text = caseText(
    undefined,
    section("HEAD", head),
    section("OTHER", "余某与郑某到庭参加诉讼。"),
  );
  const { parties } = extractParties(text, undefined);
  expect(parties.map(({ name, role, alsoRoles, side }) => [name, role, alsoRoles, side])).toEqual([
    ["某保险公司北京分公司", "DEFENDANT", ["PLAINTIFF", "APPELLANT"], "RESPONDENT"],
    ["余某", "PLAINTIFF", ["APPELLEE"], "CLAIMANT"],
  ]);
});

test("a judgment's head: the roles of a counterclaim come second, lines of the story name nobody", () => {
  const head = [
    "原告（反诉被告）：某餐厅。",
    "经营者：马某，男。",
    "被告（反诉原告）：某商业公司。",
    "被告王某，男，汉族。",
    "被告王某、某商业公司共同委托代理人朱某、石某，某律师事务所律师。",
    "被告王某及其代理人对指控无异议。",
    "案外人袁某称，其已付清房款。",
  ].join("\n");
  const { parties } = extractParties(caseText(undefined, section("HEAD", head)), undefined);
  expect(parties.map(({ name, role, alsoRoles, side }) => [name, role, alsoRoles, side])).toEqual([
    ["某餐厅", "PLAINTIFF", ["DEFENDANT"], "CLAIMANT"],
    ["某商业公司", "DEFENDANT", ["PLAINTIFF"], "RESPONDENT"],
    ["王某", "DEFENDANT", undefined, "RESPONDENT"],
  ]);
});

test("who applies for a retrial may be on either side", () => {
  const { parties } = extract(undefined, "郑某不服提起上诉。后郑某申请再审。");
  expect(parties.map(({ name, role, alsoRoles, side }) => [name, role, alsoRoles, side])).toEqual([
    ["郑某", "APPLICANT", ["APPELLANT"], undefined],
  ]);
});

test("business roles", () => {
  const { parties } = extract(
    undefined,
    "某租赁公司（出租人）与承租人吴某签约，吴某系某运输公司的法定代表人。",
  );
  expect(parties.map(({ name, capacity }) => [name, capacity])).toEqual([
    ["某租赁公司", "出租人"],
    ["吴某", "承租人、某运输公司的法定代表人"],
    ["某运输公司", undefined],
  ]);
});

test("evidence is the section's own words", () => {
  const text = "去年，原告某租赁公司将车交给被告张某使用。";
  const { parties } = extract(undefined, text);
  for (const { evidence } of parties) {
    expect(text.slice(evidence?.start, evidence?.end)).toBe(evidence?.quote);
    expect(evidence?.quote).toBe("原告某租赁公司将车交给被告张某使用");
  }
});
