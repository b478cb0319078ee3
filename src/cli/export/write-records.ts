import type { Database } from "../../graph/database.js";
import type { CaseFilter } from "../../graph/read/case-filter.js";
import { pageCaseIds, readPublications, readRecords } from "../../graph/read/export.js";
import type { Sink } from "./sink.js";

/**
 * Writes the records of cases as JSON Lines, which `leian import` reads. The record of a
 * publication precedes those of its cases.
 */
export async function writeRecords(
  database: Database,
  filter: CaseFilter,
  sink: Sink,
  onCases: (count: number) => void,
): Promise<void> {
  const known = new Set<string>();
  for await (const ids of pageCaseIds(database, filter)) {
    const records = await readRecords(database, ids);
    const named = records.flatMap(({ publication }) =>
      typeof publication !== "string" || known.has(publication) ? [] : publication,
    );
    for (const publication of await readPublications(database, [...new Set(named)])) {
      known.add(publication.id);
      await sink.write(`${JSON.stringify({ publications: [publication] })}\n`);
    }
    for (const record of records) await sink.write(`${JSON.stringify(record)}\n`);
    onCases(ids.length);
  }
}
