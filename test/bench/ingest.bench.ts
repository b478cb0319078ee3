import { readFileSync } from "node:fs";
import { join } from "node:path";
import { splitCases } from "../../src/ingest/structure/split-cases.js";
import { median, report } from "./measure.js";

const GOLDEN = join(import.meta.dirname, "../golden/releases/qinghe.txt");
const UNITS = 1_000_000;

/**
 * Dividing a document of a million characters into cases and sections, against one look at each of
 * its characters.
 */
export async function benchIngest(): Promise<void> {
  const release = readFileSync(GOLDEN, "utf8");
  const document = release.repeat(Math.ceil(UNITS / release.length));
  const base = await median(
    () => Promise.resolve(document.match(/[\p{Script=Han}]/gu)?.length),
    7,
    2,
  );
  const split = await median(() => Promise.resolve(splitCases(document).length), 7, 2);
  report(
    `${(document.length / 1e6).toFixed(1)} million characters into cases`,
    split,
    "one regular expression over them",
    base,
  );
}
