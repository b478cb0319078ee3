import type { DecidedPoint } from "../domain/decided-point.js";
import type { ArguedMatch, Comparison, FactorMatch } from "./compare-sides.js";
import { OWN_FACTS } from "./compared-side.js";
import { type Distinction, distinctions } from "./distinction.js";
import { enumeratedInEnglish, OUTCOMES_IN_ENGLISH, SIDES_IN_ENGLISH } from "./english-terms.js";
import {
  clause,
  type Explained,
  MOST_ELEMENTS,
  MOST_NAMED,
  quote,
  sharedFacts,
} from "./explain.js";

/** What the two sides are called once they have been named. */
interface Names {
  readonly query: string;
  readonly other: string;
}

/**
 * What `explain` says, in English. What the records, the facts and the law say stays in the words
 * in which they say it.
 */
export function explainInEnglish(explained: Explained): string {
  const { comparison, elements } = explained;
  const own = comparison.query.name;
  const names = { query: own === OWN_FACTS ? "our facts" : own, other: "the case" };
  return paragraph([
    pointSentence(comparison.case.name, explained),
    resultSentence(explained),
    sharedSentence(comparison, names),
    elements.length === 0
      ? ""
      : `Elements of such disputes that both name: ${enumeratedInEnglish(elements.map(quoted), MOST_ELEMENTS)} (found by their words).`,
    arguedSentence(comparison.argued, "REJECTED", "the court rejected it"),
    arguedSentence(comparison.argued, "ARGUED", "the court made no finding on it"),
    provisionSentence(comparison),
    distinctionSentence(explained, names),
    `Similarity to ${names.query}: ${similarity(explained)}.`,
  ]);
}

/** What `explainPair` says, in English. */
export function explainPairInEnglish(
  comparison: Comparison,
  scores: Explained["scores"],
  score: number,
): string {
  const names = { query: "the first case", other: "the second case" };
  return paragraph([
    `Similarity of ${comparison.query.name} (${names.query}) and ${comparison.case.name} (${names.other}): ${similarity({ scores, score })}.`,
    sharedSentence(comparison, names),
    provisionSentence(comparison),
    differenceSentence(comparison, names),
  ]);
}

const paragraph = (sentences: readonly string[]) => sentences.filter((each) => each).join(" ");

const quoted = (words: string) => `“${words}”`;

const labelOf = ({ label, labelEn }: FactorMatch) => quoted(labelEn ?? label);

const labels = (factors: readonly FactorMatch[]) =>
  enumeratedInEnglish(factors.map(labelOf), MOST_NAMED);

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function similarity({ scores, score }: Pick<Explained, "scores" | "score">): string {
  const [whole, facts, issues, law] = [score, scores.facts, scores.issues, scores.law].map((each) =>
    each.toFixed(2),
  );
  return `${whole} (facts ${facts}, issues ${issues}, law ${law})`;
}

function pointSentence(name: string, { helps: { ground, point, side }, points }: Explained) {
  if (point === undefined || ground === "NOT_KNOWN") return notKnownSentence(name, points);
  const text = quoted(clause(point.text));
  const favoured = SIDES_IN_ENGLISH[side];
  switch (ground) {
    case "RULE":
      return `${name} established the rule: ${text}. The rule favours ${favoured}.`;
    case "ISSUE":
      return `${name} answered a question near to this one: ${text}. ${point.answer === undefined ? "" : `The court's answer: ${quoted(clause(point.answer))}. `}${side === "NEITHER" ? "It gave each side something." : `It favours ${favoured}.`}`;
    case "DIVIDED":
      return `${name} decided several questions near to this one for different sides: check them one by one, among them ${text}.`;
  }
}

function notKnownSentence(name: string, points: readonly DecidedPoint[]): string {
  const [other] = points;
  const unknown = "it cannot be said to help either side";
  return other === undefined
    ? `The record of ${name} does not state what the court decided on the issues: ${unknown}.`
    : `${name} decided another question (${quoted(clause(other.text))}${points.length > 1 ? " and more" : ""}) and not this one: ${unknown}.`;
}

