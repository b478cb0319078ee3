import { open, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { DiskFullError, diskSpace, MIB, reserveOf } from "./disk-space.js";

/**
 * Neo4j does not start on a disk without any room, not even for readers. With 5 MiB it did; its own
 * logs want some more.
 */
const BALLAST_MIB = 32;

/**
 * Keeps a file of the size of what a start needs while there is room, and gives it up where there
 * is none, so that Neo4j can be started for readers on a disk that something else has filled.
 */
export async function balance(folder: string, environment: NodeJS.ProcessEnv): Promise<void> {
  const ballast = join(folder, "ballast");
  const { free } = await diskSpace(folder);
  if (free < BALLAST_MIB) await rm(ballast, { force: true });
  else if (free >= reserveOf(environment) + BALLAST_MIB) await fill(ballast);
}

/** That a start found too little room, in figures. */
export async function startNeedsRoom(folder: string): Promise<DiskFullError> {
  return new DiskFullError(await diskSpace(folder), BALLAST_MIB);
}

async function fill(path: string): Promise<void> {
  if ((await stat(path).catch(() => undefined))?.size === BALLAST_MIB * MIB) return;
  const aside = `${path}.new`;
  const file = await open(aside, "w");
  try {
    // written out: a file with holes holds no room
    for (let done = 0; done < BALLAST_MIB; done++) await file.write(Buffer.alloc(MIB, 1));
  } finally {
    await file.close();
  }
  await rename(aside, path);
}
