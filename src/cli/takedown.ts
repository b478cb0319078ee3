import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Database } from "../graph/database.js";
import { takeDownCases } from "../graph/load/take-down.js";
import type { Fault } from "../ingest/record/fault.js";
import { decodeText } from "../ingest/read/decode-text.js";
import { TAKEN_DOWN } from "../ingest/takedown/leave-out.js";
import {
  isEmpty,
  joinTakedownLists,
  type ParsedTakedownList,
  parseTakedownList,
  type TakedownList,
} from "../ingest/takedown/takedown-list.js";
import { messages } from "./messages/catalogue.js";
import { CommandError } from "./settings.js";

/** A file that may hold a takedown list. */
export interface TakedownFile {
  readonly path: string;
  /** Whether the user named it: then it must be there. */
  readonly named: boolean;
}

/**
 * Where the lists are: LEIAN_TAKEDOWN, else takedown.txt in the working folder; and takedown.txt in
 * LEIAN_HOME.
 */
export function takedownFiles(environment: NodeJS.ProcessEnv): readonly TakedownFile[] {
  const named = environment["LEIAN_TAKEDOWN"] ?? "";
  const home = environment["LEIAN_HOME"] ?? "";
  return [
    named === "" ? { path: "takedown.txt", named: false } : { path: named, named: true },
    { path: join(home === "" ? ".leian" : home, "takedown.txt"), named: false },
  ];
}

/**
 * The list that this command honours.
 * @throws CommandError where a list that was named is not there, or a line of one names no case.
 */
export async function readTakedownList(environment: NodeJS.ProcessEnv): Promise<TakedownList> {
  const { list, faults } = await readTakedownFiles(takedownFiles(environment));
  if (faults.length > 0) throw new CommandError(takedownFaults(faults));
  return list;
}

/** The faults of takedown lists as the user reads them. */
export function takedownFaults(faults: readonly Fault[]): string {
  return messages().takedown.faults(faults.map(messages().fault).join("\n"));
}

/** All lists as one, with the faults of each. */
export async function readTakedownFiles(
  files: readonly TakedownFile[],
): Promise<ParsedTakedownList> {
  const parsed = await Promise.all(files.map(readOne));
  return {
    list: joinTakedownLists(parsed.map((each) => each.list)),
    faults: parsed.flatMap((each) => each.faults),
  };
}

/**
 * What reading a file that is not there fails with: no such file; no folder where its folder would
 * be.
 */
const NO_SUCH_FILE = new Set(["ENOENT", "ENOTDIR"]);

async function readOne({ path, named }: TakedownFile): Promise<ParsedTakedownList> {
  try {
    const text = decodeText(await readFile(path));
    if (text !== undefined) return parseTakedownList(text, path);
  } catch (error) {
    if (!named && NO_SUCH_FILE.has((error as NodeJS.ErrnoException).code ?? ""))
      return parseTakedownList("", path);
    throw new CommandError(messages().takedown.unreadable(path));
  }
  throw new CommandError(messages().takedown.noText(path));
}

/** What changes when one of the files does. */
export async function takedownFilesVersion(files: readonly TakedownFile[]): Promise<string> {
  const states = await Promise.all(
    files.map(({ path }) =>
      stat(path, { bigint: true }).then(
        (found) => `${found.ino} ${found.size} ${found.mtimeNs}`,
        () => "none",
      ),
    ),
  );
  return states.join("; ");
}

/** Removes the cases of the list that the graph holds; their ids. */
export async function honourTakedownList(
  database: Database,
  list: TakedownList,
): Promise<readonly string[]> {
  if (isEmpty(list)) return [];
  return takeDownCases(database, {
    ids: [...list.ids],
    caseNumbers: [...list.caseNumbers],
    reason: TAKEN_DOWN,
  });
}

/**
 * The hash of an input as this list lets it through: with another list the same files give another
 * graph.
 */
export function hashWithTakedown(contentHash: string, list: TakedownList): string {
  if (isEmpty(list)) return contentHash;
  const entries = [...list.ids, ...list.caseNumbers].sort();
  return createHash("sha256")
    .update(JSON.stringify([contentHash, entries]))
    .digest("hex");
}
