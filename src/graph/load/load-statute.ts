import { createHash } from "node:crypto";
import { PROVISION_KINDS } from "../../domain/closed-lists.js";
import type { Segment } from "../../domain/segment.js";
import type { Database, WriteTransaction } from "../database.js";
import { withLoadLock } from "./load-lock.js";
import type { StatuteInput, StatuteInstrument } from "./statute-input.js";
import type { HeldProvision } from "./held-provision.js";
import { statuteHash, statuteInstrumentRow, statuteRows } from "./statute-rows.js";
import { writeRows } from "./write-rows.js";

/** Rows of provision texts a statement: bounds the size of a message. */
const ROWS_A_STATEMENT = 500;

/** The note of a succession that no record compares and whose provisions have the same text. */
const SAME_TEXT = "两条原文相同。";

/** A stored instrument to which a statute's text may be matched. */
export interface StatuteTarget extends StatuteInstrument {
  readonly date: string | undefined;
  /** The hash of its text; undefined where it has none. */
  readonly textHash: string | undefined;
  /**
   * The collection that its text came with; undefined where it came from a file, or it has none.
   */
  readonly textSource: string | undefined;
  /** Whether it was created from a text and no record describes it. */
  readonly isTextOnly: boolean;
}

export interface StatuteCounts {
  readonly instrumentId: string;
  readonly outcome: "loaded" | "unchanged";
  /** The number of provisions with a text: headings, articles, paragraphs and items. */
  readonly provisions: number;
  /** The number of removed provisions, which an earlier text had. */
  readonly removed: number;
}

/** All instruments, with what tells their versions apart. */
export async function readStatuteTargets(database: Database): Promise<readonly StatuteTarget[]> {
  const rows = await database.read("read/instruments-for-statutes");
  return rows.map((row) => ({
    id: row.string("id"),
    title: row.string("title"),
    shortTitle: row.optionalString("shortTitle"),
    date: row.optionalString("date"),
    effectiveFrom: row.optionalString("effectiveFrom"),
    effectiveTo: row.optionalString("effectiveTo"),
    work: row.string("work"),
    textHash: row.optionalString("textHash"),
    textSource: row.optionalString("textSource"),
    isTextOnly: row.optionalString("origin") === "statute",
  }));
}

/**
 * Writes the texts of statutes to the provisions of their instruments, one transaction each. A text
 * that is stored already is skipped, so that an interrupted load continues where it stopped.
 */
