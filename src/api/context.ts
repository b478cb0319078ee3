import type { FactorFinder } from "./factor/factor-finder.js";
import type { CitationResolver } from "./provision/citation-resolver.js";
import type { GraphStore } from "../graph/store.js";
import type { Loaders } from "./loaders.js";
import type { NameResolver } from "./names/name-resolver.js";
import type { Meanings } from "./similar/meanings.js";
import type { SimilarityKnowledge } from "./similar/similarity-knowledge.js";

/** What the resolvers of one request share. */
export interface RequestContext {
  readonly store: GraphStore;
  readonly loaders: Loaders;
  readonly citations: CitationResolver;
  readonly factors: FactorFinder;
  readonly names: NameResolver;
  readonly similarity: SimilarityKnowledge;
  readonly meanings: Meanings;
  /** The time of the request. */
  readonly now: Date;
  /** The day of the request in China, such as 2026-11-21. */
  readonly today: string;
}
