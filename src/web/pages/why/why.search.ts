import { oneOf, type RawSearch } from "../../state/search-params.js";

/** How many steps a path may have; left out: a few. */
export interface WhySearch {
  steps?: "more" | undefined;
}

/** Reads it. */
export const whySearch = (raw: RawSearch): WhySearch => ({ steps: oneOf(raw["steps"], ["more"]) });
