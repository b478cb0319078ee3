import type { Database } from "../database.js";

/** In which form the graph's texts are stored. */
export interface StoredForm {
  /** The form that was recorded; undefined where none was. */
  readonly form: string | undefined;
  /** Whether the texts are being written anew, or were when that broke off. */
  readonly rewriting: boolean;
  /** Whether nothing was ever loaded. */
  readonly isEmpty: boolean;
}

export async function readStoredForm(database: Database): Promise<StoredForm> {
  const row = (await database.read("read/stored-form"))[0];
  return {
    form: row?.optionalString("form"),
    rewriting: row?.boolean("rewriting") ?? false,
    isEmpty: row?.boolean("isEmpty") ?? true,
  };
}

/** Says that all that is stored has this form. */
export async function recordStoredForm(database: Database, form: string): Promise<void> {
  await database.writeAlone("write/record-stored-form", { form, rewriting: false });
}