function resultSentence({ result, helps: { contraryResult } }: Explained): string {
  const ended = OUTCOMES_IN_ENGLISH[result.outcome];
  return contraryResult === undefined || result.outcome === "NOT_STATED"
    ? `Overall result: ${ended}.`
    : `Yet the overall result went the other way, to ${SIDES_IN_ENGLISH[contraryResult]} (${ended}): say so where it is cited.`;
}

function sharedSentence(comparison: Comparison, names: Names): string {
  const { query, case: other, shared } = comparison;
  const without = [
    ...(query.factors.length === 0 ? [names.query] : []),
    ...(other.factors.length === 0 ? [names.other] : []),
  ];
  if (shared.length === 0 && without.length > 0)
    return `There are no factors of ${without.join(" and ")} to compare: the similarity is one of wording alone.`;
  const { certain, guessed } = sharedFacts(comparison);
  const toCheck = `${labels(guessed)} (guessed from the words of ${names.query} alone: to be checked)`;
  if (certain.length > 0) {
    const named = certain.map((each) => sharedFactor(each, names));
    const more = guessed.length === 0 ? "" : `; perhaps also ${toCheck}`;
    return `Both have ${enumeratedInEnglish(named, MOST_NAMED)}${more}.`;
  }
  return guessed.length > 0
    ? `No shared factor is certain; both may have ${toCheck}.`
    : "They share no factor: they are near in wording, cause of action or law.";
}

function sharedFactor(factor: FactorMatch, names: Names): string {
  const words = [
    ...(factor.inQuery ? [`${names.query}: ${quoted(quote(factor.inQuery.quote))}`] : []),
    ...(factor.inCase ? [`${names.other}: ${quoted(quote(factor.inCase.quote))}`] : []),
  ];
  return `${labelOf(factor)}${words.length === 0 ? "" : ` (${words.join("; ")})`}`;
}

function arguedSentence(
  argued: readonly ArguedMatch[],
  finding: ArguedMatch["finding"],
  outcome: string,
): string {
  const such = argued.filter((each) => each.finding === finding && !each.guessed);
  return such.length === 0 ? "" : `${labels(such)}: argued there too, but ${outcome}.`;
}

function provisionSentence({ provisions }: Comparison): string {
  const citations = provisions.slice(0, MOST_NAMED).map((each) => each.citation);
  return citations.length === 0 ? "" : `Both involve ${citations.join(", ")}.`;
}

function differenceSentence({ onlyInQuery, onlyInCase }: Comparison, names: Names): string {
  const certain = onlyInQuery.filter((each) => !each.guessed);
  const parts = [
    ...(certain.length === 0
      ? []
      : [`${names.query} has ${labels(certain)}, the record of ${names.other} does not`]),
    ...(onlyInCase.length === 0
      ? []
      : [`${names.other} has ${labels(onlyInCase)}, ${names.query} does not`]),
  ];
  return parts.length === 0 ? "" : `Differences: ${parts.join("; ")}.`;
}

function distinctionSentence({ comparison, helps }: Explained, { query }: Names): string {
  const [first, second] = distinctions(comparison, helps);
  if (first === undefined) return "";
  const next = second === undefined ? "" : `; next, that ${distinction(second, query)}`;
  return `${capital(SIDES_IN_ENGLISH[first.by])} can distinguish it by pointing out that ${distinction(first, query)}${next}.`;
}

function distinction({ factor, because }: Distinction, query: string): string {
  const label = labelOf(factor);
  switch (because) {
    case "DENIED":
      return `its decision presupposes ${label}, which is denied in ${query}`;
    case "TURNS_ON":
      return `its decision presupposes ${label}, which is not stated in ${query}`;
    case "OWN":
      return `${label} is found in ${query} and not in the case`;
  }
}
