import type { EnumOf } from "../../schema/graphql.js";
import { TERMS } from "../../words/terms.js";
import { listOf, oneOf, type RawSearch } from "../../state/search-params.js";

const keysOf = <Key extends string>(words: Readonly<Record<Key, string>>) =>
  Object.keys(words) as Key[];
const TREATMENTS = ["APPLIED", "MENTIONED", "REJECTED"] as const;
const ORDERS = ["AUTHORITY", "BASIS", "NEWEST", "OLDEST"] as const;
const LEVELS = ["SUPREME", "HIGH", "INTERMEDIATE", "BASIC", "SPECIAL"] as const;

/** What a case is linked to an article by: its own words, or an inference. */
const BASES = ["CITED", "INFERRED"] as const;

/** The list alone, over the line of versions, or those for and against side by side. */
export const VIEWS = ["list", "lineage", "split"] as const;

/** How the list of an article's precedents is narrowed; each key stands in the address. */
export interface LawSearch {
  basis?: EnumOf<"Basis">[] | undefined;
  treatments?: EnumOf<"Treatment">[] | undefined;
  positions?: EnumOf<"CitationPosition">[] | undefined;
  levels?: EnumOf<"CourtLevel">[] | undefined;
  courts?: string[] | undefined;
  regions?: string[] | undefined;
  outcomes?: EnumOf<"Outcome">[] | undefined;
  year?: string[] | undefined;
  view?: (typeof VIEWS)[number] | undefined;
  order?: EnumOf<"PrecedentOrder"> | undefined;
}

/** Reads them; what is wrong counts as not given. */
export function lawSearch(raw: RawSearch): LawSearch {
  return {
    basis: listOf(raw["basis"], BASES),
    treatments: listOf(raw["treatments"], TREATMENTS),
    positions: listOf(raw["positions"], keysOf(TERMS.zh.position)),
    levels: listOf(raw["levels"], LEVELS),
    courts: listOf(raw["courts"]),
    regions: listOf(raw["regions"]),
    outcomes: listOf(raw["outcomes"], keysOf(TERMS.zh.outcome)),
    year: listOf(raw["year"])?.filter((each) => /^\d{4}$/u.test(each)),
    view: oneOf(raw["view"], VIEWS),
    order: oneOf(raw["order"], ORDERS),
  };
}

/** The keys that narrow the list. */
export const NARROWING = [
  "basis",
  "treatments",
  "positions",
  "levels",
  "courts",
  "regions",
  "outcomes",
  "year",
] as const satisfies readonly (keyof LawSearch)[];
