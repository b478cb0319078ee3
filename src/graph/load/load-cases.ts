import { provisionCitation, provisionId, provisionLabel, provisionPosition, parseProvisionId } from "../../domain/provision.js";
import type { Segment } from "../../domain/segment.js";
import type { Database, WriteTransaction } from "../database.js";
import { inBatches } from "./batches.js";
import { type CaseRows, caseRows, isCaseId } from "./case-rows.js";
import { type DescribedCase, describeCases } from "./case-sources.js";
import { type ChunkRow, documentChunks } from "./document-chunks.js";
import type { LoadContext } from "./load-context.js";
import type { PublishedCase } from "./load-input.js";
import { missingCourts, withCourts, writeNamedCourts } from "./named-courts.js";
import { freeKey } from "./newest-key.js";

const CHUNKS_A_STATEMENT = 200;

export interface BatchCounts {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

/**
 * Writes one batch of cases in one transaction: a case is there whole or not at all. Cases whose content has not changed are
 * left alone; of the others the old parts go first.
 */
export async function loadCaseBatch(
  database: Database,
  batch: readonly PublishedCase[],
  context: LoadContext,
  segment: Segment,
): Promise<BatchCounts> {
  const described = await describeCases(database, batch, context);
  const chunks = batch.flatMap(({ record }) => (record.document === undefined ? [] : documentChunks(record.document)));
  return writeDescribed(database, described, chunks, context, segment);
}

/** Writes cases as their sources describe them, and the words of their documents with them. */
export async function writeDescribed(
  database: Database,
  described: readonly DescribedCase[],
  chunks: readonly ChunkRow[],
  context: LoadContext,
  segment: Segment,
): Promise<BatchCounts> {
  const courts = missingCourts(
    described.map((each) => each.record),
    context,
  );
  const known = withCourts(context, courts);
  const all = described.map((each) => caseRows(each, known, segment));
  const held = await database.read("read/unchanged-cases", {
    rows: all.map((each) => ({ id: each.caseId, contentHash: each.contentHash })),
  });
  const state = new Map(held.map((row) => [row.string("id"), row.boolean("unchanged")]));
  const pending = all.filter((each) => state.get(each.caseId) !== true);
  const formerIds = described.flatMap((each) => each.formerIds);
  if (pending.length > 0 || formerIds.length > 0) {
    const keys = await settleKeys(database, pending);
    await database.write(async (run) => {
      await deleteCases(run, formerIds);
      for (const rows of inBatches(chunks, CHUNKS_A_STATEMENT)) await run("write/merge-document-chunks", { rows });
      if (pending.length > 0) await writeNamedCourts(run, courts, segment);
      if (pending.length > 0) await writeCases(run, pending, keys);
    });
  }
  const changed = pending.filter((each) => state.has(each.caseId)).length;
  return { created: pending.length - changed, changed, unchanged: all.length - pending.length };
}

/** Removes cases with all that belongs to them, and what they added to the counts of others. */
export async function deleteCases(run: WriteTransaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const references = await referencesOf(run, ids);
  await run("write/delete-rules-of-cases", { ids });
  await run("write/delete-case-parts", { ids });
  await run("write/delete-case-sources", { ids });
  await run("write/delete-cases", { ids });
  await run("write/delete-unused-references", { ids: references });
}

/** The final place of each case in the order by date: the wanted one, unless another case holds it. */
async function settleKeys(database: Database, cases: readonly CaseRows[]): Promise<ReadonlyMap<string, bigint>> {
  const rows = await database.read("read/newest-key-holders", { keys: cases.map((each) => each.wantedKey) });
  const holders = new Map(rows.map((row) => [row.bigint("key"), row.string("id")]));
  const settled = new Map<string, bigint>();
  for (const each of cases) {
    const key = freeKey(each.wantedKey, (wanted) => holders.has(wanted) && holders.get(wanted) !== each.caseId);
    holders.set(key, each.caseId);
    settled.set(each.caseId, key);
  }
  return settled;
}

async function writeCases(run: WriteTransaction, cases: readonly CaseRows[], keys: ReadonlyMap<string, bigint>): Promise<void> {
  const key = (caseId: unknown) => keys.get(String(caseId));
  const ids = cases.map((each) => each.caseId);
  const send = async (name: string, rows: readonly Readonly<Record<string, unknown>>[]) => {
    if (rows.length > 0) await run(name, { rows });
  };
  const formerReferences = await referencesOf(run, ids);
  await run("write/delete-rules-of-cases", { ids });
  await run("write/delete-case-parts", { ids });
  await run("write/delete-case-sources", { ids });
  await send("write/merge-cases", cases.map((each) => ({ id: each.caseId, properties: { ...each.case, contentHash: each.contentHash, newestKey: key(each.caseId) } }))); // prettier-ignore
  await send(
    "write/merge-case-sources",
    cases.flatMap((each) => each.sources),
  );
  await send(
    "write/link-case-documents",
    cases.flatMap((each) => each.documents),
  );
  await makeParts(run, cases);
  await send(
    "write/create-rulings",
    cases.flatMap((each) => each.rulings),
  );
  await send(
    "write/create-parties",
    cases.flatMap((each) => each.parties),
  );
  await send(
    "write/create-issues",
    cases.flatMap((each) => each.issues),
  );
  await send("write/merge-rule-principles", cases.flatMap((each) => each.rules.map((row) => ({ ...row, newestKey: key(each.caseId) })))); // prettier-ignore
  await send(
    "write/link-interprets",
    cases.flatMap((each) => each.interprets),
  );
  await send(
    "write/link-rulings-to-courts",
    cases.flatMap((each) => each.madeBy),
  );
  await send(
    "write/link-reviews",
    cases.flatMap((each) => each.reviews),
  );
  const applies = cases.flatMap((each) => each.applies.map((row) => withKey(row, key(each.caseId))));
  await send("write/link-applies", applies);
  await send("write/count-precedents", gains(applies));
  await send("write/link-case-factors", cases.flatMap((each) => each.factors.map((row) => withKey({ ...row, keyed: true }, key(each.caseId))))); // prettier-ignore
  await send(
    "write/link-case-causes",
    cases.flatMap((each) => each.causes.map((row) => ({ ...row, newestKey: key(each.caseId) }))),
  );
  await send(
    "write/link-case-publications",
    cases.map((each) => publicationRow(each)),
  );
  await send(
    "write/link-case-regions",
    cases.map((each) => ({ caseId: each.caseId, regionId: each.case["regionId"] })),
  );
  await send("write/link-hearing-courts", cases.flatMap((each) => each.hearingCourts.map((row) => ({ ...row, newestKey: key(each.caseId) })))); // prettier-ignore
  await send(
    "write/link-named-courts",
    cases.flatMap((each) => each.namedCourts),
  );
  await send(
    "write/link-mentioned-instruments",
    cases.flatMap((each) => each.instruments),
  );
  await linkCitedCases(run, cases);
  await run("write/delete-unused-references", { ids: formerReferences });
}

/** Joins what cites to what is cited, whichever was written first. */
async function linkCitedCases(run: WriteTransaction, cases: readonly CaseRows[]): Promise<void> {
  const cited = cases.flatMap((each) => each.citedCases);
  await run("write/refer-to-cases", { rows: cited });
  await run("write/link-citing-cases", { rows: cases.flatMap((each) => each.citable) });
  await run("write/link-cited-cases", { rows: cited.filter((row) => isCaseId(String(row["cited"]))) });
  await run("write/link-cases-cited-by-number", { rows: cited.filter((row) => !isCaseId(String(row["cited"]))) });
}

/** What some cases cite now; where they are written anew or removed, nothing may cite it any more. */
async function referencesOf(run: WriteTransaction, ids: readonly string[]): Promise<readonly string[]> {
  return (await run("read/references-of-cases", { ids })).map((row) => row.string("id"));
}

function withKey(row: Readonly<Record<string, unknown>>, newestKey: bigint | undefined): Readonly<Record<string, unknown>> {
  const properties = row["properties"] as Readonly<Record<string, unknown>>;
  return row["keyed"] === true ? { ...row, properties: { ...properties, newestKey } } : row;
}

/** How many precedents each provision gains: one a case, that which carries the keys. */
function gains(applies: readonly Readonly<Record<string, unknown>>[]): readonly Readonly<Record<string, unknown>>[] {
  const counts = new Map<unknown, number>();
  for (const row of applies) if (row["keyed"] === true) counts.set(row["provisionId"], (counts.get(row["provisionId"]) ?? 0) + 1);
  return [...counts].map(([id, gained]) => ({ provisionId: id, gained }));
}

/** The place in a publication: its order, then the id, so that a place belongs to one case. */
export function publicationOrderKey(order: number | undefined, caseId: string): string {
  return `${String(order ?? 999_999).padStart(6, "0")}|${caseId}`;
}

function publicationRow(each: CaseRows): Readonly<Record<string, unknown>> {
  const order = each.case["orderInPublication"] as number | undefined;
  return {
    caseId: each.caseId,
    publicationId: each.case["publicationId"],
    order,
    orderKey: publicationOrderKey(order, each.caseId),
  };
}

/**
 * Makes the paragraphs and items that the cases cite and that no instrument record describes, under articles that exist.
 * What cites an article that does not exist was resolved before the load and is among the case's unresolved entries.
 */
async function makeParts(run: WriteTransaction, cases: readonly CaseRows[]): Promise<void> {
  const wanted = new Set(
    cases
      .flatMap((each) => [...each.applies, ...each.interprets].map((row) => String(row["provisionId"])))
      .filter((id) => {
        const number = parseProvisionId(id)?.number;
        return number?.paragraph !== undefined;
      }),
  );
  if (wanted.size === 0) return;
  const articles = new Map<string, string>();
  for (const id of wanted) {
    const parsed = parseProvisionId(id);
    if (parsed)
      articles.set(id, provisionId(parsed.instrumentId, { article: parsed.number.article, suffix: parsed.number.suffix }));
  }
  const rows = await run("read/existing-provisions", { ids: [...new Set(articles.values())] });
  const titles = new Map(rows.map((row) => [row.string("id"), row.string("instrumentTitle")]));
  const parts = [...wanted].flatMap((id) => partRows(id, titles.get(articles.get(id) ?? "")));
  for (const depth of ["PARAGRAPH", "ITEM"]) {
    const level = [...new Map(parts.filter((part) => part.properties.kind === depth).map((part) => [part.id, part])).values()];
    if (level.length > 0) await run("write/merge-provision-parts", { rows: level });
  }
}

interface PartRow {
  readonly id: string;
  readonly parentId: string;
  readonly properties: { readonly kind: "PARAGRAPH" | "ITEM" } & Readonly<Record<string, unknown>>;
}

function partRows(id: string, instrumentTitle: string | undefined): readonly PartRow[] {
  const parsed = parseProvisionId(id);
  if (parsed === undefined || instrumentTitle === undefined) return [];
  const { instrumentId, number } = parsed;
  const { article, suffix, paragraph, item } = number;
  const part = (kind: "PARAGRAPH" | "ITEM", place: typeof number, parentId: string): PartRow => ({
    id: provisionId(instrumentId, place),
    parentId,
    properties: {
      kind,
      instrumentId,
      label: provisionLabel(place),
      citation: provisionCitation(instrumentTitle, provisionLabel(place)),
      position: provisionPosition(place),
    },
  });
  const paragraphPlace = { article, suffix, paragraph: paragraph ?? 1 };
  const paragraphRow = part("PARAGRAPH", paragraphPlace, provisionId(instrumentId, { article, suffix }));
  if (item === undefined) return [paragraphRow];
  return [paragraphRow, part("ITEM", { ...paragraphPlace, item }, provisionId(instrumentId, paragraphPlace))];
}
