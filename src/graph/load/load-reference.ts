import type { PublicationRecord } from "../../domain/case-record.js";
import type { CauseRecord, FactorRecord, RegionRecord } from "../../domain/reference-records.js";
import { slugOf } from "../../domain/node-id.js";
import type { Segment } from "../../domain/segment.js";
import type { Database } from "../database.js";
import { inBatches } from "./batches.js";
import { REGION_NOT_STATED } from "./case-rows.js";
import { courtRow } from "./court-row.js";
import { type InstrumentRows, instrumentRows } from "./instrument-rows.js";
import type { ReferenceRecords } from "./load-input.js";
import { keepStatutePlaces } from "./load-statute.js";
import { searchText } from "./search-text.js";

const BATCH = 2000;

type Rows = readonly Readonly<Record<string, unknown>>[];

/** Writes the shared nodes: nodes before relationships, every kind in one transaction, every instrument in one of its own. */
export async function loadReference(
  database: Database,
  records: ReferenceRecords,
  origin: string,
  segment: Segment,
  onInstrument: (done: number, total: number) => void,
): Promise<void> {
  const unstated: RegionRecord = { id: REGION_NOT_STATED, name: "未载明", nameEn: "Not stated" };
  await writeAll(database, [["write/merge-regions", [...records.regions, unstated].map((each) => regionRow(each, origin))]]);
  await writeAll(database, [
    ["write/merge-courts", records.courts.map((each) => courtRow(each, origin, segment))],
    ["write/link-courts", links(records.courts, (each) => each.supervisedBy)],
    ["write/link-courts-to-regions", links(records.courts, (each) => each.region)],
  ]);
  await writeAll(database, [
    ["write/merge-causes", records.causesOfAction.map((each) => causeRow(each, origin))],
    ["write/link-causes", links(records.causesOfAction, (each) => each.parent)],
  ]);
  await writeAll(database, [
    ["write/merge-factors", records.factors.map((each) => factorRow(each, origin, segment))],
    ["write/link-factors", records.factors.flatMap((each) => (each.broader ?? []).map((to) => ({ from: each.id, to })))],
    [
      "write/link-distinctions",
      records.factors.flatMap((each) =>
        (each.distinguishedFrom ?? []).map((other) => ({
          from: each.id,
          to: other.factor,
          properties: { difference: other.difference },
        })),
      ),
    ],
  ]);
  const instruments = await changedInstruments(
    database,
    records.instruments.map((each) => instrumentRows(each, origin, segment)),
  );
  // Every instrument node first: instruments cite and succeed each other. Its hash comes last, when all of it is there.
  await writeAll(database, [
    ["write/merge-instruments", instruments.map((each) => ({ id: each.id, properties: each.instrument }))],
  ]);
  for (const [index, rows] of instruments.entries()) {
    await loadProvisions(database, rows);
    onInstrument(index + 1, instruments.length);
  }
  for (const rows of instruments) await linkInstrument(database, rows);
  const written = new Set(instruments.map((each) => each.id));
  await keepStatutePlaces(
    database,
    records.instruments.flatMap(({ id, work }) => (written.has(id) ? { id, work: work ?? slugOf(id) } : [])),
  );
  await writeAll(database, [
    ["write/mark-instruments", instruments.map((each) => ({ id: each.id, contentHash: each.contentHash }))],
  ]);
  await writeAll(database, [["write/merge-publications", records.publications.map((each) => publicationRow(each, origin))]]);
}

/** Instruments whose content the graph holds already are left alone: a code has more than a thousand provisions. */
async function changedInstruments(
  database: Database,
  instruments: readonly InstrumentRows[],
): Promise<readonly InstrumentRows[]> {
  const rows = await database.read("read/instrument-hashes", { ids: instruments.map((each) => each.id) });
  const held = new Map(rows.map((row) => [row.string("id"), row.optionalString("contentHash")]));
  return instruments.filter((each) => held.get(each.id) !== each.contentHash);
}

async function loadProvisions(database: Database, rows: InstrumentRows): Promise<void> {
  await database.write(async (run) => {
    for (const batch of inBatches(rows.provisions, BATCH)) await run("write/merge-provisions", { rows: batch });
    for (const batch of inBatches(rows.topmost, BATCH)) await run("write/link-provisions-to-instruments", { rows: batch });
    for (const batch of inBatches(rows.parts, BATCH)) await run("write/link-provisions", { rows: batch });
    await run("write/delete-provisions-not-in", { instrumentId: rows.id, keep: rows.provisions.map((each) => each.id) });
  });
}

async function linkInstrument(database: Database, rows: InstrumentRows): Promise<void> {
  await writeAll(database, [
    ["write/merge-organs", rows.organs],
    ["write/link-instruments-to-regions", rows.regions],
    ["write/link-instrument-succession", rows.succession],
    ["write/link-instrument-citations", rows.citations],
    ["write/link-provision-succession", rows.provisionSuccession],
  ]);
}

async function writeAll(database: Database, statements: readonly (readonly [string, Rows])[]): Promise<void> {
  if (statements.every(([, rows]) => rows.length === 0)) return;
  await database.write(async (run) => {
    for (const [name, rows] of statements) for (const batch of inBatches(rows, BATCH)) await run(name, { rows: batch });
  });
}

function links<Record extends { readonly id: string }>(
  records: readonly Record[],
  target: (record: Record) => string | undefined,
): Rows {
  return records.flatMap((each) => {
    const to = target(each);
    return to === undefined ? [] : [{ from: each.id, to }];
  });
}

function regionRow(record: RegionRecord, origin: string): Readonly<Record<string, unknown>> {
  const { partOf, ...properties } = record;
  return { id: record.id, partOf, properties: { ...properties, origin } };
}

function causeRow(record: CauseRecord, origin: string): Readonly<Record<string, unknown>> {
  return {
    id: record.id,
    properties: { id: record.id, name: record.name, number: record.number, parentId: record.parent, origin },
  };
}

function factorRow(record: FactorRecord, origin: string, segment: Segment): Readonly<Record<string, unknown>> {
  return {
    id: record.id,
    properties: {
      id: record.id,
      label: record.label,
      labelEn: record.labelEn,
      aliases: record.aliases,
      definition: record.definition,
      favours: record.favours,
      origin,
      ...searchText(
        {
          kind: "FACTOR",
          title: [record.label],
          tags: record.aliases,
          body: [record.definition],
          names: [record.label, ...record.aliases, record.labelEn],
        },
        segment,
      ),
    },
  };
}

function publicationRow(record: PublicationRecord, origin: string): Readonly<Record<string, unknown>> {
  return {
    id: record.id,
    courtId: record.publisherCourt,
    properties: {
      id: record.id,
      title: record.title,
      publisher: record.publisher,
      courtId: record.publisherCourt,
      kind: record.kind,
      date: record.date,
      dateBasis: record.date === undefined ? undefined : (record.dateGrounds?.basis ?? "CITED"),
      dateRationale: record.dateGrounds?.rationale,
      regionId: record.region,
      origin,
    },
  };
}
