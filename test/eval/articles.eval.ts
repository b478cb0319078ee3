import { readFileSync } from "node:fs";
import type { Database } from "../../src/graph/database.js";
import { segment } from "../../src/similarity/segmenter.js";
import { BASELINES, type Document } from "./baselines.js";
import { type Figures, figuresOf, format, halves, ndcg, recall } from "./measures.js";
import type { Embedder } from "../../src/similarity/embedder.js";
import { measureName, preparedProduct, productName } from "./product.js";

export const CODE = "provision:civil-code/";
const LIMIT = 10;

export interface Question {
  readonly query: string;
  readonly civilCodeArticles: readonly number[];
}

/** Puts the official text on the articles of the Civil Code, and gives them. */
export async function setArticleTexts(
  database: Database,
  data: string,
): Promise<readonly Document[]> {
  const articles = lines(`${data}/statutes/civil_code.jsonl`) as readonly {
    article: number;
    text: string;
  }[];
  const documents = articles.map(({ article, text }): Document => ({
    id: `${CODE}${article}`,
    text,
  }));
  await database.writeAlone("../test/eval/set-provision-texts", {
    rows: documents.map(({ id, text }) => ({ id, text, words: segment(text).join(" ") })),
  });
  await database.read("read/await-indexes", { seconds: 60 });
  return documents;
}

/**
 * Questions → articles of the Civil Code, whose official text is put on the scratch graph's
 * provisions first.
 */
export async function evalArticles(
  database: Database,
  data: string,
  embedders: readonly (Embedder | undefined)[],
  baselines = BASELINES,
): Promise<Figures> {
  const documents = await setArticleTexts(database, data);
  const questions = lines(`${data}/retrieval-dev/facts-to-articles.jsonl`) as readonly Question[];
  console.log(`\nQuestions → Civil Code articles (${questions.length}; all, even, odd)`);
  const print = (name: string, ranked: readonly (readonly string[])[], suffix = "") => {
    const wanted = questions.map(
      (each) => new Set(each.civilCodeArticles.map((article) => `${CODE}${article}`)),
    );
    const r = ranked.map((ids, at) => recall(ids, wanted[at]!, LIMIT));
    const n = ranked.map((ids, at) => ndcg(ids, wanted[at]!, LIMIT));
    console.log(`  ${name.padEnd(34)} R@10 ${format(halves(r))}   nDCG@10 ${format(halves(n))}`);
    return {
      ...figuresOf(`articles R@10${suffix}`, r),
      ...figuresOf(`articles nDCG@10${suffix}`, n),
    };
  };
  for (const [name, make] of baselines) {
    const rank = make(documents);
    print(
      name,
      questions.map(({ query }) => rank(query)),
    );
  }
  const figures: Record<string, number> = {};
  for (const embedder of embedders) {
    const product = await preparedProduct(database, embedder);
    const ours: (readonly string[])[] = [];
    for (const { query } of questions) ours.push(await product.provisions(query));
    const name = productName(embedder);
    Object.assign(figures, print(`${name}, as answered`, ours, measureName("", embedder)));
    // The questions' answers are of the Civil Code alone: what other law answers is not known here.
    const ofCode = ours.map((ids) => ids.filter((id) => id.startsWith(CODE)));
    const measure = measureName(" (Civil Code only)", embedder);
    Object.assign(figures, print(`${name}, Civil Code only`, ofCode, measure));
  }
  return figures;
}

function lines(path: string): readonly unknown[] {
  return readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as unknown);
}
