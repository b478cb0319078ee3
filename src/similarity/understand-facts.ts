import { standingOf } from "../language/assertion.js";
import { findMoney } from "../language/money.js";
import { factorLeads } from "./factor-leads.js";
import type { Knowledge } from "./knowledge.js";
import { likelyCauses } from "./likely-causes.js";
import {
  isContested,
  type ReadClause,
  standingAmong,
  understandClauses,
} from "./understand-clauses.js";
import { findPositions } from "./find-positions.js";
import type {
  Span,
  UnderstoodFactor,
  UnderstoodFacts,
  UnderstoodProvision,
} from "./understood-facts.js";

/** Finds the provisions that a text cites, each with its words: the port to the citation engine. */
export type FindCitations = (text: string) => readonly UnderstoodProvision[];

/**
 * A factor described in other words counts at most so much. By `npm run eval`, questions first:
 * .919; .892 without guesses, .905 at half, .919 at 1.
 */
const GUESS = 0.6;
/**
 * A long text holds the scattered words of many factors by accident; only a short one is guessed
 * at. A bound: no question of `npm run eval` is longer.
 */
const LONGEST_GUESSED = 400;
/** A bound on what a user has to check: questions first is .932 at 3, .919 at 12 as here. */
const MOST_GUESSES = 6;

/** A bound: further factors say little of what a dispute is about. */
const CAUSE_LEADS = 8;
/** What a clause means counts at most so much beside what it names. */
const MEANT = 0.8;

/**
 * Understands facts in free text, by a lawyer or a layman: factors with their words (what the
 * text denies is set apart), causes of action, cited provisions, amounts and the positions of
 * parties. Pure; linear in the text.
 * @param clauses what its clauses mean, where that is known; else factors are guessed from
 * scattered words.
 */
export function understandFacts(
  text: string,
  knowledge: Knowledge,
  findCitations: FindCitations,
  clauses?: readonly ReadClause[],
): UnderstoodFacts {
  const words = namedFactors(text, knowledge);
  const { factors, denied, open, suggested } =
    clauses === undefined
      ? withGuesses(words, text, knowledge)
      : withMeanings(words, text, clauses, knowledge);
  const settled = new Set([...factors, ...denied].map((each) => each.factorId));
  const disputed = [...open].filter((id) => !settled.has(id));
  const byMeaning = clauses !== undefined;
  const byWords = knowledge.causeFinder.find(text);
  return {
    byMeaning,
    factors,
    suggested,
    denied,
    disputed,
    causes: byMeaning
      ? likelyCauses(
          factorLeads(
            { byMeaning, factors, disputed, suggested },
            knowledge.factors.factors,
            CAUSE_LEADS,
          ),
          byWords,
        )
      : byWords,
    provisions: findCitations(text),
    amounts: findMoney(text).map(({ from, to, value, currency, approximate }) => ({
      value,
      currency,
      approximate,
      mention: { quote: text.slice(from, to), start: from, end: to },
    })),
    positions: findPositions(text),
  };
}

type FoundFactors = Pick<UnderstoodFacts, "factors" | "denied" | "suggested"> & {
  /** What is asked, supposed or only claimed: no fact, and no denial. */
  readonly open: ReadonlySet<string>;
};

/** … and what scattered words make one guess. */
function withGuesses(words: FoundFactors, text: string, knowledge: Knowledge): FoundFactors {
  const known = new Set([...idsOf(words.factors), ...idsOf(words.denied), ...words.open]);
  const guessed = guessedFactors(text, knowledge).filter((each) => !known.has(each.factorId));
  return { ...words, factors: [...words.factors, ...guessed] };
}

/** … and what clauses mean. What is named stands; a topic above what is known adds nothing. */
function withMeanings(
  words: FoundFactors,
  text: string,
  clauses: readonly ReadClause[],
  { factors: tree }: Knowledge,
): FoundFactors {
  const contested = new Set(
    words.factors
      .filter(({ factorId, mentions }) =>
        mentions.every((each) => isContested(text, factorId, each, clauses)),
      )
      .map((each) => each.factorId),
  );
  const meant = understandClauses(text, clauses, contested);
  const standsSo = (standing: ReturnType<typeof standingAmong>) =>
    words.factors.filter(
      ({ factorId, mentions }) =>
        !contested.has(factorId) &&
        mentions.some((each) => standingAmong(clauses, factorId, each) === standing),
    );
  const factors = standsSo("STATED");
  const plain = new Set(idsOf(standsSo("OPEN"))); // another clause may state it all the same
  const known = new Set([...idsOf(factors), ...idsOf(words.denied), ...words.open]);
  const isNew = ({ factorId }: { readonly factorId: string }) => !known.has(factorId);
  const stated = meant.stated.filter((each) => isNew(each) && tree.has(each.factorId));
  const named = idsOf(factors);
  return {
    factors: [
      ...factors,
      ...stated.map(({ factorId, confidence, mention }) => ({
        factorId,
        weight: confidence * MEANT,
        mentions: [mention],
        origin: "UNDERSTOOD" as const,
        confidence,
      })),
    ],
    denied: [
      ...words.denied,
      ...meant.denied.filter(isNew).map(({ factorId, mention }) => ({
        factorId,
        mentions: [mention],
      })),
    ],
    open: new Set([...words.open, ...plain, ...meant.open.filter((id) => !named.includes(id))]),
    suggested: meant.suggested.filter((each) => isNew(each) && !plain.has(each.factorId)),
  };
}

function idsOf(factors: readonly { readonly factorId: string }[]): readonly string[] {
  return factors.map((each) => each.factorId);
}

/** A factor that is named in one place and denied in another counts as named. */
export function namedFactors(text: string, knowledge: Pick<Knowledge, "vocabulary">): FoundFactors {
  const named = new Map<string, Span[]>();
  const denied = new Map<string, Span[]>();
  const open = new Set<string>();
  for (const { factorId, start, end } of knowledge.vocabulary.find(text)) {
    const standing = standingOf(text, start, end);
    if (standing === "OPEN") {
      open.add(factorId);
      continue;
    }
    const target = standing === "DENIED" ? denied : named;
    target.set(factorId, [
      ...(target.get(factorId) ?? []),
      { quote: text.slice(start, end), start, end },
    ]);
  }
  return {
    factors: [...named].map(([factorId, mentions]) => ({
      factorId,
      weight: 1,
      mentions,
      origin: "NAMED" as const,
      confidence: 1,
    })),
    suggested: [],
    denied: [...denied].flatMap(([factorId, mentions]) =>
      named.has(factorId) ? [] : [{ factorId, mentions }],
    ),
    open,
  };
}

function guessedFactors(text: string, knowledge: Knowledge): readonly UnderstoodFactor[] {
  if (text.length > LONGEST_GUESSED) return [];
  return knowledge.vocabulary
    .guess(text)
    .slice(0, MOST_GUESSES)
    .map(({ factorId, coverage }) => ({
      factorId,
      weight: coverage * GUESS,
      mentions: [],
      origin: "GUESSED" as const,
      confidence: coverage,
    }));
}
