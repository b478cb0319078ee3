import type { CitationPosition, Treatment } from "../domain/closed-lists.js";
import { type CitingSentence, citingSpeaker } from "./citing-speaker.js";
import type { Span } from "../language/normal-form.js";
import type { DecisionParts } from "./decision-parts.js";
import { denialIn } from "./denials.js";
import type { Speakers } from "./speakers.js";

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
  /** 原告依据《某法》第十条主张……，本院不予支持; 本院认为，原告关于适用《某法》第十条的主张不能成立. */
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

/** How far a sentence is followed on either side of a citation, without what it quotes. */
const REACH = 160;
const FURTHEST = 600;
/** Line breaks say nothing: converters put them, and empty lines, anywhere. */
const SENTENCE_END = /[。！？!?；;]/gu;

/** …的主张，本院不予支持; 于法无据; 理由不成立. */
const REFUSED_AFTER =
  /(?:不予(?:支持|采纳|采信|认可|准许)|不能成立|不成立|于法无据|缺乏(?:事实|法律)[^。]{0,8}依据|没有(?:事实|法律)[^。]{0,8}依据|难以(?:成立|支持)|不应支持|无法支持|驳回)/u;
/** ……，本院予以支持: what a party asked for on the citation. */
const ACCEPTED_AFTER =
  /(?<!请求|恳请|要求|希望|由|[请望求])(?:本院|法院|法庭)(?:依法|对此|均|亦|应|酌情){0,2}(?:予以|应予|可予)?(?:支持|采纳|准许|照准)/u;
/** Whose own words are being told: 被告辩称，…… */
const OWN_WORDS = /[诉辩述]称|抗辩(?:认为|称)|答辩(?:认为|称)/u;
/** 原告关于适用, 被告有关依据, 其援引: a court begins to tell a claim, …的主张不能成立. */
const CLAIM_BEFORE =
  /(?:原告|被告|上诉人|申请人|第三人|当事人|案外人|异议人|代理人|公司|银行|其|[某甲乙丙丁])[^，,。；;]{0,12}(?:关于|有关|提出|所称|依据|根据|援引|认为|主张|要求)[^，,。；;]{0,16}$/u;
const CLAIM_AFTER = /^[^，,。；;《]{0,40}(?:主张|请求|抗辩|理由|意见|诉请|观点)[，,]?[^，,。；;《]{0,12}$/u;
/** 依照, 根据, 依据, 按照, 适用, 参照, 结合. */
const RELIED_BEFORE =
  /(?:依照|根据|依据|按照|适用|参照|援引|遵照|比照|结合|依|按|违反了?|符合|属于|构成|触犯|援用|引用|应当?以)[^，。；;]{0,40}$/u;
/** 《某法》第十条规定, 第十条之规定, 第十条明确. */
const RULE_AFTER =
  /^(?:之|的|中|所|亦|也|明确|对此|已经|已|均|还|就此|第二款|的明确|中的|关于[^，。]{0,40}的)?(?:规定|明确|要求|确立|确定|指出|精神)/u;
/** The rest of a list: what is said behind it is said of all. 、第一百零四条第一款和《某法》第二条 */
const LIST =
  /^(?:(?:的规定|规定|之规定)?(?:[、，,]|以及|及|和|与|至|到|[-~－—])?(?:《[^《》]{2,80}》|同法|该法)?第?[0-9０-９〇零一二三四五六七八九十百千、]{1,12}[条款项](?:之[一二三四五])?(?:第?[（(]?[0-9０-９一二三四五六七八九十、]{1,6}[）)]?[款项]){0,3}){1,20}/u;
/** 如未按本判决指定的期间履行给付金钱义务，应当依照……: printed below every judgment (法〔2007〕19号). */
const NOTICE_BEFORE = /如(?:果)?[^。；，,]{0,30}(?:未按|逾期)[^。；]{0,30}(?:履行|给付|期间|期限)[^。；]{0,40}$/u;
const NOTICE_AFTER = /^[^。；]{0,12}(?:规定)?[，,]?[^。；]{0,12}(?:加倍支付|迟延履行)/u;
const QUOTED = /“[^“”]*(?:”|$)/gu;

