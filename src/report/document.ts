import type { AuthorityTier } from "../domain/closed-lists.js";
import { SIDE_NAMES } from "../similarity/chinese-terms.js";
import { adverseBlocks } from "./adverse-blocks.js";
import type { Block } from "./block.js";
import { comparisonBlocks } from "./comparison-blocks.js";
import { isUndecided, numbered, type NumberedTier, TIER_NAMES } from "./numbered-tier.js";
import { overviewBlocks } from "./overview-blocks.js";
import { pendingBlocks } from "./pending-blocks.js";
import { receiptBlocks } from "./receipt-blocks.js";
import type { SearchReport } from "./search-report.js";

/** Headings are numbered as Chinese documents are. */
const NUMERALS = ["一", "二", "三", "四", "五"];

/** The report as a document to be filed, in the order of 法发〔2020〕24号第八条. */
export function reportDocument(report: SearchReport): readonly Block[] {
  const tiers = numbered(report.tiers);
  return [
    ...titleBlocks(report),
    ...statementBlocks(report),
    ...pendingBlocks(report),
    ...overviewBlocks(report, tiers),
    { kind: "HEADING", level: 2, text: "四、检索结果与逐案比对" },
    ...tiers.flatMap((tier, index) => tierBlocks(tier, index, report)),
    ...adverseBlocks(report, tiers),
    { kind: "HEADING", level: 2, text: "六、未检索的范围与说明" },
    { kind: "LIST", items: report.notSearched },
    ...(report.receipt === undefined ? [] : receiptBlocks(report.receipt)),
    ...(report.audience === "TEAM" ? [] : [signature(report)]),
  ];
}

/** What a working paper is called is on its first line, so that nobody files it. */
function titleBlocks({ audience }: SearchReport): readonly Block[] {
  switch (audience) {
    case "COURT":
      return [{ kind: "HEADING", level: 1, text: "类案检索报告" }];
    case "TEAM":
      return [
        { kind: "HEADING", level: 1, text: "类案检索报告（内部工作稿）" },
        { kind: "PARAGRAPH", text: "本稿载有检索人的内部备注和取舍理由，不得提交法院。" },
      ];
  }
}

function signature({ searcher }: SearchReport): Block {
  return {
    kind: "SIGNATURE",
    lines: [`检索人：${searcher}`, "（签名）：　　　　　　　　", "　　　　年　　月　　日"],
  };
}

function statementBlocks(report: SearchReport): readonly Block[] {
  return [
    { kind: "HEADING", level: 2, text: "一、检索说明" },
    {
      kind: "TABLE",
      widths: [2, 8],
      head: ["项目", "内容"],
      rows: [
        ["检索主体", report.searcher],
        ["检索时间", writtenTime(report.searchedAt)],
        ["检索平台", report.platform],
        ["受诉法院", report.forum?.name ?? "未指定，第四条第三项、第四项无从判断"],
        [
          "检索所为一方",
          report.ownSide === undefined ? "未说明，故不标注有利、不利" : SIDE_NAMES[report.ownSide],
        ],
        ["检索方法与检索式", report.methods],
      ],
    },
  ];
}

/** 2026-11-21T16:30:00+08:00 → 2026年11月21日16时30分（北京时间）. */
function writtenTime(time: string): string {
  const found = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)T(?<hour>\d\d):(?<minute>\d\d)/u.exec(
    time,
  )?.groups;
  if (found === undefined) return time;
  const { year, month, day, hour, minute } = found;
  return `${year}年${Number(month)}月${Number(day)}日${hour}时${minute}分（北京时间）`;
}

function tierBlocks(tier: NumberedTier, index: number, report: SearchReport): readonly Block[] {
  const heading: Block = {
    kind: "HEADING",
    level: 3,
    text: `（${NUMERALS[index] ?? ""}）${TIER_NAMES[tier.tier]}`,
  };
  if (tier.found === 0)
    return [heading, { kind: "PARAGRAPH", text: emptySentence(tier.tier, report) }];
  const sentence = listedSentence(tier);
  return [
    heading,
    ...(sentence === undefined ? [] : [{ kind: "PARAGRAPH" as const, text: sentence }]),
    ...tier.hits.flatMap(({ hit, number }) => comparisonBlocks(hit, number, report)),
  ];
}

/** How many of a tier are not listed, and why; undefined where all are. */
function listedSentence({ found, hits, excluded }: NumberedTier): string | undefined {
  const rest = found - hits.length - excluded.length;
  const reasons = [
    ...(excluded.length === 0 ? [] : [`${excluded.length}件由检索人审查后未列入（见第三部分）`]),
    ...(rest === 0 ? [] : [`其余${rest}件相似度较低，从略`]),
  ];
  if (reasons.length === 0) return undefined;
  return `本顺位检索到类案${found}件，列出${hits.length}件，${reasons.join("，")}。`;
}

function emptySentence(tier: AuthorityTier, report: SearchReport): string {
  if (!isUndecided(tier, report))
    return tier === "ONE_LEVEL_UP_OR_OWN_COURT" && report.forum?.aboveKnown === false
      ? "本顺位未检索到类案（法院名录未载明上一级法院，仅就本院而言）。"
      : "本顺位未检索到类案。";
  return report.forum === undefined
    ? "未指定受诉法院，无从判断哪些案例属于本顺位。"
    : `法院名录未载明${report.forum.name}所属的高级人民法院，无从判断哪些案例属于本顺位。`;
}
