import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { execa } from "execa";
import { lock } from "proper-lockfile";
import { LocalServerError } from "./local-server-error.js";
import { MAVEN_DEPENDENCY_PLUGIN, NEO4J_VERSION } from "./versions.js";

/** About how many files a first fetch brings (jars and their poms), to scale the progress. */
const FILES_EXPECTED = 770;

export type JarsProgress = (done: number, total: number) => void;

/**
 * The folder with Neo4j's jars, fetched with Maven the first time. The folder is shared by
 * checkouts: it is filled aside and renamed in one step, so that a reader never sees half of it,
 * and a lock spares a second process the download.
 * @throws LocalServerError where Maven is missing or the registry cannot be reached.
 */
export async function ensureJars(
  cacheFolder: string,
  environment: NodeJS.ProcessEnv,
  onProgress: JarsProgress,
): Promise<string> {
  const folder = join(cacheFolder, `neo4j-${NEO4J_VERSION}`);
  if (await isFolder(folder)) return folder;
  await mkdir(cacheFolder, { recursive: true });
  const release = await lock(cacheFolder, {
    stale: 30_000,
    retries: { retries: 600, minTimeout: 500, maxTimeout: 1000 },
  });
  try {
    if (await isFolder(folder)) return folder;
    const aside = await mkdtemp(join(cacheFolder, "fetching-"));
    try {
      await fetchJars(aside, environment, onProgress);
      await rename(join(aside, "lib"), folder);
    } finally {
      await rm(aside, { recursive: true, force: true });
    }
    return folder;
  } finally {
    await release();
  }
}

async function fetchJars(
  folder: string,
  environment: NodeJS.ProcessEnv,
  onProgress: JarsProgress,
): Promise<void> {
  await writeFile(join(folder, "pom.xml"), pom());
  const maven = execa(
    "mvn",
    [
      "-B",
      `${MAVEN_DEPENDENCY_PLUGIN}:copy-dependencies`,
      "-DincludeScope=runtime",
      `-DoutputDirectory=${join(folder, "lib")}`,
    ],
    {
      cwd: folder,
      env: environment,
      extendEnv: false,
      reject: false,
      all: true,
      stdin: "ignore",
      buffer: true,
    },
  );
  let fetched = 0;
  createInterface({ input: maven.stdout }).on("line", (text) => {
    if (text.includes("Downloaded from"))
      onProgress(Math.min(++fetched, FILES_EXPECTED), FILES_EXPECTED);
  });
  const run = await maven;
  if (run.code === "ENOENT") throw new LocalServerError({ code: "MAVEN_MISSING" });
  if (run.exitCode !== 0)
    throw new LocalServerError({
      code: "NOT_FETCHED",
      neo4j: NEO4J_VERSION,
      reason: reasonOf(run.all),
    });
  const jars = (await readdir(join(folder, "lib"))).filter((name) => name.endsWith(".jar"));
  if (jars.length === 0) throw new LocalServerError({ code: "NO_JARS" });
  onProgress(FILES_EXPECTED, FILES_EXPECTED);
}

/** How Maven begins the sentence that says why it failed. */
const REASON = /Could not (?:transfer|resolve|find)|No space left|Permission denied/u;
const LONGEST_REASON = 220;

/** The sentence of Maven's pages of output that says why. */
function reasonOf(output: string): string | undefined {
  for (const line of output.split("\n")) {
    const found = line.includes("[ERROR] ") ? REASON.exec(line) : null;
    if (found !== null)
      return line
        .slice(found.index, found.index + LONGEST_REASON)
        .replace(/\s+/gu, " ")
        .trim();
  }
  return undefined;
}

const pom = (): string => `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>leian</groupId><artifactId>local-neo4j</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${NEO4J_VERSION}</version></dependency>
  </dependencies>
</project>
`;

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
