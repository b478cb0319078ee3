import type { KnownCause, KnownFactor } from "../domain/similar-case.js";
import { CauseFinder } from "./cause-finder.js";
import { CauseTree } from "./cause-tree.js";
import { Elements } from "./elements.js";
import { FactorTree } from "./factor-tree.js";
import { type Frequencies, InverseDocumentFrequency } from "./inverse-document-frequency.js";

/** What the features of a case are weighed with. Immutable. */
export interface CaseKnowledge {
  readonly factors: FactorTree;
  readonly causes: CauseTree;
  readonly causeFinder: CauseFinder;
  readonly elements: Elements;
  /** Inverse document frequency of words in facts. */
  readonly factIdf: InverseDocumentFrequency;
  /** The same of words in what issues and rules say. */
  readonly pointIdf: InverseDocumentFrequency;
  /** Words of the names of causes: they say what a relationship is. */
  readonly relationWords: ReadonlySet<string>;
  readonly caseCount: number;
}

/** What it is made of: plain values, which another thread can be given. */
export interface CaseKnowledgeParts {
  readonly factors: readonly KnownFactor[];
  readonly causes: readonly KnownCause[];
  readonly factFrequencies: Frequencies;
  readonly pointFrequencies: Frequencies;
  readonly relationWords: ReadonlySet<string>;
  readonly caseCount: number;
}

export function caseKnowledge(parts: CaseKnowledgeParts): CaseKnowledge {
  const { factors, causes, factFrequencies, pointFrequencies, relationWords, caseCount } = parts;
  return {
    factors: new FactorTree(factors, caseCount),
    causes: new CauseTree(causes),
    causeFinder: new CauseFinder(causes),
    elements: new Elements(causes),
    factIdf: new InverseDocumentFrequency(factFrequencies),
    pointIdf: new InverseDocumentFrequency(pointFrequencies),
    relationWords,
    caseCount,
  };
}
