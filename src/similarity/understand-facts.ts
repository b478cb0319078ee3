import { standingOf } from "../language/assertion.js";
import { findMoney } from "../language/money.js";
import type { Knowledge } from "./knowledge.js";
import { findPositions } from "./find-positions.js";
import type {
  DeniedFactor,
  Span,
  UnderstoodFactor,
  UnderstoodFacts,
  UnderstoodProvision,
} from "./understood-facts.js";

/** Finds the provisions that a text cites, each with its words: the port to the citation engine. */
export type FindCitations = (text: string) => readonly UnderstoodProvision[];

/**
 * A factor said in other words counts at most so much. By `npm run eval`, questions first: .919;
 * .892 without guesses, .905 at half, .919 at 1.
 */
const GUESS = 0.6;
/**
 * A long text holds the scattered words of many factors by accident; only a short one is guessed
 * at. A bound: no question of `npm run eval` is longer.
 */
const LONGEST_GUESSED = 400;
/** A bound on what a user has to check: questions first is .932 at 3, .919 at 12 as here. */
const MOST_GUESSES = 6;

/**
 * Understands facts in free text, by a lawyer or a layman: factors with their words (what the
 * text denies is set apart), causes of action, cited provisions, amounts and the positions of
 * parties. Pure; linear in the text.
 */
export function understandFacts(
  text: string,
  knowledge: Knowledge,
  findCitations: FindCitations,
): UnderstoodFacts {
  const { named, denied, open } = namedFactors(text, knowledge);
  const settled = new Set([...named, ...denied].map((each) => each.factorId));
  const known = new Set([...settled, ...open]);
  return {
    factors: [
      ...named,
      ...guessedFactors(text, knowledge).filter((each) => !known.has(each.factorId)),
    ],
    denied,
    disputed: [...open].filter((id) => !settled.has(id)),
    causes: knowledge.causeFinder.find(text),
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

/** A factor that is named in one place and denied in another counts as named. */
function namedFactors(
  text: string,
  knowledge: Knowledge,
): {
  readonly named: readonly UnderstoodFactor[];
  readonly denied: readonly DeniedFactor[];
  /** What is asked, supposed or only claimed: no fact, and no denial. */
  readonly open: ReadonlySet<string>;
} {
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
    named: [...named].map(([factorId, mentions]) => ({
      factorId,
      weight: 1,
      mentions,
      origin: "NAMED" as const,
    })),
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
    }));
}
