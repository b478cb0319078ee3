import type { Stored } from "../model/node-model.js";
import type { CaseRows } from "./case-rows.js";
import type { PreparedCase } from "./prepared-case.js";
import type { WriteRow } from "./write-rows.js";

type Properties = Readonly<Record<string, Stored | undefined>>;

/** Receives the nodes and relationships that the write statements would create. */
export interface BulkSink {
  node(label: string, id: string, properties: Properties): void;
  link(type: string, from: string, to: string, properties: Properties): void;
}

/** What a case refers to that other cases may refer to as well. */
export interface SharedByCase {
  readonly organs: readonly { readonly id: string; readonly name: string }[];
  readonly references: readonly { readonly id: string; readonly target: string }[];
  /** Ids of the provisions that it applies. */
  readonly applied: readonly string[];
  /** Those of which it counts as a precedent: each provision once. */
  readonly precedentOf: readonly string[];
  readonly cited: readonly {
    readonly caseId: string;
    readonly target: string;
    readonly referenceId: string;
  }[];
}

/** Whether only the write statements can write the case: its rules may be shared with others. */
export function needsStatements({ rows }: CaseRows): boolean {
  const names = ["write/merge-rule-principles", "write/refer-to-rules"] as const;
  return names.some((name) => rows[name].length > 0);
}

/**
 * Adds a case as nodes and relationships, as the statements of `CASE_STATEMENTS` would write the
 * same rows (a test compares both). The case must be new, described by one source, and its
 * `newestKey` free.
 */
export function bulkRows({ rows: all, document, chunks }: PreparedCase, sink: BulkSink): void {
  const { caseId, rows } = all;
  const newestKey = all.preferredKey;
  const { case: properties, contentHash } = all;
  sink.node("Case", caseId, { ...properties, contentHash, newestKey });
  for (const { id, properties: source } of rows["write/merge-case-sources"]) {
    sink.node("CaseSource", id, source);
    sink.link("DESCRIBES", id, caseId, {});
  }
  if (document !== undefined) {
    const { id, version, properties: own } = document;
    const held = chunks.reduce((sum, { properties: chunk }) => sum + lengthOf(chunk), 0);
    sink.node("Document", id, { ...own, version, complete: held === own.length });
  }
  for (const { id, documentId, properties: chunk } of chunks) {
    sink.node("DocumentChunk", id, chunk);
    sink.link("PART_OF", id, documentId, {});
  }
  for (const row of rows["write/link-case-documents"])
    sink.link("READ_FROM", caseId, row.documentId, row.properties);
  partsOfCase(all, sink);
  partsOfRulings(rows, sink);
  sharedByRulings(rows, newestKey, sink);
  sharedByCase(all, sink);
}

function lengthOf({ start, end }: WriteRow<"write/merge-document-chunks">["properties"]): number {
  return Number(end) - Number(start);
}

function idOf({ id }: Properties): string {
  return String(id);
}

function partsOfCase({ caseId, rows }: CaseRows, sink: BulkSink): void {
  const part = (label: string, type: string, properties: Properties, link: Properties) => {
    sink.node(label, idOf(properties), properties);
    sink.link(type, caseId, idOf(properties), link);
  };
  for (const { properties } of rows["write/create-rulings"])
    part("Ruling", "HAS_RULING", properties, { order: properties.order });
  for (const { properties, link } of rows["write/create-parties"])
    part("Party", "HAS_PARTY", properties, link);
  for (const { properties, order } of rows["write/create-issues"])
    part("Issue", "RAISES", properties, { order });
  for (const { properties } of rows["write/create-amounts"])
    part("Amount", "HAS_AMOUNT", properties, { order: properties.order });
  for (const { properties } of rows["write/create-events"])
    part("Event", "HAS_EVENT", properties, { order: properties.order });
  for (const { eventId, partyId } of rows["write/link-events"])
    sink.link("OF_PARTY", eventId, partyId, {});
}

