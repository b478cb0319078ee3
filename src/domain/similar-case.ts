import type { FactorExample } from "./factor-example.js";
import type { Validity } from "./in-force.js";

/**
 * What passes between the search for similar cases (src/similarity) and the graph (src/graph):
 * neither imports the other.
 */

/** A word to look for and how much it counts; greater than 0. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** Words of a case by its sections, cut when it was loaded. */
export interface CaseWords {
  readonly title: readonly string[];
  /** Summary and facts. */
  readonly facts: readonly string[];
  /** Questions and answers of the issues. */
  readonly issues: readonly string[];
  readonly rules: readonly string[];
  /** Reasoning, significance and disposition. */
  readonly reasoning: readonly string[];
}

/** A case as the comparison of cases sees it. */
export interface ComparedCase {
  readonly id: string;
  readonly words: CaseWords;
  readonly factorIds: readonly string[];
  /** Whether an editor states them; else a rule of ours found them in the text. */
  readonly areFactorsStated: boolean;
  readonly provisionIds: readonly string[];
  readonly causeIds: readonly string[];
}

/** A provision as the search for applicable provisions sees it. */
export interface ComparedProvision {
  readonly id: string;
  readonly gist: string | undefined;
  /** The official text, where it was imported. */
  readonly text: string | undefined;
  /** What people who are no lawyers ask and it answers, in our words. */
  readonly questions: readonly string[];
  /** Titles of the headings under which it stands, the nearest first. */
  readonly headings: readonly string[];
  readonly precedentCount: number;
  /** When it is in force, by its own dates and its instrument. */
  readonly validity: Validity;
}

/**
 * Which law may answer: that in force on a date and, where former law is asked for, what was in
 * force before.
 */
export interface LawAsOf {
  readonly date: string;
  readonly former: boolean;
}

/** A provision that took the place of another, perhaps in several steps. */
export interface Successor {
  readonly id: string;
  readonly validity: Validity;
  /** Whether the rule became the opposite on the way. */
  readonly reversed: boolean;
}

/** A factor with its place in the graph. */
export interface KnownFactor {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly definition: string;
  readonly examples: readonly FactorExample[];
  /** The provisions that decide what follows from it. */
  readonly provisions: readonly string[];
  /** The causes of action in which it is mostly met. */
  readonly causes: readonly string[];
  readonly broader: readonly string[];
  /** How many cases exhibit it. */
  readonly cases: number;
}

export interface KnownCause {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | undefined;
}

/** What candidates are selected by: words, factors and provisions. */
export interface CandidateQuery {
  readonly terms: readonly WeightedTerm[];
  readonly factorIds: readonly string[];
  readonly provisionIds: readonly string[];
}

/** What the search reads of the graph, each a fixed number of statements. */
export interface SimilaritySource {
  factors(): Promise<readonly KnownFactor[]>;
  causes(): Promise<readonly KnownCause[]>;
  caseCount(): Promise<number>;
  /** The newest cases' words, at most `limit`: the sample that says how rare a word is. */
  sampleCases(limit: number): Promise<readonly CaseWords[]>;
  /** Texts of some provisions, at most `limit`. */
  sampleProvisions(limit: number): Promise<readonly string[]>;
  /** At most `limit` cases that share words, factors or provisions with the query, by id. */
  caseCandidates(query: CandidateQuery, limit: number): Promise<readonly ComparedCase[]>;
  cases(ids: readonly string[]): Promise<ReadonlyMap<string, ComparedCase>>;
  /** Those of some cases that pass the search's filter. */
  passing(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** How many cases apply each of some provisions. */
  precedentCounts(ids: readonly string[]): Promise<ReadonlyMap<string, number>>;
  provisionCandidates(
    terms: readonly WeightedTerm[],
    limit: number,
    law: LawAsOf,
  ): Promise<readonly ComparedProvision[]>;
  /** What took the place of some provisions. */
  successors(ids: readonly string[]): Promise<ReadonlyMap<string, readonly Successor[]>>;
  /** Articles that cases with these factors or these ids apply, with those cases. */
  provisionsOfCases(caseIds: readonly string[], limit: number): Promise<readonly AppliedByCase[]>;
  provisions(ids: readonly string[]): Promise<ReadonlyMap<string, ComparedProvision>>;
}

export interface AppliedByCase {
  readonly provisionId: string;
  readonly caseId: string;
}
