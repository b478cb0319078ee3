import { OUTCOME_NAMES, SIDE_NAMES } from "./chinese-terms.js";
import type { Comparison, FactorMatch } from "./compare-sides.js";
import type { ComparedSide } from "./compared-side.js";
import { bestDistinction } from "./distinction.js";
import type { CaseResult, HelpedSide } from "./helped-side.js";
import type { SimilarityScores } from "./score-case.js";

/** What is said of a comparison. */
export interface Explained {
  readonly comparison: Comparison;
  readonly scores: SimilarityScores;
  readonly score: number;
  readonly result: CaseResult;
  readonly helps: HelpedSide;
}

/** A sentence names no more factors than these, the most telling ones. */
const MOST_NAMED = 3;
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

function sharedSentence({ shared, query, case: other }: Comparison): string {
  if (shared.length === 0) {
    const without = [query, other]
      .filter((side) => side.factors.length === 0)
      .map((side) => side.name);
    return without.length > 0
      ? `${without.join("、")}没有可供比较的法律要素，相似程度仅凭文字得出。`
      : "两者没有相同的法律要素，相似之处仅在文字、案由或法律适用。";
  }
  const named = shared.slice(0, MOST_NAMED).map((each) => sharedFactor(each, query, other));
  return `两者都有${named.join("、")}${shared.length > MOST_NAMED ? `等${shared.length}项要素` : ""}。`;
}

function sharedFactor(factor: FactorMatch, query: ComparedSide, other: ComparedSide): string {
  const words = [
    factor.inQuery === undefined ? "" : `${query.name}称“${quote(factor.inQuery.quote)}”`,
    factor.inCase === undefined ? "" : `${other.name}载“${quote(factor.inCase.quote)}”`,
  ].filter((each) => each !== "");
  const notes = [...(factor.guessed ? ["据文意推测"] : []), ...words];
  return `“${factor.label}”${notes.length === 0 ? "" : `（${notes.join("，")}）`}`;
}

function quote(words: string): string {
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
  const named = factors.slice(0, MOST_NAMED).map((each) => `“${each.label}”`);
  return `${named.join("、")}${factors.length > MOST_NAMED ? `等${factors.length}项要素` : ""}`;
}

/** What the case decided on the point of the query, and for whom. */
function pointSentence({ helps: { ground, point, side } }: Explained): string {
  if (point === undefined || ground === "NOT_KNOWN")
    return "的记录没有载明本案所涉问题是怎样判断的，不能据以认为对哪一方有利。";
  const decided = side === "NEITHER" ? "双方各有所得" : `有利于${SIDE_NAMES[side]}`;
  const text = clause(point.text);
  switch (ground) {
    case "RULE":
      return `确立的规则是：${text}。这一规则${decided}。`;
    case "ISSUE":
      return `就“${text}”的判断${decided}${point.answer === undefined ? "" : `：${clause(point.answer)}`}。`;
    case "DIVIDED":
      return `与本案相关的数个问题，判断分别有利于不同的一方，其一是：${text}。`;
  }
}

/** The overall result, and whether it was the other way. */
function resultSentence({ result, helps: { contraryResult } }: Explained): string {
  const ended =
    result.outcome === "NOT_STATED"
      ? "该案的最终结果未载明"
      : `该案的最终结果为${OUTCOME_NAMES[result.outcome]}`;
  return contraryResult === undefined
    ? `${ended}。`
    : `但${ended}，全案胜诉的是${SIDE_NAMES[contraryResult]}，引用时应当说明。`;
}

/** What was only argued in the case is no fact of it. */
function arguedSentence({ argued }: Comparison): string {
  const [rejected, open] = (["REJECTED", "ARGUED"] as const).map((finding) =>
    argued.filter((each) => each.finding === finding && !each.guessed),
  );
  return [
    rejected?.length ? `该案当事人主张过${labels(rejected)}，法院没有采纳。` : "",
    open?.length ? `该案当事人主张过${labels(open)}，法院没有认定。` : "",
  ].join("");
}

function distinctionSentence({ comparison, helps }: Explained): string {
  const distinction = bestDistinction(comparison, helps);
  if (distinction === undefined) return "";
  const { query } = comparison;
  const { label } = distinction.factor;
  const by = SIDE_NAMES[distinction.by];
  switch (distinction.because) {
    case "DENIED":
      return `${by}如要区分，首先可以指出：该案的判断以“${label}”为前提，而${query.name}否认这一点。`;
    case "TURNS_ON":
      return `${by}如要区分，首先可以指出：该案的判断以“${label}”为前提，而${query.name}未见。`;
    case "OWN":
      return `${by}如要区分，可以指出${query.name}有“${label}”，该案没有涉及。`;
  }
}

/** A sentence that goes on: without its full stop. */
function clause(text: string): string {
  return text.replace(/[。！]$/u, "");
}
