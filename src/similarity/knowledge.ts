import type { Segment } from "../domain/segment.js";
import type {
  CaseWords,
  KnownCause,
  KnownFactor,
  SimilaritySource,
} from "../domain/similar-case.js";
import { LEXICON } from "../lexicon/lexicon.js";
import { CauseFinder } from "./cause-finder.js";
import { CauseTree } from "./cause-tree.js";
import { characterGrams } from "./character-grams.js";
import { factWords } from "./fact-words.js";
import { FactorTree } from "./factor-tree.js";
import { FactorVocabulary } from "./factor-vocabulary.js";
import { InverseDocumentFrequency } from "./inverse-document-frequency.js";

/** A bound on what is read: so many texts say how rare a word is, however many the graph holds. */
const SAMPLE = 2000;

/** Words that the names of most causes share. */
const SHARED_WORDS = LEXICON.expression("{words-of-all-causes}", "gu");

/**
 * What the comparison of texts must know of a graph: its vocabulary, its trees, and how rare words
 * are in it. Immutable; it is made from samples of bounded size and serves until the next load.
 */
export interface Knowledge {
  readonly segment: Segment;
  readonly knownFactors: readonly KnownFactor[];
  readonly vocabulary: FactorVocabulary;
  readonly factors: FactorTree;
  readonly causes: CauseTree;
  readonly causeFinder: CauseFinder;
  /**
   * Inverse document frequency of words in facts, in what issues and rules say, and of runs of
   * characters in provisions.
   */
  readonly factIdf: InverseDocumentFrequency;
  readonly pointIdf: InverseDocumentFrequency;
  readonly provisionIdf: InverseDocumentFrequency;
  /** Words of the names of causes: they say what a relationship is. */
  readonly relationWords: ReadonlySet<string>;
  readonly caseCount: number;
}

/** Reads what is needed of a graph, a fixed number of statements. */
export async function readKnowledge(
  source: SimilaritySource,
  segment: Segment,
): Promise<Knowledge> {
  const [factors, causes, caseCount, cases, provisions] = await Promise.all([
    source.factors(),
    source.causes(),
    source.caseCount(),
    source.sampleCases(SAMPLE),
    source.sampleProvisions(SAMPLE),
  ]);
  return makeKnowledge({ factors, causes, caseCount, cases, provisions }, segment);
}

export interface KnowledgeParts {
  readonly factors: readonly KnownFactor[];
  readonly causes: readonly KnownCause[];
  readonly caseCount: number;
  readonly cases: readonly CaseWords[];
  readonly provisions: readonly string[];
}

export function makeKnowledge(parts: KnowledgeParts, segment: Segment): Knowledge {
  return {
    segment,
    knownFactors: parts.factors,
    vocabulary: new FactorVocabulary(parts.factors, segment),
    factors: new FactorTree(parts.factors, parts.caseCount),
    causes: new CauseTree(parts.causes),
    causeFinder: new CauseFinder(parts.causes),
    factIdf: new InverseDocumentFrequency(parts.cases.map((each) => factWords(each.facts))),
    pointIdf: new InverseDocumentFrequency(
      parts.cases.map((each) =>
        factWords([...each.title, ...each.issues, ...each.rules, ...each.reasoning]),
      ),
    ),
    provisionIdf: new InverseDocumentFrequency(parts.provisions.map(characterGrams)),
    relationWords: new Set(
      parts.causes.flatMap((cause) =>
        segment(cause.name.replace(SHARED_WORDS, "")).filter((word) => word.length > 1),
      ),
    ),
    caseCount: parts.caseCount,
  };
}
