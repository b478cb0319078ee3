import type { RulingStage } from "../../domain/closed-lists.js";
import { LEXICON } from "../../lexicon/lexicon.js";
import { withoutCitedRules } from "./cited-rules.js";
import { type FoundCourt, findCourts } from "./court-names.js";
import type { CourtNames } from "./ports.js";
import type { Place } from "../../language/place.js";
import { sentencesOf } from "../../language/sentences.js";

/**
 * A sentence in which a court acts: which, in which stage, and whether its ruling has taken effect.
 */
export interface CourtAct {
  readonly sentence: Place;
  /** The stage that the words say; undefined for 法院认为. */
  readonly stage?: RulingStage | undefined;
  readonly court?: FoundCourt | undefined;
  /** Where the court's act begins: its name or the word for its stage. */
  readonly from: number;
  readonly effective: boolean;
  /**
   * Whether the words say that the court decided or heard, rather than what it thinks: 认为, 指出.
   */
  readonly rules: boolean;
}

/** 一审法院认为 · 二审法院遂判决 — but not 不服一审判决, 维持一审判决 */
const STAGE_ACTS = LEXICON.table<RulingStage>("stage-acts");
const STAGE_WORDS = LEXICON.table<RulingStage>("stage-words");
const ACTS = LEXICON.table<ActSign>("court-acts");
/** 二审中，某中级人民法院… */
const DURING = LEXICON.expression("^{in-its-course}[，,]");
/** How far behind a court's name to look for its verb. */
const VERB_REACH = 40;

type ActSign =
  | "ACTS"
  | "COURT_BEFORE"
  | "OPERATIVE"
  | "EFFECTIVE"
  | "TOOK_EFFECT"
  | "UNCHALLENGED"
  | "OBJECTION"
  | "SUIT"
  | "RULES";

/** The sentences of a text in which courts act, in order. Linear in the text. */
export function findCourtActs(text: string, courts: CourtNames): readonly CourtAct[] {
  const named = findCourts(text, courts);
  const plain = withoutCitedRules(text);
  let next = 0;
  return sentencesOf(text).flatMap((sentence): CourtAct[] => {
    const words = plain.slice(sentence.from, sentence.to);
    while ((named[next]?.to ?? Infinity) <= sentence.from) next++;
    const here: FoundCourt[] = [];
    for (let at = next; (named[at]?.from ?? Infinity) < sentence.to; at++) {
      const court = named[at];
      if (court) here.push(court);
    }
    const act = actIn(words, sentence, here, plain);
    return act === undefined ? [] : [act];
  });
}

/**
 * What a court does in a sentence: one that it names and that has a verb, or else the court of a
 * stage, or the court of the case.
 */
function actIn(
  words: string,
  sentence: Place,
  named: readonly FoundCourt[],
  plain: string,
): CourtAct | undefined {
  const unchallenged = ACTS.has(words, "UNCHALLENGED");
  const effective = unchallenged || ACTS.has(words, "EFFECTIVE");
  // whoever made it, the decision on an objection inside enforcement is of a stage of its own
  const objection =
    ACTS.has(words, "OBJECTION") && !ACTS.has(words, "SUIT") ? "OBJECTION" : undefined;
  const marked = STAGE_ACTS.first(words);
  const behind = (court: FoundCourt) =>
    plain.slice(court.to, Math.min(sentence.to, court.to + VERB_REACH));
  const court = named.find((each) => ACTS.has(behind(each), "COURT_BEFORE"));
  if (court) {
    const before = marked && marked.from + sentence.from < court.from ? marked.means : undefined;
    const between = behind(court).slice(0, ACTS.search(behind(court), "COURT_BEFORE")?.to);
    const own =
      STAGE_WORDS.first(between)?.means ??
      periodIn(plain.slice(sentence.from, court.from)) ??
      before;
    const rules = ACTS.has(plain.slice(court.to, sentence.to), "RULES");
    return { sentence, stage: objection ?? own, court, from: court.from, effective, rules };
  }
  const at = marked ?? ACTS.search(words, "ACTS") ?? ACTS.search(words, "OPERATIVE");
  if (at !== undefined || objection)
    return {
      sentence,
      stage: objection ?? marked?.means,
      from: sentence.from + (at?.from ?? 0),
      effective,
      rules: true,
    };
  const tookEffect = unchallenged || (effective && ACTS.has(words, "TOOK_EFFECT"));
  return tookEffect ? { sentence, from: sentence.from, effective, rules: true } : undefined;
}

/** The stage in whose course something happens: 二审中，… */
function periodIn(words: string): RulingStage | undefined {
  return STAGE_WORDS.find(words).find(({ to }) => DURING.test(words.slice(to)))?.means;
}
