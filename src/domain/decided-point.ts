import type { DecidedFor, Side } from "./closed-lists.js";

/**
 * A point that a case decides: a question in dispute, or the rule that one of its rulings states.
 */
export interface DecidedPoint {
  /** The id of the issue or the rule. */
  readonly id: string;
  readonly kind: "ISSUE" | "RULE";
  /** The question, or the rule. */
  readonly text: string;
  /** The court's answer to a question. */
  readonly answer: string | undefined;
  /**
   * For whom the question was decided, or whom the rule favours; undefined where nobody read it.
   */
  readonly side: DecidedFor | Side | undefined;
  /** The factors that it turns on. */
  readonly factorIds: readonly string[];
  /** The rules that decide a question. */
  readonly ruleIds: readonly string[];
}
