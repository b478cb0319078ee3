import type { EnumOf } from "../schema/graphql.js";

/** What the query of an address holds before a page has read it. */
export type RawSearch = Readonly<Record<string, unknown>>;

/** What every page's address may have: the court that will decide, and our side. */
export interface GlobalSearch {
  court?: string | undefined;
  side?: "CLAIMANT" | "RESPONDENT" | undefined;
}

/** The keys that go along from page to page. */
export const GLOBAL_KEYS = ["court", "side"] as const;

/** Reads them; what is wrong counts as not given. */
export function globalSearch(raw: RawSearch): GlobalSearch {
  return { court: textOf(raw["court"]), side: oneOf(raw["side"], ["CLAIMANT", "RESPONDENT"]) };
}

/** A text that is not empty. */
export function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** One of the given values. */
export function oneOf<Value extends string>(
  value: unknown,
  values: readonly Value[],
): Value | undefined {
  return values.find((each) => each === value);
}

/**
 * Values with commas between them, or a list as the router hands it round, those that are allowed.
 */
export function listOf<Value extends string>(
  value: unknown,
  allowed?: readonly Value[],
): Value[] | undefined {
  const parts: readonly unknown[] = typeof value === "string" ? value.split(",") : arrayOf(value);
  const items = parts.filter((each): each is Value => typeof each === "string" && each !== "");
  const known = allowed === undefined ? items : items.filter((each) => allowed.includes(each));
  return known.length === 0 ? undefined : known;
}

const arrayOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Reads the query of an address: plain texts, a list with commas. */
export function parseSearch(query: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(query));
}

/** Writes it, colons and commas as they are, so that a person can read it. */
export function stringifySearch(search: Record<string, unknown>): string {
  const pairs = Object.entries(search).flatMap(([key, value]) => {
    const text = Array.isArray(value) ? value.join(",") : plain(value);
    return text === "" ? [] : [`${encodeURIComponent(key)}=${encode(text)}`];
  });
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}

const plain = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

const encode = (text: string) =>
  encodeURIComponent(text).replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%2F", "/");

/** A side that has interests: neither is none. */
export type OwnSide = Exclude<EnumOf<"Side">, "NEITHER">;
