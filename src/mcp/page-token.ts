import { createHash } from "node:crypto";
import type { Key } from "../graph/read/pages.js";
import { InputError } from "../search/search-errors.js";

/** Where the next page begins, bound to the call that it goes on with. */
export function pageToken(call: unknown, key: Key): string {
  const text = `${typeof key === "bigint" ? "b" : "s"}${key}`;
  return Buffer.from(`${fingerprint(call)}${text}`).toString("base64url");
}

/** @throws InputError where the token is broken, or of a call with other arguments. */
export function placeOf(call: unknown, token: string | undefined): Key | undefined {
  if (token === undefined) return undefined;
  const text = Buffer.from(token, "base64url").toString("utf8");
  const mark = fingerprint(call);
  const found = /^(?:b(?<date>\d{1,19})|s(?<rank>\d\/\d{1,19}))$/u.exec(text.slice(mark.length));
  const { date, rank } = found?.groups ?? {};
  if (!text.startsWith(mark) || (date === undefined && rank === undefined))
    throw new InputError(
      "after: expected `next` of the answer to this very call; leave it out for the first page.",
      { argument: "after" },
    );
  return date === undefined ? rank : BigInt(date);
}

function fingerprint(call: unknown): string {
  return createHash("sha256").update(JSON.stringify(call)).digest("base64url").slice(0, 10);
}
