import type { RulingStage } from "../../domain/closed-lists.js";
import { nodeKind, type NodeKind } from "../../domain/node-id.js";
import type { NodeRow } from "../../graph/read/nodes.js";
import type { GraphEdge } from "../../graph/read/neighbours.js";

/** Characters of a name and of a quote in a sentence; what is longer is cut. */
const LONGEST_NAME = 40;
const LONGEST_QUOTE = 60;

const STAGES: Readonly<Record<RulingStage, string>> = {
  FIRST_INSTANCE: "一审裁判",
  SECOND_INSTANCE: "二审裁判",
  RETRIAL: "再审裁判",
  ENFORCEMENT: "执行裁定",
  OBJECTION: "执行异议裁定",
  RECONSIDERATION: "复议裁定",
  INSOLVENCY: "破产裁定",
  ARBITRATION_REVIEW: "仲裁司法审查裁定",
  OTHER: "裁判",
  NOT_STATED: "裁判",
};

/** What a node is called in a sentence. */
const NAMES: { readonly [Kind in NodeKind]: (row: NodeRow<Kind>) => string } = {
  case: (row) => `《${row.name}》`,
  ruling: (row) => row.caseNumber ?? STAGES[row.stage],
  court: (row) => row.name,
  region: (row) => row.name,
  party: (row) => `当事人“${row.name}”`,
  instrument: (row) => `《${row.title}》`,
  provision: (row) => row.citation,
  rule: (row) => `裁判规则“${row.statement}”`,
  issue: (row) => `争议焦点“${row.question}”`,
  amount: (row) => `金额“${row.label}”`,
  event: (row) => `事实“${row.label}”`,
  bench: (row) => row.name,
  counsel: (row) => row.name,
  factor: (row) => `要素“${row.label}”`,
  cause: (row) => `案由“${row.name}”`,
  publication: (row) => `《${row.title}》`,
  organ: (row) => row.name,
  document: (row) => `文件“${row.name}”`,
};

/** What each relationship says, from its start to its end; # and @ stand for the two. */
const SENTENCES: Readonly<Record<string, string>> = {
  HAS_RULING: "#有@",
  MADE_BY: "#由@作出",
  REVIEWS: "#审查@",
  APPLIES: "#适用@",
  ESTABLISHES: "#确立@",
  INTERPRETS: "#解释@",
  HAS_PARTY: "#涉及@",
  EXHIBITS: "#具有@",
  BROADER: "#属于@",
  DISTINGUISHED_FROM: "#有别于@",
  GOVERNED_BY: "#适用@",
  TYPICAL_OF: "#多见于@",
  APPEARS_IN: "#参加@",
  RAISES: "#争议的是@",
  TURNS_ON: "#取决于@",
  DECIDED_BY: "#由@决定",
  REPLACES: "#取代@",
  CONFLICTS_WITH: "#与@相冲突",
  HAS_AMOUNT: "#涉及@",
  HAS_EVENT: "#发生@",
  OF_PARTY: "#属于@",
  IMPOSES: "#判处@",
  SAT_ON: "#参加审理@",
  APPEARED_IN: "#代理@",
  ACTED_FOR: "#代理@",
  HAS_CAUSE: "#属于@",
  PUBLISHED_IN: "#载于@",
  HEARD_BY: "#经@审理",
  NAMES: "#提及@",
  LOCATED_IN: "#位于@",
  READ_FROM: "#录自@",
  MENTIONS: "#提及@",
  CITES_CASE: "#援引@",
  PART_OF: "#属于@",
  SUCCEEDS: "#沿袭@",
  CITES: "#引用@",
  ISSUED_BY: "#由@发布",
  SUPERVISED_BY: "#受@监督",
};

/** A path in words: a clause a step, each with what proves it, or who infers it and why. */
export function describePath(
  nodes: readonly { readonly id: string }[],
  edges: readonly GraphEdge[],
): string {
  const names = new Map(nodes.map((node) => [node.id, nodeName(node)]));
  const only = nodes[0];
  if (edges.length === 0) return only === undefined ? "" : `两者同为${nodeName(only)}。`;
  const clauses = edges.map((edge) => {
    const sentence = SENTENCES[edge.type] ?? `#—${edge.type}→@`;
    const [from, to] = [names.get(edge.from) ?? edge.from, names.get(edge.to) ?? edge.to];
    return sentence.replace(/[#@]/gu, (place) => (place === "#" ? from : to)) + grounds(edge);
  });
  return `${clauses.join("；")}。`;
}

function nodeName(node: { readonly id: string }): string {
  const kind = nodeKind(node.id);
  if (kind === undefined) return node.id;
  return cut((NAMES[kind] as (row: { readonly id: string }) => string)(node), LONGEST_NAME);
}

function grounds({ evidence, basis, rationale, assertedBy }: GraphEdge): string {
  if (evidence !== undefined) return `（原文：“${cut(evidence.quote, LONGEST_QUOTE)}”）`;
  if (basis !== "INFERRED") return "";
  return `（推断${assertedBy === undefined ? "" : `，由${assertedBy}作出`}${rationale === undefined ? "" : `：${cut(rationale, LONGEST_QUOTE)}`}）`;
}

/**
 * A text of one line that is not too long to be read; a quotation mark or bracket at its end is
 * kept.
 */
function cut(text: string, longest: number): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= longest) return line;
  const close = /[”》]$/u.exec(line)?.[0] ?? "";
  return `${line.slice(0, longest)}……${close}`;
}