export async function loadStatutes(
  database: Database,
  inputs: readonly StatuteInput[],
  segment: Segment,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<readonly StatuteCounts[]> {
  return withLoadLock(database, async () => {
    const counts: StatuteCounts[] = [];
    for (const [index, input] of inputs.entries()) {
      counts.push(await loadStatute(database, input, segment));
      onProgress(index + 1, inputs.length);
    }
    return counts;
  });
}

/** Texts of one origin, such as the package of all national laws. */
export interface StatuteCollection {
  /** The name with which its texts are marked. */
  readonly source: string;
  readonly inputs: readonly StatuteInput[];
  /** Ids of instruments that the collection created and that records now describe. */
  readonly superseded: readonly string[];
}

/**
 * Writes the texts of a collection to the provisions of their instruments, as one load with one
 * transaction for each text. A text that is stored already is skipped, so that an interrupted load
 * continues where it stopped.
 */
export async function loadStatuteCollection(
  database: Database,
  { source, inputs, superseded: ids }: StatuteCollection,
  segment: Segment,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<void> {
  return withLoadLock(database, async () => {
    const targets = await readStatuteTargets(database);
    const held = new Map(targets.map((each) => [each.id, each]));
    const hashes = inputs.map(({ statute }) => statuteHash(statute));
    const contentHash = createHash("sha256").update(hashes.join("\n")).digest("hex");
    const id = `load:${source}`;
    await database.writeAlone("write/begin-load", { id, source, contentHash });
    for (const [index, input] of inputs.entries()) {
      const textHash = hashes[index] ?? "";
      const isThere = held.get(input.instrument.id)?.textHash === textHash;
      if (!isThere) {
        const provisions = await readHeld(database, input.instrument.id);
        const rows = statuteRows(input, provisions, segment);
        await write(database, input, rows, { textHash, textSource: source }, segment);
      }
      onProgress(index + 1, inputs.length);
    }
    if (ids.length > 0)
      await database.write((run) =>
        run("write/delete-superseded-statutes", { ids, textSource: source }),
      );
    const counts = JSON.stringify({ texts: inputs.length });
    await database.writeAlone("write/finish-load", { id, counts });
  });
}

async function loadStatute(
  database: Database,
  input: StatuteInput,
  segment: Segment,
): Promise<StatuteCounts> {
  const { instrument, statute } = input;
  const textHash = statuteHash(statute);
  const source = `statute ${statute.title}`;
  const id = `load:${source}`;
  await database.writeAlone("write/begin-load", { id, source, contentHash: textHash });
  const held = await readHeld(database, instrument.id);
  const rows = statuteRows(input, held, segment);
  const targets = await database.read("read/instruments-for-statutes");
  const isThere = targets.some(
    (row) => row.string("id") === instrument.id && row.optionalString("textHash") === textHash,
  );
  const mark = { textHash, textSource: undefined };
  const removed = isThere ? 0 : await write(database, input, rows, mark, segment);
  const counts: StatuteCounts = {
    instrumentId: instrument.id,
    outcome: isThere ? "unchanged" : "loaded",
    provisions: rows.length,
    removed,
  };
  await database.writeAlone("write/finish-load", { id, counts: JSON.stringify(counts) });
  return counts;
}

async function write(
  database: Database,
  input: StatuteInput,
  rows: ReturnType<typeof statuteRows>,
  mark: Pick<StatuteTarget, "textHash" | "textSource">,
  segment: Segment,
): Promise<number> {
  const { id: instrumentId, work } = input.instrument;
  const made = statuteInstrumentRow(input, segment);
  const keep = rows.map((row) => row.id);
  return database.write(async (run) => {
    if (made !== undefined)
      await writeRows(run, "write/merge-instruments", [{ id: instrumentId, properties: made }]);
    await writeRows(run, "write/merge-statute-provisions", rows, ROWS_A_STATEMENT);
    const removed = await run("write/delete-statute-provisions-not-in", { instrumentId, keep });
    await run("write/clear-statute-texts-not-in", { instrumentId, keep });
    await placeProvisions(run, [instrumentId], [work]);
    await run("write/mark-statute", { id: instrumentId, ...mark });
    return removed[0]?.number("removed") ?? 0;
  });
}

/**
 * Restores what imported texts determine of instruments whose records were just rewritten:
 * positions, dates and versions.
 */
export async function keepStatutePlaces(
  database: Database,
  instruments: readonly { readonly id: string; readonly work: string }[],
): Promise<void> {
  if (instruments.length === 0) return;
  const works = [...new Set(instruments.map((each) => each.work))];
  const ids = instruments.map((each) => each.id);
  await database.write((run) => placeProvisions(run, ids, works));
}

/** Orders versions before dates: a new version may end an older one. */
async function placeProvisions(
  run: WriteTransaction,
  instrumentIds: readonly string[],
  works: readonly string[],
): Promise<void> {
  await run("write/place-statute-provisions", { instrumentIds });
  await run("write/unlink-statute-versions", { works });
  await run("write/link-statute-versions", { works });
  await run("write/date-statute-provisions", { instrumentIds });
  await run("write/mark-unchanged-successions", { instrumentIds, note: SAME_TEXT });
}

async function readHeld(
  database: Database,
  instrumentId: string,
): Promise<readonly HeldProvision[]> {
  const rows = await database.read("read/statute-provisions", { instrumentId });
  return rows.map((row) => ({
    id: row.string("id"),
    kind: row.oneOf("kind", PROVISION_KINDS),
    label: row.string("label"),
    title: row.optionalString("title"),
    gist: row.optionalString("gist"),
    parentId: row.optionalString("parentId"),
  }));
}
