import type { CaseFilter } from "../../graph/read/case-filter.js";
import { type RankedHit, whatIf } from "../../similarity/what-if.js";
import type { SearchContext } from "./search-context.js";
import { searchSimilar, type SimilarSearch } from "./search-similar.js";
import { SimilarCasesInput } from "./similar-cases.input.js";

/** What the factors that a search leaves out change among its first hits; undefined where it leaves out none. */
export async function compareWhatIf(
  input: SimilarCasesInput,
  filter: CaseFilter,
  leastScore: number,
  without: SimilarSearch,
  first: number,
  context: SearchContext,
) {
  if ((input.withoutFactors ?? []).length === 0) return undefined;
  const complete = Object.assign(new SimilarCasesInput(), input, { withoutFactors: [] });
  const withAll = await searchSimilar(complete, filter, leastScore, context);
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
