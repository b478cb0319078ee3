import type { LoadStatus } from "../graph/read/loads.js";
import type { NotHeld } from "../graph/read/not-held.js";
import { type Corpus, corpusOf } from "./corpus.js";
import type { SearchContext } from "./search-context.js";
import type { StatementTime } from "./statement-log.js";

/**
 * From what an answer was made: who has it can say whether the same question has that answer still.
 */
export interface Receipt {
  readonly corpus: Corpus;
  readonly loads: readonly Pick<LoadStatus, "source" | "complete" | "finishedAt">[];
  /** As the limits count it; undefined where nobody counts. */
  readonly cost: number | undefined;
  readonly statements: readonly StatementTime[];
  readonly notSearched: NotHeld;
}

/** The receipt of a request, as far as it has come; its own statements are left out. */
export async function readReceipt({
  store,
  statements,
  cost,
}: Pick<SearchContext, "store" | "statements" | "cost">): Promise<Receipt> {
  const ran = statements.list();
  const [coverage, notSearched] = await Promise.all([store.coverage(), store.notHeld()]);
  return {
    corpus: corpusOf(coverage),
    loads: coverage.loads.map(({ source, complete, finishedAt }) => ({
      source,
      complete,
      finishedAt,
    })),
    cost: cost(),
    statements: ran,
    notSearched,
  };
}
