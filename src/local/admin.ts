import { execa } from "execa";
import { adminArguments } from "./configuration.js";
import { cacheFolder } from "./fetched-folder.js";
import { ensureJars } from "./jars.js";
import { findJava } from "./java.js";
import { LocalServerError } from "./local-server-error.js";

/** Neo4j's own dump, and its counterpart; both want the server stopped. */
export type AdminTask = "dump" | "load";

/**
 * Runs neo4j-admin on the database of a stopped server.
 * @param home of Neo4j, with its configuration.
 * @param folder where neo4j.dump is written or lies.
 * @throws LocalServerError with the tool's own last sentence where it fails.
 */
export async function runAdmin(
  task: AdminTask,
  home: string,
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  const java = await findJava(environment);
  const jars = await ensureJars(cacheFolder(environment), environment, () => {});
  const place = task === "dump" ? `--to-path=${folder}` : `--from-path=${folder}`;
  const run = await execa(
    java,
    [...adminArguments(jars), "database", task, "neo4j", place, "--overwrite-destination=true"],
    {
      env: { ...environment, NEO4J_HOME: home, NEO4J_CONF: `${home}/conf` },
      extendEnv: false,
      reject: false,
      all: true,
      stdin: "ignore",
    },
  );
  if (run.exitCode !== 0)
    throw new LocalServerError({ code: "ADMIN_FAILED", task, reason: lastSentence(run.all) });
}

const LONGEST = 220;

function lastSentence(output: string): string {
  const lines = output.split("\n").filter((line) => /\w/u.test(line) && !/^\s+at /u.test(line));
  return (lines.at(-1) ?? "").trim().slice(0, LONGEST);
}
