import { readFileSync, renameSync, writeFileSync } from "node:fs";
import type { LexiconData, LexiconTable } from "./lexicon-row.js";

interface Kept {
  readonly hash: string;
  readonly lists: readonly (readonly [string, readonly string[]])[];
  readonly tables: readonly (readonly [string, LexiconTable])[];
}

/**
 * The lexicon as the build read it, which takes a tenth of the time; undefined where its files have
 * changed since, or nothing was kept.
 * @param hash of the files as they are now.
 */
export function readKept(file: string, hash: string): LexiconData | undefined {
  try {
    const kept = JSON.parse(readFileSync(file, "utf8")) as Kept;
    if (kept.hash !== hash) return undefined;
    return { lists: new Map(kept.lists), tables: new Map(kept.tables), hash };
  } catch {
    return undefined; // nothing was kept, or only in part
  }
}

/** Keeps what was read for the next program. */
export function keepLexicon(file: string, { hash, lists, tables }: LexiconData): void {
  const kept: Kept = { hash, lists: [...lists], tables: [...tables] };
  writeFileSync(`${file}.new`, JSON.stringify(kept));
  renameSync(`${file}.new`, file);
}
