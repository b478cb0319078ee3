import { createHash } from "node:crypto";
import type { CaseRecord, UnresolvedRecord } from "../../domain/case-record.js";
import type { CaseText } from "../extract/case-text.js";
import type { Extraction } from "../extract/extraction.js";
import type { ExtractionPorts } from "../extract/ports.js";
import { ingestDocument, type IngestOptions } from "../ingest-document.js";
import { maskDocument } from "../privacy/mask-document.js";
import type { PersonalData } from "../privacy/personal-data.js";
import {
  agreeOnCause,
  agreeOnCourt,
  agreeOnDate,
  agreeOnNumber,
  type Agreed,
} from "./agreement.js";
import { cleanText } from "./clean-text.js";
import type { CollectionRow } from "./row.js";
import { type CourtDocument, courtDocument, type Stated, statedBy } from "./stated.js";
import { agreeOnLaw } from "./stated-law.js";
import { agreeOnParties } from "./stated-parties.js";
import { MOST_OF_A_CASE } from "../record/record-bounds.js";

/** What reading a row asks of the world around it. */
export interface RowReader {
  readonly ports: ExtractionPorts;
  readonly extract: (text: CaseText) => Extraction;
  readonly options: IngestOptions;
  /** Whether a cause of action lies below another, or is it. */
  readonly isWithin: (narrow: string, broad: string) => boolean;
  /** Whether personal data in the text is masked before anything is read out of it. */
  readonly masks: boolean;
  /** The id of the region that the column names. */
  readonly regionNamed: (name: string) => string | undefined;
}

/** A row as a case. */
export interface RowRecord {
  readonly record: CaseRecord;
  /** What of its columns the text contradicts or does not bear out. */
  readonly open: readonly UnresolvedRecord[];
  /** What was masked in its text. */
  readonly masked: readonly PersonalData[];
}

/**
 * Reads a row: the text by the extractors that read any judgment, then what the columns say beside
 * it. The same row gives the same record, wherever it stands. Undefined where it has neither a text
 * nor a number: nothing tells which document it is.
 */
export function rowRecord(row: CollectionRow, reader: RowReader): RowRecord | undefined {
  const stated = statedBy(row);
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
  const { record, open } = agreed(named(read, stated), stated, reader);
  const kind = courtDocument(stated.name, text);
  const identified = withIdentity(record, kind);
  const unresolved = [...(record.unresolved ?? []), ...open].slice(0, MOST_OF_A_CASE.unresolved);
  return {
    record: unresolved.length === 0 ? identified : { ...identified, unresolved },
    open,
    masked: found,
  };
}

/** With the name that the column gives; the text's own name of the case stays. */
function named(record: CaseRecord, { name }: Stated): CaseRecord {
  const title = name ?? record.title;
  return {
    ...record,
    title,
    name: record.name === record.title ? title : record.name,
    ...(record.completeness === "TITLE_ONLY" && { facts: `仅列出案例名称：${title}` }),
  };
}

/** Brings text and columns together, one matter after the other. */
function agreed(record: CaseRecord, stated: Stated, reader: RowReader): Agreed {
  const { ports, isWithin } = reader;
  const steps: readonly ((each: CaseRecord) => Agreed)[] = [
    (each) => agreeOnNumber(each, stated),
    (each) => agreeOnDate(each, stated),
    (each) => agreeOnCourt(each, stated, ports.courts),
    (each) => agreeOnCause(each, stated, ports.causes, isWithin),
    (each) => agreeOnParties(each, stated.parties),
    (each) => agreeOnLaw(each, stated.law, ports.citations),
    (each) => ({ record: placed(each, stated, reader), open: [] }),
  ];
  return steps.reduce<Agreed>(
    (before, step) => {
      const after = step(before.record);
      return { record: after.record, open: [...before.open, ...after.open] };
    },
    { record, open: [] },
  );
}

/** Where the text does not tell the region, the column's court does, else its region. */
function placed(record: CaseRecord, { court, region }: Stated, reader: RowReader): CaseRecord {
  if (record.region !== undefined) return record;
  const known = court === undefined ? undefined : reader.options.courtNamed(court)?.region;
  const named = known ?? (region === undefined ? undefined : reader.regionNamed(region));
  return named === undefined ? record : { ...record, region: named };
}

/**
 * A document is its number, its kind and its date: the same in two files is one, a ruling beside
 * the judgment of its case is another. Judgments bear the number alone, as where they are read from
 * a document of their own.
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