/** Reads where a citation stands in the decision, and the sentence around it. */
export function treatmentOf(text: string, span: Span, parts: DecisionParts, speakers: Speakers): CitationTreatment {
  const operative = parts.operativeAt(span);
  if (operative === "OWN") return { treatment: "APPLIED", by: "COURT", position: "OPERATIVE", rule: "court-decides-under" };
  if (operative === "EARLIER") return EARLIER;
  const sentence = sentenceAround(text, span);
  const { speaker, position } = citingSpeaker(span, sentence, parts, speakers);
  if (NOTICE_BEFORE.test(sentence.before) && NOTICE_AFTER.test(sentence.after)) return NOTICE;
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
const NOTICE: CitationTreatment = { treatment: "MENTIONED", by: "COURT", position: "NOTICE", rule: "standing-notice" };

/** What a party says of a provision, and what the court answers in the same sentence. */
function partyTreatment(sentence: CitingSentence): CitationTreatment {
  const { before, after } = sentence;
  const denial = denialIn(sentence);
  const relied = isRelied(sentence);
  const refused = REFUSED_AFTER.exec(after);
  const heard = OWN_WORDS.test(before) ? /院|法庭/u : /院|法庭|故|因此|其|该|主张|理由|请求/u;
  const isArgued = denial === "court-declines-to-apply" || denial === "found-misapplied";
  if (refused !== null && heard.test(after.slice(0, refused.index)) && !isArgued)
    return { treatment: "REJECTED", by: "COURT", position: "REASONING", rule: "court-refuses-party-reliance" };
  if (relied && refused === null && !OWN_WORDS.test(before) && ACCEPTED_AFTER.test(after))
    return { treatment: "APPLIED", by: "COURT", position: "REASONING", rule: "court-accepts-party-reliance" };
  const rule = denial !== undefined ? "party-disputes" : relied ? "party-relies" : "party-mentions";
  return { treatment: "MENTIONED", by: "PARTY", position: "PARTY", rule };
}

function courtTreatment(sentence: CitingSentence, isCourt: boolean, position: CitationPosition): CitationTreatment {
  const by = isCourt ? "COURT" : "UNKNOWN";
  const denial = denialIn(sentence);
  if (denial !== undefined) return { treatment: "REJECTED", by, position, rule: denial };
  const { before, after } = sentence;
  const refused = REFUSED_AFTER.exec(after);
  if (isCourt && refused !== null && CLAIM_BEFORE.test(before) && CLAIM_AFTER.test(after.slice(0, refused.index)))
    return { treatment: "REJECTED", by, position, rule: "court-refuses-party-reliance" };
  if (isCourt && isRelied(sentence)) return { treatment: "APPLIED", by, position, rule: "court-reasons-with" };
  return { treatment: "MENTIONED", by, position, rule: "mentioned-only" };
}

function isRelied({ before, after }: CitingSentence): boolean {
  return RELIED_BEFORE.test(before) || RULE_AFTER.test(after);
}

/** A sentence may list provisions with commas and semicolons in brackets: only its end counts, as far as it is near. */
function sentenceAround(text: string, span: Span): CitingSentence {
  const from = Math.max(0, span.start - REACH);
  let start = from;
  for (const end of text.slice(from, span.start).matchAll(SENTENCE_END)) start = from + end.index + 1;
  const rest = unwrapped(text.slice(span.end, span.end + FURTHEST))
    .replace(LIST, "")
    .replace(QUOTED, "")
    .slice(0, REACH);
  return { start, before: unwrapped(text.slice(start, span.start)), after: upTo(rest, /[。！？!?；;]/u) };
}

/** Line breaks and spaces within a sentence only wrap it. */
function unwrapped(text: string): string {
  return /\s/u.test(text) ? text.replace(/\s+/gu, "") : text;
}

function upTo(text: string, end: RegExp): string {
  const found = end.exec(text);
  return found === null ? text : text.slice(0, found.index);
}
