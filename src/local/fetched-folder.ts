import { mkdtemp, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import envPaths from "env-paths";
import { lock } from "proper-lockfile";
import { makeFolder } from "./make-folder.js";

/** Where fetched files are kept: LEIAN_CACHE, else the user's cache folder. */
export function cacheFolder(environment: NodeJS.ProcessEnv): string {
  return environment["LEIAN_CACHE"] ?? envPaths("leian", { suffix: "" }).cache;
}

/**
 * A folder of the cache, filled the first time. The cache is shared by checkouts: the folder is
 * filled aside and renamed in one step, so that a reader never sees half of it, and a lock spares a
 * second process the download.
 * @param fill fills an empty folder and returns the path, below it, that is kept.
 */
export async function fetchedFolder(
  cache: string,
  name: string,
  fill: (aside: string) => Promise<string>,
): Promise<string> {
  const folder = join(cache, name);
  if (await isFolder(folder)) return folder;
  await makeFolder(cache);
  const release = await lock(cache, {
    stale: 30_000,
    retries: { retries: 600, minTimeout: 500, maxTimeout: 1000 },
  });
  try {
    if (await isFolder(folder)) return folder;
    const aside = await mkdtemp(join(cache, "fetching-"));
    try {
      await rename(await fill(aside), folder);
    } finally {
      await rm(aside, { recursive: true, force: true });
    }
    return folder;
  } finally {
    await release();
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
