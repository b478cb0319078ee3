// What each table of the lexicon is worth on the data of development, and how often each of its
// rows fires there, by source. usage: npm run ablate [-- --data FOLDER] [--table NAME]…
// [--rows-only] A table: the evaluation without it, exact, of the part (citations, search) in which
// it found anything; where it found nothing, every figure is the same without it. A row: only for
// the two great tables, and cheaply: lay-terms by the R@10 of the questions in which it fires
// (candidates found anew, similar cases not), cause-signs by the facts of which the true cause is
// named first. Rows of other tables are counted. A row that fired in one text alone is marked: it
// may have been written for it.
import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { parse } from "yaml";
import { type CompiledTable, type LexiconMatch } from "../../src/lexicon/compiled-table.js";
import { LEXICON } from "../../src/lexicon/lexicon.js";
import { findLayTerms } from "../../src/similarity/lay-words.js";
import { lossesOfCauseSigns, lossesOfLayTerms, type Losses } from "./ablate-rows.js";
import { type Part, PARTS } from "./evaluate.js";
import type { Figures } from "./measures.js";

const shared = fileURLToPath(new URL("../../../shared/data", import.meta.url));
const { values } = parseArgs({
  options: {
    data: { type: "string", default: shared },
    table: { type: "string", multiple: true, default: [...LEXICON.data.tables.keys()] },
    "rows-only": { type: "boolean", default: false },
  },
});

/** What is less is no loss: a figure is shown with three digits. */
const LEAST_LOSS = 0.0005;
/** How a table is looked up where that is not simply from left to right. */
const FINDERS: Readonly<Record<string, (text: string) => readonly LexiconMatch[]>> = {
  "lay-terms": findLayTerms,
};
const ROW_LOSSES: Readonly<Record<string, (data: string) => Promise<Losses>>> = {
  "lay-terms": lossesOfLayTerms,
  "cause-signs": lossesOfCauseSigns,
};

/** The texts of development by where they come from. */
function sources(data: string): ReadonlyMap<string, readonly string[]> {
  const rows = (name: string, field: string) => {
    const path = join(data, "retrieval-dev", name);
    if (!existsSync(path)) return [];
    return readFileSync(path, "utf8")
      .trim()
      .split("\n")
      .map((line) => String((JSON.parse(line) as Record<string, unknown>)[field]));
  };
  const files = (folder: string) => {
    const path = join(data, folder);
    if (!existsSync(path)) return [];
    return readdirSync(path)
      .filter((name) => name.endsWith(".txt"))
      .map((name) => readFileSync(join(path, name), "utf8"));
  };
  const own = parse(readFileSync(new URL("questions.yaml", import.meta.url), "utf8")) as {
    questions: { ask: string }[];
  };
  return new Map([
    ["own questions", own.questions.map((each) => each.ask)],
    ["articles", rows("facts-to-articles.jsonl", "query")],
    ["facts", rows("facts-with-cause.jsonl", "facts")],
    ["loans", rows("loan-cases.jsonl", "facts")],
    ["clauses", rows("clauses-dev.jsonl", "text")],
    ["judgments", files("judgments-dev")],
    ["compilations", files("compilations-dev")],
  ]);
}

/** In how many texts of each source each row fires. */
function firings(
  table: CompiledTable,
  texts: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly number[]> {
  const find = FINDERS[table.table.table] ?? ((text: string) => table.find(text));
  const counts = new Map<string, number[]>(
    table.table.rows.map((row) => [row.id, [...texts].map(() => 0)]),
  );
  for (const [place, [, list]] of [...texts].entries())
    for (const text of list)
      for (const row of new Set(find(text).map((each) => each.row))) counts.get(row)![place]!++;
  return counts;
}

interface Ran {
  readonly figures: Figures;
  readonly tables: readonly string[];
}

/** A part of the evaluation in a process of its own: the engines read their tables once. */
async function run(part: Part, data: string, ...more: readonly string[]): Promise<Ran> {
  const file = fileURLToPath(new URL("run.ts", import.meta.url));
  const args = ["--import", "tsx", file, "--raw", "--part", part, "--data", data, ...more];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 26 });
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as Ran;
}

/** What the figures lose without a table, in the parts in which it found anything. */
async function lossesWithout(
  table: string,
  data: string,
  whole: ReadonlyMap<Part, Ran>,
): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const [part, { figures, tables }] of whole) {
    if (!tables.includes(table)) continue;
    const without = await run(part, data, "--without", table);
    const losses = Object.entries(figures).flatMap(([measure, value]) => {
      const loss = value - (without.figures[measure] ?? 0);
      return Math.abs(loss) < LEAST_LOSS ? [] : `${measure} loses ${loss.toFixed(3)}`;
    });
    lines.push(`${part}: ${losses.length === 0 ? "loses nothing" : losses.join("; ")}`);
  }
  return lines.length === 0 ? ["found nothing in any part"] : lines;
}

const texts = sources(values.data);
const whole = new Map<Part, Ran>();
if (!values["rows-only"]) for (const part of PARTS) whole.set(part, await run(part, values.data));
for (const name of values.table) {
  const table = LEXICON.table(name);
  const counts = firings(table, texts);
  const fired = [...counts].filter(([, each]) => each.some((count) => count > 0));
  console.log(
    `\n${name}: ${counts.size} rows, ${fired.length} fired (${[...texts.keys()].join(" | ")})`,
  );
  if (!values["rows-only"])
    for (const line of await lossesWithout(name, values.data, whole))
      console.log(`  without it, ${line}`);
  const losses = await ROW_LOSSES[name]?.(values.data);
  for (const [row, each] of fired) {
    const once = each.reduce((sum, count) => sum + count, 0) === 1 ? " ONCE" : "";
    const loss = losses === undefined ? "" : ` loses ${(losses.get(row) ?? 0).toFixed(4)}`;
    console.log(`    ${row}: ${each.join(" | ")}${loss}${once}`);
  }
}
