/** The kinds of nodes that clients may call by their names. */
export const NAMED_KINDS = [
  "region",
  "court",
  "cause",
  "factor",
  "instrument",
  "publication",
] as const;
export type NamedKind = (typeof NAMED_KINDS)[number];

/** A node with everything it is called. */
export interface NamedNode {
  readonly kind: NamedKind;
  readonly id: string;
  /** The usual name first. */
  readonly names: readonly string[];
  /** Of a cause of action: the one above it. */
  readonly parentId: string | undefined;
  /**
   * Whether it leaves its name to others: an instrument that is no longer in force, or that is
   * known by the citations of others only.
   */
  readonly yields: boolean;
}
