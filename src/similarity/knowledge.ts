import type { Segment } from "../domain/segment.js";
import type {
  CaseWords,
  KnownCause,
  KnownFactor,
  SimilaritySource,
} from "../domain/similar-case.js";
import { LEXICON } from "../lexicon/lexicon.js";
import { type CaseKnowledge, caseKnowledge, type CaseKnowledgeParts } from "./case-knowledge.js";
import { characterGrams } from "./character-grams.js";
import { factWords } from "./fact-words.js";
import { FactorVocabulary } from "./factor-vocabulary.js";
import { countFrequencies, InverseDocumentFrequency } from "./inverse-document-frequency.js";
import { takeTurn } from "./turns.js";

/** A bound on what is read: so many texts say how rare a word is, however many the graph holds. */
const SAMPLE = 2000;

/** Words that the names of most causes share. */
const SHARED_WORDS = LEXICON.expression("{words-of-all-causes}", "gu");

/**
 * What the comparison of texts must know of a graph: its vocabulary, its trees, and how rare words
 * are in it. Immutable; it is made from samples of bounded size and serves until the next load.
 */
export interface Knowledge extends CaseKnowledge {
  readonly segment: Segment;
  readonly knownFactors: readonly KnownFactor[];
  readonly vocabulary: FactorVocabulary;
  /** Inverse document frequency of runs of characters in provisions. */
  readonly provisionIdf: InverseDocumentFrequency;
  /** What the knowledge of cases is made of. */
  readonly caseParts: CaseKnowledgeParts;
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

/** The same of what was read; takes its turns, for it is read anew while searches go on. */
export async function makeKnowledge(parts: KnowledgeParts, segment: Segment): Promise<Knowledge> {
  const { factors, causes, caseCount, cases, provisions } = parts;
  const vocabulary = await FactorVocabulary.inTurns(factors, segment);
  await takeTurn();
  const caseParts: CaseKnowledgeParts = {
    factors,
    causes,
    caseCount,
    factFrequencies: await countFrequencies(cases, ({ facts }) => factWords(facts)),
    pointFrequencies: await countFrequencies(cases, ({ title, issues, rules, reasoning }) =>
      factWords([...title, ...issues, ...rules, ...reasoning]),
    ),
    relationWords: new Set(
      causes.flatMap((cause) =>
        segment(cause.name.replace(SHARED_WORDS, "")).filter((word) => word.length > 1),
      ),
    ),
  };
  return {
    ...caseKnowledge(caseParts),
    segment,
    knownFactors: factors,
    vocabulary,
    provisionIdf: new InverseDocumentFrequency(await countFrequencies(provisions, characterGrams)),
    caseParts,
  };
}
