import type { Database } from "../database.js";

/** What decides in which form texts are stored, as hashes. */
export interface Form {
  /** Of everything: code, statements, lexicon, segmenter. */
  readonly form: string;
  /** Of the lexicon alone. */
  readonly lexicon: string;
}

/** In which form the graph's texts are stored. */
export interface StoredForm {
  /** What was recorded; undefined where nothing was. */
  readonly form: string | undefined;
  readonly lexicon: string | undefined;
  /** Whether the texts are being written anew, or were when that broke off. */
  readonly rewriting: boolean;
  /** Whether nothing was ever loaded. */
  readonly isEmpty: boolean;
}

/** What the graph notes of the program that wrote it last. */
export async function readStoredForm(database: Database): Promise<StoredForm> {
  const row = (await database.read("read/stored-form"))[0];
  return {
    form: row?.optionalString("form"),
    lexicon: row?.optionalString("lexicon"),
    rewriting: row?.boolean("rewriting") ?? false,
    isEmpty: row?.boolean("isEmpty") ?? true,
  };
}

/** Records that everything stored has this form. */
export async function recordStoredForm(database: Database, { form, lexicon }: Form): Promise<void> {
  await database.writeAlone("write/record-stored-form", { form, lexicon, rewriting: false });
}
