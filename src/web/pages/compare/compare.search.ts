import { oneOf, type RawSearch } from "../../state/search-params.js";

/** Whether only what differs is shown. */
export interface CompareSearch {
  only?: "differences" | undefined;
}

/** Reads it. */
export const compareSearch = (raw: RawSearch): CompareSearch => ({
  only: oneOf(raw["only"], ["differences"]),
});
