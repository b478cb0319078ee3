import type { HelpedSide } from "../similarity/helped-side.js";
import type { Block } from "./block.js";
import { RECOMMENDATIONS } from "./comparison-blocks.js";
import { excludedTable } from "./choice-blocks.js";
import type { NumberedTier } from "./numbered-tier.js";
import type { SearchReport } from "./search-report.js";

/** The adverse cases, how many of them are not listed, and those that cannot be classified. */
export function adverseBlocks(
  report: SearchReport,
  tiers: readonly NumberedTier[],
): readonly Block[] {
  const heading: Block = { kind: "HEADING", level: 2, text: "五、不利案例" };
  if (tiers.every((tier) => tier.found === 0))
    return [heading, { kind: "PARAGRAPH", text: "未检索到类案，没有可以列明的不利案例。" }];
  if (report.ownSide === undefined)
    return [
      heading,
      {
        kind: "PARAGRAPH",
        text: "未说明为哪一方检索，不区分有利与不利；各案结果对哪一方有利，见逐案比对。",
      },
    ];
  return [heading, ...listBlocks(tiers), ...openBlocks(tiers)];
}

function listBlocks(tiers: readonly NumberedTier[]): readonly Block[] {
  const adverse = tiers.flatMap((tier) => tier.hits).filter(({ hit }) => hit.adverse);
  const excluded = tiers.flatMap((tier) => tier.excluded).filter(({ hit }) => hit.adverse);
  const unlisted =
    tiers.reduce((all, tier) => all + tier.adverse, 0) - adverse.length - excluded.length;
  const more: readonly Block[] = [
    ...(excluded.length === 0
      ? []
      : [
          {
            kind: "PARAGRAPH" as const,
            text: "下列案例同样对己方不利，检索人审查后未作逐案比对，理由如实列明：",
          },
          excludedTable(excluded),
        ]),
    ...(unlisted === 0
      ? []
      : [
          {
            kind: "PARAGRAPH" as const,
            text: `另有不利案例${unlisted}件，相似度较低，未列入本报告。`,
          },
        ]),
  ];
  if (adverse.length === 0)
    return [
      {
        kind: "PARAGRAPH",
        text:
          excluded.length === 0
            ? "检索到的类案中，没有在本案所涉问题上作出有利于对方的判断的案例。"
            : "逐案比对的案例中，没有在本案所涉问题上作出有利于对方的判断的案例。",
      },
      ...more,
    ];
  return [
    {
      kind: "PARAGRAPH",
      text: "下列案例就本案所涉问题的判断对己方不利，如实列明；与全案胜负不一致的，见各案说明：",
    },
    {
      kind: "TABLE",
      widths: [1, 6, 3],
      head: ["序号", "案例", "处理"],
      rows: adverse.map(({ number, hit }) => [
        String(number),
        hit.name,
        RECOMMENDATIONS[hit.recommendation.kind],
      ]),
    },
    ...more,
  ];
}

/** The listed cases of which nobody can say yet whether they are adverse. */
function openBlocks(tiers: readonly NumberedTier[]): readonly Block[] {
  const numbersOf = (ground: HelpedSide["ground"]) =>
    tiers
      .flatMap((tier) => tier.hits)
      .filter(({ hit }) => hit.helps.ground === ground)
      .map(({ number }) => number);
  const sentences: readonly (readonly [readonly number[], string])[] = [
    [numbersOf("NOT_KNOWN"), "没有就本案所涉问题作出判断，或者记录没有载明"],
    [numbersOf("DIVIDED"), "就相关的数个问题分别作出了有利于不同一方的判断"],
  ];
  return sentences
    .filter(([numbers]) => numbers.length > 0)
    .map(([numbers, why]) => ({
      kind: "PARAGRAPH",
      text: `序号为${numbers.join("、")}的案例${why}，是否不利，应当核对裁判文书后判断。`,
    }));
}
