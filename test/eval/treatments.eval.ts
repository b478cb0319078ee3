import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Citation, cite } from "../../src/citation/cite.js";
import { readSharedRecords } from "../../src/cli/shared-records.js";
import type { Figures } from "./measures.js";

/** One citation of a real decision with what the text does with it, read by hand. */
interface TreatedCitation {
  readonly id: string;
  readonly doc: string;
  readonly instrument: string;
  readonly articleNumber: number;
  readonly treatment: "APPLIED" | "REJECTED" | "MENTIONED" | "RELIED_ON";
  readonly sentence: string;
  readonly offset: number;
}

interface CheckedDecision {
  readonly id: string;
  readonly basis: readonly { readonly instrument: string; readonly articleNumber: number }[];
}

/** A sentence of the list may be cut short, and its list of articles is read to its end. */
const BEYOND_SENTENCE = 40;

/** The citations of a decision, by its id. */
export type CitationsOf = (doc: string) => Promise<readonly Citation[]>;

/** What is measured, where not all decisions are, and where the lines of its report go. */
export interface Extent {
  readonly has: (doc: string) => boolean;
  readonly print: (line: string) => void;
}

export const EVERYTHING: Extent = { has: () => true, print: (line) => console.log(line) };

/**
 * What decisions do with the articles they cite (APPLIED, REJECTED, MENTIONED; a party's reliance
 * is MENTIONED by a PARTY), and which articles stand in their operative clause, against two lists
 * read by hand. Prints the figures and every difference.
 */
export async function evalTreatments(
  data: string,
  { has, print } = EVERYTHING,
  citationsOf?: CitationsOf,
): Promise<Figures> {
  const folder = join(data, "judgments-dev");
  const read = citationsOf ?? (await citationReader(folder));
  const treated = (await rows<TreatedCitation>(join(folder, "treatments.jsonl"))).filter((each) =>
    has(each.doc),
  );
  const decisions = (await rows<CheckedDecision>(join(folder, "checked.jsonl"))).filter((each) =>
    has(each.id),
  );
  return {
    "treatments right": await printTreatments(treated, read, print),
    "operative provisions F1": await printBases(decisions, read, print),
  };
}

/** Reads each decision once. */
async function citationReader(folder: string): Promise<CitationsOf> {
  const { catalogue } = await readSharedRecords();
  const read = new Map<string, Promise<readonly Citation[]>>();
  return (doc) => {
    const known =
      read.get(doc) ??
      readFile(join(folder, `${doc}.txt`), "utf8").then((text) => cite(text, catalogue));
    read.set(doc, known);
    return known;
  };
}

async function printTreatments(
  wanted: readonly TreatedCitation[],
  citationsOf: CitationsOf,
  print: Extent["print"],
): Promise<number> {
  const misses: string[] = [];
  let right = 0;
  for (const each of wanted) {
    const found = (await citationsOf(each.doc)).find(
      (citation) =>
        citation.start >= each.offset &&
        citation.start < each.offset + each.sentence.length + BEYOND_SENTENCE &&
        citationKeys(citation).has(articleKey(each.instrument, each.articleNumber)),
    );
    const { treatment, by } = found?.treatment ?? { treatment: "not found", by: "" };
    const treated = treatment === "MENTIONED" && by === "PARTY" ? "RELIED_ON" : treatment;
    if (treated === each.treatment) right++;
    else
      misses.push(
        `  ${each.id} ${each.doc} ${each.articleNumber}: ${each.treatment}, read as ${treated} (${found?.treatment.rule})`,
      );
  }
  print(
    `\nTreatment of citations: ${right} of ${wanted.length} right, ${(right / wanted.length).toFixed(3)}`,
  );
  for (const miss of misses) print(miss);
  return right / wanted.length;
}

async function printBases(
  decisions: readonly CheckedDecision[],
  citationsOf: CitationsOf,
  print: Extent["print"],
): Promise<number> {
  const differences: string[] = [];
  let [both, found, wanted] = [0, 0, 0];
  for (const { id, basis } of decisions) {
    const operative = (await citationsOf(id)).filter(
      (each) => each.treatment.position === "OPERATIVE",
    );
    const read = new Set(operative.flatMap((each) => [...citationKeys(each)]));
    const expected = new Set(basis.map((each) => articleKey(each.instrument, each.articleNumber)));
    const shared = [...read].filter((key) => expected.has(key)).length;
    both += shared;
    found += read.size;
    wanted += expected.size;
    if (shared < read.size || shared < expected.size)
      differences.push(`  ${id}: expected ${[...expected].join(" ")}; read ${[...read].join(" ")}`);
  }
  const f1 = (2 * both) / (found + wanted);
  print(
    `\nOperative provisions: F1 ${f1.toFixed(3)} (${both} right of ${found} read, ${wanted} expected)`,
  );
  for (const difference of differences) print(difference);
  return f1;
}

/** The articles of a citation, each as `articleKey` writes it. */
export function citationKeys({ found, normalized }: Citation): ReadonlySet<string> {
  if (found.kind !== "PROVISION") return new Set();
  const names = [found.instrument?.name ?? "", /《(.*)》/u.exec(normalized)?.[1] ?? ""];
  const last = found.last?.article ?? found.number.article;
  const articles = Array.from(
    { length: Math.max(1, last - found.number.article + 1) },
    (_, step) => found.number.article + step,
  );
  return new Set(names.flatMap((name) => articles.map((article) => articleKey(name, article))));
}

/** Titles are written with and without issuer, country and marks. */
export function articleKey(instrument: string, article: number): string {
  const name = instrument.replace(
    /中华人民共和国|最高人民法院|国务院|[《》〈〉<>﹤﹥＜＞（）()\s]/gu,
    "",
  );
  return `${name.replace(/^关于/u, "")}${article}`;
}

async function rows<Row>(path: string): Promise<readonly Row[]> {
  const lines = (await readFile(path, "utf8")).split("\n").filter((line) => line !== "");
  return lines.map((line) => JSON.parse(line) as Row);
}
