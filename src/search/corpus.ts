import { createHash } from "node:crypto";
import type { Coverage } from "../graph/read/coverage.js";
import type { SearchContext } from "./search-context.js";

/** Which state of the graph an answer comes from. */
export interface Corpus {
  /** When a load was last finished, ISO 8601; undefined where none was. */
  readonly version: string | undefined;
  /**
   * SHA-256 over the sources with the hashes of their content and over how much is held: another
   * one means that an answer may be another.
   */
  readonly hash: string;
  readonly cases: number;
  /** False while a load is under way, and where one broke off. */
  readonly complete: boolean;
  /** The sources whose load is not complete. */
  readonly incomplete: readonly string[];
}

/** The state of the graph now; two statements. */
export async function readCorpus({ store }: Pick<SearchContext, "store">): Promise<Corpus> {
  return corpusOf(await store.coverage());
}

/** What a search went through, and the sign of its state. */
export function corpusOf(coverage: Coverage): Corpus {
  const { cases, publications, instruments, courts, loads } = coverage;
  const sources = loads
    .map(({ source, contentHash, complete }) => [source, contentHash, complete] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const hash = createHash("sha256")
    .update(JSON.stringify([sources, cases, publications, instruments, courts]))
    .digest("hex");
  return {
    version: coverage.loadedAt,
    hash,
    cases,
    complete: coverage.complete,
    incomplete: loads.filter((load) => !load.complete).map((load) => load.source),
  };
}
