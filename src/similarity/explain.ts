import type { DecidedPoint } from "../domain/decided-point.js";
import { OUTCOME_NAMES, SHORT_SIDE_NAMES, SIDE_NAMES } from "./chinese-terms.js";
import type { Comparison, FactorMatch } from "./compare-sides.js";
import type { ComparedSide } from "./compared-side.js";
import { distinctionClause, distinctions } from "./distinction.js";
import type { CaseResult, HelpedSide } from "./helped-side.js";
import type { SimilarityScores } from "./score-case.js";

/** The sentences about a comparison. */
export interface Explained {
  readonly comparison: Comparison;
  readonly scores: SimilarityScores;
  readonly score: number;
  /** Elements (要素) of their kind of dispute that both show. */
  readonly elements: readonly string[];
  readonly result: CaseResult;
  readonly helps: HelpedSide;
  /** All points that the case decides, about this or anything else. */
  readonly points: readonly DecidedPoint[];
}

/** A sentence names no more factors than these, the most telling ones. */
export const MOST_NAMED = 3;
export const MOST_ELEMENTS = 5;
const LONGEST_QUOTE = 24;

/**
 * One paragraph in Chinese, as a junior's memo has it: what the case decided on this point and for
 * whom, whether the overall result was another, what is the same, how it can be distinguished.
 * Every clause states something of the comparison, and nothing else.
 */
export function explain(explained: Explained): string {
  const { query, case: other } = explained.comparison;
  const comparison = renamed(explained.comparison, query.name, "该案");
  return [
    `${other.name}${pointSentence(explained)}`,
    resultSentence(explained),
    sharedSentence(comparison),
    elementSentence(explained.elements),
    arguedSentence(comparison),
    provisionSentence(comparison),
    distinctionSentence({ ...explained, comparison }),
    `与${query.name}的相似度${similarity(explained)}。`,
  ].join("");
}

/** The same for two cases of the graph: no side is argued for. */
export function explainPair(
  comparison: Comparison,
  scores: SimilarityScores,
  score: number,
): string {
  const { query, case: other } = comparison;
  const pair = renamed(comparison, "前案", "后案");
  return [
    `${query.name}（前案）与${other.name}（后案）的相似度${similarity({ scores, score })}。`,
    sharedSentence(pair),
    provisionSentence(pair),
    differenceSentence(pair),
  ].join("");
}

/** Who has been named in full is called by a short name from there on. */
function renamed(comparison: Comparison, query: string, other: string): Comparison {
  return {
    ...comparison,
    query: { ...comparison.query, name: query },
    case: { ...comparison.case, name: other },
  };
}

function similarity({ scores, score }: Pick<Explained, "scores" | "score">): string {
  return `为${figure(score)}（事实${figure(scores.facts)}，争议焦点${figure(scores.issues)}，法律适用${figure(scores.law)}）`;
}

function figure(value: number): string {
  return value.toFixed(2);
}

/** What both have but fields of law, and what of it was only guessed. */
export function sharedFacts({ shared, query }: Comparison): {
  readonly certain: readonly FactorMatch[];
  readonly guessed: readonly FactorMatch[];
} {
  const facts = shared.filter((each) => !isTopic(each, query));
  return {
    certain: facts.filter((each) => !each.guessed),
    guessed: facts.filter((each) => each.guessed),
  };
}

function sharedSentence(comparison: Comparison): string {
  const { shared, query, case: other } = comparison;
  const without = [query, other].filter(({ factors }) => factors.length === 0);
  if (shared.length === 0 && without.length > 0)
    return `${without.map(({ name }) => name).join("、")}没有可供比较的法律要素，相似程度仅凭文字得出。`;
  const { certain, guessed } = sharedFacts(comparison);
  const checked = `${labels(guessed)}（仅由${query.name}的用语推测，应当核对）`;
  if (certain.length > 0)
    return `两案的共同之处是${enumerated(certain, (each) => sharedFactor(each, query, other))}${guessed.length === 0 ? "" : `；可能还有${checked}`}。`;
  return guessed.length > 0
    ? `两案没有可以确认的相同要素，可能都有${checked}。`
    : "两案没有相同的法律要素，相近之处在文字、案由或法律适用。";
}

function elementSentence(elements: readonly string[]): string {
  if (elements.length === 0) return "";
  const named = elements.slice(0, MOST_ELEMENTS).map((each) => `“${each}”`);
  return `按同类纠纷的要素表，两案事实中都出现${named.join("、")}${elements.length > MOST_ELEMENTS ? `等${elements.length}项` : ""}（由用语识别）。`;
}

/** A factor above which nothing stands is a field of law (融资租赁): no fact that two cases share. */
function isTopic({ factorId }: FactorMatch, { factors }: ComparedSide): boolean {
  return factors.find((each) => each.factorId === factorId)?.broader.length === 0;
}

