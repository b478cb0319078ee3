import { describe, expect, test } from "vitest";
import type { CaseSection } from "../../../../src/ingest/extract/case-text.js";
import { extractOutcome } from "../../../../src/ingest/extract/outcome.js";
import { extractRulings } from "../../../../src/ingest/extract/rulings.js";
import { caseText, plainPorts, section } from "./plain-ports.js";

const read = (...sections: readonly CaseSection[]) => {
  const found = extractRulings(caseText("某案", ...sections), plainPorts.courts, "");
  const { outcome, prevailingSide } = extractOutcome(found, [], sections);
  return {
    rulings: found.rulings.map(({ stage, court, disposition }) => [stage, court, disposition]),
    courts: found.courts.map(({ court }) => court),
    unknown: found.unresolved.map(({ raw }) => raw),
    outcome,
    prevailingSide,
  };
};

/** Sentences that name a court which did nothing in the case. */
const NAMED_ONLY = [
  // inside title marks of every kind
  "《最高人民法院关于审理保理合同纠纷案件适用法律问题的解释》第二条审理认定的标准，亦适用于本案。",
  "《最高人民法院〈关于审理独立保函纠纷案件的规定〉》第六条判决的依据在于单据相符。",
  "〈最高人民法院关于人民法院民事调解工作的规定〉第四条对此作出规定。",
  "﹤最高人民法院关于适用〈中华人民共和国公司法〉的规定﹥第十三条支持这一主张。",
  "<最高人民法院关于审理票据纠纷案件的规定>第九条作出了规定。",
  "&lt;最高人民法院关于审理票据纠纷案件的规定&gt;第九条作出了规定。",
  "≪最高人民法院关于审理存单纠纷案件的若干规定≫第五条认定了举证责任。",
  // the issuer before its rule
  "根据最高人民法院《关于审理旅游纠纷案件适用法律的规定》第八条，该请求应予支持。",
  "最高人民法院发布的《全国法院贷款案件审理纪要》认为，利率应当合理。",
  "最高人民法院、最高人民检察院《关于办理虚假诉讼案件的解释》作出了规定。",
  "最高人民法院民二庭《借款案件审理问答》认为利息应当减少。",
  "依据最高人民法院（2015）民他字第7号《关于保证期间的复函》，期间不中断，该认定应予支持。",
  // a rule without its marks
  "最高人民法院关于适用民法典时间效力的若干规定第一条规定，应当适用当时的法律，人民法院判决时应予审查。",
  "按照最高人民法院关于审理劳动争议案件的解释（一）第四十条，法院判决支付两倍工资。",
  "最高人民法院关于建设工程价款优先受偿权问题的批复对此作出认定。",
  "最高人民法院司法解释规定，格式条款应当提示，否则法院认定其不成为合同内容。",
  "最高人民法院相关规定支持这一认定。",
  // cases that a court published, and the rulings of other matters
  "最高人民法院发布的第888号指导案例认为，受害人无过错的应予支持。",
  "最高人民法院公报案例认定，转租无须同意。",
  "最高人民法院2021年度十大典型案例的裁判观点支持这一认定。",
  "参照最高人民法院的判例，违约金可以审查。",
  "最高人民法院在（2016）最高法民申9999号案中认定，登记不是交付。",
  "最高人民法院在类案判决中认定，登记不是交付。",
  // a road and a house
  "双方在最高人民法院路的一家茶馆里认定了账目。",
];

const FIRST = "上海市浦东新区人民法院判决孟某支付租金。";
const BOTH = `${FIRST}孟某不服，提起上诉。上海金融法院判决驳回上诉，维持原判。`;
const UNNAMED = "法院判决孟某支付租金。孟某不服，提起上诉。二审法院判决驳回上诉，维持原判。";

