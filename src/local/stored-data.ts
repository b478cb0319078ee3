import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, link, copyFile, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type ImportFiles, runAdmin, runImport } from "./admin.js";
import { neo4jConfiguration } from "./configuration.js";
import { lockFolder } from "./folder-lock.js";
import { LocalServerError } from "./local-server-error.js";
import { makeDataFolder } from "./make-folder.js";
import { planMemory } from "./memory.js";
import { sharePassword } from "./password.js";
import { isRunning, readState } from "./state.js";

const DUMP = "neo4j.dump";

/**
 * Dumps the data of the stopped managed server into a file, which appears when it is whole.
 * @throws LocalServerError
 */
export async function dumpData(
  folder: string,
  file: string,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  const aside = await mkdtemp(`${resolve(file)}-`);
  try {
    await whileStopped(folder, () => runAdmin("dump", join(folder, "neo4j"), aside, environment));
    await rename(join(aside, DUMP), file);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/**
 * Puts a dump into the place of the data of the stopped managed server. What was there is kept
 * aside until `keepRestored`; until then the next start takes it back.
 * @throws LocalServerError
 */
export async function loadData(
  folder: string,
  file: string,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  const home = join(folder, "neo4j");
  await makeDataFolder(folder);
  await whileStopped(folder, async () => {
    await putBack(home);
    for (const name of ["conf", "plugins", "data"]) await makeDataFolder(join(home, name));
    await writeFile(
      join(home, "conf", "neo4j.conf"),
      neo4jConfiguration(0, planMemory(environment)),
    );
    await rename(join(home, "data"), formerOf(home));
    await makeDataFolder(join(home, "data"));
    const aside = await mkdtemp(join(folder, "restoring-"));
    try {
      const named = join(aside, DUMP);
      await link(resolve(file), named).catch(() => copyFile(file, named));
      await runAdmin("load", home, aside, environment);
    } finally {
      await rm(aside, { recursive: true, force: true });
    }
  });
}

/** Takes back what `loadData` put aside; nothing where it put nothing aside. */
export async function putBack(home: string): Promise<void> {
  const former = formerOf(home);
  if (!(await exists(former))) return;
  await rm(join(home, "data"), { recursive: true, force: true });
  await rename(former, join(home, "data"));
}

/** Lets go of what was there before; in one step, or half of it would be taken back. */
export async function keepRestored(folder: string): Promise<void> {
  const home = join(folder, "neo4j");
  const discarded = join(home, "data-discarded");
  await rm(discarded, { recursive: true, force: true });
  if (await exists(formerOf(home))) await rename(formerOf(home), discarded);
  await rm(discarded, { recursive: true, force: true });
}

/**
 * Works on data that is to take the place of the stopped managed server's, while nobody can start
 * that server.
 * @param work makes a data folder of its own in `aside`, whose password is that of this one, and
 * stops its server; then its data takes the place. Where it fails, all stays as it was.
 * @throws LocalServerError where a process uses the data.
 */
export async function replaceData(
  folder: string,
  aside: string,
  work: () => Promise<void>,
): Promise<void> {
  const home = join(folder, "neo4j");
  await whileStopped(folder, async () => {
    await putBack(home);
    await makeDataFolder(join(aside, "neo4j"));
    await sharePassword(folder, aside, join(aside, "neo4j"));
    await work();
    // a start between the two steps takes the former data back
    await rename(join(home, "data"), formerOf(home));
    await rename(join(aside, "neo4j", "data"), join(home, "data"));
    await keepRestored(folder);
    await rm(aside, { recursive: true, force: true });
  });
}

/**
 * Makes the database of a data folder from files.
 * @throws LocalServerError
 */
export async function importData(
  folder: string,
  files: ImportFiles,
  environment: NodeJS.ProcessEnv,
  onPercent: (percent: number) => void,
): Promise<void> {
  const home = join(folder, "neo4j");
  for (const name of ["conf", "plugins", "data"]) await makeDataFolder(join(home, name));
  await writeFile(join(home, "conf", "neo4j.conf"), neo4jConfiguration(0, planMemory(environment)));
  await runImport(files, home, environment, onPercent);
}

/** @throws LocalServerError where a process uses the data. */
export async function requireStopped(folder: string): Promise<void> {
  await makeDataFolder(folder);
  await whileStopped(folder, () => Promise.resolve());
}

const formerOf = (home: string): string => join(home, "data-before-restore");

/** @throws LocalServerError where a process uses the data. */
async function whileStopped(folder: string, work: () => Promise<void>): Promise<void> {
  const release = await lockFolder(folder);
  try {
    const state = await readState(join(folder, "server.json"));
    if (state !== undefined && (await isRunning(state)))
      throw new LocalServerError({ code: "IN_USE", folder, owner: state.owner });
    await work();
  } finally {
    await release();
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** The SHA-256 of a file in hexadecimal digits, read piece by piece. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
