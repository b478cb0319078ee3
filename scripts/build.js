/**
 * Builds dist/: the program, then the pages.
 * usage: node scripts/build.js [--when-stale]: only where something has changed since the last
 * build that was whole, or dist/ is not there
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
/** Of what the last whole build was made. */
const STAMP = join(ROOT, "dist", "built-from");
const SOURCES = ["src", "schema", "package-lock.json", "tsconfig.json", "vite.config.ts"];
const OUTPUTS = ["cli/main.js", "web/index.html", "web/graphiql/index.html"];
const STEPS = [
  ["node_modules/typescript/bin/tsc"],
  ["scripts/keep-lexicon.js"],
  ["node_modules/vite/bin/vite.js", "build"],
];

function hashOfSources() {
  const hash = createHash("sha256");
  for (const source of SOURCES)
    for (const path of filesOf(source))
      hash.update(`\0${path}\0`).update(readFileSync(join(ROOT, path)));
  return hash.digest("hex");
}

function filesOf(path) {
  if (!statSync(join(ROOT, path)).isDirectory()) return [path];
  return readdirSync(join(ROOT, path), { recursive: true })
    .map((name) => join(path, name))
    .filter((each) => statSync(join(ROOT, each)).isFile())
    .sort();
}

const from = hashOfSources();
const isWhole = () =>
  OUTPUTS.every((path) => existsSync(join(ROOT, "dist", path))) &&
  existsSync(STAMP) &&
  readFileSync(STAMP, "utf8") === from;

if (!process.argv.includes("--when-stale") || !isWhole()) {
  rmSync(STAMP, { force: true });
  for (const step of STEPS) {
    const { status } = spawnSync(process.execPath, step, { cwd: ROOT, stdio: "inherit" });
    if (status !== 0) process.exit(status ?? 1);
  }
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, from);
}
