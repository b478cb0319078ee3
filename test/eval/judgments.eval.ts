// What is read out of court documents, against documents read by hand. Part of npm run eval, and by
// itself, without a database: npx tsx test/eval/judgments.eval.ts [--verbose] [--data FOLDER]
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { type Citation, cite } from "../../src/citation/cite.js";
import { extractionPorts } from "../../src/cli/extraction-ports.js";
import { readSharedRecords, type SharedRecords } from "../../src/cli/shared-records.js";
import type { CaseRecord } from "../../src/domain/case-record.js";
import { readCourtName } from "../../src/domain/court-name.js";
import { extractRecord } from "../../src/ingest/extract/extract-record.js";
import type { Extraction } from "../../src/ingest/extract/extraction.js";
import { ingestDocument } from "../../src/ingest/ingest-document.js";
import { maskDocument } from "../../src/ingest/privacy/mask-document.js";
import type { Figures } from "./measures.js";
import { articleKey, citationKeys, EVERYTHING, type Extent } from "./treatments.eval.js";

/** A document as a person reads it; empty fields are those that its text does not state. */
interface CheckedDocument {
  readonly id: string;
  readonly court: string | null;
  readonly caseNumber: string | null;
  readonly caseNumberNormal: string | null;
  readonly date: string | null;
  readonly cause: string | null;
  readonly parties: readonly { readonly name: string; readonly roleEnum: string | null }[];
  readonly priorInstances: readonly {
    readonly court: string | null;
    readonly caseNumber: string | null;
  }[];
  readonly basis: readonly { readonly instrument: string; readonly articleNumber: number }[];
  readonly outcomeEnumAccepted: readonly string[];
}

/** What a rule of the source found in the head and below the signatures of a document. */
interface IndexedDocument {
  readonly id: string;
  readonly gold: Readonly<
    Partial<Record<"court" | "caseNumber" | "date", { readonly value: string }>>
  >;
}

/** The first record that was read out of a document, if one was. */
export interface ReadCase {
  readonly cases: number;
  readonly record?: CaseRecord | undefined;
  readonly courts: Extraction["rulingCourts"];
}

/** Reads a document; `name` is unique to its text. */
export type Read = (name: string, text: string) => ReadCase;

/** A text that is shorter states nothing but the line that names it. */
const SHORTEST_BODY = 200;
/** Outcomes that cannot both be true. */
const OPPOSITES: Readonly<Record<string, readonly string[]>> = {
  PLAINTIFF_WINS: ["DEFENDANT_WINS", "DISMISSED"],
  PARTIAL: ["DEFENDANT_WINS", "DISMISSED"],
  DEFENDANT_WINS: ["PLAINTIFF_WINS", "PARTIAL"],
  DISMISSED: ["PLAINTIFF_WINS", "PARTIAL", "REVERSED"],
  AFFIRMED: ["REVERSED"],
  REVERSED: ["AFFIRMED", "DISMISSED"],
};

/** Right of all, with what was read otherwise. */
class Tally {
  right = 0;
  all = 0;
  readonly misses: string[] = [];

  count(isRight: boolean, miss: () => string): void {
    this.all++;
    if (isRight) this.right++;
    else this.misses.push(miss());
  }

  get share(): number {
    return this.right / Math.max(1, this.all);
  }
}

/** A tally by name, in the order in which they are first asked for. */
class Tallies {
  readonly #byName = new Map<string, Tally>();

  of(name: string): Tally {
    const tally = this.#byName.get(name) ?? new Tally();
    this.#byName.set(name, tally);
    return tally;
  }

  print(heading: string, verbose: boolean, print: Extent["print"]): void {
    print(`\n${heading}`);
    for (const [name, { right, all, share, misses }] of this.#byName) {
      print(`  ${name.padEnd(30)} ${right} of ${all}, ${share.toFixed(3)}`);
      if (verbose) for (const miss of misses) print(`      ${miss}`);
    }
  }

  figures(prefix: string, names: readonly string[]): Figures {
    return Object.fromEntries(names.map((name) => [`${prefix} ${name}`, this.of(name).share]));
  }
}

/**
 * Measures what is read of the documents read by hand, of the head and the date of all documents,
 * and of the same documents when their line breaks are lost.
 */
