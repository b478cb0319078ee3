import type { z } from "zod";
import { BUNDLE_KEYS } from "./bundle.schema.js";
import { caseRecordSchema, publicationRecordSchema } from "./case-record.schema.js";
import type { Expectation } from "./expectation.js";
import { describeIssues, type Fault, formatKey } from "./fault.js";
import type { AnyRecord, PlacedRecord, RecordKind, RecordPlace } from "./record.js";
import {
  causeRecordSchema,
  courtRecordSchema,
  factorRecordSchema,
  instrumentRecordSchema,
  regionRecordSchema,
} from "./reference-records.schema.js";

const SCHEMAS: Readonly<Record<RecordKind, z.ZodType>> = {
  regions: regionRecordSchema,
  courts: courtRecordSchema,
  causesOfAction: causeRecordSchema,
  factors: factorRecordSchema,
  instruments: instrumentRecordSchema,
  publications: publicationRecordSchema,
  cases: caseRecordSchema,
};

export type Parsed = {
  readonly records: readonly PlacedRecord[];
  readonly faults: readonly Fault[];
};

/**
 * The records of one value as read from a file: a bundle (lists of records by kind), a list of case
 * records, or a case record. Every fault is found, not only the first.
 */
export function parseRecords(value: unknown, place: RecordPlace): Parsed {
  if (isBundle(value)) return parseBundle(value, place);
  if (Array.isArray(value))
    return join(value.map((each, index) => parseOne("cases", each, within(place, [index]))));
  return parseOne("cases", value, place);
}

function isBundle(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const keys = Object.keys(value);
  return keys.length > 0 &&
    keys.some(
      (key) =>
        (BUNDLE_KEYS as readonly string[]).includes(key) &&
        key !== "causesOfAction" &&
        key !== "courts",
    )
    ? !("facts" in value || "title" in value)
    : keys.length > 0 && keys.every((key) => (BUNDLE_KEYS as readonly string[]).includes(key));
}

function parseBundle(bundle: Readonly<Record<string, unknown>>, place: RecordPlace): Parsed {
  return join(
    Object.entries(bundle).map(([key, list]): Parsed => {
      const kind = BUNDLE_KEYS.find((each) => each === key);
      if (kind === undefined)
        return {
          records: [],
          faults: [fault(place, [key], { code: "BUNDLE_KEY", keys: BUNDLE_KEYS })],
        };
      if (!Array.isArray(list))
        return { records: [], faults: [fault(place, [key], { code: "RECORD_LIST" })] };
      return join(list.map((each, index) => parseOne(kind, each, within(place, [key, index]))));
    }),
  );
}

function parseOne(kind: RecordKind, value: unknown, place: RecordPlace): Parsed {
  const result = SCHEMAS[kind].safeParse(value, { reportInput: true });
  if (result.success)
    return {
      records: [{ kind, value: result.data, place } as AnyRecord & { place: RecordPlace }],
      faults: [],
    };
  return {
    records: [],
    faults: describeIssues(result.error.issues).map((each) =>
      fault(place, each.path, each.expectation),
    ),
  };
}

/** A fault at a key of a record. */
export function fault(
  place: RecordPlace,
  path: readonly PropertyKey[],
  expectation: Expectation,
): Fault {
  return { file: place.file, line: place.lineOf(path), key: formatKey(path), expectation };
}

function within(place: RecordPlace, prefix: readonly PropertyKey[]): RecordPlace {
  return { file: place.file, lineOf: (path) => place.lineOf([...prefix, ...path]) };
}

function join(parts: readonly Parsed[]): Parsed {
  return {
    records: parts.flatMap((part) => part.records),
    faults: parts.flatMap((part) => part.faults),
  };
}
