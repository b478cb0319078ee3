import type { Database } from "../database.js";
import { inBatches } from "./batches.js";
import { removeCases } from "./load.js";
import { removeUnusedNamedCourts } from "./named-courts.js";
import { joinRows, writeRows } from "./write-rows.js";

/** The cases to remove from the graph, and the reason that is recorded with their citations. */
export interface CasesToTakeDown {
  readonly ids: readonly string[];
  /** In normal form. */
  readonly caseNumbers: readonly string[];
  readonly reason: string;
}

/** Chunks of documents a transaction (CHUNK_LENGTH each): a bound of work. */
const CHUNKS_A_WRITE = 50;

/**
 * Removes cases permanently: their nodes, their text in stored documents (overwritten unit by unit,
 * so that the offsets of others remain valid), and citations of them, whose raw text becomes
 * unresolved. The cases themselves go last, so that an interrupted removal can be repeated.
 * @returns the ids of the removed cases, with the ids that their records gave them.
 */
export async function takeDownCases(
  database: Database,
  { ids, caseNumbers, reason }: CasesToTakeDown,
): Promise<readonly string[]> {
  const rows = await database.read("read/taken-down-cases", { ids, caseNumbers });
  const present = rows.map((row) => row.string("id"));
  await unresolveCitations(database, [...ids, ...caseNumbers, ...present], reason);
  if (present.length === 0) return [];
  const documents = await blankWords(database, present);
  await removeCases(database, present);
  await removeUnusedNamedCourts(database);
  if (documents.length > 0) await database.writeAlone("write/finish-documents", { ids: documents });
  return [...new Set(rows.flatMap((row) => [row.string("id"), ...row.strings("recordIds")]))];
}

/**
 * Replaces citations of the cases by their raw text; neither the id nor the number remains
 * searchable.
 */
async function unresolveCitations(
  database: Database,
  listed: readonly string[],
  reason: string,
): Promise<void> {
  const citations = await database.read("read/taken-down-citations", { listed });
  if (citations.length === 0) return;
  const rows = citations.map((row) => ({
    from: row.string("from"),
    referenceId: row.string("referenceId"),
    unresolved: JSON.stringify({
      kind: "citedCase",
      raw: row.optionalString("quote") ?? row.string("target"),
      reason,
    }),
  }));
  await database.write(async (run) => {
    await joinRows(run, "write/unresolve-taken-down-citations", rows);
    await run("write/delete-unused-references", {
      ids: [...new Set(rows.map((row) => row.referenceId))],
    });
  });
}

/**
 * Overwrites the text of the cases in stored documents.
 * @returns the ids of these documents.
 */
async function blankWords(database: Database, ids: readonly string[]): Promise<readonly string[]> {
  const blanked = new Map<string, string>();
  const documents = new Set<string>();
  for (const row of await database.read("read/taken-down-words", { ids })) {
    const chunk = row.string("chunk");
    documents.add(row.string("documentId"));
    const text = blanked.get(chunk) ?? row.string("text");
    const offset = row.number("chunkStart");
    blanked.set(chunk, blank(text, row.number("start") - offset, row.number("end") - offset));
  }
  const rows = [...blanked].map(([chunk, text]) => ({ chunk, text }));
  for (const batch of inBatches(rows, CHUNKS_A_WRITE))
    await database.write((run) => writeRows(run, "write/blank-taken-down-words", batch));
  return [...documents];
}

/**
 * The text with the UTF-16 units from `start` to `end` replaced by ＊; the range may exceed the
 * text.
 */
function blank(text: string, start: number, end: number): string {
  const [from, to] = [Math.max(0, start), Math.min(text.length, end)];
  return text.slice(0, from) + "＊".repeat(Math.max(0, to - from)) + text.slice(Math.max(from, to));
}
