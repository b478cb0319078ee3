import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Database } from "../graph/database.js";
import { readLoads } from "../graph/read/loads.js";
import { type InputFile, inputFiles } from "../ingest/import/prepare-import.js";

export const SEEDS_SOURCE = "seeds";

const SEEDS_FOLDER = fileURLToPath(new URL("../../seeds", import.meta.url));

/** The record files of seeds/. */
export function seedFiles(): Promise<readonly InputFile[]> {
  return inputFiles([SEEDS_FOLDER]);
}

/** Whether the graph holds the seeds as they are now, from a load that was finished. */
export async function seedsAreLoaded(database: Database, files: readonly InputFile[]): Promise<boolean> {
  const hash = createHash("sha256");
  for (const file of files) for await (const chunk of createReadStream(file.path)) hash.update(chunk as Buffer);
  const last = (await readLoads(database)).find((load) => load.source === SEEDS_SOURCE);
  return last?.complete === true && last.contentHash === hash.digest("hex");
}
