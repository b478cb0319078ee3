import { readFileSync, writeFileSync } from "node:fs";
import type { Figures } from "./measures.js";

/** What was measured last, by the name of the measure. */
const RECORD = new URL("figures.json", import.meta.url);
/**
 * What a measure may lose before it fails: less than the one question that a measure of hits can
 * lose among 345.
 */
const TOLERANCE = 0.003;

export function readRecord(): Figures {
  return JSON.parse(readFileSync(RECORD, "utf8")) as Figures;
}

/** What was not measured this time keeps its last figure. */
export function writeRecord(figures: Figures, record: Figures): void {
  const all = Object.entries({ ...record, ...figures }).map(
    ([name, value]) => [name, Number(value.toFixed(4))] as const,
  );
  writeFileSync(RECORD, `${JSON.stringify(Object.fromEntries(all), undefined, 2)}\n`);
}

/**
 * The measures that are worse than their floor: the last figure of all questions. Halves are shown
 * and fail nothing.
 */
export function belowFloor(figures: Figures, record: Figures): readonly string[] {
  return Object.entries(figures)
    .filter(
      ([name, value]) => !/, (?:even|odd)$/u.test(name) && value < (record[name] ?? 0) - TOLERANCE,
    )
    .map(([name]) => name);
}

export function printComparison(figures: Figures, record: Figures): void {
  const below = new Set(belowFloor(figures, record));
  console.log("\nAgainst test/eval/figures.json");
  for (const [name, value] of Object.entries(figures)) {
    const last = record[name];
    const change = last === undefined ? "new" : (value - last).toFixed(3).replace(/^(?!-)/u, "+");
    console.log(
      `  ${name.padEnd(34)} ${value.toFixed(3)} ${change}${below.has(name) ? "  BELOW ITS FLOOR" : ""}`,
    );
  }
}
