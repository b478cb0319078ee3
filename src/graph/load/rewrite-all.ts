import type { CaseRecord } from "../../domain/case-record.js";
import type { Segment } from "../../domain/segment.js";
import type { Database } from "../database.js";
import { keysetPages } from "../keyset-pages.js";
import { redescribe } from "./case-sources.js";
import { writeDescribed } from "./load-cases.js";
import { readLoadContext } from "./load-context.js";
import { completeCounts } from "./kept-counts.js";
import { withLoadLock } from "./load-lock.js";
import { Pace } from "./pace.js";
import { type Form, recordStoredForm } from "./stored-form.js";
import { writeRows } from "./write-rows.js";

/** Provisions read and written at a time: a bound of work. */
const PROVISIONS_A_PAGE = 2000;

export interface Rewriting {
  readonly database: Database;
  readonly segment: Segment;
  /** The form that everything is stored in afterwards. */
  readonly form: Form;
  /** Migrates the record of a source to this version. */
  readonly refresh: (record: CaseRecord) => CaseRecord;
  /** Stops the work between two pages; the next run begins again. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (done: number) => void;
}

/**
 * Rewrites all cases and the texts of all imported statutes from their stored sources, after an
 * upgrade that segments or describes texts differently. Unchanged ones are left alone; every case
 * is complete at any time.
 * @returns the number of changed cases; undefined where the signal stopped the work.
 */
export async function rewriteAll(rewriting: Rewriting): Promise<number | undefined> {
  const { database, form } = rewriting;
  return withLoadLock(database, async () => {
    await database.writeAlone("write/record-stored-form", {
      form: null,
      lexicon: null,
      rewriting: true,
    });
    await completeCounts(database);
    const changed = await rewriteCases(rewriting);
    if (changed === undefined || !(await rewriteStatuteWords(rewriting))) return undefined;
    await recordStoredForm(database, form);
    return changed;
  });
}

async function rewriteCases({
  database,
  segment,
  refresh,
  signal,
  onProgress,
}: Rewriting): Promise<number | undefined> {
  const context = await readLoadContext(database);
  const pace = new Pace(database);
  let [after, done, changed] = ["", 0, 0];
  for (;;) {
    if (signal?.aborted) return undefined;
    const limit = pace.size;
    const page = await database.read("read/page-case-ids", { after, limit });
    const ids = page.map((row) => row.string("id"));
    const described = await redescribe(database, ids, context, refresh);
    const counts = await pace.write(() =>
      writeDescribed(database, described, [], context, segment),
    );
    changed += counts.changed + counts.created;
    done += ids.length;
    onProgress?.(done);
    if (ids.length < limit) return changed;
    after = ids.at(-1) ?? after;
  }
}

/** @returns false where the signal stopped the work. */
async function rewriteStatuteWords({ database, segment, signal }: Rewriting): Promise<boolean> {
  const pages = keysetPages(database, "read/page-statute-words", PROVISIONS_A_PAGE);
  for await (const page of pages) {
    if (signal?.aborted) return false;
    const rows = page.flatMap((row) => {
      const text = row.optionalString("text");
      if (text === undefined) return [];
      const words = segment(text);
      const gist = row.optionalString("gist");
      const searchBody = [...(gist === undefined ? [] : segment(gist)), ...words].join(" ");
      return [{ id: row.string("id"), textWords: words.join(" "), searchBody }];
    });
    if (rows.length > 0)
      await database.write((run) => writeRows(run, "write/set-statute-words", rows));
  }
  return true;
}
