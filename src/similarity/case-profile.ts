import type { CaseWords, ComparedCase } from "../domain/similar-case.js";
import { once } from "../domain/once.js";
import { articleOf } from "../domain/provision.js";
import type { ShownElements } from "./elements.js";
import { factWords } from "./fact-words.js";
import type { CaseKnowledge } from "./case-knowledge.js";
import type { Knowledge } from "./knowledge.js";
import type { UnderstoodFacts } from "./understood-facts.js";
import { counts, sum, type Vector, weighted } from "./vector.js";

/**
 * The features of a case or of facts in free text. They are the same for both, so that anything
 * compared with itself scores 1.
 */
export interface CaseProfile {
  /** Words of the facts, by inverse document frequency (idf). */
  readonly facts: Vector;
  /** Words of the facts that hint at a legal relationship, each counted once. */
  readonly signs: Vector;
  readonly elements: () => ShownElements;
  readonly factors: Vector;
  /**
   * Those whose words stand in the text: what is compared with a case whose factors were found by
   * their words too, for like is compared with like.
   */
  readonly namedFactors: Vector;
  /** Whether an editor states the factors; else the vocabulary found them in the text. */
  readonly areFactorsStated: boolean;
  /** Words of what was in dispute and decided. */
  readonly points: Vector;
  readonly provisions: Vector;
  readonly causes: Vector;
  /** Whether somebody states the causes; else the words hint at them. */
  readonly areCausesStated: boolean;
}

// The weights of words come from the causes Hit@1 and loan pairs of a copy in memory with all cases
// as candidates: .520 and .643 there, .516 and .648 by `npm run eval`.

/**
 * Words that name a legal relationship say more of what a case is about than others of the same
 * inverse document frequency: .476 .593 at 1, .500 .648 at 4.
 */
const RELATION = 2;
/**
 * What saying a word of the facts again adds: a long text says the words of its kind often. .512
 * .632 at half, .508 .626 at double.
 */
const AGAIN = 0.4;
/**
 * A word that next to no text uses is as likely the name of a person or a place, which makes no two
 * cases alike: .512 .637 at half and at double.
 */
const NAME = 0.5;
/**
 * How much each section tells of the points in dispute. The reasoning repeats much that is not in
 * dispute; half and double of its weight change no question of `npm run eval`.
 */
const SECTIONS: readonly (readonly [keyof CaseWords, number])[] = [
  ["issues", 2],
  ["rules", 2],
  ["title", 2],
  ["reasoning", 1],
];

export function profileOfCase(
  each: ComparedCase,
  precedents: ReadonlyMap<string, number>,
  knowledge: CaseKnowledge,
): CaseProfile {
  const facts = factWords(each.words.facts);
  const causes = knowledge.causes.vector(
    each.causeIds.length > 0
      ? each.causeIds.map((id) => [id, 1] as const)
      : knowledge.causeFinder.outline(facts),
  );
  const factors = knowledge.factors.vector(each.factorIds.map((id) => ({ id, weight: 1 })));
  return {
    ...factProfile(facts, knowledge),
    elements: once(() => knowledge.elements.of(causes, each.words.facts)),
    factors,
    namedFactors: factors,
    areFactorsStated: each.areFactorsStated,
    points: pointVector(each.words, knowledge),
    provisions: provisionVector(each.provisionIds, precedents, knowledge),
    causes,
    areCausesStated: each.causeIds.length > 0,
  };
}

/**
 * What a user asks with: facts in free text, what was understood of them, and the issues, where
 * there are any.
 */
export interface DescribedFacts {
  readonly text: string;
  readonly issues: readonly string[];
  readonly understood: UnderstoodFacts;
  readonly causeId?: string | undefined;
}

export function profileOfFacts(
  described: DescribedFacts,
  precedents: ReadonlyMap<string, number>,
  knowledge: Knowledge,
): CaseProfile {
  const { understood } = described;
  const words = knowledge.segment(described.text);
  const facts = factWords(words);
  const points =
    described.issues.length > 0
      ? described.issues.flatMap((issue) => factWords(knowledge.segment(issue)))
      : facts;
  // a case whose cause nobody states has it from its words; so has the query
  const causes = knowledge.causes.vector(
    described.causeId === undefined
      ? knowledge.causeFinder
          .find(described.text)
          .map((each) => [each.causeId, each.weight] as const)
      : [[described.causeId, 1] as const],
  );
  const vectorOf = (factors: UnderstoodFacts["factors"]) =>
    knowledge.factors.vector(factors.map((each) => ({ id: each.factorId, weight: each.weight })));
  return {
    ...factProfile(facts, knowledge),
    elements: once(() => knowledge.elements.of(causes, words)),
    factors: vectorOf(understood.factors),
    namedFactors: vectorOf(understood.factors.filter(({ origin }) => origin !== "UNDERSTOOD")),
    areFactorsStated: false,
    points: pointWeights(counts(points), knowledge),
    provisions: provisionVector(
      understood.provisions.map((each) => each.provisionId),
      precedents,
      knowledge,
    ),
    causes,
    areCausesStated: described.causeId !== undefined,
  };
}

function factProfile(
  facts: readonly string[],
  knowledge: CaseKnowledge,
): Pick<CaseProfile, "facts" | "signs"> {
  const idf = (word: string) => knowledge.factIdf.of(word);
  const telling = (word: string) => idf(word) * (knowledge.relationWords.has(word) ? RELATION : 1);
  return {
    facts: weighted(
      counts(facts),
      (word) => telling(word) * (knowledge.factIdf.isSeldom(word) ? NAME : 1),
      AGAIN,
    ),
    signs: weighted(counts(new Set(knowledge.causeFinder.signs(facts))), idf),
  };
}

function pointVector(words: CaseWords, knowledge: CaseKnowledge): Vector {
  return pointWeights(
    sum(SECTIONS.map(([section, factor]) => [counts(factWords(words[section])), factor])),
    knowledge,
  );
}

/** The words of one point in dispute, by inverse document frequency. */
export function pointVectorOfText(text: string, knowledge: Knowledge): Vector {
  return pointWeights(counts(factWords(knowledge.segment(text))), knowledge);
}

function pointWeights(words: Vector, knowledge: CaseKnowledge): Vector {
  return weighted(
    words,
    (word) => knowledge.pointIdf.of(word) * (knowledge.relationWords.has(word) ? RELATION : 1),
  );
}

/** Articles by how few cases apply them; a paragraph counts for its article. */
function provisionVector(
  ids: readonly string[],
  precedents: ReadonlyMap<string, number>,
  knowledge: CaseKnowledge,
): Vector {
  return new Map(
    ids
      .map(articleOf)
      .map((id) => [
        id,
        Math.max(0.1, Math.log((knowledge.caseCount + 2) / ((precedents.get(id) ?? 0) + 1))),
      ]),
  );
}
