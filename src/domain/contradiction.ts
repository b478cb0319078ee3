/**
 * Two or more sources of one case that differ on the same matter. All are kept; none is chosen
 * silently.
 */
export interface Contradiction {
  /** What they differ on: outcome, date, "party 张某 role". */
  readonly field: string;
  readonly values: readonly ContradictingValue[];
}

export interface ContradictingValue {
  readonly value: string;
  /** The source: "records" for edited records, else the id of a document. */
  readonly source: string;
  readonly quote?: string | undefined;
}