function sharedFactor(factor: FactorMatch, query: ComparedSide, other: ComparedSide): string {
  const words = [
    factor.inQuery === undefined ? "" : `${query.name}称“${quote(factor.inQuery.quote)}”`,
    factor.inCase === undefined ? "" : `${other.name}载“${quote(factor.inCase.quote)}”`,
  ].filter((each) => each !== "");
  return `“${factor.label}”${words.length === 0 ? "" : `（${words.join("，")}）`}`;
}

/** The first of some factors as a sentence has them: 甲、乙和丙, 甲、乙、丙等5项. */
function enumerated(
  factors: readonly FactorMatch[],
  text: (factor: FactorMatch) => string,
): string {
  const named = factors.slice(0, MOST_NAMED).map(text);
  if (factors.length > MOST_NAMED) return `${named.join("、")}等${factors.length}项`;
  const last = named.length > 1 ? `和${named.at(-1)}` : (named.at(-1) ?? "");
  return `${named.slice(0, -1).join("、")}${last}`;
}

/** The words of a source in a sentence: in one line, cut where they are long. */
export function quote(words: string): string {
  const line = words.replace(/\s+/gu, " ").trim();
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}……` : line;
}

function provisionSentence({ provisions }: Comparison): string {
  if (provisions.length === 0) return "";
  return `两者都涉及${provisions
    .slice(0, MOST_NAMED)
    .map((each) => each.citation)
    .join("、")}。`;
}

function differenceSentence({ onlyInQuery, onlyInCase, query, case: other }: Comparison): string {
  const certain = onlyInQuery.filter((each) => !each.guessed);
  const parts = [
    certain.length === 0 ? "" : `${query.name}有${labels(certain)}，${other.name}的记录中没有`,
    onlyInCase.length === 0 ? "" : `${other.name}有${labels(onlyInCase)}，${query.name}未见`,
  ].filter((each) => each !== "");
  return parts.length === 0 ? "" : `不同之处：${parts.join("；")}。`;
}

function labels(factors: readonly FactorMatch[]): string {
  return enumerated(factors, (each) => `“${each.label}”`);
}

/** What the case decided on the point of the query, and for whom. */
function pointSentence({ helps: { ground, point, side }, points }: Explained): string {
  if (point === undefined || ground === "NOT_KNOWN") return notKnownSentence(points);
  const text = clause(point.text);
  switch (ground) {
    case "RULE":
      return `确立的规则是：${text}。这一规则${bearing(side, "不偏向任何一方")}。`;
    case "ISSUE":
      return `处理过相近的问题：${point.text}${point.answer === undefined ? "" : `法院的回答是：${clause(point.answer)}。`}这一判断${bearing(side, "使双方各有所得")}。`;
    case "DIVIDED":
      return `就与本案相关的数个问题分别作出了有利于不同一方的判断，应当逐点核对，其一是：${text}。`;
  }
}

function bearing(side: HelpedSide["side"], neither: string): string {
  return side === "NEITHER" ? neither : `对${SIDE_NAMES[side]}有利`;
}

/** Nothing is known of the point: what the case is about, where the record says so. */
export function notKnownSentence(points: readonly DecidedPoint[]): string {
  const [other] = points;
  return other === undefined
    ? "的记录没有载明法院对争议焦点的判断，不能据以认为对哪一方有利。"
    : `判断的是别的问题（${clause(other.text)}${points.length > 1 ? "等" : ""}），没有就本案所涉问题作出判断，不能据以认为对哪一方有利。`;
}

/** The overall result, and whether it was the other way. */
function resultSentence({ result, helps: { contraryResult } }: Explained): string {
  if (result.outcome === "NOT_STATED") return "全案的结果未载明。";
  const ended = `全案的结果是${OUTCOME_NAMES[result.outcome]}`;
  return contraryResult === undefined
    ? `${ended}。`
    : `但${ended}，胜诉的是${SHORT_SIDE_NAMES[contraryResult]}，引用时应当说明。`;
}

/** What was only argued in the case is no fact of it. */
function arguedSentence({ argued }: Comparison): string {
  const [rejected, open] = (["REJECTED", "ARGUED"] as const).map((finding) =>
    argued.filter((each) => each.finding === finding && !each.guessed),
  );
  return [
    rejected?.length ? `${labels(rejected)}在该案也有人提出，法院没有采纳。` : "",
    open?.length ? `${labels(open)}在该案也有人提出，法院没有认定。` : "",
  ].join("");
}

function distinctionSentence({ comparison, helps }: Explained): string {
  const [first, second] = distinctions(comparison, helps);
  if (first === undefined) return "";
  const { name } = comparison.query;
  const next = second === undefined ? "" : `；其次，${distinctionClause(second, name)}`;
  return `${SHORT_SIDE_NAMES[first.by]}如要区分，首先可以指出${distinctionClause(first, name)}${next}。`;
}

/** A sentence that goes on: without its full stop. */
export function clause(text: string): string {
  return text.replace(/[。！？]$/u, "");
}
