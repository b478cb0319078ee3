import { createInterface } from "node:readline";
import { execa } from "execa";
import { adminArguments } from "./configuration.js";
import { cacheFolder } from "./fetched-folder.js";
import { ensureJars } from "./jars.js";
import { findJava } from "./java.js";
import { LocalServerError } from "./local-server-error.js";

/** Neo4j's own dump, its counterpart, and its import of files; all want the server stopped. */
export type AdminTask = "dump" | "load" | "import";

/**
 * Runs neo4j-admin on the database of a stopped server.
 * @param home of Neo4j, with its configuration.
 * @param folder where neo4j.dump is written or lies.
 * @throws LocalServerError with the tool's own last sentence where it fails.
 */
export async function runAdmin(
  task: "dump" | "load",
  home: string,
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  const place = task === "dump" ? `--to-path=${folder}` : `--from-path=${folder}`;
  const what = ["database", task, "neo4j", place, "--overwrite-destination=true"];
  await runTool(task, what, { home, folder, environment });
}

/** Files for neo4j-admin's import, written as `src/export/typed-tables.ts` writes them. */
export interface ImportFiles {
  readonly folder: string;
  /** Which file has what. */
  readonly files: readonly string[];
}

/** The importer builds its tables of ids and relationships outside the heap. */
const IMPORT_HEAP_MIB = 1024;
const IMPORT_OPTIONS = [
  "--overwrite-destination=true",
  "--id-type=string",
  "--array-delimiter=U+001F",
  "--multiline-fields=true",
  "--bad-tolerance=0",
  "--max-off-heap-memory=60%",
];

/**
 * Makes the database of a stopped server anew from files.
 * @param onPercent hears how far it has come.
 * @throws LocalServerError
 */
export async function runImport(
  { folder, files }: ImportFiles,
  home: string,
  environment: NodeJS.ProcessEnv,
  onPercent: (percent: number) => void,
): Promise<void> {
  const report = `--report-file=${folder}/import.report`;
  const what = ["database", "import", "full", "neo4j", ...IMPORT_OPTIONS, report, ...files];
  const place = { home, folder, environment };
  let steps = 0;
  let last = 0;
  await runTool("import", what, place, IMPORT_HEAP_MIB, (line) => {
    const percent = Number(/(\d+)%/u.exec(line)?.[1] ?? last);
    if (percent === last) return;
    if (percent < last) steps++; // nodes, then relationships, …
    last = percent;
    onPercent(Math.min(99, (steps * 100 + percent) / IMPORT_STEPS));
  });
}

/** How often the importer counts to 100 %, to scale the progress. */
const IMPORT_STEPS = 4;

async function runTool(
  task: AdminTask,
  what: readonly string[],
  place: {
    readonly home: string;
    readonly folder: string;
    readonly environment: NodeJS.ProcessEnv;
  },
  heap?: number,
  onLine?: (line: string) => void,
): Promise<void> {
  const { home, folder, environment } = place;
  const java = await findJava(environment);
  const jars = await ensureJars(cacheFolder(environment), environment, () => {});
  const running = execa(java, [...adminArguments(jars, heap), ...what], {
    cwd: folder,
    env: { ...environment, NEO4J_HOME: home, NEO4J_CONF: `${home}/conf` },
    extendEnv: false,
    reject: false,
    all: true,
    stdin: "ignore",
  });
  if (onLine !== undefined) createInterface({ input: running.stdout }).on("line", onLine);
  const run = await running;
  if (run.exitCode !== 0)
    throw new LocalServerError({ code: "ADMIN_FAILED", task, reason: lastSentence(run.all) });
}

/** Characters that are printed of another program's last line. */
const LONGEST = 220;

function lastSentence(output: string): string {
  const lines = output.split("\n").filter((line) => /\w/u.test(line) && !/^\s+at /u.test(line));
  return (lines.at(-1) ?? "").trim().slice(0, LONGEST);
}
