import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Database } from "../../src/graph/database.js";
import { type Figures, figuresOf, format, halves } from "./measures.js";
import type { Embedder } from "../../src/similarity/embedder.js";
import { measureName, preparedProduct, type Product } from "./product.js";

interface Question {
  readonly by: "lawyer" | "layman";
  readonly ask: string;
  readonly must: readonly string[];
  readonly also?: readonly string[];
}

const TOP = 5;
const FLOORS = [0, 0.02, 0.04, 0.06, 0.08, 0.1, 0.12, 0.14, 0.16, 0.18, 0.2, 0.25, 0.3];

/**
 * The scores that the search gave for one question: those of the cases that must be found, and
 * those of all others.
 */
interface Scores {
  readonly wanted: readonly number[];
  readonly others: readonly number[];
}

/**
 * What a floor would keep: of the cases that must be found, and how many others a question.
 * src/similarity/least-score.ts.
 */
function printFloors(scores: readonly Scores[]): void {
  const wanted = scores.flatMap((each) => each.wanted);
  const others = scores.flatMap((each) => each.others);
  const kept = (list: readonly number[], floor: number) =>
    list.filter((score) => score >= floor).length;
  console.log(`  least score of a case that must be found ${Math.min(...wanted).toFixed(3)}`);
  for (const floor of FLOORS) {
    const share = (kept(wanted, floor) / wanted.length).toFixed(3);
    const noise = (kept(others, floor) / scores.length).toFixed(1);
    console.log(
      `  floor ${floor.toFixed(2)}: ${share} of those that must be found, ${noise} others a question`,
    );
  }
}

/**
 * Our own questions to the seed cases: how often every case that must be found is among the first
 * five.
 */
export async function evalQuestions(
  database: Database,
  embedders: readonly (Embedder | undefined)[],
): Promise<Figures> {
  const figures: Record<string, number> = {};
  for (const embedder of embedders)
    Object.assign(figures, await askAll(await preparedProduct(database, embedder), embedder));
  return figures;
}

async function askAll(product: Product, embedder: Embedder | undefined): Promise<Figures> {
  const file = new URL("questions.yaml", import.meta.url);
  const { questions } = parse(readFileSync(file, "utf8")) as { questions: readonly Question[] };
  const found: number[] = [];
  const first: number[] = [];
  const scores: Scores[] = [];
  for (const { ask, must, also = [], by } of questions) {
    const hits = await product.similarCases(ask);
    const ids = hits.map((each) => each.case.id);
    scores.push({
      wanted: hits.filter((each) => must.includes(each.case.id)).map((each) => each.score),
      others: hits
        .filter((each) => ![...must, ...also].includes(each.case.id))
        .map((each) => each.score),
    });
    const places = must.map((id) => ids.indexOf(id) + 1);
    found.push(places.every((place) => place > 0 && place <= TOP) ? 1 : 0);
    first.push(must.includes(ids[0] ?? "") ? 1 : 0);
    if (found.at(-1) === 0) console.log(`  missed (${by}; places ${places.join(", ")}): ${ask}`);
  }
  console.log(`\nQuestions → seed cases (${questions.length}; all, even, odd)`);
  const by = (who: Question["by"]) =>
    halves(found.filter((_, at) => questions[at]!.by === who)).all.toFixed(3);
  console.log(
    `  all that must be found in the top five ${format(halves(found))}; lawyers ${by("lawyer")}, laymen ${by("layman")}`,
  );
  console.log(`  one of them first                      ${format(halves(first))}`);
  printFloors(scores);
  return {
    ...figuresOf(measureName("questions top five", embedder), found),
    ...figuresOf(measureName("questions first", embedder), first),
  };
}
