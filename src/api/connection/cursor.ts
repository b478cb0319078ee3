import { createHash } from "node:crypto";
import type { Key } from "../../graph/read/pages.js";
import { badUserInput } from "../errors/user-errors.js";

/**
 * What makes a list this list: its field, its parent, its arguments. A cursor of one list is
 * refused by any other.
 */
export type ListIdentity = readonly unknown[];

/** Characters; a longer cursor is refused undecoded. */
const LONGEST = 20_000;

/** An opaque cursor: the list's fingerprint and the key of an item. */
export function encodeCursor(list: ListIdentity, key: Key): string {
  return pack([fingerprint(list), kindOf(key), String(key)]);
}

/**
 * The shapes of keys: a place in the order by date, a position, a text, a level of authority with a
 * place in it, a score with what the scores are made of and an id, which comes last: ids have
 * slashes of their own.
 */
const SHAPES = {
  date: /^b\d{1,19}$/u,
  position: /^n-?\d{1,16}$/u,
  text: /^s/u,
  score: /^s[01]\.\d{6}\/[\w-]+\/.+$/su,
  authority: /^s\d\/\d{1,19}$/u,
} as const;
export type KeyShape = keyof typeof SHAPES;

/** @throws BAD_USER_INPUT where the cursor is broken or belongs to another list. */
export function decodeCursor(
  list: ListIdentity,
  shape: KeyShape,
  cursor: string | null | undefined,
): Key | undefined {
  if (cursor === null || cursor === undefined) return undefined;
  const [mark, kind, text] = unpack(cursor);
  if (mark !== fingerprint(list))
    throw broken("belongs to another list, or to this one with other arguments");
  if (typeof text !== "string" || typeof kind !== "string" || !SHAPES[shape].test(kind + text))
    throw broken("is broken");
  return kind === "b" ? BigInt(text) : kind === "n" ? Number(text) : text;
}

/** The same for a list whose place is a set of marks rather than a key. */
export function encodeMarks(list: ListIdentity, marks: readonly string[]): string {
  return pack([fingerprint(list), "m", marks.join("")]);
}

/** @throws BAD_USER_INPUT where the cursor is broken or belongs to another list. */
export function decodeMarks(
  list: ListIdentity,
  cursor: string | null | undefined,
  length: number,
): readonly string[] {
  if (cursor === null || cursor === undefined) return [];
  const [mark, kind, text] = unpack(cursor);
  if (mark !== fingerprint(list))
    throw broken("belongs to another list, or to this one with other arguments");
  if (kind !== "m" || typeof text !== "string" || text.length % length !== 0)
    throw broken("is broken");
  return text.match(new RegExp(`.{${length}}`, "gu")) ?? [];
}

function fingerprint(list: ListIdentity): string {
  return createHash("sha256").update(JSON.stringify(list)).digest("base64url").slice(0, 10);
}

function kindOf(key: Key): "b" | "n" | "s" {
  return typeof key === "bigint" ? "b" : typeof key === "number" ? "n" : "s";
}

function pack(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}

function unpack(cursor: string): readonly unknown[] {
  if (cursor.length > LONGEST) throw broken("is broken");
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (Array.isArray(value) && value.length === 3) return value;
  } catch {
    // falls through to the one answer for what cannot be read
  }
  throw broken("is broken");
}

function broken(what: string): Error {
  return badUserInput(
    `The cursor given as after ${what}: start again without after, or use an endCursor of this very list.`,
  );
}
