import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { InstrumentCatalogue } from "../../../src/citation/catalogue.js";
import type { CauseRecord, FactorRecord } from "../../../src/domain/reference-records.js";
import { LEXICON } from "../../../src/lexicon/lexicon.js";
import { citationFinder } from "../../../src/similarity/find-citations.js";
import { examplesOf } from "../../../src/domain/factor-example.js";
import { makeKnowledge } from "../../../src/similarity/knowledge.js";
import { segment } from "../../../src/similarity/segmenter.js";
import { understandFacts } from "../../../src/similarity/understand-facts.js";
import { expectProportional, over } from "../../support/proportional.js";

const { causesOfAction } = parse(readFileSync("seeds/causes.yaml", "utf8")) as {
  causesOfAction: readonly CauseRecord[];
};
const factors = readdirSync("seeds/factors").flatMap(
  (name) =>
    (
      parse(readFileSync(`seeds/factors/${name}`, "utf8")) as {
        readonly factors: readonly FactorRecord[];
      }
    ).factors,
);

const knowledge = await makeKnowledge(
  {
    factors: factors.map((each) => ({
      ...each,
      broader: each.broader ?? [],
      examples: examplesOf(each),
      provisions: [],
      causes: [],
      cases: 1,
    })),
    causes: causesOfAction.map(({ id, name, parent }) => ({ id, name, parentId: parent })),
    caseCount: 36,
    cases: [],
    provisions: [],
  },
  segment,
);
const civilCode = {
  id: "instrument:civil-code",
  title: "中华人民共和国民法典",
  shortTitle: "民法典",
  aliases: [],
  work: "civil-code",
};
const citations = citationFinder(new InstrumentCatalogue([civilCode]));
const understand = (text: string) => understandFacts(text, knowledge, citations);
const causeNames = new Map(causesOfAction.map(({ id, name }) => [id, name]));

test("every sign belongs to a cause of the official list", () => {
  const names = new Set(causesOfAction.map(({ name }) => name));
  expect(LEXICON.table("cause-signs").table.meanings.filter((name) => !names.has(name))).toEqual(
    [],
  );
});

describe("factors", () => {
  test("come with the words that name them", () => {
    const text = "他顶名买车，欠租后出租人远程锁机。";
    const found = understand(text).factors.find(
      (each) => each.factorId === "factor:nominal-purchase",
    );
    expect(found).toMatchObject({ weight: 1, origin: "NAMED" });
    expect(found?.mentions.map((each) => text.slice(each.start, each.end))).toEqual(["顶名买车"]);
  });

  test("what is asked or only claimed is disputed: neither a fact nor denied", () => {
    const {
      factors: found,
      denied,
      disputed,
    } = understand("被告称双方签订了阴阳合同。承租人欠付租金。");
    expect(disputed).toContain("factor:yin-yang-contract");
    expect(found.map((each) => each.factorId)).not.toContain("factor:yin-yang-contract");
    expect(denied.map((each) => each.factorId)).not.toContain("factor:yin-yang-contract");
    expect(disputed).not.toContain("factor:rent-default");
    // what is stated elsewhere is a fact, whoever claims it too
    expect(understand("被告称双方签订了阴阳合同。双方签订了阴阳合同。").disputed).toEqual([]);
  });

  test("that the text denies are set apart", () => {
    const { factors: found, denied } = understand("双方没有签订阴阳合同，也未逾期付租。");
    expect(denied.map((each) => each.factorId)).toContain("factor:yin-yang-contract");
    expect(found.map((each) => each.factorId)).not.toContain("factor:yin-yang-contract");
  });
});

describe("questions, suppositions and reported claims are no facts", () => {
  test.each([
    ["对方的行为是否构成预期违约", "factor:anticipatory-breach"],
    ["合同无法认定为售后回租", "factor:sale-and-leaseback"],
    ["公司说是包薪，没有加班费", "factor:overtime-pay"],
    ["如承租人将来恶意串通，可另行起诉", "factor:malicious-collusion"],
    ["被告辩称该车系挂靠", "factor:vehicle-affiliation"],
  ])("%s", (text, factor) =>
    expect(understand(text).factors.map((each) => each.factorId)).not.toContain(factor),
  );

  test("the same words stated as facts are", () => {
    const found = understand(
      "对方明确表示不再履行，构成预期违约。双方以售后回租方式融资。",
    ).factors.map((each) => each.factorId);
    expect(found).toEqual(
      expect.arrayContaining(["factor:anticipatory-breach", "factor:sale-and-leaseback"]),
    );
  });
});

