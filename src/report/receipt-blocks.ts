import type { PublicationKind } from "../domain/closed-lists.js";
import type { Receipt } from "../search/receipt.js";
import type { Block } from "./block.js";

const KIND_NAMES: Readonly<Record<PublicationKind, string>> = {
  GUIDING_CASES: "指导性案例",
  TYPICAL_CASES: "典型案例",
  REFERENCE_CASES: "参考案例",
  WHITE_PAPER: "白皮书",
  JUDGMENTS: "裁判文书",
  COLLECTION: "案例汇编",
  OTHER: "其他发布物",
};

/**
 * From what the report was made, so that whoever reads it can see whether the graph is the same.
 */
export function receiptBlocks({
  corpus,
  loads,
  cost,
  statements,
  notSearched,
}: Receipt): readonly Block[] {
  const ms = Math.round(statements.reduce((sum, each) => sum + each.ms, 0));
  const runs = statements.reduce((sum, each) => sum + each.count, 0);
  return [
    { kind: "HEADING", level: 2, text: "七、检索凭证" },
    {
      kind: "TABLE",
      widths: [2, 8],
      head: ["项目", "内容"],
      rows: [
        ["数据版本", `${corpus.version ?? "尚未载入"}，收录案例${corpus.cases}件`],
        ["数据指纹（SHA-256）", corpus.hash],
        [
          "载入是否完整",
          corpus.complete ? "完整" : `不完整，未完成的来源：${corpus.incomplete.join("、")}`,
        ],
        ["数据来源", loads.map((load) => `${load.source}（${load.finishedAt ?? "未完成"}）`)],
        ...(cost === undefined ? [] : [["检索成本", String(cost)]]),
        ["检索语句", `共${runs}条，合计${ms}毫秒（并行的重复计算）`],
        ["未收录的地区", orNone(notSearched.regions.map((region) => region.name))],
        ["未收录的年份", yearsOf(notSearched)],
        ["未收录的发布物类别", orNone(notSearched.kinds.map((kind) => KIND_NAMES[kind]))],
      ],
    },
    {
      kind: "TABLE",
      widths: [6, 2, 2],
      head: ["语句", "次数", "毫秒"],
      rows: statements.map(({ name, count, ms: time }) => [name, String(count), String(time)]),
    },
  ];
}

function yearsOf({ from, to, years }: Receipt["notSearched"]): string {
  if (from === undefined || to === undefined) return "收录的案例均未载明日期";
  const outside = `${from}年以前、${to}年以后`;
  return years.length === 0 ? outside : `${outside}，以及${years.join("、")}`;
}

function orNone(names: readonly string[]): string {
  return names.length === 0 ? "无" : names.join("、");
}
