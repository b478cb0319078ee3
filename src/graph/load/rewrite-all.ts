import type { CaseRecord } from "../../domain/case-record.js";
import type { Segment } from "../../domain/segment.js";
import type { Database } from "../database.js";
import { describeAgain } from "./case-sources.js";
import { writeDescribed } from "./load-cases.js";
import { readLoadContext } from "./load-context.js";
import { completeCounts } from "./kept-counts.js";
import { withLoadLock } from "./load-lock.js";
import { Pace } from "./pace.js";
import { type Form, recordStoredForm } from "./stored-form.js";
import { writeRows } from "./write-rows.js";

/** Provisions that are read and written at a time. */
const PROVISIONS_A_PAGE = 2000;

export interface Rewriting {
  readonly database: Database;
  readonly segment: Segment;
  /** The form that everything has afterwards. */
  readonly form: Form;
  /** A source's record as this version would take it in. */
  readonly refresh: (record: CaseRecord) => CaseRecord;
  /** Ends the work between two pages; the next one begins again. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (done: number) => void;
}

/**
 * Writes all cases and the words of all imported statutes anew from what the graph keeps of their
 * sources, as after an upgrade that cuts or describes texts in another way. What comes out the same
 * is left alone. Every case is there whole all the time.
 * @returns how many cases came out differently; undefined where the signal ended the work.
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
    const described = await describeAgain(database, ids, context, refresh);
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

/** @returns false where the signal ended the work. */
async function rewriteStatuteWords({ database, segment, signal }: Rewriting): Promise<boolean> {
  for (let after = ""; ;) {
    if (signal?.aborted) return false;
    const page = await database.read("read/page-statute-words", {
      after,
      limit: PROVISIONS_A_PAGE,
    });
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
    if (page.length < PROVISIONS_A_PAGE) return true;
    after = page.at(-1)?.string("id") ?? after;
  }
}
