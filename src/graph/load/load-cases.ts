import type { CourtRecord } from "../../domain/reference-records.js";
import type { Segment } from "../../domain/segment.js";
import type { Database, WriteTransaction } from "../database.js";
import { CASE_STATEMENTS, type CaseRows, caseRows, type CaseStatement } from "./case-rows.js";
import { type DescribedCase, describeCases } from "./case-sources.js";
import { isCaseId } from "./cited-case-rows.js";
import { addToCounts, takeOutOfCounts } from "./kept-counts.js";
import { documentChunks } from "./document-chunks.js";
import type { LoadContext } from "./load-context.js";
import type { BatchCounts, PublishedCase } from "./load-input.js";
import { missingCourts, withCourts, writeNamedCourts } from "./named-courts.js";
import { linkRules, namedRulesOf } from "./named-rules.js";
import { freeKey } from "./newest-key.js";
import { makeProvisionParts } from "./provision-parts.js";
import { joinRows, type WriteRow, writeRows } from "./write-rows.js";

/** Chunks of documents a statement (CHUNK_LENGTH each): bounds the size of a message. */
const CHUNKS_A_STATEMENT = 200;

/**
 * Writes one batch of cases in one transaction, so that a case is stored completely or not at all.
 * Unchanged cases are left alone; the parts of changed ones are replaced.
 */
export async function loadCaseBatch(
  database: Database,
  batch: readonly PublishedCase[],
  context: LoadContext,
  segment: Segment,
): Promise<BatchCounts> {
  const described = await describeCases(database, batch, context);
  const chunks = batch.flatMap(({ record }) =>
    record.document === undefined ? [] : documentChunks(record.document),
  );
  return writeDescribed(database, described, chunks, context, segment);
}

/** Writes described cases, with the texts of their documents. */
export async function writeDescribed(
  database: Database,
  described: readonly DescribedCase[],
  chunks: readonly WriteRow<"write/merge-document-chunks">[],
  context: LoadContext,
  segment: Segment,
): Promise<BatchCounts> {
  const courts = missingCourts(
    described.map((each) => each.record),
    context,
  );
  const known = withCourts(context, courts);
  const all = described.map((each) => caseRows(each, known, segment));
  const formerIds = described.flatMap((each) => each.formerIds);
  const changes = await changesOf(database, { all, courts, chunks, formerIds });
  if (changes.pending.length > 0 || formerIds.length > 0)
    await writeChanges(database, changes, segment);
  return countsOf(changes);
}

/** Cases as rows, with the courts and chunks that are written before them. */
export interface CaseBatch {
  readonly all: readonly CaseRows[];
  readonly courts: readonly CourtRecord[];
  readonly chunks: readonly WriteRow<"write/merge-document-chunks">[];
  /** Ids under which the graph stored some of these cases before. */
  readonly formerIds: readonly string[];
}

/** A batch compared with the graph. */
export interface CaseChanges extends CaseBatch {
  /** New and changed cases. */
  readonly pending: readonly CaseRows[];
  /** Ids of the cases that are stored already, changed or not. */
  readonly held: ReadonlySet<string>;
}

/** Compares the content hashes of a batch with those of the stored cases. */
export async function changesOf(database: Database, batch: CaseBatch): Promise<CaseChanges> {
  const found = await database.read("read/unchanged-cases", {
    rows: batch.all.map((each) => ({ id: each.caseId, contentHash: each.contentHash })),
  });
  const state = new Map(found.map((row) => [row.string("id"), row.boolean("unchanged")]));
  const pending = batch.all.filter((each) => state.get(each.caseId) !== true);
  return { ...batch, pending, held: new Set(state.keys()) };
}

/** How many cases of a batch are created, changed and left alone. */
export function countsOf({ all, pending, held }: CaseChanges): BatchCounts {
  const changed = pending.filter((each) => held.has(each.caseId)).length;
  return { created: pending.length - changed, changed, unchanged: all.length - pending.length };
}

/**
 * Writes the changed cases of a batch in one transaction.
 * @param around further writes of the same transaction, before and after the cases.
 */
export async function writeChanges(
  database: Database,
  { pending, held, courts, chunks, formerIds }: CaseChanges,
  segment: Segment,
  around: {
    readonly before?: (run: WriteTransaction) => Promise<void>;
    readonly after?: (run: WriteTransaction) => Promise<void>;
  } = {},
): Promise<void> {
  const keys = pending.length > 0 ? await settleKeys(database, pending) : new Map<string, bigint>();
  await database.write(async (run) => {
    await around.before?.(run);
    await deleteCases(run, formerIds);
    await writeRows(run, "write/merge-document-chunks", chunks, CHUNKS_A_STATEMENT);
    if (pending.length > 0) await writeNamedCourts(run, courts, segment);
    if (pending.length > 0) await writeCases(run, pending, keys, held);
    await around.after?.(run);
  });
}

