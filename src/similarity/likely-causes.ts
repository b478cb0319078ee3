import type { FoundCause } from "./cause-finder.js";
import type { FactorLead } from "./factor-leads.js";

/** A bound: no text is about more causes than these, and no user reads more. */
const MOST = 8;
/** Each further cause of a factor is by so much less usual. */
const LESS_USUAL = 0.25;
/** What words of the text count beside its factors. */
const WORDS = 0.5;
/** Less than this part of the best is too little to speak of. */
const LEAST = 0.1;

/**
 * The causes of action that facts may be about, likeliest first: those in which their factors are
 * mostly met, and those of which the words are signs. None where nothing speaks for one.
 */
export function likelyCauses(
  leads: readonly FactorLead[],
  byWords: readonly FoundCause[],
): readonly FoundCause[] {
  const found = new Map<string, { score: number; factorIds: string[] }>();
  const add = (causeId: string, score: number, factorId?: string) => {
    const cause = found.get(causeId) ?? { score: 0, factorIds: [] };
    cause.score += score;
    if (factorId !== undefined) cause.factorIds.push(factorId);
    found.set(causeId, cause);
  };
  for (const { factor, weight } of leads)
    for (const [place, causeId] of factor.causes.entries())
      add(causeId, weight * Math.max(0, 1 - LESS_USUAL * place), factor.id);
  for (const { causeId, weight } of byWords) add(causeId, weight * WORDS);
  const best = Math.max(0, ...[...found.values()].map((each) => each.score));
  const marks = new Map(byWords.map((each) => [each.causeId, each.marks]));
  return [...found]
    .map(([causeId, { score, factorIds }]) => ({
      causeId,
      weight: score / best,
      marks: marks.get(causeId) ?? [],
      factorIds,
    }))
    .filter(({ weight }) => weight >= LEAST)
    .sort((a, b) => b.weight - a.weight || (a.causeId < b.causeId ? -1 : 1))
    .slice(0, MOST);
}
