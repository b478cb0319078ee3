import type { Database, ReadOptions } from "../graph/database.js";
import { MOST_NAMED } from "../graph/read/named-nodes.js";
import { GraphStore } from "../graph/store.js";
import { StatementLog } from "../search/statement-log.js";
import {
  type SearchContext,
  searchContext,
  shareKnowledge,
  type SharedKnowledge,
} from "../search/search-context.js";
import { segment } from "../similarity/segmenter.js";
import { type MeaningPreparation, printFault } from "./prepare-meaning.js";
import type { Progress } from "./progress.js";

/** The searches of a command: what is known of the graph is shared by all of them. */
export class OpenSearch {
  private readonly shared: SharedKnowledge;

  constructor(
    private readonly database: Database,
    private readonly meaning: MeaningPreparation | undefined,
  ) {
    this.shared = shareKnowledge({
      store: new GraphStore(database, segment, () => ({})),
      mostNamed: MOST_NAMED,
      factorMeaning: meaning?.factors,
    });
  }

  /** Loads the model that searches by meaning take; they go by words where that cannot be. */
  async prepareMeaning(progress: Progress): Promise<void> {
    const { meaning } = this;
    if (meaning === undefined) return;
    await meaning.embedder.start().catch(printFault(progress));
    await meaning.factors
      .prepare(await this.shared.similarity.current(), meaning.embedder.embedder)
      ?.catch(printFault(progress));
  }

  /** What one search reads with. */
  context(options: ReadOptions = {}): SearchContext {
    const statements = new StatementLog();
    const observed = { ...options, onStatement: statements.note };
    return searchContext(this.shared, {
      store: new GraphStore(this.database, segment, () => observed),
      statements,
      embedder: this.meaning?.embedder.embedder,
      now: new Date(),
      ...(options.signal !== undefined && { signal: options.signal }),
    });
  }
}
