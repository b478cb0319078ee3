import type { CourtRecord } from "../../domain/reference-records.js";
import { NAMED_ORIGIN } from "../../domain/court-name.js";
import type { Segment } from "../../domain/segment.js";
import type { Database } from "../database.js";
import type { ExportedLink, ExportedNode } from "../read/export.js";
import { inBatches } from "./batches.js";
import type { BulkSink } from "./bulk-rows.js";
import { isCaseId } from "./cited-case-rows.js";
import { courtRow, links } from "./court-rows.js";
import { missingParts } from "./provision-parts.js";
import { joinRows } from "./write-rows.js";

/** Kinds of keys of an existing graph with which rows of a bulk import may collide. */
export type KnownKind = "case" | "key" | "document" | "shared" | "meeting";

/** Whether files of judgments were loaded into the graph. */
export async function holdsCollections(database: Database): Promise<boolean> {
  const rows = await database.read("read/count-judgment-files");
  return (rows[0]?.number("count") ?? 0) > 0;
}

/** Streams the keys of an existing graph with which rows of a bulk import may collide. */
export async function eachKnown(
  database: Database,
  onKnown: (kind: KnownKind, value: string) => void,
): Promise<void> {
  await database.each("read/bulk-known", (row) => {
    const { kind, value } = row as { readonly kind: KnownKind; readonly value: string };
    onKnown(kind, value);
  });
}

/** A stored node; its date-times are apart, as pairs of property name and ISO text. */
interface HeldNode extends ExportedNode {
  readonly moments: readonly (readonly [string, string])[];
}

/**
 * Streams the nodes and relationships that a new database takes over: also watches, but neither
 * vectors nor migrations.
 */
export async function eachHeld(
  database: Database,
  onNode: (node: HeldNode) => Promise<void>,
  onLink: (link: ExportedLink) => Promise<void>,
): Promise<void> {
  await database.each("read/bulk-nodes", (row) => onNode(row as HeldNode));
  await database.each("read/export-relationships", (row) => onLink(row as ExportedLink));
}

/** Adds courts that are known by name alone, as `writeNamedCourts` writes them. */
export function bulkCourts(courts: readonly CourtRecord[], segment: Segment, sink: BulkSink): void {
  for (const { id, properties } of courts.map((each) => courtRow(each, NAMED_ORIGIN, segment)))
    sink.node("Court", id, properties);
  for (const { from, to } of links(courts, (each) => each.supervisedBy))
    sink.link("SUPERVISED_BY", from, to, {});
  for (const { from, to } of links(courts, (each) => each.region))
    sink.link("LOCATED_IN", from, to, {});
}

/**
 * Adds the paragraphs and items that cases apply and the graph lacks, as a load creates them.
 * @param precedents the number of precedents by provision id.
 */
export async function bulkProvisionParts(
  database: Database,
  applied: Iterable<string>,
  precedents: ReadonlyMap<string, number>,
  sink: BulkSink,
): Promise<void> {
  const ids = [...applied].map((provisionId) => ({ provisionId }));
  for (const { id, parentId, properties } of await missingParts(database, ids)) {
    sink.node("Provision", id, { id, ...properties, precedentCount: precedents.get(id) });
    sink.link("PART_OF", id, parentId, {});
  }
}

/** A citation of a case by another one. */
export interface CitedCase {
  readonly caseId: string;
  readonly target: string;
  readonly referenceId: string;
}

/** Links cases to the cases that they cite, once all of them are stored. */
export async function linkCitations(
  database: Database,
  citations: readonly CitedCase[],
): Promise<void> {
  for (const batch of inBatches(citations, 1000)) {
    const byId = batch.filter((each) => isCaseId(each.target));
    const byNumber = batch.filter((each) => !isCaseId(each.target));
    await database.write(async (run) => {
      await joinRows(run, "write/link-cited-cases", byId);
      await joinRows(run, "write/link-cases-cited-by-number", byNumber);
    });
  }
}

/** Restores the empty lists that neo4j-admin's import leaves out. */
export async function restoreEmptyLists(
  database: Database,
  { nodes, links: ofLinks }: { readonly nodes: boolean; readonly links: boolean },
): Promise<void> {
  if (nodes) await database.writeInSteps("write/restore-empty-lists-of-nodes");
  if (ofLinks) await database.writeInSteps("write/restore-empty-lists-of-relationships");
}
