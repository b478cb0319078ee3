import type { CaseRecord } from "../../domain/case-record.js";
import type { PublicationRecord } from "../../domain/publication-record.js";
import { withoutUndefined } from "../../domain/without-undefined.js";
import type { Database } from "../database.js";
import { keysetPages } from "../keyset-pages.js";
import { type CaseFilter, isEmptyFilter } from "./case-filter.js";
import { readCases } from "./case-pages.js";
import { readDocumentSpans } from "./documents.js";
import { readNodes } from "./nodes.js";
import type { Key } from "./pages.js";

/** So many cases are held at a time: what an export takes does not grow with the graph. */
const CASES_A_PAGE = 100;
/** An export has time: it reads pages that nobody waits for. */
const EXPORT_READ = { timeout: 300_000 };

/** A node as it is stored. */
export interface ExportedNode {
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A relationship between two nodes, by their ids. */
export interface ExportedLink {
  readonly from: string;
  readonly type: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The ids of the cases that pass a filter, page by page; all of them by their id. */
export async function* pageCaseIds(
  database: Database,
  filter: CaseFilter,
): AsyncGenerator<readonly string[]> {
  if (isEmptyFilter(filter)) {
    const pages = keysetPages(database, "read/page-case-ids", CASES_A_PAGE);
    for await (const page of pages) yield page.map((row) => row.string("id"));
    return;
  }
  for (let after: Key | undefined; ;) {
    const page = await readCases(database, filter, "NEWEST", after, CASES_A_PAGE, EXPORT_READ);
    if (page.items.length > 0) yield page.items.map((item) => item.id);
    after = page.items.at(-1)?.key;
    if (!page.hasNext || after === undefined) return;
  }
}

/** What the sources of some cases say, each as the record that brought it. */
export async function readRecords(
  database: Database,
  caseIds: readonly string[],
): Promise<readonly CaseRecord[]> {
  const rows = await database.read(
    "read/sources-of-cases",
    { rows: caseIds.map((caseId) => ({ caseId, sources: [] })) },
    EXPORT_READ,
  );
  const found = rows.map((row) => {
    const record = JSON.parse(row.string("record")) as CaseRecord;
    const publication = record.publication ?? row.string("publicationId");
    return { record: { ...record, publication }, end: row.optionalNumber("end") };
  });
  const order = new Map(caseIds.map((id, index) => [id, index]));
  const withWords = await Promise.all(found.map((each) => withDocument(database, each)));
  return withWords.toSorted(
    (a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1),
  );
}

/** The record with the words of its document, which the graph keeps once. */
async function withDocument(
  database: Database,
  { record, end }: { readonly record: CaseRecord; readonly end: number | undefined },
): Promise<CaseRecord> {
  const { document, sections } = record;
  if (document === undefined || end === undefined) return record;
  const documentId = document.id;
  const spans = [{ documentId, start: document.start, end }, ...(sections ?? [])].map(
    ({ start, end: to }) => ({ documentId, start, end: to }),
  );
  const [text = "", ...texts] = await readDocumentSpans(database, spans, EXPORT_READ);
  return {
    ...record,
    document: { ...document, text },
    ...(sections && {
      sections: sections.map((section, index) => ({ ...section, text: texts[index] ?? "" })),
    }),
  };
}

/** The publications that records name by id. */
export async function readPublications(
  database: Database,
  ids: readonly string[],
): Promise<readonly PublicationRecord[]> {
  const rows = await readNodes(database, "publication", ids, EXPORT_READ);
  return [...rows.values()].map((row) =>
    withoutUndefined({
      id: row.id,
      title: row.title,
      publisher: row.publisher,
      publisherCourt: row.courtId,
      kind: row.kind,
      date: row.date,
      dateGrounds: row.dateBasis && { basis: row.dateBasis, rationale: row.dateRationale },
      region: row.regionId,
    }),
  );
}

/** Hands on every node of the graph, or those of the cases that pass a filter, as they come. */
export async function eachNode(
  database: Database,
  filter: CaseFilter,
  onNode: (node: ExportedNode) => void | Promise<void>,
): Promise<void> {
  if (isEmptyFilter(filter))
    return database.each("read/export-nodes", (row) => onNode(row as ExportedNode));
  // Shared nodes are those of the collection, which does not grow with the cases.
  const shared = new Set<unknown>();
  for await (const ids of pageCaseIds(database, filter))
    for (const row of await database.read("read/export-nodes-of-cases", { ids }, EXPORT_READ)) {
      const node = row.plain() as unknown as ExportedNode;
      const { id } = node.properties;
      if (shared.has(id)) continue;
      if (!OF_ONE_CASE.some((label) => node.labels.includes(label))) shared.add(id);
      await onNode(node);
    }
}

/** Labels of which each node belongs to one case. */
const OF_ONE_CASE = ["Case", "Ruling", "Party", "Issue", "Amount", "Event", "CaseSource"];

/** The same for relationships. */
export async function eachLink(
  database: Database,
  filter: CaseFilter,
  onLink: (link: ExportedLink) => void | Promise<void>,
): Promise<void> {
  if (isEmptyFilter(filter))
    return database.each("read/export-relationships", (row) => onLink(row as ExportedLink));
  for await (const ids of pageCaseIds(database, filter))
    for (const row of await database.read(
      "read/export-relationships-of-cases",
      { ids },
      EXPORT_READ,
    ))
      await onLink(row.plain() as unknown as ExportedLink);
}
