import { execa } from "execa";

/** How a run of Python went. */
export type PythonRun =
  | { readonly kind: "DONE" }
  | { readonly kind: "MISSING" }
  /** There is a Python, and it lacks pip. */
  | { readonly kind: "NO_PIP" }
  /** With the sentence in which it says why, where there is one. */
  | { readonly kind: "FAILED"; readonly reason: string | undefined };

/** What Python is called: python3, on Windows python. */
const NAMES = ["python3", "python"] as const;

/** Runs Python without questions; nothing of what it prints is shown. */
export async function runPython(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<PythonRun> {
  for (const name of NAMES) {
    const run = await execa(name, [...args], {
      env: environment,
      extendEnv: false,
      reject: false,
      all: true,
      stdin: "ignore",
    });
    if (run.code !== "ENOENT") return outcome(run.exitCode, run.all);
  }
  return { kind: "MISSING" };
}

function outcome(exitCode: number | undefined, output: string): PythonRun {
  if (exitCode === 0) return { kind: "DONE" };
  return /No module named '?pip\b/u.test(output)
    ? { kind: "NO_PIP" }
    : { kind: "FAILED", reason: reasonOf(output) };
}

/** How pip begins the sentence that says why it failed, and how Python ends its pages. */
const REASON = /^ERROR: (.+)$|^\w*(?:Error|Exception): (.+)$/u;
/** Characters that are printed of pip's message. */
const LONGEST_REASON = 220;

/** The first sentence of its output that says why; pip hides what is secret in an address. */
function reasonOf(output: string): string | undefined {
  for (const line of output.split(/\r?\n/u)) {
    const found = REASON.exec(line.trim());
    const reason = found?.[1] ?? found?.[2];
    if (reason !== undefined) return reason.slice(0, LONGEST_REASON).replace(/\s+/gu, " ").trim();
  }
  return undefined;
}
