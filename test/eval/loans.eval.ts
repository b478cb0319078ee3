import { readFileSync } from "node:fs";
import type { Database } from "../../src/graph/database.js";
import { BASELINES, rankedByMeaning } from "./baselines.js";
import { importFacts } from "./causes.eval.js";
import { type Figures, figuresOf, format, halves } from "./measures.js";
import type { Embedder } from "../../src/similarity/embedder.js";
import { measureName, preparedProduct, productName } from "./product.js";

interface LoanCase {
  readonly id: string;
  readonly facts: string;
}

/** People judged that to the query the one is nearer than the other. */
interface Pair {
  readonly query: string;
  readonly nearer: string;
  readonly farther: string;
}

/**
 * Of two loan cases the one that people call nearer to a third: how often the search puts it first.
 */
export async function evalLoans(
  database: Database,
  data: string,
  embedders: readonly (Embedder | undefined)[],
  baselines = BASELINES,
): Promise<Figures> {
  const cases = lines<LoanCase>(`${data}/retrieval-dev/loan-cases.jsonl`).map((each) => ({
    ...each,
    id: `case:${each.id}`,
  }));
  const pairs = lines<Pair>(`${data}/retrieval-dev/loan-pairs.jsonl`);
  await importFacts(database, cases);
  const factsOf = new Map(cases.map(({ id, facts }) => [id, facts]));
  console.log(`\nLoan cases: the nearer of two (${pairs.length} triples; all, even, odd)`);
  const print = (
    name: string,
    rankings: readonly (readonly string[])[],
    measure = "loan pairs",
  ) => {
    const right = pairs.map(({ nearer, farther }, at) => {
      const place = (id: string) => rankings[at]!.indexOf(`case:${id}`);
      return place(nearer) !== -1 && (place(farther) === -1 || place(nearer) < place(farther))
        ? 1
        : 0;
    });
    console.log(`  ${name.padEnd(34)} right ${format(halves(right))}`);
    return figuresOf(measure, right);
  };
  const queries = pairs.map(({ query }) => factsOf.get(`case:${query}`) ?? "");
  const documents = cases.map(({ id, facts }) => ({ id, text: facts }));
  for (const [name, make] of baselines) print(name, queries.map(make(documents)));
  for (const embedder of baselines.length === 0 ? [] : embedders)
    if (embedder !== undefined)
      print(`${embedder.model} alone`, await rankedByMeaning(embedder, documents, queries));
  const figures: Record<string, number> = {};
  for (const embedder of embedders) {
    const product = await preparedProduct(database, embedder);
    const ours: (readonly string[])[] = [];
    for (const facts of queries)
      ours.push((await product.similarCases(facts)).map((each) => each.case.id));
    Object.assign(figures, print(productName(embedder), ours, measureName("loan pairs", embedder)));
  }
  return figures;
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller knows the file
function lines<Row>(path: string): readonly Row[] {
  return readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);
}
