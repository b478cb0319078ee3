// What each table of the lexicon, and each of its rows that fires, is worth on the data of
// development, by the source of the texts. usage:
//   npm run ablate -- [--table NAME]… [--tables-only] [--without TABLE/ROW]… [--data FOLDER]
//   --table        one table, in a few minutes; all where it is left out
//   --tables-only  whole tables only: rows are counted
//   --without      as if such a row were gone: what several rows cost together
// Neither database nor model: documents are read as they are imported, and the search has every case
// as a candidate (memory-search.ts), so that its figures are near those of `npm run eval` and no
// copy of them. A table is taken out in a process of its own, since some engines read their words
// once; a row is hidden, and what has no word of it keeps its reading. Rows of a table whose words
// are read once are counted only. What fires in one text of all is marked ONCE: it may have been
// written for it.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { LEXICON } from "../../src/lexicon/lexicon.js";
import type { Figures } from "./measures.js";
import type { Trial } from "./memory-search.js";
import { WATCH } from "./watch-tables.js";

const shared = fileURLToPath(new URL("../../../shared/data", import.meta.url));
const { values } = parseArgs({
  options: {
    data: { type: "string", default: shared },
    table: { type: "string", multiple: true, default: [...LEXICON.data.tables.keys()] },
    "tables-only": { type: "boolean", default: false },
    without: { type: "string", multiple: true, default: [] },
    raw: { type: "boolean", default: false },
  },
});

/** What is less is no loss: figures are shown with four digits. */
const LEAST_LOSS = 0.00005;

for (const each of values.without) hide(each);
if (values.without.length > 0) WATCH.stop();
// The engines read their words when they are loaded: from here on.
const { MemorySearch } = await import("./memory-search.js");
const { DocumentReadings } = await import("./document-readings.js");

type All = ReadonlyMap<string, Figures>;

/** TABLE/ROW, or a whole TABLE. */
function hide(name: string): void {
  const [table = "", ...row] = name.split("/");
  const compiled = LEXICON.table(table);
  const hidden = new Set(
    compiled.table.rows.filter((each) => !compiled.rows.includes(each)).map((each) => each.id),
  );
  const ids = row.length > 0 ? [row.join("/")] : compiled.table.rows.map((each) => each.id);
  compiled.hide(new Set([...hidden, ...ids]));
}

/** Figures of everything, or of what has changed. */
async function opened() {
  const search = await MemorySearch.open(values.data);
  const documents = await DocumentReadings.open(values.data);
  return async (trial?: Trial): Promise<All> =>
    new Map([
      ...(await search.figures(trial)),
      ...((await documents?.figures(trial)) ?? new Map<string, Figures>()),
    ]);
}

/** The losses of every source that loses or gains anything. */
function losses(whole: All, without: All): readonly string[] {
  return [...whole].flatMap(([source, figures]) => {
    const lost = Object.entries(figures).flatMap(([measure, value]) => {
      const loss = value - (without.get(source)?.[measure] ?? 0);
      const change = `${loss > 0 ? "loses" : "gains"} ${Math.abs(loss).toFixed(4)}`;
      return Number.isNaN(loss) || Math.abs(loss) < LEAST_LOSS ? [] : [`${measure} ${change}`];
    });
    return lost.length === 0 ? [] : [`${source}: ${lost.join(", ")}`];
  });
}

/** The figures without a whole table, from a process that never had it. */
async function figuresWithout(table: string): Promise<All> {
  const file = fileURLToPath(import.meta.url);
  const args = ["--import", "tsx", file, "--raw", "--data", values.data, "--without", table];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 26 });
  return new Map(JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as [string, Figures][]);
}

async function printTable(
  name: string,
  whole: All,
  { measure, readOnce, readAgain }: Measured,
): Promise<void> {
  const table = LEXICON.table(name);
  const sources = WATCH.sourceNames;
  const fired = WATCH.firingsOf(table, readOnce.has(name) || readAgain.has(name));
  const count = table.table.rows.length;
  console.log(`\n${name}: ${count} rows, ${fired.size} fired (${sources.join(" | ")})`);
  if (fired.size === 0) return;
  const all = losses(whole, await figuresWithout(name));
  for (const line of all.length === 0 ? ["loses nothing"] : all)
    console.log(`  without it, ${line}`);
  for (const [row, texts] of fired) {
    const counted = sources.map(
      (source) => [...texts].filter((text) => WATCH.sourceOf(text) === source).length,
    );
    const line = `    ${row}: ${counted.join(" | ")}${texts.size === 1 ? " ONCE" : ""}`;
    if (values["tables-only"] || readOnce.has(name)) {
      console.log(line);
      continue;
    }
    table.hide(new Set([row]));
    const touched = new Set([...texts].map((text) => WATCH.sourceOf(text)));
    const without = await measure({
      changed: (text) => texts.has(text),
      of: (source) => touched.has(source),
    });
    const lost = losses(whole, new Map([...whole, ...without]));
    table.hide(new Set());
    console.log(`${line}: ${lost.length === 0 ? "loses nothing" : lost.join("; ")}`);
  }
}

interface Measured {
  readonly measure: Awaited<ReturnType<typeof opened>>;
  /** Tables whose words are read when an engine is loaded, and whenever anything is measured. */
  readonly readOnce: ReadonlySet<string>;
  readonly readAgain: ReadonlySet<string>;
}

const measure = await opened();
const whole = await measure();
if (values.raw) console.log(JSON.stringify([...whole]));
else if (values.without.length > 0)
  for (const [source, figures] of whole) console.log(source, figures);
else {
  WATCH.stop();
  const read = new Set(WATCH.wordsRead);
  WATCH.wordsRead.clear();
  await measure({ changed: () => false, of: () => true });
  const readAgain = new Set(WATCH.wordsRead);
  const readOnce = new Set([...read].filter((name) => !readAgain.has(name)));
  for (const name of values.table) await printTable(name, whole, { measure, readOnce, readAgain });
}
