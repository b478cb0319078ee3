import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import { stringify } from "yaml";
import type { CaseRecord } from "../domain/case-record.js";
import type { CourtRecord } from "../domain/reference-records.js";
import { regionOfCourts, type RulingCourt } from "../domain/court-region.js";
import { type ColumnNames, readColumnMap } from "../ingest/collection/columns.js";
import { isCollectionFile } from "../ingest/collection/open-parts.js";
import type { RowReader } from "../ingest/collection/row-record.js";
import { extractRecord } from "../ingest/extract/extract-record.js";
import {
  ingestDocument,
  type IngestedDocument,
  type IngestOptions,
} from "../ingest/ingest-document.js";
import { maskDocument } from "../ingest/privacy/mask-document.js";
import type { PersonalData } from "../ingest/privacy/personal-data.js";
import {
  countByKind,
  type MaskedCase,
  PersonalDataGate,
} from "../ingest/privacy/personal-data-gate.js";
import { DocumentError } from "../ingest/read/document-error.js";
import { readDocument } from "../ingest/read/read-document.js";
import { caseRecordSchema } from "../ingest/record/case-record.schema.js";
import { type Reviewed, reviewReport } from "../ingest/review-report.js";
import { extractionPorts } from "./extraction-ports.js";
import { ingestRows, sharedRowReader } from "./ingest-rows.js";
import { messages } from "./messages/catalogue.js";
import { partialDate } from "./partial-date.js";
import { createProgress } from "./progress.js";
import { CommandError } from "./settings.js";
import { readSharedRecords } from "./shared-records.js";

interface IngestFlags {
  readonly out?: string;
  readonly report?: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly city?: string;
  readonly map?: string;
}

/**
 * leian ingest FILE…: documents to case records. Records go to standard output or a folder,
 * everything else to standard error.
 */
export function addIngestCommand(program: Command): void {
  const help = messages().help.ingest;
  program
    .command("ingest")
    .description(help.description)
    .argument("<files...>", help.files)
    .option("--out <folder>", help.out)
    .option("--report <file>", help.report)
    .option("--publisher <name>", help.publisher)
    .option("--date <date>", help.date, partialDate)
    .option("--city <name>", help.city)
    .option("--map <columns>", messages().help.importJudgments.map)
    .action(async (files: string[], flags: IngestFlags) => ingest(files, flags));
}

async function ingest(files: readonly string[], flags: IngestFlags): Promise<void> {
  const progress = createProgress();
  const words = messages();
  const shared = await readSharedRecords();
  const ports = extractionPorts(shared);
  const courts = new Map(
    shared.courts.flatMap((court) =>
      [court.name, ...(court.aliases ?? [])].map((name) => [name, court]),
    ),
  );
  const byId = new Map(shared.courts.map((court) => [court.id, court]));
  const options: IngestOptions = {
    ...flags,
    courtNamed: (name) => courts.get(name),
    regionOf: (named) =>
      regionOfCourts(
        named.map((each) => ({ ...placeOfCourt(byId.get(each.id ?? "")), ...each })),
        shared.regions,
      ),
  };
  const reviewed: Reviewed[] = [];
  const refused: string[] = [];
  const mapped = readColumnMap(flags.map ?? "");
  if ("part" in mapped) throw new CommandError(words.importJudgments.unknownColumn(mapped.part));
  const reader = sharedRowReader(shared, ports, options);
  for (const [done, file] of files.entries()) {
    progress.update(words.progress.readingDocuments, done, files.length);
    if (isCollectionFile(file)) {
      await ingestCollection(file, mapped, reader, flags.out);
      continue;
    }
    try {
      const { document, found } = maskDocument(await readDocument(file));
      const read = ingestDocument(document, (text) => extractRecord(text, ports), options);
      if (read.cases.length === 0) progress.print(words.ingest.noCase(file));
      reviewed.push(gated(document.name, read, found));
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      refused.push(words.error.document(error));
    }
  }
  progress.update(words.progress.readingDocuments, files.length, files.length);
  progress.end();
  const records = reviewed.flatMap(({ document }) => document.cases.map(({ record }) => record));
  await write(records, flags.out);
  if (flags.report !== undefined)
    await writeFile(flags.report, reviewReport(reviewed, { ...words.ingest.review, ...words }));
  for (const { masked } of reviewed) masked.forEach((line) => process.stderr.write(`${line}\n`));
  const notes = reviewed.reduce(
    (sum, { document }) => sum + document.cases.reduce((all, each) => all + each.notes.length, 0),
    0,
  );
  if (files.every(isCollectionFile)) return;
  const unlisted = flags.report === undefined && notes > 0;
  process.stderr.write(`${words.ingest.read(records.length, reviewed.length, notes, unlisted)}\n`);
  if (refused.length > 0) throw new CommandError(refused.join("\n"));
}

async function ingestCollection(
  file: string,
  mapped: ColumnNames,
  reader: RowReader,
  out: string | undefined,
): Promise<void> {
  const words = messages();
  const { cases, faults, open } = await ingestRows(file, mapped, reader, (record) =>
    write([record], out),
  );
  faults.forEach((fault) => process.stderr.write(`${words.fault(fault)}\n`));
  process.stderr.write(`${words.ingest.rows(file, cases, faults.length, open)}\n`);
}

/** What the court tree says of a court. */
function placeOfCourt(court: CourtRecord | undefined): RulingCourt {
  return { level: court?.level, region: court?.region };
}

/**
 * Personal data is masked before anything is printed: what is written down once is hard to take
 * back. The document has been masked before it was read; the gate sees what the command line added.
 */
function gated(name: string, read: IngestedDocument, found: readonly PersonalData[]): Reviewed {
  const gate = new PersonalDataGate("mask");
  const cases = read.cases.map(({ record, notes }) => {
    const place = { file: name, lineOf: () => 1 };
    const passed = gate.pass({ records: [{ kind: "cases", value: record, place }], faults: [] })
      .records[0];
    return { record: (passed?.value as CaseRecord | undefined) ?? record, notes };
  });
  for (const { record } of cases) {
    const checked = caseRecordSchema.safeParse(record);
    if (!checked.success)
      throw new Error(`${name}: ${record.id} is no valid record: ${checked.error.message}`);
  }
  const masked = [...maskedInDocument(read.cases, found), ...gate.masked];
  return { name, document: { ...read, cases }, masked: masked.map(messages().masked) };
}

/** What was masked in the part of the document that each case has. */
function maskedInDocument(
  cases: IngestedDocument["cases"],
  found: readonly PersonalData[],
): readonly MaskedCase[] {
  return cases.flatMap(({ record: { id, document } }) => {
    const [from, to] = [
      document?.start ?? 0,
      (document?.start ?? 0) + (document?.text.length ?? 0),
    ];
    const inside = found.filter((each) => each.start >= from && each.start < to);
    return inside.length === 0 ? [] : [{ caseId: id, masked: countByKind(inside) }];
  });
}

async function write(records: readonly CaseRecord[], folder: string | undefined): Promise<void> {
  if (folder === undefined) {
    for (const record of records)
      if (!process.stdout.write(`${JSON.stringify(record)}\n`))
        await new Promise((resolve) => process.stdout.once("drain", resolve));
    return;
  }
  await mkdir(folder, { recursive: true });
  for (const record of records) {
    const name = `${record.id.slice("case:".length).replace(/[^\p{L}\p{N}-]+/gu, "_")}.yaml`;
    await writeFile(join(folder, name), stringify(record, { lineWidth: 0 }));
  }
}
