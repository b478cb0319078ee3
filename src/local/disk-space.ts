import { stat, statfs } from "node:fs/promises";
import { dirname } from "node:path";

/** Room on a disk, in MiB. */
export interface DiskSpace {
  readonly folder: string;
  /** Where the disk is mounted. */
  readonly disk: string;
  readonly free: number;
}

/** The disk of the data folder lacks room. */
export class DiskFullError extends Error {
  override readonly name = "DiskFullError";
  /** @param needed how much must be free before anything is written, in MiB. */
  constructor(
    readonly space: DiskSpace,
    readonly needed: number,
  ) {
    super(`${space.disk} has ${space.free} MiB free, ${needed} MiB are needed`);
  }
}

export const MIB = 1024 * 1024;

/**
 * So much stays free whatever is written: Neo4j stops answering, readers too, when a transaction
 * fails for want of room, and its logs and indexes grow after the write that caused it.
 */
const RESERVE_MIB = 200;

/**
 * Refuses writes that the disk has no room for.
 * @param environment LEIAN_DISK_RESERVE_MB sets what stays free.
 */
export function diskGuard(
  folder: string,
  environment: NodeJS.ProcessEnv,
): (bytes: number) => Promise<void> {
  const reserve = reserveOf(environment);
  return async (bytes) => {
    const space = await diskSpace(folder);
    const needed = reserve + Math.ceil(bytes / MIB);
    if (space.free < needed) throw new DiskFullError(space, needed);
  };
}

/** What stays free, in MiB. */
export function reserveOf(environment: NodeJS.ProcessEnv): number {
  const wanted = environment["LEIAN_DISK_RESERVE_MB"];
  return wanted !== undefined && /^\d{1,9}$/u.test(wanted) ? Number(wanted) : RESERVE_MIB;
}

/** How much room the disk of a folder has. */
export async function diskSpace(folder: string): Promise<DiskSpace> {
  const { bavail, bsize } = await statfs(folder);
  return { folder, disk: await mountOf(folder), free: Math.floor((bavail * bsize) / MIB) };
}

/** The highest folder above that is on the same device. */
async function mountOf(folder: string): Promise<string> {
  const { dev } = await stat(folder);
  for (let mount = folder; ;) {
    const parent = dirname(mount);
    if (parent === mount || (await stat(parent)).dev !== dev) return mount;
    mount = parent;
  }
}
