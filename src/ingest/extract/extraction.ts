import type { CaseRecord } from "../../domain/case-record.js";

/** What the extractors found in one case: keys of its record, and what a person should look at. */
export interface Extraction {
  readonly parts: Partial<CaseRecord> & Pick<CaseRecord, "facts">;
  readonly notes: readonly ReviewNote[];
  /**
   * Who made each ruling of `parts`, as written: courts that the graph does not know have a name
   * only.
   */
  readonly rulingCourts: readonly NamedRulingCourt[];
}

export interface NamedRulingCourt {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly caseNumber?: string | undefined;
}

/** Something that the extractors were not sure of. */
export interface ReviewNote {
  /** The key of the record that it concerns. */
  readonly part: string;
  readonly message: string;
  readonly quote?: string | undefined;
}
