import { LEAST_ALIKE } from "../search/report-search.js";
import type { Block } from "./block.js";
import { RECOMMENDATIONS } from "./comparison-blocks.js";
import { isUndecided, type NumberedTier, TIER_NAMES } from "./numbered-tier.js";
import { choiceBlocks } from "./choice-blocks.js";
import type { Bearing, SearchReport } from "./search-report.js";

/** How the list marks a case that speaks for or against one's own side on the point. */
const BEARINGS: Readonly<Record<Bearing, string>> = {
  ADVERSE: "【不利】",
  FAVOURABLE: "【有利】",
  OPEN: "",
};

/** How makeReport chooses and orders. */
const LISTING =
  "列入报告的，先取各顺位中最相似的一件，其余按相似度选取，不利案例另行补足；同一顺位内不利案例在前，第二至第四顺位中近三年的案例优先。";

const CHOSEN_SENTENCE = "检索人选定的案例一并列入。";

/** How many cases were compared, found and listed, by tier, and the list of them. */
export function overviewBlocks(
  report: SearchReport,
  tiers: readonly NumberedTier[],
): readonly Block[] {
  const hits = tiers.flatMap((tier) => tier.hits);
  return [
    { kind: "HEADING", level: 2, text: "三、检索概况" },
    {
      kind: "PARAGRAPH",
      text: foundSentence(report, tiers),
    },
    {
      kind: "PARAGRAPH",
      text: `法发〔2020〕24号第四条允许在前一顺位已检索到类案时不再检索后一顺位；本报告未作这一省略，各顺位均已检索。${hits.length === 0 ? "" : LISTING}${hits.some(({ hit }) => hit.chosen) ? CHOSEN_SENTENCE : ""}`,
    },
    {
      kind: "TABLE",
      widths: [6, 2, 2],
      head: ["顺位（法发〔2020〕24号第四条）", "检索到", "列入本报告"],
      rows: tiers.map((tier) => [
        TIER_NAMES[tier.tier],
        tier.found > 0
          ? `${tier.found}件`
          : isUndecided(tier.tier, report)
            ? "无从判断"
            : "0（未检索到）",
        `${tier.hits.length}件`,
      ]),
    },
    ...(hits.length === 0
      ? []
      : [
          { kind: "PARAGRAPH" as const, text: "列入本报告的案例：" },
          {
            kind: "TABLE" as const,
            widths: [1, 6, 1.5, 2],
            head: ["序号", "案例", "相似度", "运用意见"],
            rows: hits.map(({ number, hit }) => [
              String(number),
              `${BEARINGS[hit.bearing]}${hit.name}`,
              hit.score.toFixed(2),
              RECOMMENDATIONS[hit.recommendation.kind],
            ]),
          },
        ]),
    ...choiceBlocks(report, tiers),
  ];
}

/** The listed cases that are less alike than a 类案 and were chosen by the searcher. */
function chosenBelow(tiers: readonly NumberedTier[]): number {
  return tiers.flatMap((tier) => tier.hits).filter(({ hit }) => hit.score < LEAST_ALIKE).length;
}

function foundSentence(
  { compared, closest }: SearchReport,
  tiers: readonly NumberedTier[],
): string {
  const least = LEAST_ALIKE.toFixed(2);
  const below = chosenBelow(tiers);
  const alike = tiers.reduce((all, tier) => all + tier.found, 0) - below;
  const listed = tiers.reduce((all, tier) => all + tier.hits.length, 0);
  const all = `共比较案例${compared}件，相似度达到${least}、作为类案检出的${alike}件`;
  const chosen = below === 0 ? "" : `，其中${below}件相似度未达到${least}，由检索人选入`;
  if (listed > 0 || alike > 0)
    return `${all}，列入本报告${listed}件${chosen}。相似度为基本事实、争议焦点、法律适用三项的加权平均，从0到1。`;
  const near =
    closest === undefined
      ? ""
      : `相似度最高的一件为${closest.toFixed(2)}，未达到${least}，不作类案列出。`;
  return `${all}。${near}`;
}