/** Removes cases with their parts, and subtracts them from the counts of others. */
export async function deleteCases(run: WriteTransaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const references = await referencesOf(run, ids);
  const formerRules = await namedRulesOf(run, ids);
  await takeOutOfCounts(run, ids);
  await run("write/delete-rules-of-cases", { ids });
  await run("write/delete-case-parts", { ids });
  await run("write/delete-case-sources", { ids });
  await run("write/delete-cases", { ids });
  await run("write/delete-unused-references", { ids: references });
  await linkRules(run, formerRules, []);
}

/** The final `newestKey` of each case: the preferred one, or the next that is free. */
async function settleKeys(
  database: Database,
  cases: readonly CaseRows[],
): Promise<ReadonlyMap<string, bigint>> {
  const rows = await database.read("read/newest-key-holders", {
    keys: cases.map((each) => each.preferredKey),
  });
  const holders = new Map(rows.map((row) => [row.bigint("key"), row.string("id")]));
  const settled = new Map<string, bigint>();
  for (const each of cases) {
    const key = freeKey(
      each.preferredKey,
      (wanted) => holders.has(wanted) && holders.get(wanted) !== each.caseId,
    );
    holders.set(key, each.caseId);
    settled.set(each.caseId, key);
  }
  return settled;
}

async function writeCases(
  run: WriteTransaction,
  cases: readonly CaseRows[],
  keys: ReadonlyMap<string, bigint>,
  held: ReadonlySet<string>,
): Promise<void> {
  // new cases have no former parts
  const ids = cases.map((each) => each.caseId).filter((id) => held.has(id));
  const formerReferences = await referencesOf(run, ids);
  const formerRules = await namedRulesOf(run, ids);
  if (ids.length > 0) {
    await takeOutOfCounts(run, ids);
    await run("write/delete-rules-of-cases", { ids });
    await run("write/delete-case-parts", { ids });
    await run("write/delete-case-sources", { ids });
  }
  await makeProvisionParts(run, [
    ...rowsOf(cases, "write/link-applies"),
    ...rowsOf(cases, "write/link-interprets"),
  ]);
  await writeRows(
    run,
    "write/merge-cases",
    cases.map(({ caseId: id, contentHash, case: properties }) => ({
      id,
      properties: { ...properties, contentHash, newestKey: keys.get(id) },
    })),
  );
  for (const name of CASE_STATEMENTS) await writeRows(run, name, rowsOf(cases, name));
  await writeRows(
    run,
    "write/count-precedents",
    precedentGains(rowsOf(cases, "write/link-applies")),
  );
  await addToCounts(
    run,
    cases.map((each) => each.caseId),
  );
  await linkCitedCases(run, cases);
  if (formerReferences.length > 0)
    await run("write/delete-unused-references", { ids: formerReferences });
  const written = rowsOf(cases, "write/merge-rule-principles").map((row) => row.ruleId);
  await linkRules(run, formerRules, written);
}

function rowsOf<Name extends CaseStatement>(
  cases: readonly CaseRows[],
  name: Name,
): readonly WriteRow<Name>[] {
  return cases.flatMap((each) => each.rows[name]);
}

/**
 * Links citing to cited cases, in whichever order they were written; a cited case may be missing.
 */
async function linkCitedCases(run: WriteTransaction, cases: readonly CaseRows[]): Promise<void> {
  const cited = rowsOf(cases, "write/refer-to-cases").map(({ caseId, target, referenceId }) => ({
    caseId,
    target,
    referenceId,
  }));
  const citing = cases.map(({ caseId, referenceIds }) => ({ caseId, referenceIds }));
  await joinRows(run, "write/link-citing-cases", citing);
  await joinRows(
    run,
    "write/link-cited-cases",
    cited.filter((row) => isCaseId(row.target)),
  );
  const byNumber = cited.filter((row) => !isCaseId(row.target));
  await joinRows(run, "write/link-cases-cited-by-number", byNumber);
}

/**
 * Ids of the references through which these cases cite others; after a rewrite or removal, unused
 * ones are deleted.
 */
async function referencesOf(
  run: WriteTransaction,
  ids: readonly string[],
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  return (await run("read/references-of-cases", { ids })).map((row) => row.string("id"));
}

/** The number of new precedents of each provision: one for each case, at its keyed row. */
function precedentGains(
  applies: readonly WriteRow<"write/link-applies">[],
): readonly WriteRow<"write/count-precedents">[] {
  const counts = new Map<string, number>();
  for (const { keyed, provisionId } of applies)
    if (keyed) counts.set(provisionId, (counts.get(provisionId) ?? 0) + 1);
  return [...counts].map(([provisionId, gained]) => ({ provisionId, gained }));
}
