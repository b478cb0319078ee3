import type { Database, ReadOptions } from "../database.js";

/** Names of more units than that are not looked for. */
const LONGEST = 12;
/** Takes the place of a name: no text has it. */
const PLACEHOLDER = "\u{e000}";

/** A text without the names of the graph's natural persons. */
export async function withoutNames(
  database: Database,
  text: string,
  options: ReadOptions,
): Promise<string> {
  const names = new Set<string>();
  for (let from = 0; from < text.length; from++)
    for (let length = 2; length <= LONGEST && from + length <= text.length; length++)
      names.add(text.slice(from, from + length));
  if (names.size === 0) return text;
  const rows = await database.read("read/persons-named", { names: [...names] }, options);
  return rows
    .map((row) => row.string("name"))
    .sort((a, b) => b.length - a.length)
    .reduce((left, name) => left.replaceAll(name, PLACEHOLDER), text);
}