export async function evalJudgments(
  data: string,
  verbose = false,
  { has, print } = EVERYTHING,
  given?: Reading,
): Promise<Figures> {
  const reading = given ?? readingWith(await readSharedRecords());
  const { read } = reading;
  const folder = join(data, "judgments-dev");
  const textOf = (id: string) => readFile(join(folder, `${id}.txt`), "utf8");
  const checked = new Tallies();
  for (const each of await rows<CheckedDocument>(join(folder, "checked.jsonl")))
    if (has(each.id)) measureChecked(each, await textOf(each.id), reading, checked);
  checked.print("Court documents read by hand", verbose, print);
  const [all, unbroken] = [new Tallies(), new Tallies()];
  for (const { id, gold } of await rows<IndexedDocument>(join(folder, "index.jsonl"))) {
    if (!has(id)) continue;
    const text = await textOf(id);
    if (text.replace(/^.*?content:/su, "").trim().length < SHORTEST_BODY) continue;
    const asPrinted = read(`${id}.txt`, text);
    measureHead(id, gold, asPrinted, all);
    for (const mark of ["", "、"])
      measureUnbroken(id, read(`${id}.txt`, withoutBreaks(text, mark)), asPrinted, unbroken);
  }
  all.print("All court documents, against rules of their sources", verbose, print);
  unbroken.print("The same without line breaks, and with 、 in their place", verbose, print);
  return {
    ...checked.figures("judgments", [
      "one case",
      "court",
      "number",
      "date",
      "cause",
      "party with role",
      "no party invented",
      "prior ruling",
      "outcome",
      "outcome not opposite",
    ]),
    ...all.figures("documents", ["one case", "court", "number", "date"]),
    ...unbroken.figures("no breaks", ["one case", "same court", "same number", "same date"]),
  };
}

/** How documents are read, and what is known beside them. */
export interface Reading {
  readonly shared: SharedRecords;
  readonly read: Read;
  readonly cite: (text: string) => readonly Citation[];
}

export function readingWith(shared: SharedRecords): Reading {
  return { shared, read: reader(shared), cite: (text) => cite(text, shared.catalogue) };
}

function reader(shared: SharedRecords): Read {
  const ports = extractionPorts(shared);
  const options = { courtNamed: () => undefined, regionOf: () => undefined };
  return (name, text) => {
    let courts: Extraction["rulingCourts"] = [];
    const { document } = maskDocument({ name, hash: name.padEnd(64, "0"), text });
    const { cases } = ingestDocument(
      document,
      (each) => {
        const extraction = extractRecord(each, ports);
        courts = extraction.rulingCourts;
        return extraction;
      },
      options,
    );
    return { cases: cases.length, record: cases[0]?.record, courts };
  };
}

function measureChecked(
  wanted: CheckedDocument,
  text: string,
  { read, shared, cite: citationsOf }: Reading,
  tallies: Tallies,
): void {
  const { id } = wanted;
  const found = read(`${id}.txt`, text);
  const { record } = found;
  tallies.of("one case").count(found.cases === 1, () => `${id}: ${found.cases}`);
  const courtId = found.courts.at(-1)?.id;
  const court = shared.courts.find((each) => each.id === courtId)?.name ?? ownCourt(found);
  stated("court", wanted.court, court);
  stated("number", wanted.caseNumberNormal ?? wanted.caseNumber, record?.caseNumbers?.[0]);
  stated("date", wanted.date, record?.date);
  if (wanted.cause !== null) {
    const causes = causesOf(record, shared);
    tallies
      .of("cause")
      .count(
        causes.includes(wanted.cause),
        () => `${id}: ${wanted.cause}, read ${causes.join(" ")}`,
      );
  }
  measureParties(wanted, record, tallies);
  measureRulings(wanted, record, found.courts, shared, tallies);
  if (wanted.outcomeEnumAccepted.length > 0) {
    const outcome = record?.outcome ?? "NOT_STATED";
    const accepted = wanted.outcomeEnumAccepted;
    const miss = () => `${id}: ${accepted.join("|")}, read ${outcome}`;
    tallies.of("outcome").count(accepted.includes(outcome), miss);
    const opposite = accepted.every((each) => OPPOSITES[each]?.includes(outcome) === true);
    tallies.of("outcome not opposite").count(!opposite, miss);
  }
  measureBasis(wanted, citationsOf(text), tallies);

  function stated(name: string, expected: string | null, value: string | undefined): void {
    if (expected === null)
      tallies.of(`no ${name} invented`).count(value === undefined, () => `${id}: ${value}`);
    else
      tallies
        .of(name)
        .count(plain(value) === plain(expected), () => `${id}: ${expected}, read ${value}`);
  }
}

function measureParties(
  { id, parties }: CheckedDocument,
  record: CaseRecord | undefined,
  tallies: Tallies,
): void {
  const found = record?.parties ?? [];
  for (const { name, roleEnum } of parties) {
    const party = found.find((each) => plain(each.name) === plain(name));
    const roles = [party?.role, ...(party?.alsoRoles ?? [])];
    const hasRole = roleEnum === null || roles.some((role) => role === roleEnum);
    tallies
      .of("party with role")
      .count(
        party !== undefined && hasRole,
        () => `${id}: ${name} ${roleEnum}, read ${party ? roles.join(" ") : "not at all"}`,
      );
  }
  const wanted = new Set(parties.map(({ name }) => plain(name)));
  for (const { name } of found)
    tallies.of("no party invented").count(wanted.has(plain(name)), () => `${id}: ${name}`);
}

