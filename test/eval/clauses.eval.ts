import { readFileSync } from "node:fs";
import type { Embedder } from "../../src/similarity/embedder.js";
import type { Database } from "../../src/graph/database.js";
import type { UnderstoodFacts } from "../../src/similarity/understood-facts.js";
import type { Figures } from "./measures.js";
import { measureName, preparedProduct, type Product } from "./product.js";

/** A text of clauses-dev.jsonl (../shared/data/README.md). */
export interface Clause {
  readonly kind: "clause" | "negative" | "pattern";
  readonly text: string;
  readonly register: "lay" | "lawyer" | "court";
  readonly factors: readonly string[];
  readonly maybe?: readonly string[];
  readonly mustNot?: readonly string[];
  readonly causes?: readonly string[];
  readonly articles?: readonly number[];
}

/** What the search makes of a text. */
export interface ClauseAnswer {
  readonly asked: Clause;
  readonly facts: UnderstoodFacts;
  readonly causes: readonly string[];
  readonly articles: readonly string[];
}

const REGISTERS = ["lay", "lawyer", "court"] as const;
const SUGGESTED = 5;

/**
 * Clauses → factors: recall and precision of what is named or understood, the right factor among
 * these and the first five suggested, texts that state nothing; whole fact patterns → factors,
 * causes and articles.
 */
export async function evalClauses(
  database: Database,
  data: string,
  embedders: readonly (Embedder | undefined)[],
): Promise<Figures> {
  const clauses = readFileSync(`${data}/retrieval-dev/clauses-dev.jsonl`, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Clause);
  console.log(`\nClauses → factors, fact patterns → factors, causes, articles (${clauses.length})`);
  const figures: Record<string, number> = {};
  for (const embedder of embedders) {
    const product = await preparedProduct(database, embedder);
    const answers: ClauseAnswer[] = [];
    for (const asked of clauses) answers.push(await answer(product, asked));
    for (const [measure, value] of clauseMeasures(answers, await product.broader())) {
      const name = measureName(measure, embedder);
      console.log(`  ${name.padEnd(50)} ${value.toFixed(3)}`);
      figures[name] = value;
    }
  }
  return figures;
}

async function answer(product: Product, asked: Clause): Promise<ClauseAnswer> {
  const { facts, causes } = await product.understand(asked.text);
  const articles = asked.kind === "pattern" ? await product.provisions(asked.text) : [];
  return { asked, facts, causes, articles };
}

/** Every measure of the answers, with its name. */
export function* clauseMeasures(
  answers: readonly ClauseAnswer[],
  broader: (factorId: string) => readonly string[],
): Iterable<readonly [string, number]> {
  const clauses = answers.filter((each) => each.asked.kind === "clause");
  for (const register of REGISTERS) {
    const those = clauses.filter((each) => each.asked.register === register);
    const wanted = those.flatMap(({ asked }) => asked.factors);
    const right = those.flatMap((each) =>
      each.asked.factors.filter((id) => found(each).includes(id)),
    );
    const wrong = those.flatMap((each) => {
      const { factors, maybe = [] } = each.asked;
      const fine = new Set([...factors, ...maybe, ...factors.flatMap(broader)]);
      return found(each).filter((id) => !fine.has(id));
    });
    yield [`clauses recall, ${register}`, right.length / wanted.length];
    yield [`clauses precision, ${register}`, share(right.length, right.length + wrong.length)];
  }
  yield [
    "clauses named, understood or suggested",
    mean(clauses.map((each) => each.asked.factors.some((id) => offered(each).includes(id)))),
  ];
  yield [
    "sentences that state nothing empty",
    mean(of(answers, "negative").map((each) => found(each).length === 0)),
  ];
  yield* patternMeasures(of(answers, "pattern"));
}

function* patternMeasures(patterns: readonly ClauseAnswer[]): Iterable<readonly [string, number]> {
  const wanted = patterns.flatMap(({ asked }) => asked.factors).length;
  const right = patterns.flatMap((each) =>
    each.asked.factors.filter((id) => found(each).includes(id)),
  ).length;
  yield ["patterns factor recall", right / wanted];
  const barred = patterns.flatMap(({ asked }) => asked.mustNot ?? []).length;
  const fired = patterns.flatMap((each) =>
    (each.asked.mustNot ?? []).filter((id) => found(each).includes(id)),
  ).length;
  yield ["patterns must-not avoided", 1 - fired / barred];
  for (const register of ["lay", "lawyer"] as const) {
    const those = patterns.filter((each) => each.asked.register === register);
    yield [
      `patterns cause in three, ${register}`,
      mean(
        those.map(({ asked, causes }) =>
          causes.slice(0, 3).some((name) => asked.causes?.includes(name)),
        ),
      ),
    ];
    const shares = those.flatMap(({ asked, articles }) => {
      const ids = (asked.articles ?? []).map((article) => `provision:civil-code/${article}`);
      if (ids.length === 0) return [];
      return ids.filter((id) => articles.slice(0, 10).includes(id)).length / ids.length;
    });
    yield [
      `patterns articles R@10, ${register}`,
      shares.reduce((sum, each) => sum + each, 0) / shares.length,
    ];
  }
}

function of(answers: readonly ClauseAnswer[], kind: Clause["kind"]): readonly ClauseAnswer[] {
  return answers.filter((each) => each.asked.kind === kind);
}

/** What counts as stated: guesses from scattered words too, where meanings are not known. */
function found({ facts }: ClauseAnswer): readonly string[] {
  return facts.factors.map((each) => each.factorId);
}

function offered(answer: ClauseAnswer): readonly string[] {
  const suggested = answer.facts.suggested.slice(0, SUGGESTED).map((each) => each.factorId);
  return [...found(answer), ...suggested];
}

function mean(values: readonly boolean[]): number {
  return share(values.filter(Boolean).length, values.length);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
