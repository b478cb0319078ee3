import type { CaseRecord } from "../../src/domain/case-record.js";

/** Numbers that look random and are the same in every run. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export interface SyntheticOptions {
  readonly count: number;
  /** The article that a share of the cases applies: the hub. */
  readonly hub: string;
  readonly hubShare: number;
  /** Other articles, the first the commonest: Zipf's distribution. */
  readonly articles: readonly string[];
  readonly courts: readonly string[];
  readonly factors: readonly string[];
  readonly causes: readonly string[];
}

const SENTENCES = [
  "出租人与承租人订立融资租赁合同，约定按月支付租金。",
  "承租人自第五期起未再付租，经催告仍不履行。",
  "出租人在车辆上加装定位装置，并于逾期后锁机。",
  "保证人出具承诺，愿就全部债务承担连带责任。",
  "双方对违约金的计算标准各执一词。",
  "案外人主张查封的房屋系其出资购买。",
  "借款人称利息在放款时已经预先扣除。",
  "买受人收货后以质量不符为由拒付余款。",
];

/** Cases of a made-up collection, one after the other: nothing of them is real. */
export function* syntheticCases(options: SyntheticOptions): Generator<CaseRecord> {
  const random = randomNumbers(options.count);
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)]!;
  const zipf = (values: readonly string[]): string =>
    values[Math.min(values.length - 1, Math.floor(values.length ** random()) - 1)]!;
  for (let index = 0; index < options.count; index++) {
    const year = 2021 + Math.floor(random() * 4);
    const month = 1 + Math.floor(random() * 12);
    const day = 1 + Math.floor(random() * 28);
    const date = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    const applied = new Set([zipf(options.articles), zipf(options.articles)]);
    if (random() < options.hubShare) applied.add(options.hub);
    yield {
      id: `case:synthetic-${index}`,
      title: `合成案件${index}——原告甲${index}与被告乙${index}合同纠纷案`,
      name: `原告甲${index}与被告乙${index}合同纠纷案`,
      date,
      causesOfAction: [pick(options.causes)],
      facts: Array.from({ length: 4 }, () => pick(SENTENCES)).join("") + `标的第${index}号。`,
      reasoning: `${pick(SENTENCES)}法院认为应依约履行。`,
      outcome: random() < 0.7 ? "PLAINTIFF_WINS" : "DISMISSED",
      parties: [
        { name: `甲${index}`, kind: "ORGANIZATION", role: "PLAINTIFF", side: "CLAIMANT" },
        { name: `乙${index}`, kind: "PERSON", role: "DEFENDANT", side: "RESPONDENT" },
      ],
      rulings: [
        {
          key: "first",
          stage: "FIRST_INSTANCE",
          court: pick(options.courts),
          date,
          result: "支持诉讼请求。",
        },
      ],
      provisions: [...applied].map((provision) => ({
        provision,
        treatment: "APPLIED" as const,
        basis: "INFERRED" as const,
        rationale: "合成",
        assertedBy: "synthetic",
      })),
      factors: [
        {
          factor: zipf(options.factors),
          basis: "INFERRED",
          rationale: "合成",
          assertedBy: "synthetic",
        },
      ],
    };
  }
}
