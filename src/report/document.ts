import type { AuthorityTier } from "../domain/closed-lists.js";
import { SIDE_NAMES } from "../similarity/chinese-terms.js";
import type { Recommendation, ReportHit, ReportTier, SearchReport } from "./search-report.js";

/** A part of a document, whatever it is written as. Texts are plain: a writer escapes them. */
export type Block =
  | { readonly kind: "HEADING"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: "PARAGRAPH"; readonly text: string }
  | { readonly kind: "LIST"; readonly items: readonly string[] }
  | { readonly kind: "TABLE"; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

const TIER_NAMES: Readonly<Record<AuthorityTier, string>> = {
  GUIDING_CASE: "最高人民法院发布的指导性案例",
  SPC_TYPICAL_OR_EFFECTIVE: "最高人民法院发布的典型案例及其生效裁判",
  OWN_HIGH_COURT: "本省（自治区、直辖市）高级人民法院的参考性案例及其生效裁判",
  ONE_LEVEL_UP_OR_OWN_COURT: "上一级人民法院及本院的生效裁判",
  PERSUASIVE: "以上顺位之外的案例",
};

/** What a recommendation is called. */
export const RECOMMENDATIONS: Readonly<Record<Recommendation["kind"], string>> = {
  FOLLOW: "建议参照",
  REFER: "可以参考",
  DISTINGUISH: "应予区分",
};

/** Headings are numbered as Chinese documents are. */
const NUMERALS = ["一", "二", "三", "四", "五"];

/** The report as a document one would file: what 法发〔2020〕24号第八条 wants told, in its order. */
export function reportDocument(report: SearchReport): readonly Block[] {
  return [
    { kind: "HEADING", level: 1, text: "类案检索报告" },
    ...statementBlocks(report),
    ...overviewBlocks(report),
    { kind: "HEADING", level: 2, text: "四、检索结果与逐案比对" },
    ...report.tiers.flatMap((tier, index) => tierBlocks(tier, index, report)),
    ...adverseBlocks(report),
    { kind: "HEADING", level: 2, text: "六、未检索的范围与说明" },
    { kind: "LIST", items: report.notSearched },
  ];
}

function statementBlocks(report: SearchReport): readonly Block[] {
  return [
    { kind: "HEADING", level: 2, text: "一、检索说明" },
    {
      kind: "TABLE",
      head: ["项目", "内容"],
      rows: [
        ["检索主体", report.searcher],
        ["检索时间", report.searchedAt],
        ["检索平台", report.platform],
        ["受诉法院", report.forum ?? "未指定，第四条第三项、第四项无从判断"],
        ["检索所为一方", report.ownSide === undefined ? "未说明，故不标注不利案例" : SIDE_NAMES[report.ownSide]],
        ["检索方法", report.methods.join("；")],
      ],
    },
    { kind: "HEADING", level: 2, text: "二、待决案件" },
    { kind: "PARAGRAPH", text: report.subject },
    {
      kind: "PARAGRAPH",
      text: report.factors.length === 0 ? "未识别出法律要素。" : `识别的法律要素：${report.factors.join("、")}。`,
    },
    ...(report.pendingIssues.length === 0
      ? [{ kind: "PARAGRAPH" as const, text: "待决争议焦点：检索人未提供。" }]
      : [
          { kind: "PARAGRAPH" as const, text: "待决争议焦点：" },
          { kind: "LIST" as const, items: report.pendingIssues },
        ]),
  ];
}

function overviewBlocks(report: SearchReport): readonly Block[] {
  const reported = report.tiers.reduce((all, tier) => all + tier.hits.length, 0);
  return [
    { kind: "HEADING", level: 2, text: "三、检索概况" },
    {
      kind: "PARAGRAPH",
      text: `共比较案例${report.found}件，按相似程度列入本报告${reported}件；各顺位以本报告所列为限。`,
    },
    {
      kind: "TABLE",
      head: ["顺位（法发〔2020〕24号第四条）", "件数"],
      rows: report.tiers.map((tier) => [
        TIER_NAMES[tier.tier],
        tier.hits.length === 0 ? "0（未检索到）" : String(tier.hits.length),
      ]),
    },
  ];
}

function tierBlocks({ tier, hits }: ReportTier, index: number, report: SearchReport): readonly Block[] {
  return [
    { kind: "HEADING", level: 3, text: `（${NUMERALS[index] ?? ""}）${TIER_NAMES[tier]}` },
    ...(hits.length === 0 ? [{ kind: "PARAGRAPH" as const, text: "本顺位未检索到类案。" }] : []),
    ...hits.flatMap((hit, place) => hitBlocks(hit, place + 1, report)),
  ];
}

function hitBlocks(hit: ReportHit, place: number, report: SearchReport): readonly Block[] {
  const known = [hit.caseNumbers.join("、"), hit.court ?? "裁判法院未载明", hit.date ?? "日期未载明"].filter(
    (each) => each !== "",
  );
  return [
    { kind: "PARAGRAPH", text: `${place}. ${hit.adverse ? "【不利案例】" : ""}${hit.name}（${known.join("，")}）` },
    {
      kind: "TABLE",
      head: ["比对项目", "待决案件", "该案", "相似度"],
      rows: [
        [
          "基本事实",
          listed(report.factors),
          listed(hit.comparison.case.factors.map((each) => each.label)),
          figure(hit.scores.facts),
        ],
        ["争议焦点", listed(report.pendingIssues), listed(hit.issues), figure(hit.scores.issues)],
        [
          "法律适用",
          listed(hit.comparison.query.provisions.map((each) => each.citation)),
          listed(hit.provisions),
          figure(hit.scores.law),
        ],
      ],
    },
    {
      kind: "LIST",
      items: [
        `裁判要点：${hit.holding}`,
        `比对说明：${hit.explanation}`,
        `参照顺位：${hit.authority.zh}`,
        `是否参照：${RECOMMENDATIONS[hit.recommendation.kind]}。${hit.recommendation.text}`,
      ],
    },
  ];
}

function adverseBlocks(report: SearchReport): readonly Block[] {
  const adverse = report.tiers.flatMap((tier) => tier.hits).filter((hit) => hit.adverse);
  const heading: Block = { kind: "HEADING", level: 2, text: "五、不利案例" };
  if (report.ownSide === undefined)
    return [heading, { kind: "PARAGRAPH", text: "未说明为哪一方检索；各案对哪一方有利，见逐案比对。" }];
  if (adverse.length === 0) return [heading, { kind: "PARAGRAPH", text: "本报告所列案例中没有不利案例。" }];
  return [
    heading,
    {
      kind: "TABLE",
      head: ["案例", "处理"],
      rows: adverse.map((hit) => [hit.name, `${RECOMMENDATIONS[hit.recommendation.kind]}。${hit.recommendation.text}`]),
    },
  ];
}

function listed(items: readonly string[]): string {
  return items.length === 0 ? "未载明" : items.join("；");
}

function figure(score: number): string {
  return score.toFixed(2);
}
