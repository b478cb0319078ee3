import type { CitationPosition } from "../domain/closed-lists.js";
import { LEXICON } from "../lexicon/lexicon.js";
import type { DecisionParts } from "./decision-parts.js";
import type { Span } from "./normal-form.js";
import { isPartyReported } from "./reported-speech.js";
import type { Speaker, Speakers } from "./speakers.js";

/** Who speaks at a place, and in which part of the decision. */
export interface SpeakerOfPlace {
  readonly speaker: Speaker | undefined;
  readonly position: CitationPosition;
}

/**
 * The sentence around a citation: where it begins, and its words on either side, without those that
 * it quotes.
 */
export interface SentenceAround {
  readonly start: number;
  readonly before: string;
  readonly after: string;
}

/** How far back to look for a speaker where no part is known. */
const LONGEST_SPEECH = 1500;

type Sign =
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
 * The part of the decision says who speaks: a court under 本院认为, a party under 诉称. Within a
 * part the sentence may report another. Where no part is known: whoever speaks in the sentence, or
 * spoke last, not too long ago.
 */
export function speakerAt(
  span: Span,
  sentence: SentenceAround,
  parts: DecisionParts,
  speakers: Speakers,
): SpeakerOfPlace {
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
        last?.speaker === "PARTY" &&
        before?.speaker === "COURT" &&
        !isPartyReported(sentence.before);
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
function reasoning(sentence: SentenceAround, parts: DecisionParts): SpeakerOfPlace {
  if (isPartyReported(sentence.before) || relies(sentence))
    return { speaker: "PARTY", position: "PARTY" };
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

function relies({ before, after }: SentenceAround): boolean {
  return SIGNS.has(before, "PARTY_RELIES_BEFORE") && SIGNS.has(after, "ASKS_AFTER");
}
