// How well citations are read, and how well cases and provisions are found, by the product's own
// search on scratch graphs. The figures are compared with test/eval/figures.json: one below its
// floor fails. usage: npm run eval [-- --data FOLDER | --own] [--write] [--ours] [--part PART]…
//   --own      only what needs no data of development: our own questions
//   --write    these are the figures to compare with from now on
//   --ours     without the plain methods beside ours
//   --part     citations, which need no database, or search
// With EMBEDDINGS_URL and EMBEDDINGS_MODEL the search is measured with embeddings too.
import { parseArgs } from "node:util";
import { evaluate, PARTS } from "./evaluate.js";
import { belowFloor, printComparison, readRecord, writeRecord } from "./record.js";

const shared = new URL("../../../shared/data", import.meta.url).pathname;
const { values } = parseArgs({
  options: {
    data: { type: "string", default: shared },
    own: { type: "boolean", default: false },
    ours: { type: "boolean", default: false },
    part: { type: "string", multiple: true },
    write: { type: "boolean", default: false },
  },
});
const figures = await evaluate({
  data: values.own ? "no data" : values.data,
  parts: PARTS.filter((part) => values.part?.includes(part) ?? true),
  compares: !values.ours,
});
const record = readRecord();
printComparison(figures, record);
if (values.write) writeRecord(figures, record);
else if (belowFloor(figures, record).length > 0) process.exitCode = 1;
