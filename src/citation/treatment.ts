import type { CitationPosition, Treatment } from "../domain/closed-lists.js";
import { LEXICON } from "../lexicon/lexicon.js";
import type { DecisionParts } from "../language/decision-parts.js";
import type { Span } from "../language/normal-form.js";
import { isPleaded } from "../language/reported-speech.js";
import type { Speakers } from "../language/speakers.js";
import { type SentenceAround, speakerAt } from "../language/who-speaks.js";
import { denialIn } from "./denials.js";

/** What the text does with a citation, who does it and where, and the rule that decided. */
export interface CitationTreatment {
  /** A party's reliance on a provision is a mention: only a court applies or rejects. */
  readonly treatment: Treatment;
  readonly by: "COURT" | "PARTY" | "UNKNOWN";
  readonly position: CitationPosition;
  readonly rule: TreatmentRule;
}

export type TreatmentRule =
  /** 本院认为，本案不适用《某法》第十条. */
  | "court-declines-to-apply"
  /** 一审适用《某法》第十条错误, 应予纠正. */
  | "found-misapplied"
  /** 不符合《某法》第十条规定的情形: the facts fall outside the provision. */
  | "facts-outside-provision"
  /**
   * 原告依据《某法》第十条主张……，本院不予支持; 本院认为，原告关于适用《某法》第十条的主张不能成立.
   */
  | "court-refuses-party-reliance"
  /** 本院认为，被告依据《某法》第十条请求……，本院予以支持. */
  | "court-accepts-party-reliance"
  /** 依照《某法》第十条，判决如下. */
  | "court-decides-under"
  /** 本院认为，根据《某法》第十条的规定，…… */
  | "court-reasons-with"
  /** 一审法院认为，根据《某法》第十条……; its operative clause, in the text of a later decision. */
  | "earlier-ruling-applies"
  /** 原告依据《某法》第十条请求…… */
  | "party-relies"
  /** 被告辩称本案不适用《某法》第十条. */
  | "party-disputes"
  /** 被告提到《某法》. */
  | "party-mentions"
  /** 典型意义: 本案依据《某法》第十条，认定…… */
  | "comment-reports-application"
  /** 如未按本判决指定的期间履行，应当依照《某法》第十条加倍支付…… */
  | "standing-notice"
  /** 附：本判决适用的法律条文. */
  | "statute-appendix"
  /** 《某法》自2021年1月1日起施行. */
  | "mentioned-only";

/**
 * How far a sentence is followed on either side of a citation, without what it quotes. At half one
 * more of 59 treatments is right, at double none: too few to choose by.
 */
const REACH = 160;
const FURTHEST = 600;
/** Line breaks say nothing: converters put them, and empty lines, anywhere. */
const SENTENCE_END = /[。！？!?；;]/gu;

type Sign =
  /** …的主张，本院不予支持; 于法无据; 理由不成立. */
  | "REFUSED"
  /** ……，本院予以支持: what a party asked for on the citation. */
  | "ACCEPTED"
  /**
   * Who refuses, or what is refused: 法院, 该主张. Within a party's own words only a court counts.
   */
  | "COURT_ANSWERS"
  | "REFUSED_SUBJECT"
  /** 原告关于适用, 被告有关依据, 其援引: a court begins to report a claim, …的主张不能成立. */
  | "CLAIM_BEFORE"
  | "CLAIM_AFTER"
  /** 依照, 根据, 依据, 按照, 适用, 参照, 结合. */
  | "RELIED_BEFORE"
  /** 《某法》第十条规定, 第十条之规定, 第十条明确. */
  | "RULE_AFTER"
  /** 如未按本判决指定的期间履行给付金钱义务，应当依照…… */
  | "NOTICE_BEFORE"
  | "NOTICE_AFTER";

const SIGNS = LEXICON.table<Sign>("citation-treatment");
/**
 * The rest of a list: what stands behind it applies to all. 、第一百零四条第一款和《某法》第二条
 */
const LIST_JOINT =
  LEXICON.expression("(?:之?的?{rule-noun})?(?:[、，,~－—-]|以及|及|和|与|至|到)?").source +
  LEXICON.expression("(?:《[^《》]{2,80}》|{same-law})?").source;
const LIST_ARTICLE = LEXICON.expression(
  "第?(?:{numeral}|[０-９、]){1,12}[条款项](?:之{small-numeral})?",
).source;
const LIST_BELOW = LEXICON.expression("第?[（(]?(?:{numeral}|[０-９、]){1,6}[）)]?[款项]").source;
const LIST = new RegExp(`^(?:${LIST_JOINT}${LIST_ARTICLE}(?:${LIST_BELOW}){0,3}){1,20}`, "u");
const QUOTED = /“[^“”]*(?:”|$)/gu;

