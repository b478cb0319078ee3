import { type EngineCode, readSentence } from "./engine-sentences.js";

/** The engine's sentences in Chinese, with the parameters of the English ones. */
export const SENTENCES: Readonly<Record<EngineCode, string>> = {
  ARTICLE_NOT_HELD: "图谱中没有此条",
  PART_NOT_HELD: "图谱中有此条，但没有所指的款、项",
  CASE_NOT_HELD: "图谱中没有此案号的案例",
  SEVERAL_CASES: "图谱中有 {count} 件案例为此案号",
  CASES_NOT_LOOKED_UP: "未查找案例",
  NO_LAW: "所在的文件不是法规",
  PRONOUN_WITHOUT_ANTECEDENT: "前文没有“{pronoun}”所指的内容",
  PRONOUN_UNCLEAR: "前面的引用未写明“{pronoun}”指哪一处",
  NUMBER_NOT_HELD: "图谱中没有文号为{number}的法规",
  SEVERAL_NUMBERED: "图谱中有 {count} 件法规为此文号",
  SEVERAL_NAMED: "图谱中有 {count} 件法规为此名称",
  SEVERAL_VERSIONS: "可能指其 {count} 个版本之一",
  VERSION_NOT_HELD: "图谱中有此法规，但没有{number}这一版本",
  FORMER_VERSION_NOT_HELD: "图谱中有此法规，但没有修改前的版本",
  YEAR_NOT_HELD: "图谱中有此法规，但没有 {year} 年的版本",
  NAME_NOT_HELD: "图谱中没有名为“{name}”的法规",
  CUSTOMARY_NAME_NOT_HELD: "图谱中没有{name}（《{title}》）",
  SEVERAL_PROVISIONS: "可能指多处条文",
  CITATION_TOO_LONG: "引用至多 {count} 个字符",
  NO_PART_OF_CITATION: "“{words}”不属于引用",
  NO_ARTICLE: "没有条文序号",
  NAMES_CASE: "所指的是案例，不是条文：案例用 caseByNumber 或 search 查找",
  NOT_READ: "无法读取",
  RANGE_REVERSED: "范围{range}的终点在起点之前",
  RANGE_TOO_LONG: "范围{range}有 {count} 条：一次至多 {most} 条",
  NO_ARTICLE_BEHIND: "{name}之后没有可以读取的条文序号",
  NOTHING_READ: "没有可以读取的法规名称和条文序号",
  INSTRUMENT_ALONE: "只有法规名称，没有条文序号",
  INSTRUMENT_UNKNOWN: "图谱中没有 {id}",
  PROVISION_UNKNOWN: "没有 {id}",
  INSTRUMENT_NOT_HELD: "图谱中没有此法规",
  COURT_NOT_HELD: "图谱中没有此名称的法院",
  COURT_NOT_NAMED: "图谱中没有此名称的法院，也不是某一法院的全称",
  NO_OFFICIAL_CAUSE: "不是法定案由",
  CAUSE_NOT_LISTED: "不是案由规定中的名称或标识",
  TAKEN_DOWN: "该案例已下架",
  TITLE_ONLY: "文件中只有该案的标题",
  COLUMN_ALONE: "数据集的“{column}”列载有此项",
  COLUMN_OTHERWISE: "数据集的“{column}”列如此记载，文书载为{value}",
  COLUMN_NOT_IN_TEXT: "数据集的“{column}”列载有此项，文书中没有",
  COLUMN_WITHOUT_ARTICLE: "数据集的“{column}”列中没有可以读取的条文",
  NO_DATE: "不是日历上的日期",
  TREATED_BY_RULE: "{id}：按规则 {rule} 读为 {treatment}",
  ENDED_BY_RULE: "按规则 {rule} 读为 {outcome}",
  ENDING_UNCLEAR: "未写明裁判结果，或者前后矛盾",
  DATE_UNCLEAR: "未写明属于哪一日期：{words}",
  YEAR_OF_DATE_BEFORE: "年份取自前一日期：{date}",
  READ_AS: "读为{name}",
  SHORT_FORM: "{short}读为{name}的简称",
  ROLE_BY_OTHER_SIDE: "{name}读为{role}，因为案名的另一方不是",
  COURT_UNKNOWN: "{argument}：“{text}”不是图谱中法院的标识或名称。",
  COURT_UNKNOWN_NEAR: "{argument}：“{text}”不是图谱中法院的标识或名称。相近：{near}。",
  COURT_BEYOND_NAMES:
    "{argument}：“{text}”不是图谱中法院的标识，也不在可按名称查找的 {count} 个之中：请给出标识。",
  COURT_BEYOND_NAMES_NEAR:
    "{argument}：“{text}”不是图谱中法院的标识，也不在可按名称查找的 {count} 个之中：请给出标识。相近：{near}。",
  SEVERAL_MEANT: "{argument}：“{text}”可能指多个，请给出其中一个的标识：{list}。",
  NAME_TOO_LONG: "{argument} 的名称有 {count} 个字符：至多 {most} 个。",
  COURT_GONE: "{argument}：图谱中已没有 {court}：请重试。",
  LENGTH: "{argument} 有 {count} 个字符：应为 {least} 至 {most} 个。",
  TOO_MANY_ISSUES: "争议焦点有 {count} 项：至多 {most} 项。",
  ISSUE_TOO_LONG: "争议焦点中有一项超过 {most} 个字符。",
  PENDING_ISSUES: "待决的争议焦点至多 {count} 项，每项至多 {most} 个字符。",
  NO_OUTCOME_CONVICTION: "刑事判决，结果列表中没有相应的词",
  NO_OUTCOME_CORRECTION: "更正或程序变更，没有作出判断",
  NO_OUTCOME_HEARD_AGAIN: "案件将再次审理，尚未作出判断",
  NO_OUTCOME_OTHER_COURT: "由其他法院审理",
  NO_OUTCOME_BOTH_WAYS: "有的请求获支持、有的被驳回，判项没有写明是谁的请求",
  NO_OUTCOME_STAYED: "程序中止、终结或财产保全，没有作出判断",
};

const KINDS: Readonly<Record<string, string>> = {
  provision: "条文",
  instrument: "法规",
  court: "法院",
  cause: "案由",
  causeOfAction: "案由",
  case: "案例",
};

/** What kind of thing could not be resolved. */
export function kindName(kind: string): string {
  return KINDS[kind] ?? kind;
}

/**
 * A sentence of the engine in Chinese, alone or behind the kind that it is about (court: …). What
 * others wrote into a record stays as it is.
 */
export function sentence(text: string): string {
  const found = readSentence(text);
  if (found !== undefined)
    return SENTENCES[found.code].replace(
      /\{(\w+)\}/gu,
      (_, name: string) => found.parameters[name] ?? "",
    );
  const [, kind, rest] = /^(\w+): (.+)$/su.exec(text) ?? [];
  return kind !== undefined && rest !== undefined && kind in KINDS
    ? `${kindName(kind)}：${sentence(rest)}`
    : text;
}
