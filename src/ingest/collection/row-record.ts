import { createHash } from "node:crypto";
import type { CaseRecord, UnresolvedRecord } from "../../domain/case-record.js";
import type { CaseText } from "../extract/case-text.js";
import type { Extraction } from "../extract/extraction.js";
import type { ExtractionPorts } from "../extract/ports.js";
import { ingestDocument, type IngestOptions } from "../ingest-document.js";
import { maskDocument } from "../privacy/mask-document.js";
import type { PersonalData } from "../privacy/personal-data.js";
import {
  reconcileCause,
  reconcileCourt,
  reconcileDate,
  reconcileNumber,
  type Reconciled,
} from "./agreement.js";
import { cleanText } from "./clean-text.js";
import type { CollectionRow } from "./row.js";
import { type CourtDocument, courtDocument, type Stated, readStated } from "./stated.js";
import { reconcileLaw } from "./stated-law.js";
import { reconcileParties } from "./stated-parties.js";
import { MOST_OF_A_CASE } from "../record/record-bounds.js";

/** What a row is read with: extractors, options and look-ups in the graph. */
export interface RowReader {
  readonly ports: ExtractionPorts;
  readonly extract: (text: CaseText) => Extraction;
  readonly options: IngestOptions;
  /** Whether a cause of action is the same as another or lies below it, by their ids. */
  readonly isWithin: (narrow: string, broad: string) => boolean;
  /** Whether personal data in the text is masked before it is read. */
  readonly masks: boolean;
  /** The id of the region with a name; undefined where the graph knows none. */
  readonly regionNamed: (name: string) => string | undefined;
}

/** The case of a row. */
export interface RowRecord {
  readonly record: CaseRecord;
  /** What its columns state and the text contradicts or does not confirm. */
  readonly discrepancies: readonly UnresolvedRecord[];
  /** The personal data that was masked in its text. */
  readonly masked: readonly PersonalData[];
}

/**
 * Reads a row: the text by the extractors of all judgments, then the columns. The same row gives
 * the same record, in whichever file it is.
 * @returns undefined for a row with neither a text nor a case number, which identifies no document.
 */
export function rowRecord(row: CollectionRow, reader: RowReader): RowRecord | undefined {
  const stated = readStated(row);
  const text = cleanText(row.values.TEXT ?? "");
  if (text === "" && stated.caseNumber === undefined) return undefined;
  const document = {
    name: stated.link ?? stated.name ?? stated.caseNumber ?? "",
    hash: hashOf(text),
    text,
  };
  const { document: masked, found } = reader.masks
    ? maskDocument(document)
    : { document, found: [] };
  const { cases } = ingestDocument(masked, reader.extract, { ...reader.options, isJudgment: true });
  const read = cases[0]?.record;
  if (read === undefined) return undefined;
  const { record, discrepancies } = reconciled(withTitle(read, stated), stated, reader);
  const kind = courtDocument(stated.name, text);
  const identified = withIdentity(record, kind);
  const unresolved = [...(record.unresolved ?? []), ...discrepancies].slice(
    0,
    MOST_OF_A_CASE.unresolved,
  );
  return {
    record: unresolved.length === 0 ? identified : { ...identified, unresolved },
    discrepancies,
    masked: found,
  };
}

/** Sets the title to the name of the column; a name that the text gives to the case is kept. */
function withTitle(record: CaseRecord, { name }: Stated): CaseRecord {
  const title = name ?? record.title;
  return {
    ...record,
    title,
    name: record.name === record.title ? title : record.name,
    ...(record.completeness === "TITLE_ONLY" && { facts: `仅列出案例名称：${title}` }),
  };
}

/** Reconciles text and columns, one column after the other. */
function reconciled(record: CaseRecord, stated: Stated, reader: RowReader): Reconciled {
  const { ports, isWithin } = reader;
  const steps: readonly ((each: CaseRecord) => Reconciled)[] = [
    (each) => reconcileNumber(each, stated),
    (each) => reconcileDate(each, stated),
    (each) => reconcileCourt(each, stated, ports.courts),
    (each) => reconcileCause(each, stated, ports.causes, isWithin),
    (each) => reconcileParties(each, stated.parties),
    (each) => reconcileLaw(each, stated.law, ports.citations),
    (each) => ({ record: withRegion(each, stated, reader), discrepancies: [] }),
  ];
  return steps.reduce<Reconciled>(
    (before, step) => {
      const after = step(before.record);
      return {
        record: after.record,
        discrepancies: [...before.discrepancies, ...after.discrepancies],
      };
    },
    { record, discrepancies: [] },
  );
}

/**
 * Where the text does not give the region, that of the column's court, else the column's region.
 */
function withRegion(record: CaseRecord, { court, region }: Stated, reader: RowReader): CaseRecord {
  if (record.region !== undefined) return record;
  const known = court === undefined ? undefined : reader.options.courtNamed(court)?.region;
  const named = known ?? (region === undefined ? undefined : reader.regionNamed(region));
  return named === undefined ? record : { ...record, region: named };
}

/**
 * A document is identified by its number, kind and date: copies in two files are one, a ruling and
 * the judgment of its case are two. The id of a judgment has the number alone, as that of a
 * judgment which is read from a document of its own.
 */
function withIdentity(record: CaseRecord, kind: CourtDocument | undefined): CaseRecord {
  const number = record.caseNumbers?.[0];
  const { document } = record;
  if (number === undefined || document === undefined) return record;
  const suffix =
    kind === undefined || kind === "JUDGMENT"
      ? ""
      : `/${kind.toLowerCase()}${record.date === undefined ? "" : `-${record.date}`}`;
  const key = `${number}|${kind ?? ""}|${record.date ?? ""}|${document.hash}`;
  return {
    ...record,
    id: `case:${number.replace(/[\s"'<>{}|\\^`]+/gu, "")}${suffix}`,
    document: { ...document, id: `document:judgment-${hashOf(key).slice(0, 16)}` },
  };
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
