import type { PublicationRecord } from "../../domain/publication-record.js";
import type {
  CauseRecord,
  FactorRecord,
  InstrumentRecord,
  RegionRecord,
} from "../../domain/reference-records.js";
import { examplesOf } from "../../domain/factor-example.js";
import { slugOf } from "../../domain/node-id.js";
import type { Segment } from "../../domain/segment.js";
import type { Database, WriteTransaction } from "../database.js";
import { REGION_NOT_STATED } from "./case-region.js";
import { links, writeCourts } from "./court-rows.js";
import {
  INSTRUMENT_LINKS,
  type InstrumentRows,
  instrumentRows,
  PROVISION_STATEMENTS,
} from "./instrument-rows.js";
import type { ReferenceRecords } from "./load-input.js";
import { keepStatutePlaces } from "./load-statute.js";
import { searchText } from "./search-text.js";
import { type WriteRow, writeRows } from "./write-rows.js";

/**
 * Writes the shared nodes, each kind in one transaction and before its relationships, and each
 * instrument in a transaction of its own.
 */
export async function loadReference(
  database: Database,
  records: ReferenceRecords,
  origin: string,
  segment: Segment,
  onInstrument: (done: number, total: number) => void,
): Promise<void> {
  await database.write((run) => writeRegions(run, records.regions, origin));
  await database.write((run) => writeCourts(run, records.courts, origin, segment));
  await database.write((run) => writeCauses(run, records.causesOfAction, origin));
  await database.write((run) => writeFactors(run, records.factors, origin, segment));
  await loadInstruments(database, records.instruments, origin, segment, onInstrument);
  await database.write((run) => linkFactorsToLaw(run, records.factors));
  await database.write((run) => writePublications(run, records.publications, origin));
}

async function writeRegions(
  run: WriteTransaction,
  records: readonly RegionRecord[],
  origin: string,
): Promise<void> {
  const all = [...records, { id: REGION_NOT_STATED, name: "未载明", nameEn: "Not stated" }];
  await writeRows(
    run,
    "write/merge-regions",
    all.map((each) => regionRow(each, origin)),
  );
  await writeRows(
    run,
    "write/link-regions",
    links(records, (each) => each.partOf),
  );
}

async function writeCauses(
  run: WriteTransaction,
  records: readonly CauseRecord[],
  origin: string,
): Promise<void> {
  await writeRows(
    run,
    "write/merge-causes",
    records.map((each) => causeRow(each, origin)),
  );
  await writeRows(
    run,
    "write/link-causes",
    links(records, (each) => each.parent),
  );
}

async function writeFactors(
  run: WriteTransaction,
  records: readonly FactorRecord[],
  origin: string,
  segment: Segment,
): Promise<void> {
  await writeRows(
    run,
    "write/merge-factors",
    records.map((each) => factorRow(each, origin, segment)),
  );
  await writeRows(
    run,
    "write/link-factors",
    records.flatMap(({ id, broader = [] }) => broader.map((to) => ({ from: id, to }))),
  );
  await writeRows(
    run,
    "write/link-distinctions",
    records.flatMap(({ id, distinguishedFrom = [] }) =>
      distinguishedFrom.map(({ factor, difference }) => ({
        from: id,
        to: factor,
        properties: { difference },
      })),
    ),
  );
}

/** Links factors to provisions and causes, which all exist by now. */
async function linkFactorsToLaw(
  run: WriteTransaction,
  records: readonly FactorRecord[],
): Promise<void> {
  await writeRows(
    run,
    "write/link-factors-to-provisions",
    records.flatMap(({ id, governedBy = [] }) =>
      governedBy.map((to, order) => ({ from: id, to, order })),
    ),
  );
  await writeRows(
    run,
    "write/link-factors-to-causes",
    records.flatMap(({ id, typicalCauses = [] }) =>
      typicalCauses.map((to, order) => ({ from: id, to, order })),
    ),
  );
}

async function writePublications(
  run: WriteTransaction,
  records: readonly PublicationRecord[],
  origin: string,
): Promise<void> {
  await writeRows(
    run,
    "write/merge-publications",
    records.map((each) => publicationRow(each, origin)),
  );
  await writeRows(
    run,
    "write/link-publications-to-courts",
    links(records, (each) => each.publisherCourt),
  );
}

/**
 * Writes all instrument nodes first, since instruments cite and succeed each other; the hash of
 * each is written last, when it is complete.
 */
async function loadInstruments(
  database: Database,
  records: readonly InstrumentRecord[],
  origin: string,
  segment: Segment,
  onInstrument: (done: number, total: number) => void,
): Promise<void> {
  const all = records.map((each) => instrumentRows(each, origin, segment));
  const changed = await changedInstruments(database, all);
  await database.write((run) =>
    writeRows(
      run,
      "write/merge-instruments",
      changed.map(({ id, instrument }) => ({ id, properties: instrument })),
    ),
  );
  for (const [index, instrument] of changed.entries()) {
    await loadProvisions(database, instrument);
    onInstrument(index + 1, changed.length);
  }
  for (const { rows } of changed)
    await database.write(async (run) => {
      for (const name of INSTRUMENT_LINKS) await writeRows(run, name, rows[name]);
    });
  const written = new Set(changed.map((each) => each.id));
  await keepStatutePlaces(
    database,
    records.flatMap(({ id, work }) => (written.has(id) ? { id, work: work ?? slugOf(id) } : [])),
  );
  await database.write((run) =>
    writeRows(
      run,
      "write/mark-instruments",
      changed.map(({ id, contentHash }) => ({ id, contentHash })),
    ),
  );
}

/**
 * Selects the instruments whose content differs from the stored one: a code has more than a
 * thousand provisions.
 */
async function changedInstruments(
  database: Database,
  instruments: readonly InstrumentRows[],
): Promise<readonly InstrumentRows[]> {
  const rows = await database.read("read/instrument-hashes", {
    ids: instruments.map((each) => each.id),
  });
  const held = new Map(rows.map((row) => [row.string("id"), row.optionalString("contentHash")]));
  return instruments.filter((each) => held.get(each.id) !== each.contentHash);
}

async function loadProvisions(database: Database, { id, rows }: InstrumentRows): Promise<void> {
  await database.write(async (run) => {
    for (const name of PROVISION_STATEMENTS) await writeRows(run, name, rows[name]);
    await run("write/delete-provisions-not-in", {
      instrumentId: id,
      keep: rows["write/merge-provisions"].map((each) => each.id),
    });
  });
}

function regionRow(
  { id, name, nameEn, code }: RegionRecord,
  origin: string,
): WriteRow<"write/merge-regions"> {
  return { id, properties: { id, name, nameEn, code, origin } };
}

function causeRow(record: CauseRecord, origin: string): WriteRow<"write/merge-causes"> {
  return {
    id: record.id,
    properties: {
      id: record.id,
      name: record.name,
      number: record.number,
      parentId: record.parent,
      origin,
    },
  };
}

function factorRow(
  record: FactorRecord,
  origin: string,
  segment: Segment,
): WriteRow<"write/merge-factors"> {
  return {
    id: record.id,
    properties: {
      id: record.id,
      label: record.label,
      labelEn: record.labelEn,
      aliases: record.aliases,
      definition: record.definition,
      favours: record.favours,
      examples: examplesOf(record).map((each) => JSON.stringify(each)),
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

function publicationRow(
  record: PublicationRecord,
  origin: string,
): WriteRow<"write/merge-publications"> {
  return {
    id: record.id,
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
