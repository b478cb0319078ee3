import type { Database, WriteTransaction } from "../database.js";
import { keysetPages } from "../keyset-pages.js";

/** Cases a transaction, and counts removed at once: bounds of work. */
const PAGE = 2000;
const FORGOTTEN_AT_ONCE = 10_000;

/** Adds written cases to the kept counts. */
export async function addToCounts(run: WriteTransaction, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await run("write/keep-counts", { ids, sign: 1 });
}

/**
 * Subtracts cases from the kept counts. To be called before the relationships by which they are
 * counted are deleted.
 */
export async function takeOutOfCounts(
  run: WriteTransaction,
  ids: readonly string[],
): Promise<void> {
  if (ids.length > 0) await run("write/keep-counts", { ids, sign: -1 });
}

/**
 * Recounts all cases where the kept counts are incomplete: after an upgrade, a bulk import or an
 * interrupted count. Incomplete counts are not used.
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
  for await (const page of keysetPages(database, "read/page-case-ids", PAGE)) {
    const ids = page.map((row) => row.string("id"));
    await database.write((run) => addToCounts(run, ids));
  }
}
