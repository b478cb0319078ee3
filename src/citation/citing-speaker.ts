import type { CitationPosition } from "../domain/closed-lists.js";
import { LEXICON } from "../lexicon/lexicon.js";
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

/** How far back to look for a speaker where no part is known. */
const LONGEST_SPEECH = 1500;
/** Whose words are reported: 廖某认为, 某公司还主张; not 可以认为, 一审法院认为, 简称. */
const REPORTS = LEXICON.expression(
  "(?:^|[，,：:])([^，,。：:“《》]{1,30}?)({saying}|(?<![的该此项]){pleading}|(?<![简统名俗])称)",
  "gu",
);

type Sign =
  /** 一审法院, 可以, 综上: no party, though it stands before 认为. */
  | "NO_PARTY"
  /** A court goes on itself behind what it reports: ……，依照《某法》第十条应予支持. */
  | "COURT_GOES_ON"
  /** 不成立, 本院: what is reported is judged. */
  | "COURT_JUDGES"
  /** 再审申请不符合《某法》第十条: the request itself is judged. */
  | "REQUEST_JUDGED"
  /** 被告提出……的主张，不符合《某法》第十条的规定 */
  | "PLEA_JUDGED"
  /** 提供录音，证明…; 不能证明 is a court's word. */
  | "PROVES"
  | "FAILS_TO_PROVE"
  /**
   * 原告依据《某法》第十条请求…; not 某公司依据《某法》第十条的规定有权请求…, which a court finds.
   */
  | "PARTY_RELIES_BEFORE"
  | "ASKS_AFTER"
  /** 一审法院依据《某法》第十条的规定，……判决…: reported by a court that decides after it. */
  | "EARLIER_RELIES_BEFORE"
  | "EARLIER_DECIDES_AFTER"
  | "UPHELD";

const SIGNS = LEXICON.table<Sign>("citing-speaker");
/**
 * 提供, 提交: of what is offered only 证明… is speech. 请求, 申请: what the court then judges is no
 * speech any more.
 */
const OFFERING = LEXICON.list("offering");
const REQUESTING = LEXICON.list("requesting");
const STATING = LEXICON.list("stating");

/**
 * The part of the decision says who speaks: a court under 本院认为, a party under 诉称. Within a
 * part the sentence may report another. Where no part is known: whoever speaks in the sentence, or
 * spoke last, not too long ago.
 */
export function citingSpeaker(
  span: Span,
  sentence: CitingSentence,
  parts: DecisionParts,
  speakers: Speakers,
): CitingSpeaker {
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
      return last?.speaker === "COURT" && !parts.isDecision
        ? reasoning(sentence, parts)
        : { speaker: "COURT", position: kind };
    case "REASONING":
      return reasoning(sentence, parts);
    case "FACTS":
    case undefined: {
      if (relies(sentence)) return { speaker: "PARTY", position: "PARTY" };
      const before =
        kind === undefined
          ? speakers.lastBetween(span.start - LONGEST_SPEECH, last?.at ?? span.start)
          : undefined;
      const reported =
        last?.speaker === "PARTY" && before?.speaker === "COURT" && !isReported(sentence);
      const speaker = reported ? "COURT" : (last ?? before)?.speaker;
      if (speaker === "COURT") return reasoning(sentence, parts);
      return {
        speaker,
        position:
          speaker === "PARTY" ? "PARTY" : speaker === "COMMENT" ? "COMMENT" : (kind ?? "UNKNOWN"),
      };
    }
  }
}

/** A court's own words, unless its sentence reports a party or an earlier ruling. */
function reasoning(sentence: CitingSentence, parts: DecisionParts): CitingSpeaker {
  if (isReported(sentence) || relies(sentence)) return { speaker: "PARTY", position: "PARTY" };
  const { before, after } = sentence;
  const earlier = parts.isDecision && earlierDecides(before, after);
  return { speaker: "COURT", position: earlier ? "EARLIER_RULING" : "REASONING" };
}

function earlierDecides(before: string, after: string): boolean {
  return (
    SIGNS.has(before, "EARLIER_RELIES_BEFORE") &&
    SIGNS.has(after, "EARLIER_DECIDES_AFTER") &&
    !SIGNS.has(after, "UPHELD")
  );
}

/**
 * Whether the citation stands in what the sentence reports of a party:
 * 某公司还主张一审适用…第十条错误.
 */
function isReported({ before }: CitingSentence): boolean {
  const report = [...before.matchAll(REPORTS)].findLast(
    ([, subject = ""]) => !SIGNS.has(subject, "NO_PARTY"),
  );
  if (report === undefined) return false;
  const speech = before.slice(report.index + report[0].length);
  const verb = report[2] ?? "";
  if (SIGNS.has(speech, "PLEA_JUDGED")) return false;
  if (OFFERING.includes(verb))
    return SIGNS.has(speech, "PROVES") && !SIGNS.has(speech, "FAILS_TO_PROVE"); // 提供录音，证明…
  if (REQUESTING.includes(verb) && SIGNS.has(speech, "REQUEST_JUDGED")) return false;
  if (!/[，,]/u.test(speech.slice(1))) return true; // 原告认为，依照…第十条: the party's own speech
  return (
    STATING.includes(verb) &&
    !SIGNS.has(speech, "COURT_GOES_ON") &&
    !SIGNS.has(speech, "COURT_JUDGES")
  );
}

function relies({ before, after }: CitingSentence): boolean {
  return SIGNS.has(before, "PARTY_RELIES_BEFORE") && SIGNS.has(after, "ASKS_AFTER");
}
