import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importRecords } from "../../src/cli/import-records.js";
import { SILENT } from "../../src/cli/progress.js";
import { inputFiles } from "../../src/ingest/import/input-file.js";
import type { Database } from "../../src/graph/database.js";
import { BASELINES, rankedByMeaning } from "./baselines.js";
import { type Figures, figuresOf, format, halves, hit, ndcg } from "./measures.js";
import type { Embedder } from "../../src/similarity/embedder.js";
import { measureName, preparedProduct, productName } from "./product.js";

const LIMIT = 10;

interface Facts {
  readonly id: string;
  readonly cause: string;
  readonly facts: string;
}

/**
 * Facts → facts of the same cause of action, each against all others. The cause is withheld from
 * both sides: no record states it, and its name is cut out of the texts. Facts whose cause no other
 * text has cannot be answered and are not counted.
 */
export async function evalCauses(
  database: Database,
  data: string,
  embedders: readonly (Embedder | undefined)[],
  baselines = BASELINES,
): Promise<Figures> {
  const all = readFileSync(`${data}/retrieval-dev/facts-with-cause.jsonl`, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Facts)
    .map((each) => ({
      ...each,
      id: `case:${each.id}`,
      facts: each.facts.replaceAll(each.cause, ""),
    }));
  await importFacts(database, all);
  const same = (asked: Facts) =>
    new Set(
      all
        .filter((each) => each.cause === asked.cause && each.id !== asked.id)
        .map((each) => each.id),
    );
  const asked = all.filter((each) => same(each).size > 0);
  console.log(`\nFacts → same cause of action (${asked.length} of ${all.length}; all, even, odd)`);
  const print = (name: string, ranked: readonly (readonly string[])[], suffix = "") => {
    const others = ranked.map((ids, at) => ids.filter((id) => id !== asked[at]!.id));
    const h = others.map((ids, at) => hit(ids, same(asked[at]!)));
    const n = others.map((ids, at) => ndcg(ids, same(asked[at]!), LIMIT));
    console.log(`  ${name.padEnd(34)} Hit@1 ${format(halves(h))}   nDCG@10 ${format(halves(n))}`);
    return {
      ...figuresOf(`causes Hit@1${suffix}`, h),
      ...figuresOf(`causes nDCG@10${suffix}`, n),
    };
  };
  const documents = all.map(({ id, facts }) => ({ id, text: facts }));
  const queries = asked.map(({ facts }) => facts);
  for (const [name, make] of baselines) print(name, queries.map(make(documents)));
  for (const embedder of baselines.length === 0 ? [] : embedders)
    if (embedder !== undefined)
      print(`${embedder.model} alone`, await rankedByMeaning(embedder, documents, queries));
  const figures: Record<string, number> = {};
  for (const embedder of embedders) {
    const product = await preparedProduct(database, embedder);
    const ours: (readonly string[])[] = [];
    for (const { facts } of asked)
      ours.push((await product.similarCases(facts)).map((each) => each.case.id));
    Object.assign(figures, print(productName(embedder), ours, measureName("", embedder)));
  }
  return figures;
}

/** As its user imports a collection of others: an id, a title and the facts. */
export async function importFacts(
  database: Database,
  all: readonly Pick<Facts, "id" | "facts">[],
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "leian-facts-"));
  const path = join(folder, "facts.jsonl");
  const lines = all.map(({ id, facts }, index) =>
    JSON.stringify({ id, title: `第${index}号案件`, facts }),
  );
  await writeFile(path, lines.join("\n"));
  const options = { source: path, dryRun: false, prunesReference: false, progress: SILENT };
  const { kind } = await importRecords(database, await inputFiles([path]), options);
  if (kind !== "loaded") throw new Error("the facts have faults as records");
  await rm(folder, { recursive: true });
}