describe("overdue rent, in the words people use", () => {
  const RENT = "factor:rent-default";
  test.each([
    ["承租人逾期支付租金", "said"],
    ["承租人拖欠租金三个月", "said"],
    ["他一直没付租金", "said"],
    ["承租人拖欠了三个月的租金", "said"],
    ["承租人没有拖欠任何一期租金", "denied"],
    ["从去年三月起没交租金了", "said"],
    ["承租人未按约定支付租金", "said"],
    ["租金一直没付", "said"],
    ["承租人从未拖欠租金", "denied"],
    ["承租人没有逾期支付租金", "denied"],
    ["承租人按时付了租金", "neither"],
  ])("%s: %s", (text, expected) => {
    const { factors: found, denied } = understand(text);
    const said = found.some((each) => each.factorId === RENT && each.origin === "NAMED");
    expect(
      said ? "said" : denied.some((each) => each.factorId === RENT) ? "denied" : "neither",
    ).toBe(expected);
  });
});

describe("factors that ordinary sentences do not mean", () => {
  test.each([
    ["员工在执行工作任务时撞了人", "factor:enforcement"],
    ["他是公司的执行董事", "factor:enforcement"],
    ["前保险杠撞坏了", "factor:insurance"],
    ["单位没有缴纳养老保险", "factor:insurance"],
    ["承租人搬走了", "factor:contracting-parties"],
    ["承租人搬走了", "factor:sublease-without-consent"],
  ])("%s is not %s", (text, factorId) =>
    expect(understand(text).factors.map((each) => each.factorId)).not.toContain(factorId),
  );
});

describe("causes of action, from a layman's words", () => {
  test.each([
    ["朋友打了欠条跟我借钱，说好月息一分，微信转账给他的，到期不还", "民间借贷纠纷"],
    ["装修公司收了装修款，工人干到一半跑了", "装饰装修合同纠纷"],
    ["过马路被一辆小型轿车撞伤，交警的事故认定书说司机全责", "机动车交通事故责任纠纷"],
    ["邻居家的狗把孩子咬伤，打了狂犬疫苗", "饲养动物损害责任纠纷"],
  ])("%s", (text, cause) =>
    expect(
      understand(text)
        .causes.slice(0, 2)
        .map((each) => causeNames.get(each.causeId)),
    ).toContain(cause),
  );
});

test("the name of a cause inside a longer one does not count, and a cause that stands below itself comes once", () => {
  const names = understand("双方签订融资租赁合同后，乙公司未付租金。").causes.map(
    (each) => each.causeId,
  );
  expect(names[0]).toBe("cause:112");
  expect(names).not.toContain("cause:112-1");
  const ofLease = understand("双方签订租赁合同后，乙公司未付租金。").causes;
  expect(ofLease[0]?.marks.map((each) => each.word)).toContain("租赁合同");
});

test("of causes that are spoken for alike the narrower comes first", () => {
  const [first, second] = understand("承租人以售后回租方式融资购买货车，两期租金未付。").causes;
  expect(causeNames.get(first!.causeId)).toBe("融资租赁合同纠纷");
  expect(second!.weight).toBeLessThanOrEqual(first!.weight);
});

test("citations, amounts and positions keep their places", () => {
  const text =
    "被告某公司系出租人，依《民法典》第七百五十二条请求支付租金13.6万元及违约金5,000元。";
  const { provisions, amounts, positions } = understand(text);
  expect(provisions.map((each) => each.provisionId)).toEqual(["provision:civil-code/752"]);
  expect(amounts.map((each) => each.value)).toEqual(["136000", "5000"]);
  expect(positions).toMatchObject([{ position: "出租人", side: "RESPONDENT" }]);
  for (const { mention } of [...amounts, ...positions])
    expect(text.slice(mention.start, mention.end)).toBe(mention.quote);
});

test.each(["", "\u0000\\\"'"])("an empty text is understood as nothing: %j", (text) =>
  expect(understand(text).provisions).toEqual([]),
);

test.each(["未", "第一条", "《", "1"])(
  "a hostile text is understood as nothing, in proportion to its length: %s over and over",
  (piece) =>
    expectProportional(
      over(piece),
      (text) => expect(understand(text).provisions).toEqual([]),
      20_000,
    ),
);

test.each<[text: string, side: string | undefined]>([
  ["原告是出租人", "CLAIMANT"],
  ["被申请人作为承租人", "RESPONDENT"],
  // who appealed or applied for a review may be on either side of the suit
  ["被上诉人是出租人", undefined],
  ["上诉人是承租人", undefined],
  ["再审申请人系保证人", undefined],
  ["再审被申请人系保证人", undefined],
  ["反诉被告即出租人", undefined],
  // a role of the first instance beside it decides
  ["上诉人（原审被告）为承租人", "RESPONDENT"],
  ["被上诉人（一审原告）为出租人", "CLAIMANT"],
  ["原告（反诉被告）出租人", "CLAIMANT"],
  ["原告与上诉人中的出租人", undefined],
])("a position's side is that of the suit: %s", (text, side) => {
  expect(understand(text).positions).toMatchObject([{ side }]);
});
