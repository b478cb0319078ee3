import type { CitationPosition } from "../domain/closed-lists.js";
import type { Span } from "../language/normal-form.js";
import type { DecisionParts } from "./decision-parts.js";
import type { Speaker, Speakers } from "./speakers.js";

/** Who cites, and in which part of the decision. */
export interface CitingSpeaker {
  readonly speaker: Speaker | undefined;
  readonly position: CitationPosition;
}

/** The sentence of a citation: where it begins, and its words before and behind the citation. */
export interface CitingSentence {
  readonly start: number;
  readonly before: string;
  readonly after: string;
}

/** How far back somebody is looked for who has the word, where no part is known. */
const LONGEST_SPEECH = 1500;
/** Whose own words these are: 廖某认为, 某公司还主张; not 可以认为, 一审法院认为. */
const REPORTS =
  /(?:^|[，,：:])([^，,。：:“《》]{1,30}?)(认为|[诉辩述]称|提出|提供|提交|(?<![的该此项])(?:主张|抗辩|请求|要求|申请)|(?<![简统名俗])称)/gu;
const NO_PARTY = /院|一审|二审|原审|再审$|法庭|判决|裁定|可以|可见|应当?|可$|能$|不予|如果|均$|有权|关于|上述|综上/u;
/** A court goes on itself behind what it reports: ……，依照《某法》第十条应予支持. */
const COURT_GOES_ON =
  /(?:^|[，,])(?:但|然而|而|故|因此|对此|经查|本院|则)?[^，,]{0,6}(?:依照|依据|根据|按照|参照|适用|结合|按)[^，,]*$/u;
/** 再审申请不符合《某法》第十条: the request itself is judged. */
const REQUEST_JUDGED = /^[^，,。]{0,30}?(?:不?符合|不?属于|缺乏|没有|未达到|不具备|不满足|于法)[^，,]*$/u;
/** 被告提出……的主张，不符合《某法》第十条的规定 */
const PLEA_JUDGED =
  /的(?:主张|请求|理由|抗辩|意见|观点|申请)[，,]?[^，,]{0,6}(?:不?符合|不?属于|违反|有违|缺乏|没有|于法|与)[^，,]*$/u;
/** 原告依据《某法》第十条请求…; not 某公司依据《某法》第十条的规定有权请求…, which a court finds. */
const PARTY_RELIES =
  /(?:原告|被告|上诉人|申请人|第三人|当事人|案外人|异议人|申请执行人|被执行人|公司|银行|其|[某甲乙丙丁])[^，,。；;]{0,10}(?:援引|依据|根据|依照|按照|引用)[^。；;]{0,60}$/u;
const THEN_ASKS =
  /^(?:之|的|等)?(?:有关|相关)?(?:规定)?[，,]?(?:(?!有权|可以|应当|无权|得以|可|予以)[^，,。；;]){0,14}?(?:请求|主张|要求|诉请|提出|抗辩|起诉|申请|提起)/u;
/** 一审法院依据《某法》第十条的规定，……判决…: told by a court that decides after it. */
const EARLIER_RELIES =
  /(?:一审|二审|原审|再审|初审)(?:法院|判决|裁定)?[^，,。；;]{0,20}(?:依照|依据|根据|按照|适用|援引)[^。；;]{0,60}$/u;
const EARLIER_DECIDES = /^[^。；;]{0,40}?(?:判决|裁定|认定|驳回|认为|判令)/u;
const UPHELD = /无(?:明显)?不当|正确|并无错误|没有错误|于法有据|应予维持|予以维持|[错误]|有误|不当|不妥/u;

/**
 * The part of the decision says who speaks: a court under 本院认为, a party under 诉称. Within a part the sentence may report
 * somebody else. Where no part is known, whoever takes the word in the sentence, or had it last, not too long ago.
 */
export function citingSpeaker(span: Span, sentence: CitingSentence, parts: DecisionParts, speakers: Speakers): CitingSpeaker {
  const last = speakers.lastBetween(sentence.start, span.start);
  const part = parts.at(span.start);
  const kind = part?.kind;
  switch (kind) {
    case "APPENDIX":
    case "COMMENT":
      return { speaker: kind === "COMMENT" ? "COMMENT" : undefined, position: kind };
    case "EARLIER_RULING":
      return { speaker: "COURT", position: kind };
    case "PARTY":
      return { speaker: "PARTY", position: "PARTY" };
    case "NOTICE":
      return last?.speaker === "COURT" && !parts.isDecision ? reasoning(sentence, parts) : { speaker: "COURT", position: kind };
    case "REASONING":
      return reasoning(sentence, parts);
    case "FACTS":
    case undefined: {
      if (relies(sentence)) return { speaker: "PARTY", position: "PARTY" };
      const before = kind === undefined ? speakers.lastBetween(span.start - LONGEST_SPEECH, last?.at ?? span.start) : undefined;
      const reported = last?.speaker === "PARTY" && before?.speaker === "COURT" && !isReported(sentence);
      const speaker = reported ? "COURT" : (last ?? before)?.speaker;
      if (speaker === "COURT") return reasoning(sentence, parts);
      return { speaker, position: speaker === "PARTY" ? "PARTY" : speaker === "COMMENT" ? "COMMENT" : (kind ?? "UNKNOWN") };
    }
  }
}

/** A court's own words, unless its sentence reports a party or an earlier ruling. */
function reasoning(sentence: CitingSentence, parts: DecisionParts): CitingSpeaker {
  if (isReported(sentence) || relies(sentence)) return { speaker: "PARTY", position: "PARTY" };
  const { before, after } = sentence;
  const earlier = parts.isDecision && EARLIER_RELIES.test(before) && EARLIER_DECIDES.test(after) && !UPHELD.test(after);
  return { speaker: "COURT", position: earlier ? "EARLIER_RULING" : "REASONING" };
}

/** Whether the citation stands in what the sentence reports of a party: 某公司还主张一审适用…第十条错误. */
function isReported({ before }: CitingSentence): boolean {
  const report = [...before.matchAll(REPORTS)].findLast(([, subject]) => !NO_PARTY.test(subject ?? ""));
  if (report === undefined) return false;
  const said = before.slice(report.index + report[0].length);
  const verb = report[2] ?? "";
  if (PLEA_JUDGED.test(said)) return false;
  if (/提供|提交/u.test(verb)) return /证明|以证|拟证/u.test(said) && !/不能证明|不足以|未能/u.test(said); // 提供录音，证明…
  if (/请求|要求|申请|抗辩/u.test(verb) && REQUEST_JUDGED.test(said)) return false;
  if (!/[，,]/u.test(said.replace(/^[，,]/u, ""))) return true; // 原告认为，依照…第十条: the party's own speech
  return /认为|称|提出/u.test(verb) && !COURT_GOES_ON.test(said) && !/不成立|不能成立|本院|不予/u.test(said);
}

function relies({ before, after }: CitingSentence): boolean {
  return PARTY_RELIES.test(before) && THEN_ASKS.test(after);
}
