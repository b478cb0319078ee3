import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fetchedFolder } from "./fetched-folder.js";
import { LocalServerError } from "./local-server-error.js";
import { runMaven } from "./maven.js";
import { MAVEN_DEPENDENCY_PLUGIN, NEO4J_VERSION } from "./versions.js";

/** About how many files a first fetch brings (jars and their poms), to scale the progress. */
const FILES_EXPECTED = 770;

export type JarsProgress = (done: number, total: number) => void;

/**
 * The folder with Neo4j's jars, fetched with Maven the first time.
 * @throws LocalServerError where Maven is missing or the registry cannot be reached.
 */
export function ensureJars(
  cache: string,
  environment: NodeJS.ProcessEnv,
  onProgress: JarsProgress,
  signal?: AbortSignal,
): Promise<string> {
  return fetchedFolder(cache, `neo4j-${NEO4J_VERSION}`, (aside) =>
    fetchJars(aside, environment, onProgress, signal),
  );
}

async function fetchJars(
  folder: string,
  environment: NodeJS.ProcessEnv,
  onProgress: JarsProgress,
  signal?: AbortSignal,
): Promise<string> {
  await writeFile(join(folder, "pom.xml"), pom());
  const jars = join(folder, "lib");
  let fetched = 0;
  const run = await runMaven(
    folder,
    [
      `${MAVEN_DEPENDENCY_PLUGIN}:copy-dependencies`,
      "-DincludeScope=runtime",
      `-DoutputDirectory=${jars}`,
    ],
    environment,
    () => onProgress(Math.min(++fetched, FILES_EXPECTED), FILES_EXPECTED),
    signal,
  );
  if (run.kind === "MISSING") throw new LocalServerError({ code: "MAVEN_MISSING" });
  if (run.kind === "FAILED")
    throw new LocalServerError({ code: "NOT_FETCHED", neo4j: NEO4J_VERSION, reason: run.reason });
  if (!(await readdir(jars)).some((name) => name.endsWith(".jar")))
    throw new LocalServerError({ code: "NO_JARS" });
  onProgress(FILES_EXPECTED, FILES_EXPECTED);
  return jars;
}

const pom = (): string => `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>leian</groupId><artifactId>local-neo4j</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${NEO4J_VERSION}</version></dependency>
  </dependencies>
</project>
`;
