import { LEXICON } from "../lexicon/lexicon.js";
import type { ProvisionNumber } from "../domain/provision.js";

/**
 * A word that stands for an instrument or a provision named before it. Places are those of the
 * plain text.
 */
export type Pronoun =
  /**
   * 该法, 同法, 上述解释: for an instrument of a kind, 其 for any. `own` is 本法, the law that the
   * words are taken from.
   */
  | {
      readonly of: "INSTRUMENT";
      readonly from: number;
      readonly to: number;
      readonly noun: string;
      readonly own: boolean;
    }
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

/**
 * 该法第十条, 同法第二十条, 上述解释第三条, 该司法解释; not 该法院, 合同法, 该法规, 该法条,
 * 该法律关系.
 */
const INSTRUMENT = new RegExp(
  LEXICON.expression("(?<!{before-this})({this-law})({cited-noun}|{statute-word}(?=第)|法)")
    .source + LEXICON.expression("(?!{law-goes-on}|条|规(?!定))").source,
  "gu",
);
/** 其第二十三条, 其中第五条; not 尤其第五条. */
const ITS = LEXICON.expression("(?<!{before-no-its}){its}(?=第{numeral}{1,9}条)", "gu");
/** 该条第二款, 同条, 前款, 本条; not 该条款, 同条件, 合同条款, 支付前款项. */
const PROVISION = LEXICON.expression(
  "(?<!{before-no-this})({this-article})(条|款|项)(?!{unit-goes-on})",
  "gu",
);
/**
 * What follows a word that really means a provision. 该款 and 该项 are sums and things more often
 * than not.
 */
const GOES_ON = LEXICON.expression("[之的]?{provision-goes-on}|第(?:\\(|{numeral})", "uy");
const GOES_ON_ARTICLE = LEXICON.expression(
  "[之的]?{article-goes-on}|第(?:\\(|{numeral})|文(?!{paper-goes-on})|[,。;、:)“”]",
  "uy",
);

/** The pronouns of a text, in order. */
export function findPronouns(plain: string): readonly Pronoun[] {
  const instruments = [...plain.matchAll(INSTRUMENT)].map((match): Pronoun => {
    const [words, which = "", noun = ""] = match;
    return {
      of: "INSTRUMENT",
      from: match.index,
      to: match.index + words.length,
      noun,
      own: which === "本",
    };
  });
  const provisions = [...plain.matchAll(PROVISION)].flatMap((match): readonly Pronoun[] => {
    const [words, which = ""] = match;
    const unit = match[2] === "条" ? "条" : match[2] === "款" ? "款" : "项";
    const to = match.index + words.length;
    const shape = unit === "条" && which !== "前" ? GOES_ON_ARTICLE : GOES_ON;
    shape.lastIndex = to;
    if (!shape.test(plain)) return [];
    return [
      {
        of: "PROVISION",
        from: match.index,
        to,
        unit,
        previous: which === "前",
        own: which === "本",
      },
    ];
  });
  const its = [...plain.matchAll(ITS)].map(({ 0: words, index }): Pronoun => {
    return { of: "INSTRUMENT", from: index, to: index + words.length, noun: "其", own: false };
  });
  return [...instruments, ...its, ...provisions].sort((a, b) => a.from - b.from);
}

/** What else ends as its noun does: 该办法, 该条例. */
const NOUNS = LEXICON.table<"STATUTE" | "JUDICIAL_INTERPRETATION" | "INTERPRETATION">(
  "cited-nouns",
);
const STATUTE = LEXICON.expression("{statute-ends}$");
const NO_STATUTE = LEXICON.expression("{no-statute-ends}$");
const INTERPRETATION = LEXICON.expression("{interpretation}{small-numeral}?$");
const OF_SUPREME_COURT = LEXICON.expression("^{supreme-court}.{0,200}{judicial-document}$");

/** Whether an instrument can be what a noun means: 解释 the interpretations, 法 the statutes. */
export function canMean(noun: string, instrumentName: string): boolean {
  const name = instrumentName.replace(/\([^()]{0,30}\)$/u, "");
  switch (NOUNS.whole(noun)?.means) {
    case "STATUTE":
      return STATUTE.test(name) && !NO_STATUTE.test(name);
    case "JUDICIAL_INTERPRETATION":
      return INTERPRETATION.test(name) || OF_SUPREME_COURT.test(name);
    case "INTERPRETATION":
      return INTERPRETATION.test(name);
    case undefined:
      return name.endsWith(noun);
  }
}

/**
 * What a pronoun for a provision means, given the provision before it; undefined where that does
 * not say.
 */
export function provisionMeant(
  pronoun: Extract<Pronoun, { of: "PROVISION" }>,
  before: ProvisionNumber,
): ProvisionNumber | undefined {
  const { article, suffix, paragraph, item } = before;
  const step = pronoun.previous ? 1 : 0;
  switch (pronoun.unit) {
    case "条":
      return step === 0
        ? { article, suffix }
        : suffix || article < 2
          ? undefined
          : { article: article - 1 };
    case "款":
      return paragraph === undefined || paragraph <= step
        ? undefined
        : { article, suffix, paragraph: paragraph - step };
    case "项":
      return item === undefined || item <= step
        ? undefined
        : { article, suffix, paragraph, item: item - step };
  }
}
