import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { z } from "zod";
import { readKept } from "./kept-lexicon.js";
import type { LexiconData, LexiconTable } from "./lexicon-row.js";
import { lexiconListsSchema, lexiconTableSchema } from "./lexicon.schema.js";

/** lists.yaml, lists-amounts.yaml: a file of word lists, one a topic. */
const LISTS = /^lists(?:-[a-z-]{1,40})?\.yaml$/u;

/**
 * A file of the lexicon that cannot be used; the message names file, place and what was expected.
 */
export class LexiconError extends Error {
  override readonly name = "LexiconError";
}

/**
 * Reads a folder of the lexicon: lists*.yaml and one table a file. Small enough to be read at once,
 * when a program starts.
 * @param keptIn a file in which the same may be kept, see keepLexicon.
 * @throws LexiconError at the first fault.
 */
export function readLexicon(folder: string, keptIn?: string): LexiconData {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .toSorted()
    .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
  const hash = createHash("sha256");
  for (const { name, text } of files) hash.update(`${name}\0${text}\0`);
  const digest = hash.digest("hex");
  const kept = keptIn === undefined ? undefined : readKept(keptIn, digest);
  return kept ?? { ...contentOf(files), hash: digest };
}

function contentOf(
  files: readonly { readonly name: string; readonly text: string }[],
): Pick<LexiconData, "lists" | "tables"> {
  const lists = new Map<string, readonly string[]>();
  const tables = new Map<string, LexiconTable>();
  for (const { name, text } of files) {
    const content: unknown = parse(text);
    if (LISTS.test(name)) addLists(lists, checked(lexiconListsSchema, content, name).lists, name);
    else {
      const table = tableOf(checked(lexiconTableSchema, content, name), name);
      tables.set(table.table, table);
    }
  }
  return { lists, tables };
}

function checked<Schema extends z.ZodType>(
  schema: Schema,
  content: unknown,
  file: string,
): z.output<Schema> {
  const result = schema.safeParse(content);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new LexiconError(
    `${file}: ${issue?.path.join(".") ?? ""}: expected ${issue?.message ?? "another form"}`,
  );
}

function addLists(
  known: Map<string, readonly string[]>,
  lists: Readonly<Record<string, readonly string[]>>,
  file: string,
): void {
  for (const [name, words] of Object.entries(lists)) {
    if (known.has(name))
      throw new LexiconError(`${file}: lists.${name}: expected a name that no other list has`);
    known.set(name, words);
  }
}

function tableOf(content: z.output<typeof lexiconTableSchema>, file: string): LexiconTable {
  if (`${content.table}.yaml` !== file)
    throw new LexiconError(`${file}: table: expected the file's own name`);
  const seen = new Set<string>();
  const rows = content.rows.map((row) => ({ ...row, id: row.id ?? row.means }));
  for (const row of rows) {
    if (seen.has(row.id)) throw new LexiconError(`${file}: ${row.id}: expected an id of its own`);
    seen.add(row.id);
    if (content.meanings !== undefined && !content.meanings.includes(row.means))
      throw new LexiconError(
        `${file}: ${row.id}: means: expected one of ${content.meanings.join(", ")}`,
      );
  }
  return {
    ...content,
    rows,
    meanings: content.meanings ?? [...new Set(rows.map((row) => row.means))],
  };
}
