import { readFileSync } from "node:fs";
import type { Database } from "../../src/graph/database.js";
import { segment } from "../../src/similarity/segmenter.js";
import { BASELINES, type Document } from "./baselines.js";
import { format, halves, ndcg, recall } from "./measures.js";
import { embedGraph } from "../../src/embedding/embed-graph.js";
import { GraphEmbeddings } from "../../src/graph/graph-embeddings.js";
import type { Embedder } from "../../src/similarity/embedder.js";
import { openProduct } from "./product.js";

const CODE = "provision:civil-code/";
const LIMIT = 10;

interface Question {
  readonly query: string;
  readonly civilCodeArticles: readonly number[];
}

/** Questions → articles of the Civil Code, whose official text is put on the scratch graph's provisions first. */
export async function evalArticles(
  database: Database,
  data: string,
  embedders: readonly (Embedder | undefined)[],
): Promise<void> {
  const articles = lines(`${data}/statutes/civil_code.jsonl`) as readonly { article: number; text: string }[];
  const documents = articles.map(({ article, text }): Document => ({ id: `${CODE}${article}`, text }));
  await database.writeAlone("../test/eval/set-provision-texts", {
    rows: documents.map(({ id, text }) => ({ id, text, words: segment(text).join(" ") })),
  });
  await database.read("read/await-indexes", { seconds: 60 });
  const questions = lines(`${data}/retrieval-dev/facts-to-articles.jsonl`) as readonly Question[];
  console.log(`\nQuestions → Civil Code articles (${questions.length}; all, even, odd)`);
  const print = (name: string, ranked: readonly (readonly string[])[]) => {
    const wanted = questions.map((each) => new Set(each.civilCodeArticles.map((article) => `${CODE}${article}`)));
    const r = ranked.map((ids, at) => recall(ids, wanted[at]!, LIMIT));
    const n = ranked.map((ids, at) => ndcg(ids, wanted[at]!, LIMIT));
    console.log(`  ${name.padEnd(34)} R@10 ${format(halves(r))}   nDCG@10 ${format(halves(n))}`);
  };
  for (const [name, make] of BASELINES) {
    const rank = make(documents);
    print(
      name,
      questions.map(({ query }) => rank(query)),
    );
  }
  for (const embedder of embedders) {
    if (embedder !== undefined) await embedGraph(new GraphEmbeddings(database), embedder, { all: false });
    const product = openProduct(database, embedder);
    const ours: (readonly string[])[] = [];
    for (const { query } of questions) ours.push(await product.provisions(query));
    const name = embedder === undefined ? "Leian" : `Leian + ${embedder.model}`;
    print(`${name}, as answered`, ours);
    print(
      `${name}, Civil Code only`,
      ours.map((ids) => ids.filter((id) => id.startsWith(CODE))),
    );
  }
}

function lines(path: string): readonly unknown[] {
  return readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as unknown);
}
