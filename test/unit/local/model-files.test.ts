import { chmod, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  ensureModelFiles,
  ModelFilesError,
  type ModelFilesFault,
} from "../../../src/local/model-files.js";
import { MODEL_ARTIFACT, MODEL_VERSION } from "../../../src/local/versions.js";
import { scratchHome } from "../../support/scratch-home.js";

const home = scratchHome();
const cache = () => join(home(), "cache");
const NETWORK = "bge-small-zh-v1.5-q.onnx";
const TOKENIZER = "bge-small-zh-v1.5-q-tokenizer.json";

/**
 * A PATH on which a script stands for Maven; the system's own programs only where it needs them.
 */
async function maven(script: string | undefined, system = ""): Promise<NodeJS.ProcessEnv> {
  const folder = join(home(), "bin");
  await mkdir(folder, { recursive: true });
  if (script !== undefined) {
    await writeFile(join(folder, "mvn"), `#!/bin/sh\n${script}\n`);
    await chmod(join(folder, "mvn"), 0o755);
  }
  return { PATH: system === "" ? folder : `${folder}:${system}` };
}

async function faultOf(environment: NodeJS.ProcessEnv): Promise<ModelFilesFault | undefined> {
  const error: unknown = await ensureModelFiles(cache(), environment).catch(
    (reason: unknown) => reason,
  );
  return error instanceof ModelFilesError ? error.fault : undefined;
}

/** What is left in the cache: nothing of a download that failed. */
const kept = () => readdir(cache());

test("no Maven", async () => {
  expect(await faultOf(await maven(undefined))).toEqual({ code: "MAVEN_MISSING" });
  expect(await kept()).toEqual([]);
});

test.each([
  [
    "a network that is down",
    'echo "[INFO] Scanning"; echo "[ERROR] Failed: Could not transfer artifact x   from central"; exit 1',
    "Could not transfer artifact x from central",
  ],
  [
    "a full disk",
    'echo "[ERROR] write: No space left on device" >&2; exit 1',
    "No space left on device",
  ],
  ["silence", "exit 1", undefined],
  ["no error of its own", 'echo "[WARNING] Could not find x"; exit 2', undefined],
])("%s: with Maven's own sentence", async (_what, script, reason) => {
  expect(await faultOf(await maven(script))).toEqual({ code: "NOT_FETCHED", reason });
  expect(await kept()).toEqual([]);
});

/** Unpacks into the folder that it is given. */
const UNPACKS = (files: string) => `
for each in "$@"; do case "$each" in -DoutputDirectory=*) to="\${each#*=}";; esac; done
printf '%s\\n' "$@" > "${home()}/asked"
mkdir -p "$to"; cd "$to"; ${files}`;

test.each([
  ["nothing at all", "true"],
  ["a network that is another", `echo other > ${NETWORK}; echo other > ${TOKENIZER}`],
  ["a network of no length", `: > ${NETWORK}`],
])("what comes is not what was asked for: %s", async (_what, files) => {
  const environment = await maven(UNPACKS(files), "/usr/bin:/bin");
  expect(await faultOf(environment)).toEqual({ code: "DAMAGED", file: NETWORK });
  expect(await kept()).toEqual([]);
  const asked = (await readFile(join(home(), "asked"), "utf8")).split("\n");
  expect(asked).toContain("-B");
  expect(asked).toContain(`-Dartifact=${MODEL_ARTIFACT}`);
});

test("a failure is no end: the next try asks again", async () => {
  expect(await faultOf(await maven("exit 1"))).toMatchObject({ code: "NOT_FETCHED" });
  expect(await faultOf(await maven(UNPACKS("true"), "/usr/bin:/bin"))).toMatchObject({
    code: "DAMAGED",
  });
});

test("what is in the cache is asked of nobody", async () => {
  const folder = join(cache(), `bge-small-zh-${MODEL_VERSION}`);
  await mkdir(folder, { recursive: true });
  expect(await ensureModelFiles(cache(), await maven(undefined))).toEqual({
    network: join(folder, NETWORK),
    tokenizer: join(folder, TOKENIZER),
  });
});
