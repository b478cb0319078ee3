// How well citations are read, and how well cases and provisions are found, by the product's own
// search on scratch graphs. The figures are compared with test/eval/figures.json: one below its
// floor fails. usage: npm run eval [-- --data FOLDER | --own] [--write] [--ours] [--part PART]…
// [--raw] [--without TABLE]
//   --own      only what needs no data of development: our own questions
//   --write    these are the figures to compare with from now on
//   --ours     without the plain methods beside ours
//   --part     citations, which need no database, or search
//   --raw      nothing is compared; the last line is the figures and the tables of the lexicon that
//              had a part in them, as JSON (npm run ablate)
//   --without  as if a table of the lexicon were empty
// With EMBEDDINGS_URL and EMBEDDINGS_MODEL the search is measured with embeddings too.
import { parseArgs } from "node:util";
import { LEXICON } from "../../src/lexicon/lexicon.js";
import { belowFloor, printComparison, readRecord, writeRecord } from "./record.js";
import { watchTables } from "./watch-tables.js";

const shared = new URL("../../../shared/data", import.meta.url).pathname;
const { values } = parseArgs({
  options: {
    data: { type: "string", default: shared },
    own: { type: "boolean", default: false },
    ours: { type: "boolean", default: false },
    part: { type: "string", multiple: true },
    raw: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
    without: { type: "string" },
  },
});
const tables = values.raw ? watchTables() : new Set<string>();
if (values.without !== undefined) {
  const table = LEXICON.table(values.without);
  table.hide(new Set(table.table.rows.map((row) => row.id)));
}
// The engines read their tables when they are loaded: from here on.
const { evaluate, PARTS } = await import("./evaluate.js");
const figures = await evaluate({
  data: values.own ? "no data" : values.data,
  parts: PARTS.filter((part) => values.part?.includes(part) ?? true),
  compares: !values.ours && !values.raw,
});
if (values.raw) console.log(JSON.stringify({ figures, tables: [...tables] }));
else {
  const record = readRecord();
  printComparison(figures, record);
  if (values.write) writeRecord(figures, record);
  else if (belowFloor(figures, record).length > 0) process.exitCode = 1;
}
