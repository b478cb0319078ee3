import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { type Database } from "../graph/database.js";
import { rewriteAll } from "../graph/load/rewrite-all.js";
import { type Form, readStoredForm, recordStoredForm } from "../graph/load/stored-form.js";
import { readLoadContext } from "../graph/load/load-context.js";
import { inferFactorsAgain } from "../ingest/import/infer-factors.js";
import { LEXICON } from "../lexicon/lexicon.js";
import { FactorVocabulary } from "../similarity/factor-vocabulary.js";
import { segment } from "../similarity/segmenter.js";
import { messages } from "./messages/catalogue.js";
import type { Progress } from "./progress.js";

/**
 * The rooms whose code decides what is stored of a text, as they run: compiled, or from their
 * sources.
 */
const ROOMS = ["domain", "lexicon", "language", "citation", "ingest", "similarity", "graph/load"];
const STATEMENTS = fileURLToPath(new URL("../../cypher/write", import.meta.url));
const LEXICON_FOLDER = fileURLToPath(new URL("../../seeds/lexicon", import.meta.url));

let form: string | undefined;

/**
 * A hash of everything that decides in which form a text is stored: code, write statements, the
 * lexicon, the segmenter with its dictionary; and one of the lexicon alone, which people change.
 * The first changes more often than what is stored does, never more seldom; what comes out the same
 * is not written again.
 */
export function currentForm(): Form {
  form ??= hashOfFiles([
    ...ROOMS.map((room) => fileURLToPath(new URL(`../${room}`, import.meta.url))),
    STATEMENTS,
    LEXICON_FOLDER,
  ]);
  return { form, lexicon: LEXICON.hash };
}

function hashOfFiles(folders: readonly string[]): string {
  const hash = createHash("sha256").update(segmenterVersion());
  for (const folder of folders) {
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
      /\.(?:js|ts|cypher|yaml)$/u.test(name),
    );
    for (const name of names.filter((each) => !each.endsWith(".d.ts")).toSorted())
      hash.update(`\0${name}\0`).update(readFileSync(`${folder}/${name}`));
  }
  return hash.digest("hex");
}

function segmenterVersion(): string {
  return (createRequire(import.meta.url)("@node-rs/jieba/package.json") as { version: string })
    .version;
}

/** The form of what is stored, beside that of this version. */
export interface ComparedForm {
  /**
   * Whether everything stored has the form that this version gives it, as far as the graph says.
   */
  readonly current: boolean;
  /**
   * Where the graph was loaded with another lexicon: the first signs of its hash, undefined where
   * none was recorded, and of ours.
   */
  readonly otherLexicon: { readonly loaded: string | undefined; readonly own: string } | undefined;
}

/** The digits of a hash that are printed. */
const SHOWN_SIGNS = 12;

/** Whether the graph was written by this program's rooms and lexicon. */
export async function compareForm(database: Database): Promise<ComparedForm> {
  const stored = await readStoredForm(database);
  const own = currentForm();
  const current = stored.isEmpty || (stored.form === own.form && !stored.rewriting);
  if (stored.isEmpty || stored.lexicon === own.lexicon) return { current, otherLexicon: undefined };
  return {
    current,
    otherLexicon: {
      loaded: stored.lexicon?.slice(0, SHOWN_SIGNS),
      own: own.lexicon.slice(0, SHOWN_SIGNS),
    },
  };
}

/**
 * Runs a load; where it was the first one of the graph, all that is stored has the current form.
 */
export async function recordingForm<Result>(
  database: Database,
  work: () => Promise<Result>,
): Promise<Result> {
  const { isEmpty } = await readStoredForm(database);
  const result = await work();
  if (isEmpty) await recordStoredForm(database, currentForm());
  return result;
}

/**
 * Writes anew what an earlier version stored in another form.
 * @returns how many cases came out differently; undefined where the signal ended the work before it
 * was done.
 */
export async function renew(
  database: Database,
  progress: Progress,
  signal?: AbortSignal,
): Promise<number | undefined> {
  const { factors } = await readLoadContext(database);
  const vocabulary = new FactorVocabulary(
    [...factors].map(([id, { label, aliases }]) => ({ id, label, aliases })),
    segment,
  );
  return rewriteAll({
    database,
    segment,
    form: currentForm(),
    refresh: (record) => inferFactorsAgain(record, vocabulary),
    signal,
    onProgress: (done) => progress.print(messages().progress.rewritten(done)),
  });
}
