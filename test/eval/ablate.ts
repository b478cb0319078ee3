// What each table of the lexicon, and each of its rows that fires, is worth on the data of
// development, by the source of the texts. usage:
//   npm run ablate -- [--table NAME]… [--rows-only] [--rows-in TEXTS] [--without TABLE/ROW]…
//     [--data FOLDER]
//   --table        one table, in a few minutes; all where it is left out
//   --rows-only    no table as a whole
//   --rows-in      rows that fire in more texts than so many are counted only; 0: whole tables only
//   --without      as if such a row were gone: what several rows cost together
// Neither database nor model: documents are read as they are imported, and the search has every case
// as a candidate (memory-search.ts), so that its figures are near those of `npm run eval` and no
// copy of them. Rows are hidden, and a text in which none of them fires keeps its reading. A table
// whose words some engine reads once, when it is loaded, is taken out in a process of its own, and
// its rows are counted only. What fires in one text of all is marked ONCE: it may have been written
// for it.
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
    "rows-only": { type: "boolean", default: false },
    "rows-in": { type: "string", default: "1000000" },
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

async function printTable(name: string, whole: All, measured: Measured): Promise<void> {
  const { measure, readOnce, readAgain } = measured;
  const table = LEXICON.table(name);
  const sources = WATCH.sourceNames;
  const fired = WATCH.firingsOf(table, readOnce.has(name) || readAgain.has(name));
  const count = table.table.rows.length;
  console.log(`\n${name}: ${count} rows, ${fired.size} fired (${sources.join(" | ")})`);
  if (fired.size === 0) return;
  /** What is lost without rows that fired in these texts. */
  const lostWithout = async (rows: ReadonlySet<string>, texts: ReadonlySet<string>) => {
    table.hide(rows);
    const touched = new Set([...texts].map((text) => WATCH.sourceOf(text)));
    const without = await measure({
      changed: (text) => texts.has(text),
      of: (source) => touched.has(source),
    });
    table.hide(new Set());
    return losses(whole, new Map([...whole, ...without]));
  };
  const everyRow = new Set(table.table.rows.map((row) => row.id));
  const everyText = new Set([...fired.values()].flatMap((texts) => [...texts]));
  if (!values["rows-only"]) {
    const all = readOnce.has(name)
      ? losses(whole, await figuresWithout(name))
      : await lostWithout(everyRow, everyText);
    for (const line of all.length === 0 ? ["loses nothing"] : all)
      console.log(`  without it, ${line}`);
  }
  for (const [row, texts] of fired) {
    const counted = sources.map(
      (source) => [...texts].filter((text) => WATCH.sourceOf(text) === source).length,
    );
    const line = `    ${row}: ${counted.join(" | ")}${texts.size === 1 ? " ONCE" : ""}`;
    if (readOnce.has(name) || texts.size > Number(values["rows-in"])) {
      console.log(line);
      continue;
    }
    const lost = await lostWithout(new Set([row]), texts);
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
