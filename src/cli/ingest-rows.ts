import { readCourtName } from "../domain/court-name.js";
import type { CaseRecord } from "../domain/case-record.js";
import type { ColumnNames } from "../ingest/collection/columns.js";
import { nameOfColumn } from "../ingest/collection/columns.js";
import { readCollection } from "../ingest/collection/read-collection.js";
import { type RowReader, rowRecord } from "../ingest/collection/row-record.js";
import { extractRecord } from "../ingest/extract/extract-record.js";
import type { ExtractionPorts } from "../ingest/extract/ports.js";
import type { IngestOptions } from "../ingest/ingest-document.js";
import { PersonalDataGate } from "../ingest/privacy/personal-data-gate.js";
import type { Fault } from "../ingest/record/fault.js";
import { parseRecords } from "../ingest/record/parse-record.js";
import type { SharedRecords } from "./shared-records.js";

/** What came of the rows of a collection. */
export interface IngestedRows {
  readonly cases: number;
  /** What could not be read, with what of the columns the text does not bear out. */
  readonly faults: readonly Fault[];
  readonly open: number;
}

/**
 * Reads a collection of judgments row by row, as `leian import-judgments` does, with the shared
 * records in place of a graph; each record is handed on as it comes.
 */
export async function ingestRows(
  file: string,
  mapped: ColumnNames,
  reader: RowReader,
  onRecord: (record: CaseRecord) => Promise<void>,
): Promise<IngestedRows> {
  let cases = 0;
  let open = 0;
  const faults: Fault[] = [];
  for await (const item of readCollection({ path: file, shownAs: file }, mapped, () => {})) {
    if (item.kind === "fault") {
      faults.push(item.fault);
      continue;
    }
    const { row } = item;
    const place = { file: row.file, lineOf: () => row.line };
    const read = rowRecord(row, reader);
    if (read === undefined) {
      const expectation = { code: "COURT_DOCUMENT" } as const;
      faults.push({ file: row.file, line: row.line, key: nameOfColumn("TEXT"), expectation });
      continue;
    }
    const gate = new PersonalDataGate("mask");
    const [gated] = gate.pass({
      records: [{ kind: "cases", value: read.record, place }],
      faults: [],
    }).records;
    const parsed = parseRecords(gated?.value ?? read.record, place);
    faults.push(...parsed.faults);
    for (const record of parsed.records)
      if (record.kind === "cases") {
        cases++;
        await onRecord(record.value);
      }
    open += read.discrepancies.length;
  }
  return { cases, faults, open };
}

/** A reader of rows that knows the shared records. */
export function sharedRowReader(
  { causes, regions }: SharedRecords,
  ports: ExtractionPorts,
  options: IngestOptions,
): RowReader {
  const parents = new Map(causes.map(({ id, parent }) => [id, parent]));
  return {
    ports,
    extract: (text) => extractRecord(text, ports),
    masks: true,
    options: {
      ...options,
      courtNamed: (name) =>
        options.courtNamed(name) ?? options.courtNamed(readCourtName(name)?.name ?? ""),
    },
    isWithin: (narrow, broad) => {
      for (let each: string | undefined = narrow; each !== undefined; each = parents.get(each))
        if (each === broad) return true;
      return false;
    },
    regionNamed: (name) => regions.find((each) => each.name === name)?.id,
  };
}
