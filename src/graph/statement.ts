import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

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

let writeHash: string | undefined;

/**
 * A hash of all write statements: with other ones the same rows may give another graph. Read once.
 */
export function writeStatementsHash(): string {
  writeHash ??= readdirSync(new URL("write/", FOLDER))
    .toSorted()
    .reduce(
      (hash, name) => hash.update(statement(`write/${name.replace(/\.cypher$/u, "")}`)),
      createHash("sha256"),
    )
    .digest("hex");
  return writeHash;
}
