import type { Side } from "../domain/closed-lists.js";
import type { CaseFilter } from "../graph/read/case-filter.js";
import type { CaseRow } from "../graph/read/node-rows.js";
import { type RankedHit, whatIf } from "../similarity/what-if.js";
import type { SearchContext } from "./search-context.js";
import { searchSimilar, type SimilarSearch } from "./search-similar.js";
import type { SimilarCasesRequest } from "./similar-cases-request.js";

/** What factors change among the first hits of a search, with the cases themselves. */
export interface WhatIfCases {
  readonly left: readonly CaseRow[];
  readonly entered: readonly CaseRow[];
  readonly changedSide: readonly {
    readonly case: CaseRow;
    readonly before: Side;
    readonly after: Side;
  }[];
}

/**
 * What the factors that a search leaves out change among its first hits; undefined where it leaves
 * out none.
 */
export async function compareWhatIf(
  request: SimilarCasesRequest,
  filter: CaseFilter,
  leastScore: number,
  without: SimilarSearch,
  first: number,
  context: SearchContext,
): Promise<WhatIfCases | undefined> {
  if ((request.withoutFactors ?? []).length === 0) return undefined;
  const withAll = await searchSimilar(
    { ...request, withoutFactors: [] },
    filter,
    leastScore,
    context,
  );
  const changes = whatIf(await firstHits(withAll, first), await firstHits(without, first));
  const cases = (ids: readonly string[]) => context.loaders.nodes("case", ids);
  const changed = await cases(changes.changedSide.map((each) => each.caseId));
  return {
    left: await cases(changes.left),
    entered: await cases(changes.entered),
    changedSide: changes.changedSide.flatMap(({ caseId, before, after }) => {
      const row = changed.find((each) => each.id === caseId);
      return row === undefined ? [] : { case: row, before, after };
    }),
  };
}

async function firstHits(search: SimilarSearch, first: number): Promise<readonly RankedHit[]> {
  const hits = await search.explain(search.found.slice(0, first));
  return hits.map((hit) => ({ caseId: hit.row.id, helps: hit.helps.side }));
}
