/** What a watch looks for. */
export type WatchQuery =
  /** The cases that apply provisions, as a lawyer types them. */
  | {
      readonly kind: "PRECEDENTS";
      readonly citations: readonly string[];
      readonly regions?: readonly string[] | undefined;
    }
  /** The cases that are similar to facts, or to a case. */
  | {
      readonly kind: "SIMILAR";
      readonly facts?: string | undefined;
      readonly caseId?: string | undefined;
      readonly minScore: number;
    }
  /** Whether a rule still stands. */
  | { readonly kind: "RULE"; readonly ruleId: string };

/** Something that a watch has found since it began. */
export interface WatchNews {
  readonly id: string;
  readonly watchId: string;
  readonly title: string;
  readonly summary: string;
  readonly caseId: string | undefined;
  /** ISO 8601. */
  readonly foundAt: string;
}

/** A watch as it is kept. */
export interface Watch {
  readonly id: string;
  readonly name: string;
  readonly query: WatchQuery;
  /** Where its news are sent; undefined where they are only kept. */
  readonly webhook: string | undefined;
  readonly createdAt: string;
  readonly checkedAt: string;
}
