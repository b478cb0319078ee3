import { type Citation, cite } from "../citation/cite.js";
import { confirmCitations, type GraphHoldings } from "../citation/confirm-citations.js";
import type { SearchContext } from "./search-context.js";
import { InputError } from "./search-errors.js";

/** Characters of a text: a bound on the work of one request. */
export const LONGEST_TEXT = 20_000;
/**
 * Ranges of articles name many at once; a text that names more than these is to be sent in parts.
 */
const MOST_PROVISIONS = 5_000;

/**
 * The legal citations of a text, in order, and what the graph holds of each.
 * @param date of the decision: versions in force then are meant.
 * @throws InputError for a text that is too long, or names too much.
 */
export async function textCitations(
  text: string,
  date: string | undefined,
  { citations, loaders, store }: SearchContext,
): Promise<readonly Citation[]> {
  if (text.length > LONGEST_TEXT)
    throw new InputError(
      `text has ${text.length} characters: expected at most ${LONGEST_TEXT}. Send it in parts.`,
    );
  const found = cite(text, await citations.names(), { date });
  const named = found.reduce((sum, each) => sum + each.provisionIds.length, 0);
  if (named > MOST_PROVISIONS)
    throw new InputError(
      `text names ${named} provisions: expected at most ${MOST_PROVISIONS}. Send it in parts.`,
    );
  const holdings: GraphHoldings = {
    provisions: async (ids) =>
      new Set((await loaders.nodes("provision", ids)).map((node) => node.id)),
    cases: (numbers) => store.caseIdsByNumbers(numbers),
  };
  return confirmCitations(found, holdings);
}
