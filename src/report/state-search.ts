import type { FoundCase } from "../search/found-case.js";
import type { ReportSearch, SearchedLoads } from "../search/report-search.js";
import { SEMANTIC_FAULT_WORDS } from "../search/semantic-fault-words.js";
import type { SemanticSearch } from "../similarity/semantic.js";
import { makeReport } from "./make-report.js";
import type { SearchReport, SearchStatement } from "./search-report.js";

/** Characters of the facts that a report repeats. */
const SHOWN_FACTS = 1000;

/** The report on a search. Pure. */
export function reportOf(search: ReportSearch, first: number): SearchReport {
  return makeReport(stateSearch(search), search.found, first);
}

/** The statement of a search that art. 8 of 法发〔2020〕24号 requires, as a report words it. */
function stateSearch(search: ReportSearch): SearchStatement {
  return {
    ...search.asked,
    methods: methodsOf(search),
    subject: subjectOf(search),
    notSearched: notSearched(search),
    receipt: search.receipt,
  };
}

/**
 * How it was searched, with the words, factors and articles that were asked for: whoever has them
 * can search again.
 */
function methodsOf({
  asked,
  subject,
  words,
  issues,
  weights,
  semantic,
}: ReportSearch): readonly string[] {
  const { factors, provisions } = asked;
  const from =
    subject.kind === "case"
      ? "图中一件案例的记录"
      : issues.length === 0
        ? "案情全文"
        : "案情全文和争议焦点";
  const none = (what: string) => `${what}：无。`;
  return [
    words.length === 0
      ? none("全文检索")
      : `全文检索，取自${from}的检索词${words.length}个，按权重由高到低：${words.join("、")}。`,
    factors.length === 0
      ? none("法律要素检索")
      : `法律要素检索：${factors.map((each) => (each.guessed ? `${each.label}（推测）` : each.label)).join("、")}。`,
    provisions.length === 0
      ? none("法条检索")
      : `法条检索：${provisions.map((each) => each.citation).join("、")}。`,
    ...(issues.length === 0 ? [] : [`争议焦点：${issues.join("；")}。`]),
    ...(semantic.kind === "USED"
      ? [`语义向量检索：以模型 ${semantic.model} 的向量比对案情含义。`]
      : []),
    `以上各项检出的案例逐件比对，按基本事实、争议焦点、法律适用三项相似度加权排序（权重依次为${weights.facts}、${weights.issues}、${weights.law}）。`,
  ];
}

function subjectOf({ subject }: ReportSearch): string {
  if (subject.kind === "case") return `以图中案例检索：${subject.name}（${subject.id}）`;
  const { text } = subject;
  return text.length > SHOWN_FACTS
    ? `${text.slice(0, SHOWN_FACTS)}……（全文${text.length}字，此处从略）`
    : text;
}

function notSearched({
  caseCount,
  found,
  semantic,
  byWords,
  loads,
}: ReportSearch): readonly string[] {
  return [
    `只检索了本平台收录的${caseCount}件案例，未检索中国裁判文书网、人民法院案例库等其他平台；“未检索到”仅就本平台而言。`,
    ...loadSentences(loads),
    `每次检索至多比较检出的约${semantic.kind === "USED" ? 250 : 200}件案例，其余案例未作比较。`,
    meaningNotSearched(semantic, byWords),
    ...courtsUnknown(found),
    "案例记录经编辑整理，援引前应当核对裁判文书原文及其效力；法律修改对裁判规则的影响只按本平台收录的条文沿革判断，未收录的新法律、司法解释未予检索。",
  ];
}

function loadSentences({ lastFinished, incomplete }: SearchedLoads): readonly string[] {
  return [
    ...(lastFinished === undefined ? [] : [`本平台的数据最近一次载入完成于${lastFinished}。`]),
    ...(incomplete === 0
      ? []
      : [`有${incomplete}个数据来源正在载入或者载入中断，检索结果可能不全，提交前应当重新检索。`]),
  ];
}

function courtsUnknown(found: readonly FoundCase[]): readonly string[] {
  const count = found.filter(
    (each) => each.court === undefined && each.tier === "PERSUASIVE",
  ).length;
  if (count === 0) return [];
  return [
    `检索到的类案中，${count}件的裁判法院未载明，不能认定属第四条第三项、第四项，列在各顺位之外；查明法院后应当重新归入。`,
  ];
}

function meaningNotSearched(semantic: SemanticSearch, byWords: boolean): string {
  const lexical = "相似度由词语、法律要素、条文和案由得出；用语差别很大的类案可能遗漏。";
  switch (semantic.kind) {
    case "OFF":
      return `未使用语义向量（${byWords ? "检索人选择只按词语检索" : "未配置向量服务"}），${lexical}`;
    case "UNAVAILABLE":
      return `未使用语义向量（${SEMANTIC_FAULT_WORDS[semantic.fault].zh}），${lexical}`;
    case "USED":
      return `语义向量由模型 ${semantic.model} 计算，只读每段文字的开头部分；其后的内容只按词语比对。`;
  }
}
