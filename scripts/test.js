/**
 * Runs the suites of `npm test`, on two sides at once: what loads into a database of its own, and
 * what asks one with the seeds. Where NEO4J_TEST_URI gives one database for both, one after the
 * other. Further arguments go to Vitest.
 */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const VITEST = fileURLToPath(new URL("../node_modules/vitest/vitest.mjs", import.meta.url));
const SIDES = [
  ["unit", "graph"],
  ["local", "api", "browser"],
];
const given = process.argv.slice(2);

/** The exit code of the suites; what they print comes as they print it, or together at their end. */
function run(suites, isShown) {
  const projects = suites.flatMap((name) => ["--project", name]);
  // files that are named may all be on the other side
  const others = given.length > 0 ? ["--passWithNoTests", ...given] : [];
  const child = spawn(process.execPath, [VITEST, "run", ...projects, ...others], {
    stdio: ["ignore", isShown ? "inherit" : "pipe", isShown ? "inherit" : "pipe"],
    env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : {}) },
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => child.kill(signal));
  const printed = [];
  child.stdout?.on("data", (chunk) => printed.push(chunk));
  child.stderr?.on("data", (chunk) => printed.push(chunk));
  return new Promise((resolve) => {
    child.once("close", (code) => resolve({ code: code ?? 1, printed: Buffer.concat(printed) }));
  });
}

const isShared = process.env["NEO4J_TEST_URI"] !== undefined;
const [first, second] = isShared
  ? [await run(SIDES.flat(), true)]
  : await Promise.all([run(SIDES[0], true), run(SIDES[1], false)]);
if (second !== undefined) process.stdout.write(second.printed);
process.exitCode = Math.max(first.code, second?.code ?? 0);
