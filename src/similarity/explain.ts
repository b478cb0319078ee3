import { OUTCOME_NAMES, SIDE_NAMES } from "./chinese-terms.js";
import type { Comparison, FactorMatch } from "./compare-sides.js";
import type { ComparedSide } from "./compared-side.js";
import { bestDistinction } from "./distinction.js";
import type { CaseResult, HelpedSide } from "./helped-side.js";
import type { SimilarityScores } from "./score-case.js";

/** A comparison with its scores and the reasons for them. */
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
 * One paragraph in Chinese that a lawyer could say aloud: every clause states something of the
 * comparison, and nothing else.
 */
export function explain(explained: Explained): string {
  const { query, case: other } = explained.comparison;
  const comparison = renamed(explained.comparison, query.name, "该案");
  return [
    similarity(`${other.name}与${query.name}`, explained),
    sharedSentence(comparison),
    provisionSentence(comparison),
    differenceSentence(comparison),
    resultSentence({ ...explained, comparison }),
    distinctionSentence({ ...explained, comparison }),
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
    similarity(`${query.name}（前案）与${other.name}（后案）`, { scores, score }),
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

function similarity(both: string, { scores, score }: Pick<Explained, "scores" | "score">): string {
  return `${both}的相似度为${figure(score)}（事实${figure(scores.facts)}，争议焦点${figure(scores.issues)}，法律适用${figure(scores.law)}）。`;
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

function resultSentence({ comparison, result, helps }: Explained): string {
  const { name } = comparison.case;
  const ended =
    result.outcome === "NOT_STATED"
      ? `${name}的结果未载明`
      : `${name}的结果为${OUTCOME_NAMES[result.outcome]}`;
  switch (helps.ground) {
    case "PREVAILED":
      return helps.side === "NEITHER"
        ? `${ended}，没有明确的胜诉一方。`
        : `${ended}，对${SIDE_NAMES[helps.side]}有利。`;
    case "FACTORS":
      return `${ended}，胜诉一方亦未载明；从相同要素看，偏向${SIDE_NAMES[helps.side]}。`;
    case "NONE":
      return `${ended}，看不出对哪一方有利。`;
  }
}

function distinctionSentence({ comparison, helps }: Explained): string {
  const distinction = bestDistinction(comparison, helps.side);
  if (distinction === undefined) return "";
  const { query, case: other } = comparison;
  const [has, lacks] =
    distinction.heldBy === "QUERY" ? [query.name, other.name] : [other.name, query.name];
  return `${SIDE_NAMES[distinction.by]}如要区分，最可指出${has}有“${distinction.factor.label}”，而${lacks}没有这一要素的记载。`;
}
