import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Database } from "../../src/graph/database.js";
import { halves, format } from "./measures.js";
import { openProduct } from "./product.js";

interface Question {
  readonly by: "lawyer" | "layman";
  readonly ask: string;
  readonly must: readonly string[];
}

const TOP = 5;

/** Our own questions to the seed cases: how often every case that must be found is among the first five. */
export async function evalQuestions(database: Database): Promise<void> {
  const file = new URL("questions.yaml", import.meta.url);
  const { questions } = parse(readFileSync(file, "utf8")) as { questions: readonly Question[] };
  const product = await openProduct(database);
  const found: number[] = [];
  const first: number[] = [];
  for (const { ask, must, by } of questions) {
    const ids = (await product.similarCases(ask)).map((each) => each.case.id);
    const places = must.map((id) => ids.indexOf(id) + 1);
    found.push(places.every((place) => place > 0 && place <= TOP) ? 1 : 0);
    first.push(must.includes(ids[0] ?? "") ? 1 : 0);
    if (found.at(-1) === 0) console.log(`  missed (${by}; places ${places.join(", ")}): ${ask}`);
  }
  console.log(`\nQuestions → seed cases (${questions.length}; all, even, odd)`);
  const by = (who: Question["by"]) => halves(found.filter((_, at) => questions[at]!.by === who)).all.toFixed(3);
  console.log(
    `  all that must be found in the top five ${format(halves(found))}; lawyers ${by("lawyer")}, laymen ${by("layman")}`,
  );
  console.log(`  one of them first                      ${format(halves(first))}`);
}
