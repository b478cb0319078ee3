import { OUTCOME_NAMES, SHORT_SIDE_NAMES } from "../similarity/chinese-terms.js";
import type { FactorMatch } from "../similarity/compare-sides.js";
import type { FoundCase, ReportedProvision } from "../search/found-case.js";
import type { Block, Cell } from "./block.js";
import { otherDoubts } from "./rule-doubts.js";
import type { Bearing, Recommendation, ReportHit, SearchReport } from "./search-report.js";

/** What a recommendation is called. */
export const RECOMMENDATIONS: Readonly<Record<Recommendation["kind"], string>> = {
  FOLLOW: "建议参照",
  REFER: "可以参考",
  DISTINGUISH: "应予区分",
};

/** How a case is marked that speaks for or against one's own side on the point. */
const BEARINGS: Readonly<Record<Bearing, string>> = {
  ADVERSE: "【不利案例】",
  FAVOURABLE: "【有利案例】",
  OPEN: "",
};

/** A cell names no more factors than these, the most telling ones. */
const MOST_NAMED = 6;
const LONGEST_QUOTE = 30;

/**
 * One similar case: what it is, how it compares in facts, issues and law (第一条), what it stands
 * for, whether to follow it.
 */
export function comparisonBlocks(
  hit: ReportHit,
  number: number,
  report: SearchReport,
): readonly Block[] {
  return [
    {
      kind: "HEADING",
      level: 4,
      text: `${number}. ${BEARINGS[hit.bearing]}${hit.name}`,
    },
    {
      kind: "PARAGRAPH",
      text: `${rulingSentence(hit)}${resultSentence(hit)}总体相似度${figure(hit.score)}。`,
    },
    {
      kind: "TABLE",
      widths: [1.3, 4, 4, 1.2],
      head: ["比对项目", "待决案件", "该案", "相似度"],
      rows: [
        ["基本事实", ownFactors(hit), theirFactors(hit), figure(hit.scores.facts)],
        [
          "争议焦点",
          ownIssues(report),
          listed(hit.issues, "记录未载明"),
          figure(hit.scores.issues),
        ],
        ["法律适用", ownLaw(report), theirLaw(hit), figure(hit.scores.law)],
      ],
    },
    {
      kind: "LIST",
      items: [
        `裁判要点：${hit.holding}`,
        ...otherRulesItem(hit),
        `参照顺位：${hit.authority.zh}`,
        `运用意见：${RECOMMENDATIONS[hit.recommendation.kind]}。${hit.recommendation.text}`,
        ...hit.notes.map(({ audience, text }) =>
          audience === "TEAM" ? `内部备注：${text}` : `检索人说明：${text}`,
        ),
      ],
    },
  ];
}

/** That rules beside the one of the recommendation no longer stand. */
function otherRulesItem(hit: FoundCase): readonly string[] {
  const doubts = otherDoubts(hit);
  return doubts.length === 0 ? [] : [`其他规则的效力：${doubts.join("")}`];
}

function rulingSentence(hit: FoundCase): string {
  return `${[
    hit.court ?? "裁判法院未载明",
    hit.caseNumbers.length === 0 ? "案号未载明" : hit.caseNumbers.join("、"),
    dateWords(hit),
  ].join("，")}。`;
}

function dateWords({ date, withinThreeYears }: FoundCase): string {
  if (date !== undefined) return `裁判日期${date}，${withinThreeYears ? "在" : "不在"}近三年之内`;
  return withinThreeYears
    ? "裁判日期未载明，按发布或者最后事件的日期在近三年之内"
    : "裁判日期未载明";
}

function resultSentence({ result, helps }: FoundCase): string {
  if (result.outcome === "NOT_STATED") return "裁判结果未载明。";
  const ended = `裁判结果为${OUTCOME_NAMES[result.outcome]}`;
  return helps.contraryResult === undefined
    ? `${ended}。`
    : `${ended}，全案胜诉的是${SHORT_SIDE_NAMES[helps.contraryResult]}。`;
}

function ownFactors({ comparison }: FoundCase): Cell {
  return factorLines(comparison.shared, (each) => each.inQuery?.quote, comparison.onlyInQuery);
}

function theirFactors({ comparison }: FoundCase): Cell {
  return factorLines(comparison.shared, (each) => each.inCase?.quote, comparison.onlyInCase);
}

function factorLines(
  shared: readonly FactorMatch[],
  words: (factor: FactorMatch) => string | undefined,
  only: readonly FactorMatch[],
): Cell {
  const certain = only.filter((each) => !each.guessed);
  return [
    shared.length === 0 ? "没有相同要素。" : `同有：${named(shared, words)}。`,
    ...(certain.length === 0 ? [] : [`另有：${named(certain, () => undefined)}。`]),
  ];
}

function named(
  factors: readonly FactorMatch[],
  words: (factor: FactorMatch) => string | undefined,
): string {
  const all = factors.slice(0, MOST_NAMED).map((each) => {
    const quote = words(each);
    const notes = [
      ...(each.guessed ? ["推测"] : []),
      ...(quote === undefined ? [] : [`“${shortened(quote)}”`]),
    ];
    return notes.length === 0 ? each.label : `${each.label}（${notes.join("，")}）`;
  });
  return `${all.join("、")}${factors.length > MOST_NAMED ? `等${factors.length}项` : ""}`;
}

function shortened(words: string): string {
  const line = words.replace(/\s+/gu, " ").trim();
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}……` : line;
}

function ownIssues({ pendingIssues }: SearchReport): Cell {
  return listed(pendingIssues, "检索人未提供，以案情比对");
}

function ownLaw({ provisions, causes }: SearchReport): Cell {
  const lines = [
    ...(causes.length === 0 ? [] : [`可能的案由：${likeliest(causes)}`]),
    ...provisions.map((each) => cited(each)),
  ];
  return listed(lines, "案情未引用条文，案由未能识别");
}

function theirLaw({ causes, comparison, provisions }: FoundCase): Cell {
  const shared = new Set(comparison.provisions.map((each) => each.citation));
  const marked = provisions.map((each) =>
    cited(each, shared.has(each.citation) ? ["共同涉及"] : []),
  );
  return listed(
    [...(causes.length === 0 ? [] : [`案由：${causes.join("、")}`]), ...marked],
    "记录未载明",
  );
}

/** The citation with what is to be noted of it: a reader must see that law no longer stands. */
function cited(
  { citation, notInForceSince }: ReportedProvision,
  notes: readonly string[] = [],
): string {
  const all = [
    ...notes,
    ...(notInForceSince === undefined ? [] : [`已失效，自${notInForceSince}起`]),
  ];
  return all.length === 0 ? citation : `${citation}（${all.join("；")}）`;
}

/** So many causes of action of the facts are named, the likeliest ones. */
const MOST_CAUSES = 3;

/** The first of some causes of action, in one line. */
export function likeliest(causes: readonly string[]): string {
  return causes.slice(0, MOST_CAUSES).join("、");
}

function listed(items: readonly string[], none: string): Cell {
  return items.length === 0 ? none : items;
}

function figure(score: number): string {
  return score.toFixed(2);
}
