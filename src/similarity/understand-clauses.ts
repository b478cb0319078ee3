import { LEXICON } from "../lexicon/lexicon.js";
import { isOpenClause } from "../language/assertion.js";
import type { Place } from "../language/place.js";
import { isRejecting, rebuttalIn, verdictOn } from "../language/verdicts.js";
import type { ClauseReading } from "./example-space.js";
import type { Span, SuggestedFactor } from "./understood-facts.js";

/** A stretch of a text with what the examples say of it. */
export interface ReadClause extends Place {
  readonly reading: ClauseReading;
}

/** A factor that a clause states or denies by its meaning. */
export interface ClauseFactor {
  readonly factorId: string;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly mention: Span;
}

/** What the clauses of a text come to. */
export interface UnderstoodClauses {
  readonly stated: readonly ClauseFactor[];
  readonly denied: readonly ClauseFactor[];
  /** What is asked, supposed or only claimed, as ids. */
  readonly open: readonly string[];
  /** What a clause may mean and what counts for nothing until the user says so; likeliest first. */
  readonly suggested: readonly SuggestedFactor[];
}

/**
 * What is less sure is only offered (SUGGESTED). Recall and precision by register of clauses of
 * `npm run eval` .64 .95, .78 .94, .70 .88; of two sets that others wrote .73 .88, .72 .92, .54
 * .83 and .71 .88, .63 .87, .49 .83. Of these, at 0.48 recall is at most .04 higher, and .02 fewer
 * of the sentences that state nothing stay empty; at 0.55 recall is at most .05 lower.
 */
const LEAST_CONFIDENCE = 0.5;
/**
 * A denial takes a negative word, and more: in 820 clauses and patterns with 64 denials 26 were
 * found without either, of which 3 were right and 9 stated what they were taken to deny; with both
 * 12, 4 right and 1. The rest is offered.
 */
const LEAST_DENIAL = 0.65;
/** The words that prove it are the fewest that say it; so much less sure may they be. */
const NEARLY = 0.15;
/**
 * What is less like every example than this is not even offered: .94 of the right factors of a set
 * that others wrote are, .88 at 0.25. What likely states nothing offers the latter only.
 */
const LEAST_SIMILARITY = 0.2;
const LEAST_OF_PLAIN = 0.25;
/** A bound on what a user has to look through. */
const MOST_SUGGESTED = 8;

/**
 * A negative word behind which nothing is done all the same: 没 in 从来没有远程把车锁过, not in
 * 没打招呼就把车锁了.
 */
const STANDING_NEGATIVE = LEXICON.expression(
  "{negative-signs}(?!.{0,40}{all-the-same-words})",
  "u",
);

/**
 * What the clauses of a text state by their meaning, each factor once with its surest words.
 * @param contested factors of which words and meaning say the contrary: they are only offered.
 */
export function understandClauses(
  text: string,
  clauses: readonly ReadClause[],
  contested: ReadonlySet<string> = new Set(),
): UnderstoodClauses {
  const stated = new Map<string, ClauseFactor>();
  const denied = new Map<string, ClauseFactor>();
  const open = new Set<string>();
  for (const { from, to, reading } of clauses) {
    const { best } = reading;
    if (best === undefined || best.confidence < LEAST_CONFIDENCE) continue;
    if (contested.has(best.factorId)) continue;
    const { factorId, confidence, isDenied } = best;
    const rebuttal = rebuttalIn(text, { from, to });
    if (rebuttal === "WITHIN") continue; // its clauses have readings of their own
    // 没商量就把车拖走: the examples of denials come near for a word that denies something else
    if (isDenied && (confidence < LEAST_DENIAL || !STANDING_NEGATIVE.test(text.slice(from, to))))
      continue;
    if (rebuttal === undefined && isOpenClause(text, from, to)) {
      open.add(factorId);
      continue;
    }
    const verdict = verdictOn(text, { from, to });
    const isSo = rebuttal === undefined && isDenied === (verdict === "REJECTED");
    // the reasons of a refusal are often the contrary of what was claimed
    if (isSo && verdict === undefined && isRejecting(text, { from, to })) continue;
    const found = isSo ? stated : denied;
    const each = { factorId, confidence, mention: spanOf(text, { from, to }) };
    const held = found.get(factorId);
    if (held === undefined || isBetter(each, held)) found.set(factorId, each);
  }
  const settled = new Set([...stated.keys(), ...denied.keys()]);
  return {
    stated: surestFirst([...stated.values()]),
    denied: surestFirst([...denied.values()].filter((each) => !stated.has(each.factorId))),
    open: [...open].filter((id) => !settled.has(id)),
    suggested: suggestions(text, clauses, settled),
  };
}

