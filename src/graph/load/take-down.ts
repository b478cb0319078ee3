import type { Database } from "../database.js";
import { inBatches } from "./batches.js";
import { removeCases } from "./load.js";
import { removeUnusedNamedCourts } from "./named-courts.js";
import { joinRows, writeRows } from "./write-rows.js";

/** Which cases are removed from the graph, and the reason that their citations keep. */
export interface CasesToTakeDown {
  readonly ids: readonly string[];
  /** In normal form. */
  readonly caseNumbers: readonly string[];
  readonly reason: string;
}

/** Pieces of documents, of CHUNK_LENGTH each, a transaction. */
const CHUNKS_A_WRITE = 50;

/**
 * Removes cases from the graph for good: their nodes, their words in stored documents (blanked unit
 * for unit, so that the offsets of others stay), and the links of cases that cite them, whose words
 * become unresolved. Broken off and done again it comes to the same: the cases themselves go last.
 * @returns the ids of the cases that were there, with those that their records gave them.
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
 * What cites such a case keeps its words; neither the id nor the number stays where others could
 * ask for it.
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

/** The ids of the documents in which the cases stood. */
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

/** The text with the units from `start` to `end` as ＊, as far as it has them. */
function blank(text: string, start: number, end: number): string {
  const [from, to] = [Math.max(0, start), Math.min(text.length, end)];
  return text.slice(0, from) + "＊".repeat(Math.max(0, to - from)) + text.slice(Math.max(from, to));
}
