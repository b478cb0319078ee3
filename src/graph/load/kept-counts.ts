import type { Database, WriteTransaction } from "../database.js";

/** Cases that are counted in one transaction. */
const PAGE = 2000;
const FORGOTTEN_AT_ONCE = 10_000;

/** Adds cases that have been written to the kept counts. */
export async function addToCounts(run: WriteTransaction, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await run("write/keep-counts", { ids, sign: 1 });
}

/** Takes cases out of the kept counts, while all that they are counted by is still there. */
export async function takeOutOfCounts(
  run: WriteTransaction,
  ids: readonly string[],
): Promise<void> {
  if (ids.length > 0) await run("write/keep-counts", { ids, sign: -1 });
}

/**
 * Counts all cases anew where some are not in the kept counts: a graph of an older version, one
 * that was imported in bulk, one whose counting broke off. Until it is done they are not used.
 */
export async function completeCounts(database: Database): Promise<void> {
  const whole = await database.read("read/kept-counts", { rows: [{ parent: "", spans: [] }] });
  if (whole.length > 0) return;
  for (;;) {
    const rows = await database.writeAlone("write/delete-kept-counts", {
      limit: FORGOTTEN_AT_ONCE,
    });
    if ((rows[0]?.number("removed") ?? 0) < FORGOTTEN_AT_ONCE) break;
  }
  for (let after = ""; ;) {
    const rows = await database.read("read/page-case-ids", { after, limit: PAGE });
    const ids = rows.map((row) => row.string("id"));
    await database.write((run) => addToCounts(run, ids));
    if (ids.length < PAGE) return;
    after = ids.at(-1) ?? after;
  }
}
