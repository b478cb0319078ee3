import { listOf, type RawSearch } from "../../state/search-params.js";

/** Which kinds of relation are expanded; left out: the first. */
export interface AroundSearch {
  open?: string[] | undefined;
}

/** Reads it. */
export const aroundSearch = (raw: RawSearch): AroundSearch => ({ open: listOf(raw["open"]) });
