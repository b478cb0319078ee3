import type { GraphStore } from "../graph/store.js";
import type { Embedder } from "../similarity/embedder.js";
import { type ScoreCases, scoreInTurns } from "../similarity/score-cases.js";
import type { SemanticFault } from "../similarity/semantic.js";
import { CitationResolver } from "./citation-resolver.js";
import { FactorFinder } from "./factor-finder.js";
import type { FactorMeaning } from "./factor-meaning.js";
import { Loaders } from "./loaders.js";
import { Meanings } from "./meanings.js";
import { NameResolver } from "./name-resolver.js";
import { StatementLog } from "./statement-log.js";
import { SimilarityKnowledge } from "./similarity-knowledge.js";
import { dayInChina } from "./time-in-china.js";

/**
 * What is kept of a graph from one search to the next: each part is read anew by itself
 * (Refreshed).
 */
export interface SharedKnowledge {
  readonly citations: CitationResolver;
  readonly factors: FactorFinder;
  readonly names: NameResolver;
  readonly similarity: SimilarityKnowledge;
  /** What clauses mean; undefined where nobody prepares it: factors are found by words then. */
  readonly factorMeaning: FactorMeaning | undefined;
  /** Where cases are scored. */
  readonly score: ScoreCases;
}

/** What the searches of one request share. */
export interface SearchContext extends SharedKnowledge {
  readonly store: GraphStore;
  readonly loaders: Loaders;
  readonly meanings: Meanings;
  /** The statements of the request. */
  readonly statements: StatementLog;
  /** What the request costs, as the limits count it; undefined where nobody counts. */
  readonly cost: () => number | undefined;
  /** The time of the request. */
  readonly now: Date;
  /** The day of the request in China, such as 2026-11-21. */
  readonly today: string;
}

/** What the knowledge that all requests share is read with. */
export interface KnowledgeOptions {
  /** Bound to no request. */
  readonly store: GraphStore;
  /**
   * The same for the knowledge of similarity, whose reading takes longer; `store` where it is left
   * out.
   */
  readonly patientStore?: GraphStore;
  /** How many nodes of a kind the store gives by name at most. */
  readonly mostNamed: number;
  /** What clauses mean, which the caller prepares. */
  readonly factorMeaning?: FactorMeaning | undefined;
  /** Where cases are scored; in the thread of the caller where it is left out. */
  readonly score?: ScoreCases | undefined;
}

/** One for a process. */
export function shareKnowledge({
  store,
  patientStore = store,
  mostNamed,
  factorMeaning,
  score = scoreInTurns,
}: KnowledgeOptions): SharedKnowledge {
  const citations = new CitationResolver(() => store.catalogue());
  return {
    citations,
    factors: new FactorFinder(() => store.factorVocabulary()),
    names: new NameResolver(() => store.namedNodes(), mostNamed),
    similarity: new SimilarityKnowledge(patientStore, citations),
    factorMeaning,
    score,
  };
}

/** What one request searches with. */
export interface SearchOptions {
  /** Its reads obey the deadline and the signal of the request. */
  readonly store: GraphStore;
  /** Undefined where none is configured: searches go by words. */
  readonly embedder: Embedder | undefined;
  readonly now: Date;
  /** What the store notes its statements in; an empty one where it notes none. */
  readonly statements?: StatementLog;
  readonly cost?: () => number | undefined;
  /** Gives up the embedder when it fires. */
  readonly signal?: AbortSignal;
  /** Called for each search without embeddings, with the reason for the operator. */
  readonly onFault?: (fault: SemanticFault, reason: string) => void;
}

/** One for a request: what it reads, it reads once. */
export function searchContext(
  shared: SharedKnowledge,
  { store, now, statements, cost, ...meaning }: SearchOptions,
): SearchContext {
  return {
    ...shared,
    store,
    loaders: new Loaders(store),
    statements: statements ?? new StatementLog(),
    cost: cost ?? (() => undefined),
    meanings: new Meanings({
      ...meaning,
      vectors: store.vectors(),
      factors: shared.factorMeaning,
    }),
    now,
    today: dayInChina(now),
  };
}

/** The same for a search that is to use meanings, or to go by words alone. */
export function withMeaning(context: SearchContext, meaning: boolean): SearchContext {
  return meaning ? context : { ...context, meanings: context.meanings.wordsAlone() };
}
