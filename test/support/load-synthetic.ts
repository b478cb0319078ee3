import type { PublicationRecord } from "../../src/domain/publication-record.js";
import type { Database } from "../../src/graph/database.js";
import { load } from "../../src/graph/load/load.js";
import type { LoadCounts, LoadProgress } from "../../src/graph/load/load-input.js";
import { segment } from "../../src/similarity/segmenter.js";
import { type SyntheticOptions, syntheticCases } from "./synthetic-cases.js";

export const SYNTHETIC_PUBLICATION: PublicationRecord = {
  id: "publication:synthetic",
  title: "合成案件集",
  publisher: "测试",
  kind: "COLLECTION",
};
export const HUB = "provision:synthetic-code/1";
export const RARE = "provision:synthetic-code/900";

/** What synthetic cases refer to: a code of 900 articles, some courts, factors and causes. */
export const SYNTHETIC: Omit<SyntheticOptions, "count"> = {
  hub: HUB,
  hubShare: 0.5,
  articles: Array.from({ length: 898 }, (_, index) => `provision:synthetic-code/${index + 2}`),
  courts: [
    "court:synthetic-high",
    ...Array.from({ length: 20 }, (_, index) => `court:synthetic-basic-${index}`),
  ],
  factors: Array.from({ length: 40 }, (_, index) => `factor:synthetic-${index}`),
  causes: Array.from({ length: 30 }, (_, index) => `cause:synthetic-${index}`),
};

/**
 * Loads synthetic cases with all that they refer to, by the product's own loader. The last ten
 * apply the rare article.
 */
export async function loadSynthetic(
  database: Database,
  count: number,
  onProgress?: (progress: LoadProgress) => void,
): Promise<LoadCounts> {
  return load(
    database,
    {
      source: "test synthetic",
      contentHash: String(count),
      reference: {
        regions: [],
        courts: SYNTHETIC.courts.map((id) => ({
          id,
          name: `${id.slice(6)}人民法院`,
          level: id.endsWith("high") ? ("HIGH" as const) : ("BASIC" as const),
          ...(id.endsWith("high") ? {} : { supervisedBy: "court:synthetic-high" }),
        })),
        causesOfAction: SYNTHETIC.causes.map((id) => ({ id, name: `${id.slice(6)}纠纷` })),
        factors: SYNTHETIC.factors.map((id, index) => ({
          id,
          label: `合成要素${index}`,
          aliases: [`合成别名${index}`],
          definition: "合成",
          favours: "NEITHER" as const,
          ...(index > 0 && { broader: ["factor:synthetic-0"] }),
        })),
        instruments: [
          {
            id: "instrument:synthetic-code",
            title: "合成法典",
            kind: "STATUTE",
            outline: [{ kind: "CHAPTER", label: "第一章", title: "合成", articles: "1-900" }],
          },
        ],
        publications: [SYNTHETIC_PUBLICATION],
      },
      async *cases() {
        let index = 0;
        for (const record of syntheticCases({ ...SYNTHETIC, count })) {
          const rare = count - index++ <= 10;
          const extra = {
            provision: RARE,
            treatment: "APPLIED" as const,
            basis: "INFERRED" as const,
            rationale: "合成",
            assertedBy: "synthetic",
          };
          yield {
            record: rare
              ? { ...record, provisions: [...(record.provisions ?? []), extra] }
              : record,
            publicationId: SYNTHETIC_PUBLICATION.id,
          };
        }
      },
      caseCount: count,
      wholePublications: new Set([SYNTHETIC_PUBLICATION.id]),
      prunesReference: false,
    },
    segment,
    onProgress,
  );
}
