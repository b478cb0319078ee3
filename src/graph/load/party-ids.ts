import { freeName } from "../../domain/free-name.js";

/**
 * The last part of each party's id by its name: the name with _ for white space. Where two names of
 * one case give the same key, the name that is written so keeps it and the others are numbered:
 * A_B, A_B~2 for "A B". The result does not depend on the order of the names.
 */
export function partyKeys(names: readonly string[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const taken = new Set<string>();
  const plain = (name: string) => name.replace(/\s+/gu, "_");
  const ordered = [...new Set(names)].sort(
    (a, b) => Number(plain(a) !== a) - Number(plain(b) !== b) || (a < b ? -1 : 1),
  );
  for (const name of ordered) {
    const key = freeName(plain(name), "~", taken);
    taken.add(key);
    keys.set(name, key);
  }
  return keys;
}
