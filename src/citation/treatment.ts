import type { Treatment } from "../domain/closed-lists.js";
import type { Span } from "./clean-text.js";
import type { Speakers } from "./speakers.js";

/** What the text does with a citation, who does it, and the rule that decided. */
export interface CitationTreatment {
  /** A party's reliance on a provision is a mention: only a court applies or rejects. */
  readonly treatment: Treatment;
  readonly by: "COURT" | "PARTY" | "UNKNOWN";
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
  /** 原告依据《某法》第十条请求…… */
  | "party-relies"
  /** 被告辩称本案不适用《某法》第十条. */
  | "party-disputes"
  /** 被告提到《某法》. */
  | "party-mentions"
  /** 典型意义: 本案依据《某法》第十条，认定…… */
  | "comment-reports-application"
  /** 《某法》自2021年1月1日起施行. */
  | "mentioned-only";

/** How far a sentence is followed on either side of a citation. */
const REACH = 160;
/** How far back somebody is looked for who has the word, where no heading gives it. */
const LONGEST_SPEECH = 1500;
/** Line breaks say nothing: converters put them, and empty lines, anywhere. */
const SENTENCE_END = /[。！？!?；;]/gu;

/** A sign that every denial below has: asked first. */
const NEGATION = /[不无未没难拒并排]|适用法律错误/u;
/** 不适用…第十条, 不应依据, 不得援引: directly before the citation. */
const DECLINED_BEFORE =
  /(?:不(?:予|应|应当|能|宜|得|可|再|当|直接|能够|必)?(?:直接|再|简单|机械|当然)?(?:适用|援引|依据|参照|类推适用)|(?:无需|无须|排除|难以|无权|未|没有|无法|并非|并不|拒绝)(?:再|直接)?(?:适用|援引|依据)|适用法律错误[^。]{0,10}适用)(?:于)?[^，,。；;]{0,12}$/u;
/** 《某法》第十条…不适用于本案, 不再适用, 没有适用余地: behind the citation, before the next comma or so; not ……，不适用《他法》. */
const DECLINED_AFTER =
  /^[^。；;，,《]{0,50}[，,]?[^。；;，,《]{0,12}?(?:不(?:予|应|应当|能|宜|得|可|再|直接)?(?:溯及|追溯|类推|参照)?适用(?!《|\p{Script=Han}{0,12}[法典释例]第)|无(?:适用|从适用)|没有适用(?:的)?(?:余地|空间|前提|条件)|不具有适用|无法适用|排除适用|不能作为(?:本案)?(?:裁判|请求|判决)?(?:的)?依据|不宜作为)/u;
/** 原审适用《某法》第十条错误, 适用…不当. */
const MISAPPLIED_BEFORE = /(?:适用|援引|引用)[^，,。；;]{0,16}$/u;
const MISAPPLIED_AFTER = /^[^，,。；;《]{0,16}(?:错误|不当|有误|不妥)/u;
/** 不符合《某法》第十条规定的情形, 不属于, 不构成, 未达到: both halves together. 不符合某法的规定 alone is an application of it. */
const OUTSIDE_BEFORE =
  /(?:不符合|并不符合|不属于|并不属于|不属|并非属于|不构成|不具备|不满足|未达到|尚未达到|未满足|不完全符合|不在)[^，,。；;]{0,16}$/u;
const CIRCUMSTANCES = /^[^，,。；;《]{0,40}?(?:情形|条件|要件|范围|前提|情况|主体)/u;
/** 与《某法》第十条规定的情形不符. */
const OUTSIDE_AFTER =
  /^[^。；;，,《]{0,60}?(?:情形|条件|要件|规定|范围)(?:并)?(?:不符|不相符|不一致|不具备|不存在|未成就|不成就|不满足|不适用)/u;
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
/** 判决如下, 裁定如下, 判决: behind a list of provisions. */
const DECIDES = /(?:判决|裁定|决定|裁决)(?:如下|[:：]|驳回|撤销|维持|准许|被告|解除|确认)/u;

/** Reads the sentence around a citation and the section that it stands in. */
export function treatmentOf(text: string, span: Span, speakers: Speakers): CitationTreatment {
  const from = sentenceStart(text, span.start);
  const before = unwrapped(text.slice(from, span.start));
  const rest = unwrapped(text.slice(span.end, span.end + REACH)).replace(LIST, "");
  const after = upTo(rest, /[。！？!?；;]/u);
  const { by, speaker } = whoSpeaks(text, from, span, speakers);
  const denied = NEGATION.test(before) || NEGATION.test(after);
  const declined = denied && (DECLINED_BEFORE.test(before) || DECLINED_AFTER.test(after));
  const misapplied = MISAPPLIED_BEFORE.test(before) && MISAPPLIED_AFTER.test(after);
  const outside = denied && ((OUTSIDE_BEFORE.test(before) && CIRCUMSTANCES.test(after)) || OUTSIDE_AFTER.test(after));
  const relied = RELIED_BEFORE.test(before) || RULE_AFTER.test(after);
  const refused = REFUSED_AFTER.exec(after);
  if (by === "PARTY") {
    const heard = OWN_WORDS.test(before) ? /院|法庭/u : /院|法庭|故|因此|其|该|主张|理由|请求/u;
    if (refused !== null && heard.test(after.slice(0, refused.index)) && !declined && !misapplied)
      return { treatment: "REJECTED", by: "COURT", rule: "court-refuses-party-reliance" };
    if (relied && refused === null && !OWN_WORDS.test(before) && ACCEPTED_AFTER.test(after))
      return { treatment: "APPLIED", by: "COURT", rule: "court-accepts-party-reliance" };
    if (declined || misapplied || outside) return { treatment: "MENTIONED", by, rule: "party-disputes" };
    return { treatment: "MENTIONED", by, rule: relied ? "party-relies" : "party-mentions" };
  }
  if (declined) return { treatment: "REJECTED", by, rule: "court-declines-to-apply" };
  if (misapplied) return { treatment: "REJECTED", by, rule: "found-misapplied" };
  if (outside) return { treatment: "REJECTED", by, rule: "facts-outside-provision" };
  if (refused !== null && speaker === "COURT" && CLAIM_BEFORE.test(before) && CLAIM_AFTER.test(after.slice(0, refused.index)))
    return { treatment: "REJECTED", by, rule: "court-refuses-party-reliance" };
  if (relied && DECIDES.test(upTo(rest, /。/u))) return { treatment: "APPLIED", by: "COURT", rule: "court-decides-under" };
  if (!relied) return { treatment: "MENTIONED", by, rule: "mentioned-only" };
  if (speaker === "COURT") return { treatment: "APPLIED", by, rule: "court-reasons-with" };
  return { treatment: "MENTIONED", by, rule: speaker === "COMMENT" ? "comment-reports-application" : "mentioned-only" };
}

type Who = { readonly by: CitationTreatment["by"]; readonly speaker: "COURT" | "PARTY" | "COMMENT" | undefined };

/** Whoever takes the word in the sentence; else the heading of the section; else whoever had the word last, not too long ago. */
function whoSpeaks(text: string, sentence: number, span: Span, speakers: Speakers): Who {
  const section = speakers.ofSection(span.start);
  const earliest = Math.max(section?.start ?? 0, span.start - LONGEST_SPEECH);
  const last = speakers.lastBetween(sentence, span.start);
  const before = speakers.lastBetween(earliest, last?.at ?? span.start)?.speaker;
  const court = (section?.speaker ?? before) === "COURT";
  // A court that reports a party's claim goes on to speak itself: 本院认为，原告主张违约金，依照…第十条应予支持.
  // 原告认为，依照…第十条 is the party's own speech.
  const reported = last?.speaker === "PARTY" && court && /^[^，,：:“"][^，,]*[，,]/u.test(text.slice(last.end, span.start));
  const speaker = reported ? "COURT" : (last?.speaker ?? section?.speaker ?? before);
  return { speaker, by: speaker === undefined || speaker === "COMMENT" ? "UNKNOWN" : speaker };
}

/** A sentence may list provisions with commas and semicolons in brackets: only its end counts, as far as it is near. */
function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - REACH);
  const before = text.slice(from, at);
  let start = 0;
  for (const end of before.matchAll(SENTENCE_END)) start = end.index + 1;
  return from + start;
}

/** Line breaks and spaces within a sentence only wrap it. */
function unwrapped(text: string): string {
  return /\s/u.test(text) ? text.replace(/\s+/gu, "") : text;
}

function upTo(text: string, end: RegExp): string {
  const found = end.exec(text);
  return found === null ? text : text.slice(0, found.index);
}
