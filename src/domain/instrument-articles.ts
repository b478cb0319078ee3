import type { ArticleRecord, InstrumentRecord, OutlineRecord } from "./reference-records.js";
import type { ProvisionNumber } from "./provision.js";

/** The articles that stand directly under a heading: 1-12 is twelve of them. */
export function articlesUnder(outline: OutlineRecord): readonly number[] {
  if (outline.articles === undefined) return [];
  const [from = 0, to = from] = outline.articles.split("-").map(Number);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, offset) => from + offset);
}

/** All articles of an instrument record, those of its outline first. */
export function articlesOf(record: InstrumentRecord): readonly ProvisionNumber[] {
  const walk = (outline: OutlineRecord): readonly number[] => [
    ...articlesUnder(outline),
    ...(outline.children ?? []).flatMap(walk),
  ];
  const outlined = (record.outline ?? [])
    .flatMap(walk)
    .map((article): ProvisionNumber => ({ article }));
  const keys = new Set(outlined.map((each) => `${each.article}`));
  const single = (record.articles ?? [])
    .filter((each) => !keys.has(each.number))
    .map(articleNumber);
  return [...outlined, ...single];
}

/** The number of an article entry: "133-1" is 第一百三十三条之一. */
export function articleNumber(record: Pick<ArticleRecord, "number">): ProvisionNumber {
  const [article = 0, suffix] = record.number.split("-").map(Number);
  return { article, suffix };
}
