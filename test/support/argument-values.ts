import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputObjectType,
} from "graphql";
import type { Random } from "./random.js";

/**
 * Texts that break what is careless with them: of nothing, of control characters, half a character,
 * a statement, very long.
 */
const HOSTILE = [
  "",
  " ",
  "x",
  "\u0000",
  "\ud800",
  "'}) DETACH DELETE n //",
  "🚚".repeat(40),
  "甲".repeat(3000),
  "constructor",
  "__proto__",
];
const IDS = [
  "case:tj-01",
  "case:tj-05",
  "case:gz-02",
  "court:shanghai-pudong",
  "court:supreme",
  "region:tianjin",
  "factor:breach",
  "cause:112",
  "provision:civil-code/752",
  "instrument:civil-code",
  "publication:tj-binhai-financial-leasing",
];
/**
 * Good ids and names by the name of their argument, or of the field that takes an id, where it asks
 * for one kind.
 */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  case: ["case:tj-01", "case:tj-05"],
  court: ["court:supreme", "浦东法院"],
  factor: ["factor:breach", "锁机"],
  instrument: ["instrument:civil-code"],
  publication: ["publication:tj-binhai-financial-leasing"],
  region: ["region:tianjin", "上海"],
  caseId: ["case:tj-01", "case:gz-02"],
  a: ["case:tj-01", "case:gz-02"],
  b: ["case:tj-05"],
  courts: ["court:tianjin-ftz", "上海金融法院"],
  forumCourt: ["court:shanghai-pudong", "court:supreme", "浦东法院"],
  regions: ["region:tianjin", "上海"],
  factors: ["factor:breach", "锁机"],
  withoutFactors: ["factor:breach"],
  causesOfAction: ["cause:112", "融资租赁合同纠纷"],
  causeOfAction: ["cause:112", "融资租赁合同纠纷"],
  publications: ["publication:tj-binhai-financial-leasing"],
};
const ABSENT_IDS = [
  "case:nowhere",
  "court:nowhere",
  "factor:",
  "ghost:1",
  "provision:civil-code/99999",
  "case:tj-01/x/y",
  "：：：：",
];
const FACTS = "承租人以售后回租方式融资购买货车，其后两期未付，出租人远程锁车并起诉要求解除合同。";

/** Good values of texts, by the name of their argument. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  citation: ["民法典第752条", "Civil Code art. 585", "provision:civil-code/752", "某某法第九条"],
  citations: ["民法典第752条", "民法典第585条第2款", "某某法第九条"],
  text: [
    "依照《中华人民共和国民法典》第七百五十二条、第五百八十五条的规定，判决如下",
    "无一引用的文字",
  ],
  facts: [FACTS, "员工离职后用人单位要求支付竞业限制违约金，双方对月数有争议。", "太短"],
  query: ["锁车之后租金", "违约金", "上海金融法院"],
  issues: ["承租人已付大部分租金的，出租人能否解除合同"],
  after: ["WyJhIl0", "WyJhIiwiYiIsIjEiXQ", "bm9uc2Vuc2U"],
  number: ["（2023）沪0115民初1234号", "(2019)津0101民初1号"],
  caseNumber: ["（2023）沪0115民初1234号", "(2019)津0101民初1号"],
  searcher: ["某某律师事务所"],
  judge: ["王某某"],
  counsel: ["李某某"],
  provisions: ["民法典第585条", "provision:civil-code/752"],
  types: ["EXHIBITS", "APPLIES", "NO_SUCH_TYPE"],
  name: ["浦东", "租赁", "上海 法院", "无此名称"],
  keyword: ["违约金", "租金 锁车", "车"],
  currency: ["CNY", "USD"],
};

/** A number that no log has by chance. */
export const MARKED_NUMBER = 733_173_317;

const LEAVES: Readonly<
  Record<string, readonly [good: readonly unknown[], bad: readonly unknown[]]>
> = {
  Int: [
    [1, 2, 3, 5, 10],
    [0, -1, 101, MARKED_NUMBER, 2_147_483_647, 2_147_483_648, 1.5, "5", true, [1], {}],
  ],
  Float: [
    [0, 0.5, 1],
    [-1, 1e308, 7, "0.5", false],
  ],
  Boolean: [
    [true, false],
    ["true", 1],
  ],
  PartialDate: [
    ["2021", "2021-03", "2023-05-09"],
    ["2021-13-45", "昨天上午", 2021, "", "9999-99-99", {}],
  ],
  Decimal: [
    ["1.5", "148549.18"],
    ["一千元整", 5, ""],
  ],
  ID: [
    IDS,
    [...ABSENT_IDS, ...HOSTILE, MARKED_NUMBER, 1.5, true, ["case:tj-01"], { id: "case:tj-01" }],
  ],
  String: [["某某融资租赁公司"], [...HOSTILE, 5, true, {}]],
};

/**
 * A value of a type: a good one, or with the given chance at each place of it one that is not
 * quite.
 */
export function argumentValue(
  type: GraphQLInputType,
  name: string,
  wrong: number,
  random: Random,
): unknown {
  if (isNonNullType(type))
    return random.chance(wrong / 4) ? null : argumentValue(type.ofType, name, wrong, random);
  if (random.chance(wrong / 4)) return null;
  if (isListType(type)) {
    const length = random.chance(wrong / 4)
      ? 300
      : random.chance(wrong / 4)
        ? 0
        : 1 + random.below(2);
    return Array.from({ length }, () => argumentValue(type.ofType, name, wrong, random));
  }
  if (isInputObjectType(type)) return objectValue(type, wrong, random);
  if (isEnumType(type))
    return random.chance(wrong)
      ? random.pick(["REVERSD", "reversed", "无", 5])
      : random.pick(type.getValues()).name;
  const [good, bad] = LEAVES[type.name] ?? [[], []];
  if (random.chance(wrong)) return random.pick(bad);
  const byName =
    type.name === "String" ? TEXTS[name] : type.name === "ID" ? NAMED[name] : undefined;
  return random.pick(byName ?? good);
}

/** An input that takes both takes exactly one. */
const EITHER: readonly string[] = ["caseId", "facts"];

function objectValue(type: GraphQLInputObjectType, wrong: number, random: Random): unknown {
  const fields = Object.values(type.getFields());
  const must = fields.filter((field) => isNonNullType(field.type) && !random.chance(wrong / 4));
  const isEither = EITHER.every((name) => fields.some((field) => field.name === name));
  const either = isEither && !random.chance(wrong) ? random.pick(EITHER) : undefined;
  const some = fields.filter(
    (field) =>
      !isNonNullType(field.type) &&
      (either !== undefined && EITHER.includes(field.name)
        ? field.name === either
        : random.chance(2 / fields.length)),
  );
  const entries = [...must, ...some].map(
    (field) => [field.name, argumentValue(field.type, field.name, wrong, random)] as const,
  );
  const stray = random.chance(wrong / 4) ? [["fact", FACTS] as const] : [];
  return Object.fromEntries([...entries, ...stray]);
}