function partsOfRulings(rows: CaseRows["rows"], sink: BulkSink): void {
  for (const { rulingId, properties } of rows["write/create-fines"]) {
    sink.node("Amount", idOf(properties), properties);
    sink.link("IMPOSES", rulingId, idOf(properties), {});
  }
  for (const { rulingId, amountId } of rows["write/link-fines"])
    sink.link("IMPOSES", rulingId, amountId, {});
  for (const { amountId, partyId } of rows["write/link-amounts"])
    sink.link("OF_PARTY", amountId, partyId, {});
  for (const { rulingId, properties } of rows["write/create-bench"]) {
    sink.node("BenchMember", idOf(properties), properties);
    sink.link("SAT_ON", idOf(properties), rulingId, {});
  }
  for (const { rulingId, properties } of rows["write/create-counsel"]) {
    sink.node("Counsel", idOf(properties), properties);
    sink.link("APPEARED_IN", idOf(properties), rulingId, {});
  }
  for (const { counselId, partyId } of rows["write/link-counsel"])
    sink.link("ACTED_FOR", counselId, partyId, {});
  for (const { partyId, rulingId, properties } of rows["write/link-appearances"])
    sink.link("APPEARS_IN", partyId, rulingId, properties);
  for (const { issueId, factorId } of rows["write/link-issue-factors"])
    sink.link("TURNS_ON", issueId, factorId, {});
}

function sharedByRulings(rows: CaseRows["rows"], newestKey: bigint, sink: BulkSink): void {
  for (const { rulingId, courtId, properties } of rows["write/link-rulings-to-courts"])
    sink.link("MADE_BY", rulingId, courtId, properties);
  for (const { rulingId, reviewedId, properties } of rows["write/link-reviews"])
    sink.link("REVIEWS", rulingId, reviewedId, properties);
  for (const { rulingId, provisionId, keyed, properties } of rows["write/link-applies"])
    sink.link("APPLIES", rulingId, provisionId, {
      ...properties,
      ...(keyed && { newestKey }),
    });
}

function sharedByCase({ caseId, rows, preferredKey: newestKey }: CaseRows, sink: BulkSink): void {
  for (const { factorId, properties } of rows["write/link-case-factors"])
    sink.link("EXHIBITS", caseId, factorId, { ...properties, newestKey });
  for (const { causeId, order } of rows["write/link-case-causes"])
    sink.link("HAS_CAUSE", caseId, causeId, { causeId, caseId, newestKey, order });
  for (const { publicationId, orderKey, order } of rows["write/link-case-publications"])
    sink.link("PUBLISHED_IN", caseId, publicationId, { publicationId, caseId, orderKey, order });
  for (const { regionId } of rows["write/link-case-regions"])
    sink.link("LOCATED_IN", caseId, regionId, {});
  for (const { courtId } of rows["write/link-hearing-courts"])
    sink.link("HEARD_BY", caseId, courtId, { courtId, caseId, newestKey });
  for (const { courtId, properties } of rows["write/link-named-courts"])
    sink.link("NAMES", caseId, courtId, properties);
  for (const { organId, properties } of rows["write/link-named-organs"])
    sink.link("NAMES", caseId, organId, properties);
  for (const { instrumentId, properties } of rows["write/link-mentioned-instruments"])
    sink.link("MENTIONS", caseId, instrumentId, properties);
  for (const { referenceId, first, properties } of rows["write/refer-to-cases"])
    sink.link("REFERS_TO", caseId, referenceId, { ...properties, ...(first && { newestKey }) });
}

/** The parts of a case's rows that concern shared nodes. */
export function sharedBy({ rows }: CaseRows): SharedByCase {
  return {
    organs: rows["write/link-named-organs"].map(({ organId: id, name }) => ({ id, name })),
    references: rows["write/refer-to-cases"].map(({ referenceId: id, target }) => ({ id, target })),
    applied: [...new Set(rows["write/link-applies"].map((each) => each.provisionId))],
    precedentOf: rows["write/link-applies"].flatMap(({ keyed, provisionId }) =>
      keyed ? provisionId : [],
    ),
    cited: rows["write/refer-to-cases"].map(({ caseId, target, referenceId }) => ({
      caseId,
      target,
      referenceId,
    })),
  };
}
