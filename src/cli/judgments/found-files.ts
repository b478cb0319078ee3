import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import type { Database } from "../../graph/database.js";
import {
  type JudgmentFile,
  type JudgmentFileState,
  readJudgmentFile,
} from "../../graph/load/judgment-files.js";
import { hashFiles, type InputFile } from "../../ingest/import/input-file.js";
import { messages } from "../messages/catalogue.js";
import type { Progress } from "../progress.js";

/** A file with the progress of earlier runs. */
export interface FoundFile extends JudgmentFile {
  readonly input: InputFile;
  /** Whether it was loaded completely, in this form. */
  readonly isLoaded: boolean;
  /** The progress of an interrupted run; undefined where there is none. */
  readonly resumesFrom: JudgmentFileState | undefined;
}

/** What identifies the progress of a file besides its content. */
interface FileKey {
  /** The selection of its rows. */
  readonly selection: string;
  /** How texts are stored. */
  readonly form: string;
}

/**
 * Looks up the progress of files by their content and the selection of rows; names do not matter.
 */
export async function findFiles(
  database: Database,
  inputs: readonly InputFile[],
  key: FileKey,
  progress: Progress,
): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  for (const [done, input] of inputs.entries()) {
    progress.update(messages().progress.lookingAtFiles, done, inputs.length);
    found.push(await findFile(database, input, key));
  }
  return found;
}

async function findFile(
  database: Database,
  input: InputFile,
  { selection, form }: FileKey,
): Promise<FoundFile> {
  const hash = await hashFiles([input]);
  const { size } = await stat(input.path);
  const digest = createHash("sha256")
    .update(JSON.stringify([hash, selection]))
    .digest("hex");
  const id = `judgments:${digest.slice(0, 24)}`;
  const state = await readJudgmentFile(database, id);
  const known = state?.form === form ? state : undefined;
  return {
    input,
    id,
    name: input.shownAs,
    size,
    hash,
    isLoaded: known?.isWhole === true,
    resumesFrom: known?.isWhole === false ? known : undefined,
  };
}
