import { oneOf, type RawSearch } from "../../state/search-params.js";

/** The tabs of a matter: what the other side will cite comes first. */
export const TABS = ["adverse", "helpful", "all"] as const;

/** What the address of a matter may have: never its facts. */
export interface MatterSearch {
  tab?: (typeof TABS)[number] | undefined;
}

/** Reads it. */
export const matterSearch = (raw: RawSearch): MatterSearch => ({ tab: oneOf(raw["tab"], TABS) });
