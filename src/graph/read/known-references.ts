import { INSTRUMENT_KNOWLEDGE, type InstrumentKnowledge } from "../../domain/closed-lists.js";
import type { HeldCase } from "../../domain/held-case.js";
import type { Database } from "../database.js";
import { inBatches } from "../load/batches.js";

/** An instrument with the names by which it is cited. */
export interface InstrumentEntry {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string | undefined;
  readonly aliases: readonly string[];
  readonly documentNumber: string | undefined;
  readonly date: string | undefined;
  readonly effectiveFrom: string | undefined;
  readonly effectiveTo: string | undefined;
  readonly work: string;
  readonly known: InstrumentKnowledge | undefined;
}

/** All instruments, a few thousand at most. */
export async function readInstrumentCatalogue(
  database: Database,
): Promise<readonly InstrumentEntry[]> {
  const rows = await database.read("read/instrument-catalogue");
  return rows.map((row) => ({
    id: row.string("id"),
    title: row.string("title"),
    shortTitle: row.optionalString("shortTitle"),
    aliases: row.strings("aliases"),
    documentNumber: row.optionalString("documentNumber"),
    date: row.optionalString("date"),
    effectiveFrom: row.optionalString("effectiveFrom"),
    effectiveTo: row.optionalString("effectiveTo"),
    work: row.string("work"),
    known: row.optionalOneOf("known", INSTRUMENT_KNOWLEDGE),
  }));
}

/** Those of the provision ids that the graph holds. */
export async function existingProvisions(
  database: Database,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const batch of inBatches(ids, 2000))
    for (const row of await database.read("read/existing-provisions", { ids: batch }))
      found.add(row.string("id"));
  return found;
}

/**
 * Of some ids, the edited cases that the graph holds, with what shows whether another record is the
 * same case.
 */
export async function editedCases(
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, HeldCase>> {
  const found = new Map<string, HeldCase>();
  for (const batch of inBatches(ids, 2000))
    for (const row of await database.read("read/edited-cases", { ids: batch }))
      found.set(row.string("id"), {
        id: row.string("id"),
        title: row.string("title"),
        publicationId: row.string("publicationId"),
        publicationTitle: row.string("publicationTitle"),
        meetingKey: row.string("meetingKey"),
      });
  return found;
}

/** The ids of all articles that the graph holds: some ten thousands. */
export async function heldArticles(database: Database): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  await database.each("read/held-articles", (row) => {
    ids.add((row as { readonly id: string }).id);
  });
  return ids;
}
