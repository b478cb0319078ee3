import { createHash } from "node:crypto";
import { articleNumber } from "../../domain/instrument-articles.js";
import { slugOf } from "../../domain/node-id.js";
import type { InstrumentRecord, SuccessionRecord } from "../../domain/reference-records.js";
import type { Segment } from "../../domain/segment.js";
import type { INSTRUMENT } from "../model/instrument.js";
import type { PropertiesOf } from "../model/node-model.js";
import { writeStatementsHash } from "../statement.js";
import { newestKey } from "./newest-key.js";
import { ProvisionTree } from "./provision-tree.js";
import { searchText } from "./search-text.js";
import type { WriteName, WriteRow } from "./write-rows.js";
import { organId } from "./organ-id.js";

/**
 * The statements that write the provisions of an instrument and link them to those of others, in
 * order.
 */
export const PROVISION_STATEMENTS = [
  "write/merge-provisions",
  "write/link-provisions-to-instruments",
  "write/link-provisions",
] as const satisfies readonly WriteName[];
export const INSTRUMENT_LINKS = [
  "write/merge-organs",
  "write/link-instruments-to-regions",
  "write/link-instrument-succession",
  "write/link-instrument-citations",
  "write/link-provision-succession",
] as const satisfies readonly WriteName[];
type InstrumentStatement =
  (typeof PROVISION_STATEMENTS)[number] | (typeof INSTRUMENT_LINKS)[number];

/**
 * The rows of an instrument: its node, the tree of its provisions, and what it succeeds and cites.
 */
export interface InstrumentRows {
  readonly id: string;
  readonly contentHash: string;
  readonly instrument: PropertiesOf<typeof INSTRUMENT>;
  readonly rows: { readonly [Name in InstrumentStatement]: readonly WriteRow<Name>[] };
}

/**
 * Expands an instrument's outline and article entries into provisions, each with its position,
 * label and citation.
 */
export function instrumentRows(
  record: InstrumentRecord,
  origin: string,
  segment: Segment,
): InstrumentRows {
  const instrument = instrumentProperties(record, origin, segment);
  const rows = { ...provisionRows(record, segment), ...linkRows(record) };
  const contentHash = createHash("sha256")
    .update(JSON.stringify([writeStatementsHash(), instrument, rows], withoutBigints))
    .digest("hex");
  // The hash is cleared until everything is written: an instrument without one is incomplete.
  return {
    id: record.id,
    contentHash,
    instrument: { ...instrument, contentHash: undefined },
    rows,
  };
}

function withoutBigints(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? `${value}` : value;
}

function provisionRows(record: InstrumentRecord, segment: Segment) {
  const entries = new Map((record.articles ?? []).map((each) => [each.number, each]));
  const tree = new ProvisionTree(record, entries, segment);
  (record.outline ?? []).forEach((each, index) => tree.heading(each, undefined, [], index));
  for (const entry of entries.values())
    if (!tree.has(articleNumber(entry))) tree.article(articleNumber(entry), undefined);
  return {
    "write/merge-provisions": tree.provisions,
    "write/link-provisions-to-instruments": tree.topmost,
    "write/link-provisions": tree.parts,
    "write/link-provision-succession": [...entries.values()].flatMap((entry) =>
      (entry.succeeds ?? []).map((each) =>
        succession(`provision:${slugOf(record.id)}/${entry.number}`, each),
      ),
    ),
  };
}

function linkRows(record: InstrumentRecord) {
  const { id } = record;
  return {
    "write/merge-organs": (record.issuers ?? []).map((name) => ({
      instrumentId: id,
      organId: organId(name),
      name,
    })),
    "write/link-instruments-to-regions":
      record.region === undefined ? [] : [{ from: id, to: record.region }],
    "write/link-instrument-succession": (record.succeeds ?? []).map((to) => ({ from: id, to })),
    "write/link-instrument-citations": citationRows(record),
  };
}

/**
 * One link for each citing place. Only the first link between two instruments carries the ids and
 * the sort key that lists read, so that these show each citing instrument once.
 */
function citationRows({
  id,
  date,
  cites = [],
}: InstrumentRecord): readonly WriteRow<"write/link-instrument-citations">[] {
  const listed = new Set<string>();
  return cites.flatMap(({ instrument: to, raw, articles, evidence }, order) => {
    if (to === undefined) return [];
    const first = !listed.has(to);
    listed.add(to);
    const place = first ? { citedId: to, citingId: id, newestKey: newestKey(id, date) } : {};
    const source = evidence.source ?? id;
    const properties = { raw, articles, order, ...place, ...evidence, source };
    return [{ from: id, to, properties }];
  });
}

function instrumentProperties(
  record: InstrumentRecord,
  origin: string,
  segment: Segment,
): PropertiesOf<typeof INSTRUMENT> {
  const names = [record.title, record.shortTitle, ...(record.aliases ?? [])];
  return {
    id: record.id,
    title: record.title,
    shortTitle: record.shortTitle,
    aliases: record.aliases,
    kind: record.kind,
    known: record.known,
    listKey: `${record.title}|${record.id}`,
    documentNumber: record.documentNumber,
    issuers: record.issuers,
    date: record.date,
    effectiveFrom: record.effectiveFrom,
    effectiveTo: record.effectiveTo,
    regionId: record.region,
    work: record.work ?? slugOf(record.id),
    summary: record.summary,
    unresolvedCitations: (record.cites ?? [])
      .filter((each) => each.instrument === undefined)
      .map((each) =>
        JSON.stringify({
          raw: each.raw,
          evidence: each.evidence,
          reason: "the graph does not hold it",
        }),
      ),
    origin,
    ...searchText(
      {
        kind: "INSTRUMENT",
        title: names,
        tags: record.issuers ?? [],
        body: [record.summary],
        names: [...names, record.documentNumber],
      },
      segment,
    ),
  };
}

/** Whether a rule continues is inferred from both provisions; the note is the rationale. */
function succession(
  from: string,
  follows: string | SuccessionRecord,
): WriteRow<"write/link-provision-succession"> {
  if (typeof follows === "string") return { from, to: follows, properties: {} };
  const { provision, change, note } = follows;
  return { from, to: provision, properties: { change, note, basis: "INFERRED" } };
}
