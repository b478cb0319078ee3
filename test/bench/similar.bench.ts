import type { Database } from "../../src/graph/database.js";
import { search } from "../../src/graph/read/search.js";
import { GraphSimilaritySource } from "../../src/graph/read/similarity-source.js";
import { findSimilarCases } from "../../src/similarity/find-similar-cases.js";
import { readKnowledge } from "../../src/similarity/knowledge.js";
import { segment } from "../../src/similarity/segmenter.js";
import { understandFacts } from "../../src/similarity/understand-facts.js";
import { percentiles } from "./measure.js";

export const FACTS =
  "承租人与出租人订立融资租赁合同，按月支付租金。第五期起承租人未再付租，出租人在车辆上加装定位装置并锁机，" +
  "保证人承诺就全部债务承担连带责任，双方对违约金的计算标准各执一词，诉至法院。";

/**
 * Similar cases for facts in free text, from understanding to scores, against one full-text query
 * for the same words.
 */
export async function benchSimilar(database: Database, cases: number): Promise<void> {
  const source = new GraphSimilaritySource(database);
  const begun = performance.now();
  const knowledge = await readKnowledge(source, segment);
  console.log(
    `knowledge of ${cases} cases, read once: ${Math.round(performance.now() - begun)} ms`,
  );
  const base = await percentiles(() => search(database, FACTS, ["CASE"], [], 20, segment, {}));
  const ours = await percentiles(() => {
    const described = {
      text: FACTS,
      issues: [],
      understood: understandFacts(FACTS, knowledge, () => []),
    };
    return findSimilarCases(source, knowledge, { kind: "facts", described });
  });
  const ratio = (a: number, b: number) =>
    `${(a / b).toFixed(2)} × (${a.toFixed(1)} ms : ${b.toFixed(1)} ms)`;
  console.log(
    `similar cases among ${cases}, median: ${ratio(ours.median, base.median)} one full-text query`,
  );
  console.log(
    `similar cases among ${cases}, p95: ${ratio(ours.p95, base.p95)} one full-text query`,
  );
}
