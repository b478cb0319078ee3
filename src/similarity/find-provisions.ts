import type { ComparedProvision, LawAsOf, SimilaritySource } from "../domain/similar-case.js";
import { characterGrams, LONGEST_GRAM } from "./character-grams.js";
import type { FactorLead } from "./factor-leads.js";
import { provisionLeads } from "./provision-leads.js";
import type { SimilarCase } from "./find-similar-cases.js";
import type { Knowledge } from "./knowledge.js";
import { legalWords, withoutFigures } from "./lay-words.js";
import { questionWith, wordsIn, wordsToName } from "./provision-reasons.js";
import { mayAnswer, type ProvisionSupport, provisionSupport } from "./provision-support.js";
import type { SemanticSimilarity } from "./semantic.js";
import { tellingTerms } from "./telling-terms.js";
import { mapInTurns } from "./turns.js";
import type { UnderstoodFacts } from "./understood-facts.js";
import { cosine, counts, length, sum, type Vector, weighted } from "./vector.js";

/**
 * A provision that facts may turn on, and why. Lists of these are ordered by score, best first,
 * then by id.
 */
export interface ProvisionMatch {
  readonly provisionId: string;
  /** From 0 to 1. */
  readonly score: number;
  /**
   * Words of the question, or the law's words for them, that stand in it, its gist or its headings;
   * the rarest in the law first.
   */
  readonly words: readonly string[];
  /**
   * The question that it answers and that has the most of those words, where these say more than
   * its own words do.
   */
  readonly question: string | undefined;
  /**
   * Articles by which the facts cite it: itself, or such as it has taken the place of. Empty where
   * they do not.
   */
  readonly citedAs: readonly string[];
  /** Factors of the facts that lead to it, the surest first. */
  readonly leads: readonly FactorLead[];
  /** Similar cases that apply it or one that it follows, the most similar first, at most five. */
  readonly caseIds: readonly string[];
}

/** No search weighs more provisions than these: a bound on its time. */
const MOST_CANDIDATES = 200;
// What is added and weighed below comes from two lines of `npm run eval`, articles R@10 and
// nDCG@10, on the 345 questions of retrieval-dev: .727 and .576 in a copy in memory, with the
// articles of the Civil Code alone and without the questions that they answer. With all law .713
// and .558; with the questions .725 and .577, with meaning .723 → .745 and .579 → .603, by our
// gists in the place of the text .642 → .699 and .493 → .547. Questions as a text of their own
// beside the other gave .724 .578, the best of them alone .720 .576, gist and text together .718
// .568. Each constant names what other values gave there, in this order. MEANING is judged by the
// same lines with embeddings.

/**
 * How much the law's words for lay words count beside the question's own: .715 .570 at half, .719
 * .565 at double.
 */
const LEGAL = 0.35;
/** What headings add to the similarity of the text: .720 .568 without, .723 .573 at half. */
const HEADINGS = 0.2;
/**
 * What the best under the same heading adds: .720 .569 without, .728 .576 at double. The mean
 * of the three best gave .726 .575, of the six best .723 .571.
 */
const NEIGHBOURS = 0.15;
/**
 * Runs of one, two and three characters: single ones count most, because the law's words are seldom
 * the layman's. Single ones at half .707 .561, at double .721 .562; runs of three at half .717
 * .571, at double .711 .561.
 */
const RUNS: Readonly<Record<number, number>> = { 1: 1.2, 2: 1, 3: 0.7 };
/** How far a long article pays for its length: 1 in full, .725 .567; at half .717 .572. */
const LENGTH = 0.8;
/** Of an article, by the weights of its runs: .721 .570 at half, .722 .573 at double. */
const USUAL_LENGTH = 30;
/**
 * What the similarity of meaning adds, where there are embeddings, and so many that are nearest in
 * it are weighed too.
 */
const MEANING = 0.6;
const MOST_NEAREST = 50;
/**
 * What similar cases that apply a provision add: the most similar one's score times this. The seeds
 * are of other law than most questions: .726 .574 without, .722 .569 at double.
 */
const PRECEDENTS = 0.25;
/**
 * What the factors of the facts add that lead to a provision. Of a short question: nDCG@10 with
 * meaning .601 without, .568 at three times as much.
 */
const FACTORS = 0.4;
/**
 * A long statement of facts has words of everything: from so many characters on, law is found by
 * what happened, and words and their meaning only order what is left. Patterns R@10 by register:
 * .22 and .38 by words and meaning alone, .69 and .62 at a third.
 */
const LONG_FACTS = 80;
const LONG_SHARE = 0.14;
const CASES_SHOWN = 5;
const DIGITS = 1e6;

export interface ProvisionQuery {
  readonly text: string;
  readonly understood: UnderstoodFacts;
  /** Cases similar to the facts, the most similar first; none where precedents are not to count. */
  readonly similar: readonly SimilarCase[];
  /** Which law may be found. */
  readonly law: LawAsOf;
}

/**
 * The provisions whose words, gist, headings or precedents answer the facts, best first. One that
 * has only single characters in common with them is left out: its rank could not be explained.
 */
