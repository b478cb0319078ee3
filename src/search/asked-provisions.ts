import { MOST_PARTS } from "../domain/most-parts.js";
import type { Predecessors, ProvisionScope } from "../graph/read/provision-scopes.js";
import type { UnderstoodCitation } from "./citation-resolver.js";
import { checkScope } from "./provision-scope.js";
import type { SearchContext } from "./search-context.js";
import { InputError } from "./search-errors.js";

/** Of one question: each is a list of precedents to walk. */
const MOST_CITATIONS = 10;

/** @throws InputError for no citation and for too many. */
export function checkCitations(citations: readonly string[]): void {
  if (citations.length < 1 || citations.length > MOST_CITATIONS)
    throw new InputError(
      `citations has ${citations.length} entries: expected 1 to ${MOST_CITATIONS}.`,
    );
}

/** What typed citations were taken to mean, and the provisions that answer for each. */
export async function readAskedProvisions(
  citations: readonly string[],
  predecessors: Predecessors,
  context: SearchContext,
): Promise<{
  readonly understood: readonly UnderstoodCitation[];
  readonly scopes: readonly ProvisionScope[];
}> {
  const understood = await context.citations.resolveAll(citations, context.loaders);
  const scopes = await Promise.all(understood.map((each) => scopeOf(each, predecessors, context)));
  return { understood, scopes };
}

/** Those whose rule was reversed count only where they are asked for. */
export function predecessorsOf({
  includePredecessors,
  includeReversed,
}: {
  readonly includePredecessors: boolean;
  readonly includeReversed: boolean;
}): Predecessors {
  if (!includePredecessors) return "NONE";
  return includeReversed ? "ALL" : "NOT_REVERSED";
}

/**
 * What answers for a citation: for a range each of its articles, for an ambiguous one each
 * candidate.
 */
async function scopeOf(
  { citation, provisions }: UnderstoodCitation,
  predecessors: Predecessors,
  { loaders }: SearchContext,
): Promise<ProvisionScope> {
  const scopes = await Promise.all(
    provisions.map(async (each) =>
      checkScope(await loaders.provisionScope(each.id, predecessors), each),
    ),
  );
  const merged = [
    ...new Map(scopes.flatMap((scope) => scope.provisions).map((each) => [each.id, each])).values(),
  ];
  if (merged.length > MOST_PARTS)
    throw new InputError(
      `${citation} has more than ${MOST_PARTS} parts: ask for fewer articles at once.`,
    );
  return { asked: provisions[0]?.id ?? citation, provisions: merged };
}
