import { join } from "node:path";
import { execa } from "execa";
import { LocalServerError } from "./local-server-error.js";
import { JAVA_MINIMUM } from "./versions.js";

/**
 * The path of a Java that is new enough: JAVA_HOME's, else the one on the PATH.
 * @throws LocalServerError where there is none, or an older one.
 */
export async function findJava(environment: NodeJS.ProcessEnv): Promise<string> {
  const java = environment["JAVA_HOME"] ? join(environment["JAVA_HOME"], "bin", "java") : "java";
  const run = await execa(java, ["-version"], {
    reject: false,
    env: environment,
    extendEnv: false,
    timeout: 20_000,
  });
  if (run.exitCode !== 0)
    throw new LocalServerError({ code: "JAVA_MISSING", java, minimum: JAVA_MINIMUM });
  const major = majorVersion(run.stderr);
  if (major === undefined || major < JAVA_MINIMUM)
    throw new LocalServerError({
      code: "JAVA_TOO_OLD",
      java,
      version: major,
      minimum: JAVA_MINIMUM,
    });
  return java;
}

/** 17 for `openjdk version "17.0.15"`, 8 for `java version "1.8.0_392"`. */
export function majorVersion(banner: string): number | undefined {
  const found = /version "(?:1\.)?(\d+)/u.exec(banner);
  return found?.[1] === undefined ? undefined : Number(found[1]);
}