function measureRulings(
  { id, priorInstances }: CheckedDocument,
  record: CaseRecord | undefined,
  courts: Extraction["rulingCourts"],
  shared: SharedRecords,
  tallies: Tallies,
): void {
  const nameOf = (court: string | undefined) =>
    shared.courts.find((each) => each.id === court)?.name ?? court;
  const named = (record?.rulings ?? []).map((ruling, index) => ({
    number: plain(ruling.caseNumber),
    court: nameOf(courts[index]?.id) ?? courts[index]?.name,
  }));
  for (const { court, caseNumber } of priorInstances) {
    const isFound = named.some(
      (each) =>
        (caseNumber === null || each.number === plain(caseNumber)) &&
        (court === null || plain(each.court)?.endsWith(plain(court) ?? "") === true),
    );
    tallies
      .of("prior ruling")
      .count(
        isFound,
        () =>
          `${id}: ${court} ${caseNumber}, read ${named.map((each) => `${each.court} ${each.number}`).join("; ")}`,
      );
  }
}

/** The harmonic mean needs what is right, what was found and what is wanted: counted as halves. */
function measureBasis(
  { id, basis }: CheckedDocument,
  citations: readonly Citation[],
  tallies: Tallies,
): void {
  const operative = citations.filter((each) => each.treatment.position === "OPERATIVE");
  const found = new Set(operative.flatMap((each) => [...citationKeys(each)]));
  const wanted = new Set(basis.map((each) => articleKey(each.instrument, each.articleNumber)));
  const tally = tallies.of("operative provisions F1");
  for (const key of found) tally.count(wanted.has(key), () => `${id}: read ${key}`);
  for (const key of wanted) tally.count(found.has(key), () => `${id}: expected ${key}`);
}

function measureHead(
  id: string,
  gold: IndexedDocument["gold"],
  found: ReadCase,
  tallies: Tallies,
): void {
  tallies.of("one case").count(found.cases === 1, () => `${id}: ${found.cases}`);
  const read = {
    court: ownCourt(found),
    caseNumber: found.record?.caseNumbers?.[0],
    date: found.record?.date,
  };
  for (const key of ["court", "caseNumber", "date"] as const) {
    const expected = gold[key]?.value;
    if (expected === undefined) continue;
    // a court's name may be read in full, with the province that its document leaves out
    const isRight =
      key === "court"
        ? plain(read[key])?.endsWith(plain(expected) ?? "") === true
        : plain(read[key]) === plain(expected);
    tallies
      .of(key === "caseNumber" ? "number" : key)
      .count(isRight, () => `${id}: ${expected}, read ${read[key]}`);
  }
}

function measureUnbroken(id: string, found: ReadCase, asPrinted: ReadCase, tallies: Tallies): void {
  tallies.of("one case").count(found.cases === 1, () => `${id}: ${found.cases}`);
  if (asPrinted.cases !== 1) return;
  const pairs = [
    ["same court", ownCourt(found), ownCourt(asPrinted)],
    ["same number", found.record?.caseNumbers?.[0], asPrinted.record?.caseNumbers?.[0]],
    ["same date", found.record?.date, asPrinted.record?.date],
    ["same outcome", found.record?.outcome, asPrinted.record?.outcome],
    ["same parties", partyNames(found), partyNames(asPrinted)],
  ] as const;
  for (const [name, value, expected] of pairs)
    tallies.of(name).count(value === expected, () => `${id}: ${expected}, read ${value}`);
}

function partyNames({ record }: ReadCase): string {
  const names = (record?.parties ?? []).map(({ name, role }) => `${name} ${role}`);
  return names.toSorted().join("; ");
}

/** The court of the last ruling, by the name that the text gives it. */
function ownCourt({ courts }: ReadCase): string | undefined {
  const court = courts.at(-1);
  return court?.name === undefined ? undefined : (readCourtName(court.name)?.name ?? court.name);
}

/** Causes by name, with the words of those that the list of causes does not have. */
function causesOf(record: CaseRecord | undefined, { causes }: SharedRecords): readonly string[] {
  const known = (record?.causesOfAction ?? []).flatMap(
    (id) => causes.find((cause) => cause.id === id)?.name ?? [],
  );
  const unknown = (record?.unresolved ?? []).filter(({ kind }) => kind.startsWith("cause"));
  return [...known, ...unknown.map(({ raw }) => raw)];
}

/** The words of the document on one line, without the lines that its source put above it. */
function withoutBreaks(text: string, mark: string): string {
  const body = text.replace(/^.*?content:/su, "").trim();
  return body.replace(/\s*\n\s*/gu, mark);
}

/** Brackets and digits are written in full and half width. */
function plain(text: string | undefined): string | undefined {
  return text?.normalize("NFKC").replace(/\s|^中华人民共和国(?=最高)/gu, "");
}

async function rows<Row>(path: string): Promise<readonly Row[]> {
  const lines = (await readFile(path, "utf8")).split("\n").filter((line) => line !== "");
  return lines.map((line) => JSON.parse(line) as Row);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { values } = parseArgs({
    options: {
      data: { type: "string", default: new URL("../../../shared/data", import.meta.url).pathname },
      verbose: { type: "boolean", default: false },
    },
  });
  await evalJudgments(values.data, values.verbose);
}
