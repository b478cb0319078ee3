import { readFileSync } from "node:fs";

const FOLDER = new URL("../../cypher/", import.meta.url);
const cache = new Map<string, string>();

/** The text of cypher/<name>.cypher, such as `statement("read/cases-by-ids")`. Read once. */
export function statement(name: string): string {
  let text = cache.get(name);
  if (text === undefined) {
    text = readFileSync(new URL(`${name}.cypher`, FOLDER), "utf8");
    cache.set(name, text);
  }
  return text;
}
