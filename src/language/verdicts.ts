import { LEXICON } from "../lexicon/lexicon.js";
import type { Place } from "./place.js";
import { isPartySpeech, speechStart } from "./reported-speech.js";
import { clausesOf, sentenceAround, sentenceBefore } from "./sentences.js";

/** What becomes of a party's words: the other admits or a court finds them so; or it does not. */
export type Verdict = "UPHELD" | "REJECTED";

const SIGNS = LEXICON.table<Verdict | "REBUTS" | "REFUSED" | "TURNS" | "INTRODUCES">("verdicts");
const REJECTING = ["REJECTED", "REBUTS", "REFUSED"] as const;
/** A bound: how far before some words the party that says them is sought. */
const SPEECH_REACH = 60;
/** What is left of a clause states something from so many characters on. */
const SHORTEST = 4;

/**
 * What the clauses behind some words of a party make of them in the same sentence: REJECTED of
 * 设备已经交付 in 出租人称设备已经交付，与签收记录不符. Undefined where no party speaks, nobody
 * judges it there, or what is judged may be something else: another party's words, or what is found
 * so in 出租人称设备已经交付，但签收单系伪造，本院予以确认.
 */
export function verdictOn(text: string, place: Place): Verdict | undefined {
  const said = sentenceBefore(text, place.from, SPEECH_REACH) + text.slice(place.from, place.to);
  if (!isPartySpeech(said)) return undefined;
  const { to } = sentenceAround(text, place);
  let isTurned = false;
  for (const clause of clausesOf(text, { from: place.to, to: Math.max(place.to, to) })) {
    const words = text.slice(clause.from, clause.to);
    const verdict = verdictIn(words);
    if (verdict !== undefined) return verdict === "UPHELD" && isTurned ? undefined : verdict;
    if (isPartySpeech(words)) return undefined;
    isTurned ||= SIGNS.has(words, "TURNS") || SIGNS.has(words, "INTRODUCES");
  }
  return undefined;
}

/**
 * Whether a clause repeats a claim only to reject it, so that what it is about is not so:
 * 原告称其疏于管理的说法不能成立, 不足以认定存在用工关系. WITHIN where other clauses stand beside
 * it, which speak for the contrary. Not what a party says: 被告辩称，不足以认定其违约.
 */
export function rebuttalIn(text: string, place: Place): "ALONE" | "WITHIN" | undefined {
  const clauses = clausesOf(text, place);
  const isRebuttal = ({ from, to }: Place) =>
    SIGNS.has(text.slice(from, to), "REBUTS") &&
    !isPartySpeech(sentenceBefore(text, from, SPEECH_REACH));
  if (!clauses.some(isRebuttal)) return undefined;
  return clauses.length === 1 ? "ALONE" : "WITHIN";
}

/**
 * Whether a clause of the same sentence rejects or refuses something: the others may tell why not,
 * as 双方轮流接送 does in 女方请求补偿，然双方轮流接送，不予支持.
 */
export function isRejecting(text: string, place: Place): boolean {
  return clausesOf(text, sentenceAround(text, place)).some(({ from, to }) => {
    const words = text.slice(from, to);
    return REJECTING.some((means) => SIGNS.has(words, means));
  });
}

/**
 * What a clause states, without the words that introduce it (法院认定) and who says it (出租人称);
 * undefined where nothing is left, as of 本院予以采信.
 */
export function contentOf(text: string, clause: Place): Place | undefined {
  const words = text.slice(clause.from, clause.to);
  if (verdictIn(words) !== undefined) return undefined;
  const opening = SIGNS.search(words, "INTRODUCES")?.to ?? 0;
  const from = clause.from + opening + speechStart(words.slice(opening));
  return from === clause.from || clause.to - from >= SHORTEST ? { from, to: clause.to } : undefined;
}

function verdictIn(clause: string): Verdict | undefined {
  if (SIGNS.has(clause, "UPHELD")) return "UPHELD";
  return SIGNS.has(clause, "REJECTED") ? "REJECTED" : undefined;
}
