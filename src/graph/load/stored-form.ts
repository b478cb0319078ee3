import type { Database } from "../database.js";

/** Hashes of what determines how texts are stored. */
export interface Form {
  /** Of everything: code, statements, lexicon, segmenter. */
  readonly form: string;
  /** Of the lexicon alone. */
  readonly lexicon: string;
}

/** The recorded form of the graph's texts. */
export interface StoredForm {
  /** The recorded hash; undefined where there is none. */
  readonly form: string | undefined;
  readonly lexicon: string | undefined;
  /** Whether a rewrite is in progress or was interrupted. */
  readonly rewriting: boolean;
  /** Whether nothing has been loaded yet. */
  readonly isEmpty: boolean;
}

/** Reads the form that the last load recorded. */
export async function readStoredForm(database: Database): Promise<StoredForm> {
  const row = (await database.read("read/stored-form"))[0];
  return {
    form: row?.optionalString("form"),
    lexicon: row?.optionalString("lexicon"),
    rewriting: row?.boolean("rewriting") ?? false,
    isEmpty: row?.boolean("isEmpty") ?? true,
  };
}

/** Records that all texts are stored in this form. */
export async function recordStoredForm(database: Database, { form, lexicon }: Form): Promise<void> {
  await database.writeAlone("write/record-stored-form", { form, lexicon, rewriting: false });
}
