import type { Block, Table } from "./block.js";
import type { NumberedTier } from "./numbered-tier.js";
import type { ExcludedHit, SearchReport } from "./search-report.js";

/**
 * The similar cases that the searcher left out, each with the reason. A court is told of every one
 * that it would want to know: all but those that speak for the searcher's own side and bind nobody,
 * which are counted.
 */
export function choiceBlocks(
  { audience }: SearchReport,
  tiers: readonly NumberedTier[],
): readonly Block[] {
  const all = tiers.flatMap((tier) => tier.excluded);
  const shown = audience === "TEAM" ? all : all.filter(concernsCourt);
  const rest = all.length - shown.length;
  return [
    ...(shown.length === 0
      ? []
      : [
          {
            kind: "PARAGRAPH" as const,
            text: `检索人审查后未列入逐案比对的类案${shown.length}件：`,
          },
          excludedTable(shown),
        ]),
    ...(rest === 0
      ? []
      : [
          {
            kind: "PARAGRAPH" as const,
            text: `另有对己方有利的类案${rest}件，检索人未予援引。`,
          },
        ]),
  ];
}

function concernsCourt({ hit }: ExcludedHit): boolean {
  return hit.bearing !== "FAVOURABLE" || hit.tier === "GUIDING_CASE";
}

/** Cases that were left out, with what speaks for it. */
export function excludedTable(excluded: readonly ExcludedHit[]): Table {
  return {
    kind: "TABLE",
    widths: [5, 1.5, 4],
    head: ["案例", "相似度", "未列入的理由"],
    rows: excluded.map(({ hit, reason }) => [
      `${hit.adverse ? "【不利】" : ""}${[hit.name, ...hit.caseNumbers].join("，")}`,
      hit.score.toFixed(2),
      [reason, ...hit.notes.map((note) => `备注：${note.text}`)],
    ]),
  };
}
