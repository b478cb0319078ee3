import type { ProvisionNumber } from "../domain/provision.js";

/** A word that stands for an instrument or a provision named before it. Places are those of the plain text. */
export type Pronoun =
  /** 该法, 同法, 上述解释: for an instrument of a kind, 其 for any. `own` is 本法, the law that the words are taken from. */
  | { readonly of: "INSTRUMENT"; readonly from: number; readonly to: number; readonly noun: string; readonly own: boolean }
  /** 该条, 同条, 前款: for a provision, or the one before it. */
  | {
      readonly of: "PROVISION";
      readonly from: number;
      readonly to: number;
      readonly unit: Unit;
      readonly previous: boolean;
      readonly own: boolean;
    };
type Unit = "条" | "款" | "项";

/** 该法第十条, 同法第二十条, 上述解释第三条, 该司法解释; not 该法院, 合同法, 该法规, 该法条, 该法律关系. */
const INSTRUMENT =
  /(?<![合共协相不雷会公认应])(该|同|本|此|上述|前述|前引)(司法解释|解释|法典|法(?:律(?=第))?|条例|规定|办法|细则|纪要|意见|通知|批复|决定|公约)(?![院官庭人律定理学治医系部条]|规(?!定))/gu;
/** 其第二十三条, 其中第五条; not 尤其第五条. */
const ITS = /(?<![尤极莫何])其中?(?=第[0-9〇零一二三四五六七八九十百千]{1,9}条)/gu;
/** 该条第二款, 同条, 前款, 本条; not 该条款, 同条件, 合同条款, 支付前款项. */
const PROVISION = /(?<![合相不共雷此之])(该|同|前|本|上述|前述)(条|款|项)(?![款例件约理形目街路线型式内技工消信评])/gu;
/** What follows a word that really means a provision. 该款 and 该项 are sums and things more often than not. */
const GOES_ON = /(?:之|的)?(?:规定|所称|所指|所列|情形)|第[(0-9〇零一二三四五六七八九十]/uy;
const GOES_ON_ARTICLE =
  /(?:之|的)?(?:规定|所|情形|内容|文义|中|仅|并|系|明确|关于|适用)|第[(0-9〇零一二三四五六七八九十]|文(?!件|书)|[,。;、:)“”]/uy;

/** The pronouns of a text, in order. */
export function findPronouns(plain: string): readonly Pronoun[] {
  const instruments = [...plain.matchAll(INSTRUMENT)].map((match): Pronoun => {
    const [words, which = "", noun = ""] = match;
    return { of: "INSTRUMENT", from: match.index, to: match.index + words.length, noun, own: which === "本" };
  });
  const provisions = [...plain.matchAll(PROVISION)].flatMap((match): readonly Pronoun[] => {
    const [words, which = ""] = match;
    const unit = match[2] === "条" ? "条" : match[2] === "款" ? "款" : "项";
    const to = match.index + words.length;
    const shape = unit === "条" && which !== "前" ? GOES_ON_ARTICLE : GOES_ON;
    shape.lastIndex = to;
    if (!shape.test(plain)) return [];
    return [{ of: "PROVISION", from: match.index, to, unit, previous: which === "前", own: which === "本" }];
  });
  const its = [...plain.matchAll(ITS)].map(({ 0: words, index }): Pronoun => {
    return { of: "INSTRUMENT", from: index, to: index + words.length, noun: "其", own: false };
  });
  return [...instruments, ...its, ...provisions].sort((a, b) => a.from - b.from);
}

/** Whether an instrument can be what a noun means: 解释 the interpretations, 法 the statutes. */
export function canMean(noun: string, instrumentName: string): boolean {
  const name = instrumentName.replace(/\([^()]{0,30}\)$/u, "");
  switch (noun) {
    case "法典":
      return name.endsWith(noun);
    case "法":
    case "法律":
      return /法$|法典$|民法[总通]则$/u.test(name) && !name.endsWith("办法");
    case "司法解释":
      return /解释[一二三四五六]?$|^最高人民法院.*(?:规定|批复|解释|意见)$/u.test(name);
    case "解释":
      return /解释[一二三四五六]?$/u.test(name);
    default:
      return name.endsWith(noun);
  }
}

/** What a pronoun for a provision means, given the provision before it; undefined where that does not say. */
export function provisionMeant(
  pronoun: Extract<Pronoun, { of: "PROVISION" }>,
  before: ProvisionNumber,
): ProvisionNumber | undefined {
  const { article, suffix, paragraph, item } = before;
  const step = pronoun.previous ? 1 : 0;
  switch (pronoun.unit) {
    case "条":
      return step === 0 ? { article, suffix } : suffix || article < 2 ? undefined : { article: article - 1 };
    case "款":
      return paragraph === undefined || paragraph <= step ? undefined : { article, suffix, paragraph: paragraph - step };
    case "项":
      return item === undefined || item <= step ? undefined : { article, suffix, paragraph, item: item - step };
  }
}
