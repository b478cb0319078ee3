import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Database } from "../graph/database.js";
import { readLoads } from "../graph/read/loads.js";
import { type InputFile, inputFiles } from "../ingest/import/input-file.js";
import type { TakedownList } from "../ingest/takedown/takedown-list.js";
import { compareForm } from "./stored-form.js";
import { hashWithTakedown } from "./takedown.js";

export const SEEDS_SOURCE = "seeds";

const SEEDS_FOLDER = fileURLToPath(new URL("../../seeds", import.meta.url));
/** What seeds/ holds that is no record: the language of the law. */
const LEXICON_FOLDER = "lexicon";

/** The record files of seeds/. */
export async function seedFiles(): Promise<readonly InputFile[]> {
  const names = (await readdir(SEEDS_FOLDER))
    .filter((name) => name !== LEXICON_FOLDER && !name.startsWith("."))
    .toSorted();
  return inputFiles(names.map((name) => join(SEEDS_FOLDER, name)));
}

/**
 * Whether the graph holds the seeds as they are now, without the cases taken down, from a load that
 * was finished, in the form that this version gives them.
 */
export async function seedsAreLoaded(
  database: Database,
  files: readonly InputFile[],
  takedown: TakedownList,
): Promise<boolean> {
  const hash = createHash("sha256");
  for (const file of files)
    for await (const chunk of createReadStream(file.path)) hash.update(chunk as Buffer);
  const last = (await readLoads(database)).find((load) => load.source === SEEDS_SOURCE);
  const isHeld =
    last?.complete === true && last.contentHash === hashWithTakedown(hash.digest("hex"), takedown);
  return isHeld && (await compareForm(database)).current;
}
