import { createInterface } from "node:readline";
import { execa } from "execa";

/** How a run of Maven went. */
export type MavenRun =
  | { readonly kind: "DONE" }
  | { readonly kind: "MISSING" }
  /** With Maven's own sentence, where it has one. */
  | { readonly kind: "FAILED"; readonly reason: string | undefined };

/**
 * Runs Maven without questions.
 * @param onFile called for each file that it brings.
 * @param signal ends Maven.
 */
export async function runMaven(
  folder: string,
  goals: readonly string[],
  environment: NodeJS.ProcessEnv,
  onFile: () => void = () => {},
  signal?: AbortSignal,
): Promise<MavenRun> {
  const maven = execa("mvn", ["-B", ...goals], {
    cwd: folder,
    env: environment,
    extendEnv: false,
    reject: false,
    all: true,
    stdin: "ignore",
    buffer: true,
    ...(signal !== undefined && { cancelSignal: signal }),
  });
  createInterface({ input: maven.stdout }).on("line", (text) => {
    if (text.includes("Downloaded from")) onFile();
  });
  const run = await maven;
  signal?.throwIfAborted();
  if (run.code === "ENOENT") return { kind: "MISSING" };
  return run.exitCode === 0 ? { kind: "DONE" } : { kind: "FAILED", reason: reasonOf(run.all) };
}

/** How Maven begins the sentence that says why it failed. */
const REASON = /Could not (?:transfer|resolve|find)|No space left|Permission denied/u;
/** Characters that are printed of Maven's message. */
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
