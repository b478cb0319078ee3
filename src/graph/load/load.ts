import { EDITED, sourceOf } from "../../domain/merge-records.js";
import type { Segment } from "../../domain/segment.js";
import type { Database } from "../database.js";
import { keysetPages } from "../keyset-pages.js";
import { inBatches, streamBatches } from "./batches.js";
import { deleteCases, loadCaseBatch } from "./load-cases.js";
import { type LoadContext, readLoadContext } from "./load-context.js";
import type { LoadCounts, LoadInput, LoadProgress } from "./load-input.js";
import { completeCounts } from "./kept-counts.js";
import { withLoadLock } from "./load-lock.js";
import { dropSource, LoadedDocuments } from "./load-documents.js";
import { removeUnusedNamedCourts } from "./named-courts.js";
import { loadReference } from "./load-reference.js";
import { Pace } from "./pace.js";

/** Cases a transaction, and ids a page of those that the graph has. */
const CASE_BATCH = 500;
const ID_PAGE = 5000;

/**
 * Loads records: reference nodes, then cases, then the removal of what the input no longer
 * contains. Loading the same input twice gives the same graph. From the first to the last write the
 * source is marked as incomplete; an interrupted load leaves that mark, and the next load of the
 * source completes it.
 */
export async function load(
  database: Database,
  input: LoadInput,
  segment: Segment,
  onProgress: (progress: LoadProgress) => void = () => {},
): Promise<LoadCounts> {
  return withLoadLock(database, async () => {
    const id = `load:${input.source}`;
    await database.writeAlone("write/begin-load", {
      id,
      source: input.source,
      contentHash: input.contentHash,
    });
    await completeCounts(database);
    await loadReference(
      database,
      input.reference,
      input.prunesReference ? "seeds" : "import",
      segment,
      (done, total) => onProgress({ step: "reference", done, total }),
    );
    const context = await readLoadContext(database);
    let [created, changed, unchanged, done] = [0, 0, 0, 0];
    const kept = new Map(
      [...input.wholePublications].map((publication) => [publication, new Set<string>()]),
    );
    const documents = new LoadedDocuments(database);
    const pace = new Pace(database);
    for await (const batch of streamBatches(input.cases(), () => pace.size)) {
      await documents.begin(batch);
      const counts = await pace.write(() => loadCaseBatch(database, batch, context, segment));
      created += counts.created;
      changed += counts.changed;
      unchanged += counts.unchanged;
      for (const each of batch)
        if (sourceOf(each.record) === EDITED) kept.get(each.publicationId)?.add(each.record.id);
      done += batch.length;
      onProgress({ step: "cases", done, total: input.caseCount });
    }
    onProgress({ step: "clean-up", done: 0, total: 1 });
    const removed =
      (await removeCasesNotIn(database, kept, context, segment)) +
      (await documents.finish(context, segment));
    await database.writeAlone("write/delete-empty-publications", {
      ids: input.reference.publications
        .map((each) => each.id)
        .filter((id) => !input.wholePublications.has(id)),
    });
    await removeUnusedNamedCourts(database);
    const referenceRemoved = input.prunesReference
      ? await removeReferenceNotIn(database, input)
      : 0;
    onProgress({ step: "clean-up", done: 1, total: 1 });
    const counts: LoadCounts = { created, changed, unchanged, removed, referenceRemoved };
    await database.writeAlone("write/finish-load", { id, counts: JSON.stringify(counts) });
    return counts;
  });
}

/** Removes the edited source from cases that a publication's records no longer contain. */
async function removeCasesNotIn(
  database: Database,
  kept: ReadonlyMap<string, ReadonlySet<string>>,
  context: LoadContext,
  segment: Segment,
): Promise<number> {
  let removed = 0;
  for (const [publicationId, ids] of kept) {
    const gone: string[] = [];
    const asked = { publicationId };
    const statement = "read/publication-case-ids";
    for await (const page of keysetPages(database, statement, ID_PAGE, asked, "orderKey"))
      gone.push(...page.map((row) => row.string("id")).filter((id) => !ids.has(id)));
    removed += await dropSource(database, gone, EDITED, context, segment);
  }
  return removed;
}

/**
 * Removes cases with their parts, in batches, and subtracts them from the counts of others.
 * @returns the number of removed cases.
 */
export async function removeCases(database: Database, ids: readonly string[]): Promise<number> {
  for (const batch of inBatches(ids, CASE_BATCH))
    await database.write((run) => deleteCases(run, batch));
  return ids.length;
}

async function removeReferenceNotIn(database: Database, input: LoadInput): Promise<number> {
  const { reference } = input;
  const lists = [
    ["write/delete-seed-factors-not-in", reference.factors],
    ["write/delete-seed-causes-not-in", reference.causesOfAction],
    ["write/delete-seed-instruments-not-in", reference.instruments],
    ["write/delete-seed-courts-not-in", reference.courts],
    ["write/delete-seed-regions-not-in", [...reference.regions, { id: "region:not-stated" }]],
  ] as const;
  let removed = 0;
  for (const [name, records] of lists) {
    const rows = await database.writeAlone(name, { keep: records.map((each) => each.id) });
    removed += rows[0]?.number("removed") ?? 0;
  }
  return removed;
}