/**
 * What the clauses around some words make of the factor that these name, for all that is known of
 * their meaning. ELSEWHERE: they are about something else (保险 in 保险柜的钥匙). OPEN: they are about
 * it and state nothing (保险合同一般采用书面形式). Whether it is denied there, the words themselves
 * say. Words in no clause that was read may state it.
 */
export function standingAmong(
  clauses: readonly ReadClause[],
  factorId: string,
  { start, end }: Span,
): "STATED" | "OPEN" | "ELSEWHERE" {
  const around = clauses.filter(({ from, to }) => from <= start && end <= to);
  if (around.length === 0) return "STATED";
  const about = around.filter(
    ({ reading: { best, mayState } }) => mayState(factorId) || best?.factorId === factorId,
  );
  if (about.some(({ reading }) => !reading.isPlain)) return "STATED";
  return about.length > 0 ? "OPEN" : "ELSEWHERE";
}

/** The surer one; of two of which one lies in the other, the shorter where it is nearly as sure. */
function isBetter(one: ClauseFactor, other: ClauseFactor): boolean {
  if (isWithin(one.mention, other.mention)) return one.confidence >= other.confidence - NEARLY;
  if (isWithin(other.mention, one.mention)) return one.confidence > other.confidence + NEARLY;
  return one.confidence > other.confidence;
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/**
 * Whether a clause around some words denies the factor that they name, by its meaning and surely,
 * and a negative word before them may be why: 把车锁 in 他们从来没有远程把车锁过.
 */
export function isContested(
  text: string,
  factorId: string,
  { start, end }: Span,
  clauses: readonly ReadClause[],
): boolean {
  return clauses.some(
    ({ from, to, reading: { best } }) =>
      from <= start &&
      end <= to &&
      STANDING_NEGATIVE.test(text.slice(from, start)) &&
      best?.factorId === factorId &&
      best.isDenied &&
      best.confidence >= LEAST_CONFIDENCE,
  );
}

/** The factors that come nearest to a clause of the text, beyond what is settled. */
function suggestions(
  text: string,
  clauses: readonly ReadClause[],
  settled: ReadonlySet<string>,
): readonly SuggestedFactor[] {
  const best = new Map<string, SuggestedFactor>();
  for (const { from, to, reading } of clauses)
    for (const { factorId, similarity } of reading.nearest) {
      const least = reading.isPlain ? LEAST_OF_PLAIN : LEAST_SIMILARITY;
      if (settled.has(factorId) || similarity < least) continue;
      if ((best.get(factorId)?.similarity ?? 0) < similarity)
        best.set(factorId, { factorId, similarity, mention: spanOf(text, { from, to }) });
    }
  return [...best.values()]
    .sort((a, b) => b.similarity - a.similarity || (a.factorId < b.factorId ? -1 : 1))
    .slice(0, MOST_SUGGESTED);
}

function surestFirst(found: ClauseFactor[]): readonly ClauseFactor[] {
  return found.sort((a, b) => b.confidence - a.confidence || (a.factorId < b.factorId ? -1 : 1));
}

function spanOf(text: string, { from, to }: Place): Span {
  return { quote: text.slice(from, to), start: from, end: to };
}
