import type { Basis } from "./closed-lists.js";

/**
 * The words of a source that prove a statement of the graph. Offsets count UTF-16 units of the
 * stored document.
 */
export interface Evidence {
  readonly quote: string;
  readonly section?: string | undefined;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  /**
   * What the words stand in: the id of a publication or a document. Left out in a record: the
   * case's own publication.
   */
  readonly source?: string | undefined;
}

/**
 * How a statement is known: CITED carries evidence, INFERRED carries the reason and who gives it.
 */
export interface Grounds {
  readonly basis: Basis;
  readonly evidence?: Evidence | undefined;
  readonly rationale?: string | undefined;
  /** Who says so: "editor", or the name and version of a rule. */
  readonly assertedBy?: string | undefined;
  /** From 0 to 1; only an INFERRED statement has one. */
  readonly confidence?: number | undefined;
}