describe("a court that a rule or a cited case names made no ruling", () => {
  test.each(NAMED_ONLY)("%s", (words) => {
    for (const narrated of [FIRST, BOTH, UNNAMED]) {
      const plain = read(section("RESULT", narrated));
      expect(plain.rulings.flat()).not.toContain("court:supreme");
      // whether the reasons stand before the result, behind it or inside it
      expect(read(section("RESULT", narrated), section("REASONING", words))).toEqual(plain);
      expect(read(section("RESULT", `${narrated}${words}`)).rulings.flat()).not.toContain(
        "court:supreme",
      );
      const before = read(section("REASONING", words), section("RESULT", narrated));
      expect([before.rulings.flat(), before.courts]).toEqual([plain.rulings.flat(), []]);
    }
  });

  test("between the instances it neither takes the second one's place nor changes the outcome", () => {
    const readWords = (words: string) =>
      read(
        section(
          "RESULT",
          `${FIRST}孟某不服，提起上诉。${words}上海金融法院判决驳回上诉，维持原判。`,
        ),
      );
    for (const words of NAMED_ONLY)
      expect(readWords(words), words).toMatchObject({
        rulings: [
          ["FIRST_INSTANCE", "court:shanghai-pudong", undefined],
          ["SECOND_INSTANCE", "court:shanghai-financial", "AFFIRMED"],
        ],
        courts: [],
        outcome: "AFFIRMED",
        prevailingSide: "CLAIMANT",
      });
  });
});

describe("a court rules where the words say so", () => {
  test.each<[text: string, rulings: readonly (readonly (string | undefined)[])[]]>([
    [
      `${BOTH}孟某申请再审，最高人民法院作出（2020）最高法民申7号民事裁定，驳回其再审申请。`,
      [
        ["FIRST_INSTANCE", "court:shanghai-pudong", undefined],
        ["SECOND_INSTANCE", "court:shanghai-financial", "AFFIRMED"],
        ["RETRIAL", "court:supreme", "AFFIRMED"],
      ],
    ],
    [
      "北京金融法院受理后，依照《最高人民法院关于民事调解的规定》，判决孟某还款。",
      [["NOT_STATED", "court:beijing-financial", undefined]],
    ],
    [
      "北京金融法院认为，孟某的抗辩没有依据，判决其还款。",
      [["NOT_STATED", "court:beijing-financial", undefined]],
    ],
  ])("%s", (text, rulings) => expect(read(section("RESULT", text)).rulings).toEqual(rulings));

  test.each([
    "北京金融法院认为，此类条款显失公平。",
    "北京金融法院曾指出，此类条款显失公平。",
    "最高人民法院一贯认为，此类条款显失公平。",
  ])("an opinion of a court that decided nothing is no ruling: %s", (words) => {
    expect(read(section("RESULT", BOTH), section("REASONING", words)).rulings).toEqual(
      read(section("RESULT", BOTH)).rulings,
    );
  });

  test("a document of the case in title marks does not hide the court that made it", () => {
    expect(read(section("RESULT", "北京金融法院《民事判决书》判决孟某还款。")).rulings).toEqual([
      ["NOT_STATED", "court:beijing-financial", undefined],
    ]);
  });

  test("the words of a title decide nothing", () => {
    const narrated =
      "法院依照《最高人民法院关于判决赔偿精神损害的解释》第一条，判决驳回孟某的诉讼请求。";
    expect(read(section("RESULT", narrated)).outcome).toBe("DISMISSED");
  });
});

test("the operative clause of a judgment opens its own orders, whoever is named before it", () => {
  const { rulings, outcome } = read(
    section("HEAD", "北京金融法院\n民事裁定书\n（2023）京74民终8号"),
    section(
      "OTHER",
      "孟某不服一审判决，提起上诉，没有预交费用。依照《最高人民法院关于适用诉讼法的解释》第二条，裁定如下：\n本案按自动撤回上诉处理。",
    ),
  );
  expect(rulings).toEqual([["SECOND_INSTANCE", "court:beijing-financial", "WITHDRAWN"]]);
  expect(outcome).toBe("WITHDRAWN");
});
