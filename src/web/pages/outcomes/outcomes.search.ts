import { oneOf, type RawSearch, textOf } from "../../state/search-params.js";

/** By what the points are grouped. */
export const GROUPINGS = ["level", "region", "year"] as const;

/** Of which cause of action, and by what. */
export interface OutcomesSearch {
  cause?: string | undefined;
  by?: (typeof GROUPINGS)[number] | undefined;
  /** The group whose cases are listed. */
  group?: string | undefined;
}

/** Reads them. */
export const outcomesSearch = (raw: RawSearch): OutcomesSearch => ({
  cause: textOf(raw["cause"]),
  by: oneOf(raw["by"], GROUPINGS),
  group: textOf(raw["group"]),
});
