import { oneOf, type RawSearch, textOf } from "../../state/search-params.js";

/** The kinds of what can be found. */
export const KINDS = [
  "CASE",
  "PROVISION",
  "RULE_PRINCIPLE",
  "FACTOR",
  "COURT",
  "INSTRUMENT",
  "PARTY",
] as const;

/** Words, and of which kind the hits shall be. */
export interface SearchSearch {
  q?: string | undefined;
  kind?: (typeof KINDS)[number] | undefined;
}

/** Reads them. */
export const searchSearch = (raw: RawSearch): SearchSearch => ({
  q: textOf(raw["q"])?.slice(0, 60),
  kind: oneOf(raw["kind"], KINDS),
});