/** Reads where a citation stands in the decision, and the sentence around it. */
export function treatmentOf(
  text: string,
  span: Span,
  parts: DecisionParts,
  speakers: Speakers,
): CitationTreatment {
  const operative = parts.operativeAt(span);
  if (operative === "OWN")
    return {
      treatment: "APPLIED",
      by: "COURT",
      position: "OPERATIVE",
      rule: "court-decides-under",
    };
  if (operative === "EARLIER") return EARLIER;
  const sentence = sentenceAround(text, span);
  const { speaker, position } = speakerAt(span, sentence, parts, speakers);
  if (SIGNS.has(sentence.before, "NOTICE_BEFORE") && SIGNS.has(sentence.after, "NOTICE_AFTER"))
    return NOTICE;
  switch (position) {
    case "APPENDIX":
      return { treatment: "MENTIONED", by: "UNKNOWN", position, rule: "statute-appendix" };
    case "NOTICE":
      return NOTICE;
    case "EARLIER_RULING":
      return EARLIER;
    case "COMMENT":
      return {
        treatment: "MENTIONED",
        by: "UNKNOWN",
        position,
        rule: isRelied(sentence) ? "comment-reports-application" : "mentioned-only",
      };
    case "PARTY":
      return partyTreatment(sentence);
    default:
      return courtTreatment(sentence, speaker === "COURT", position);
  }
}

const EARLIER: CitationTreatment = {
  treatment: "MENTIONED",
  by: "COURT",
  position: "EARLIER_RULING",
  rule: "earlier-ruling-applies",
};
const NOTICE: CitationTreatment = {
  treatment: "MENTIONED",
  by: "COURT",
  position: "NOTICE",
  rule: "standing-notice",
};

/** What a party says of a provision, and what the court answers in the same sentence. */
function partyTreatment(sentence: SentenceAround): CitationTreatment {
  const { before, after } = sentence;
  const denial = denialIn(sentence);
  const relied = isRelied(sentence);
  const refused = SIGNS.search(after, "REFUSED");
  const own = isPleaded(before);
  const isArgued = denial === "court-declines-to-apply" || denial === "found-misapplied";
  if (
    refused !== undefined &&
    SIGNS.has(after.slice(0, refused.from), own ? "COURT_ANSWERS" : "REFUSED_SUBJECT") &&
    !isArgued
  )
    return {
      treatment: "REJECTED",
      by: "COURT",
      position: "REASONING",
      rule: "court-refuses-party-reliance",
    };
  if (relied && refused === undefined && !own && SIGNS.has(after, "ACCEPTED"))
    return {
      treatment: "APPLIED",
      by: "COURT",
      position: "REASONING",
      rule: "court-accepts-party-reliance",
    };
  const rule = denial !== undefined ? "party-disputes" : relied ? "party-relies" : "party-mentions";
  return { treatment: "MENTIONED", by: "PARTY", position: "PARTY", rule };
}

function courtTreatment(
  sentence: SentenceAround,
  isCourt: boolean,
  position: CitationPosition,
): CitationTreatment {
  const by = isCourt ? "COURT" : "UNKNOWN";
  const denial = denialIn(sentence);
  if (denial !== undefined) return { treatment: "REJECTED", by, position, rule: denial };
  const { before, after } = sentence;
  const refused = SIGNS.search(after, "REFUSED");
  const isClaim =
    SIGNS.has(before, "CLAIM_BEFORE") && SIGNS.has(after.slice(0, refused?.from), "CLAIM_AFTER");
  if (isCourt && refused !== undefined && isClaim)
    return { treatment: "REJECTED", by, position, rule: "court-refuses-party-reliance" };
  if (isCourt && isRelied(sentence))
    return { treatment: "APPLIED", by, position, rule: "court-reasons-with" };
  return { treatment: "MENTIONED", by, position, rule: "mentioned-only" };
}

function isRelied({ before, after }: SentenceAround): boolean {
  return SIGNS.has(before, "RELIED_BEFORE") || SIGNS.has(after, "RULE_AFTER");
}

/**
 * A sentence may list provisions with commas and semicolons in brackets: only its end counts, as
 * far as it is near.
 */
function sentenceAround(text: string, span: Span): SentenceAround {
  const from = Math.max(0, span.start - REACH);
  let start = from;
  for (const end of text.slice(from, span.start).matchAll(SENTENCE_END))
    start = from + end.index + 1;
  const rest = unwrapped(text.slice(span.end, span.end + FURTHEST))
    .replace(LIST, "")
    .replace(QUOTED, "")
    .slice(0, REACH);
  return {
    start,
    before: unwrapped(text.slice(start, span.start)),
    after: rest.split(/[。！？!?；;]/u, 1)[0] ?? "",
  };
}

/** Line breaks and spaces within a sentence only wrap it. */
function unwrapped(text: string): string {
  return /\s/u.test(text) ? text.replace(/\s+/gu, "") : text;
}