export async function findProvisions(
  source: SimilaritySource,
  knowledge: Knowledge,
  query: ProvisionQuery,
  semantic?: SemanticSimilarity,
): Promise<readonly ProvisionMatch[]> {
  const asked = withoutFigures(query.text);
  const legal = legalWords(query.text);
  const [byWords, support] = await Promise.all([
    source.provisionCandidates(
      tellingTerms(wordVector(asked, legal, knowledge)),
      MOST_CANDIDATES,
      query.law,
    ),
    provisionSupport(source, query.understood, query.similar, query.law),
  ]);
  const known = new Set(byWords.map((each) => each.id));
  const led = provisionLeads(query.understood, knowledge);
  const nearest = (await semantic?.nearest("PROVISION", MOST_NEAREST)) ?? [];
  const others = await source.provisions(
    [
      ...new Set([...support.cases.keys(), ...support.cited.keys(), ...led.keys(), ...nearest]),
    ].filter((id) => !known.has(id)),
  );
  const standing = [...byWords, ...others.values()].filter((each) => mayAnswer(each, query.law));
  const meaning = await semantic?.of(
    "PROVISION",
    standing.map((each) => each.id),
  );
  const gramQuery = gramVector(asked, legal, knowledge);
  const words = wordsToName(asked, legal, knowledge);
  const scored = await withTextScores(standing, gramQuery, knowledge);
  const most =
    1 + HEADINGS + NEIGHBOURS + PRECEDENTS + FACTORS + (meaning === undefined ? 0 : MEANING);
  const share = query.text.length > LONG_FACTS ? LONG_SHARE : 1;
  const matches = await mapInTurns(scored, ({ provision, text }): ProvisionMatch => {
    const { cases, precedent } = precedents(provision.id, support);
    const alikeInMeaning = MEANING * (meaning?.get(provision.id) ?? 0);
    const leads = led.get(provision.id);
    const byFactors = FACTORS * (leads?.weight ?? 0);
    const score = (share * (text + alikeInMeaning) + precedent + byFactors) / most;
    const citedAs = support.cited.get(provision.id) ?? [];
    return {
      provisionId: provision.id,
      score: citedAs.length > 0 ? 1 : Math.round(Math.min(1, score) * DIGITS) / DIGITS,
      words: wordsIn(provision, words),
      question: questionWith(provision, words),
      citedAs,
      leads: leads?.leads ?? [],
      caseIds: cases.slice(0, CASES_SHOWN),
    };
  });
  return matches
    .filter((each) => meaning !== undefined || hasReason(each))
    .sort((a, b) => b.score - a.score || (a.provisionId < b.provisionId ? -1 : 1));
}

function hasReason({ citedAs, words, question, leads, caseIds }: ProvisionMatch): boolean {
  return question !== undefined || [citedAs, words, leads, caseIds].some((each) => each.length > 0);
}

/** Provisions with the similarity of their text, and of the best under the same heading. */
async function withTextScores(
  provisions: readonly ComparedProvision[],
  query: Vector,
  knowledge: Knowledge,
): Promise<readonly { readonly provision: ComparedProvision; readonly text: number }[]> {
  const scored = await mapInTurns(provisions, (provision) => ({
    provision,
    text: textScore(query, provision, knowledge),
  }));
  const around = neighbourhoods(scored);
  return scored.map(({ provision, text }) => ({
    provision,
    text: text + NEIGHBOURS * (around.get(headingOf(provision)) ?? 0),
  }));
}

/** The cases that speak for a provision, the most similar first, and what they add to its score. */
function precedents(
  provisionId: string,
  { cases, similarity }: ProvisionSupport,
): { readonly cases: readonly string[]; readonly precedent: number } {
  const sorted = [...(cases.get(provisionId) ?? [])].sort(
    (a, b) => (similarity.get(b) ?? 0) - (similarity.get(a) ?? 0) || (a < b ? -1 : 1),
  );
  return { cases: sorted, precedent: PRECEDENTS * (similarity.get(sorted[0] ?? "") ?? 0) };
}

/**
 * The best under each heading: an article beside one that answers is likelier to.
 */
function neighbourhoods(
  scored: readonly { readonly provision: ComparedProvision; readonly text: number }[],
): ReadonlyMap<string, number> {
  const best = new Map<string, number>();
  for (const { provision, text } of scored) {
    const heading = headingOf(provision);
    best.set(heading, Math.max(best.get(heading) ?? 0, text));
  }
  return best;
}

/** Headings of the same title in other instruments (一般规定) are other headings. */
function headingOf(provision: ComparedProvision): string {
  return `${provision.id.split("/")[0]}/${provision.headings.join("/")}`;
}

/**
 * The similarity of the official text or, where it was not imported, of our gist, with the
 * questions that it answers; and of the headings.
 */
function textScore(query: Vector, provision: ComparedProvision, knowledge: Knowledge): number {
  const similarity = (text: string) =>
    pivotedCosine(query, gramWeights(counts(characterGrams(text)), knowledge));
  const headings = provision.headings.length === 0 ? 0 : similarity(provision.headings.join("，"));
  const text = [provision.text ?? provision.gist ?? "", ...provision.questions].join("\n");
  return similarity(text) + HEADINGS * headings;
}

/** The cosine, a long text's length weighing less than in full. */
function pivotedCosine(query: Vector, text: Vector): number {
  const full = length(text);
  return full === 0
    ? 0
    : (cosine(query, text) * full) / (USUAL_LENGTH * (1 - LENGTH) + full * LENGTH);
}

function gramVector(asked: string, legal: readonly string[], knowledge: Knowledge): Vector {
  const own = counts(characterGrams(asked));
  const laws = counts(legal.flatMap(characterGrams));
  return gramWeights(
    sum([
      [own, 1],
      [laws, LEGAL],
    ]),
    knowledge,
  );
}

function gramWeights(grams: Vector, knowledge: Knowledge): Vector {
  return weighted(grams, (gram) => (RUNS[gram.length] ?? 0) * knowledge.provisionIdf.of(gram));
}

function wordVector(asked: string, legal: readonly string[], knowledge: Knowledge): Vector {
  const words = sum([
    [counts(knowledge.segment(asked)), 1],
    [counts(legal.flatMap((each) => [each, ...knowledge.segment(each)])), LEGAL],
  ]);
  return weighted(words, (word) => knowledge.provisionIdf.of(word.slice(0, LONGEST_GRAM)));
}
