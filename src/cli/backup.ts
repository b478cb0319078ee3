import { access, readFile, rename, stat, writeFile } from "node:fs/promises";
import { type GraphContent, readContent } from "../graph/content-hash.js";
import { Database } from "../graph/database.js";
import { appliedVersions, listMigrations } from "../graph/migrations.js";
import { LocalServerError } from "../local/local-server-error.js";
import { dataFolder, type LocalServer, openLocalServer } from "../local/server.js";
import { dumpData, keepRestored, loadData, sha256OfFile } from "../local/stored-data.js";
import { NEO4J_VERSION } from "../local/versions.js";
import { type BackupManifest, backupManifest } from "./backup-manifest.js";
import { messages } from "./messages/catalogue.js";
import { printStep } from "./open-database.js";
import type { Progress } from "./progress.js";
import { CommandError } from "./settings.js";

const manifestOf = (file: string): string => `${file}.json`;

/**
 * Stops the managed server and writes its data into a file, with a manifest beside it.
 * @throws CommandError or LocalServerError
 */
export async function backUp(file: string, progress: Progress): Promise<BackupManifest> {
  const words = messages().backup;
  for (const path of [file, manifestOf(file)])
    if (await exists(path)) throw new CommandError(words.exists(path));
  const folder = dataFolder(process.env);
  const { content, schema } = await whileRunning(progress, false, describe);
  progress.print(words.dumping(file));
  await dumpData(folder, file, process.env);
  const manifest: BackupManifest = {
    neo4j: NEO4J_VERSION,
    schema,
    createdAt: new Date().toISOString(),
    bytes: (await stat(file)).size,
    sha256: await sha256OfFile(file),
    content,
  };
  const aside = `${manifestOf(file)}.new`;
  await writeFile(aside, `${JSON.stringify(manifest, null, 2)}\n`);
  await rename(aside, manifestOf(file));
  return manifest;
}

/**
 * Puts a backup into the place of the managed server's data, once it is seen to say the same as
 * when it was made; until then, and where it does not, the data that was there stays.
 * @throws CommandError or LocalServerError
 */
export async function restore(file: string, progress: Progress): Promise<BackupManifest> {
  const words = messages().backup;
  const manifest = await readManifest(file);
  if ((await sha256OfFile(file)) !== manifest.sha256) throw new CommandError(words.damaged(file));
  const newest = Math.max(...listMigrations().map(({ version }) => version));
  if (lineOf(manifest.neo4j) > lineOf(NEO4J_VERSION) || manifest.schema > newest)
    throw new CommandError(words.later(file));
  const folder = dataFolder(process.env);
  progress.print(words.loading(file));
  await loadData(folder, file, process.env);
  const { content } = await whileRunning(progress, true, describe);
  if (content.hash !== manifest.content.hash) {
    // the next start takes the former data back
    throw new CommandError(words.different(file));
  }
  await keepRestored(folder);
  return manifest;
}

/** 5.026 for 5.26.29. */
function lineOf(version: string): number {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major + minor / 1000;
}

async function describe(
  database: Database,
): Promise<{ readonly content: GraphContent; readonly schema: number }> {
  const schema = Math.max(0, ...(await appliedVersions(database)));
  return { content: await readContent(database), schema };
}

/** Asks the server's graph something, and stops the server. */
async function whileRunning<Answer>(
  progress: Progress,
  restoring: boolean,
  question: (database: Database) => Promise<Answer>,
): Promise<Answer> {
  const server = await openLocalServer({ onProgress: printStep(progress), restoring });
  if (!server.owned) throw await inUse(server);
  const database = new Database(server);
  try {
    await database.verify();
    return await question(database);
  } finally {
    await database.close();
    await server.stop();
  }
}

async function inUse(server: LocalServer): Promise<LocalServerError> {
  await server.stop();
  const folder = dataFolder(process.env);
  return new LocalServerError({ code: "IN_USE", folder, owner: server.owner });
}

async function readManifest(file: string): Promise<BackupManifest> {
  const words = messages().backup;
  if (!(await exists(file))) throw new CommandError(words.absent(file));
  const text = await readFile(manifestOf(file), "utf8").catch(() => undefined);
  if (text === undefined) throw new CommandError(words.absent(manifestOf(file)));
  try {
    return backupManifest.parse(JSON.parse(text));
  } catch {
    throw new CommandError(words.damaged(manifestOf(file)));
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
