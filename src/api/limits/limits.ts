import type { AdmissionLimits } from "./admission.js";
import type { BudgetLimits } from "./cost-budget.js";

/** What one request may take. Each has a test of its name in test/api/limits.test.ts. */
export interface Limits {
  /** Bytes of a request's body. */
  readonly bodyBytes: number;
  /** Tokens of a document. */
  readonly tokens: number;
  /** How deep selections may nest. */
  readonly depth: number;
  readonly aliases: number;
  /** The cost of an operation, computed with its variables before the database is asked. */
  readonly cost: number;
  /**
   * How long an answer may take, in milliseconds; statements still running then are stopped in the
   * database.
   */
  readonly deadlineMs: number;
  /** How long a request's headers may take to arrive, in milliseconds. */
  readonly headersMs: number;
  /** How long all of a request may take to arrive, in milliseconds. */
  readonly requestMs: number;
  /** How long a connection may rest while it is read or written, in milliseconds. */
  readonly idleMs: number;
  /** Connections at a time; more are closed at once. */
  readonly connections: number;
  /** Requests of one connection at a time; the first one beyond ends it. */
  readonly pipelined: number;
  /** Searches for similar cases at a time. */
  readonly searches: AdmissionLimits;
  /** The cost that each holder of a token may spend. */
  readonly budget: BudgetLimits;
}

export const DEFAULT_LIMITS: Limits = {
  bodyBytes: 100 * 1024,
  tokens: 4000,
  depth: 15,
  aliases: 30,
  cost: 100_000,
  deadlineMs: 15_000,
  headersMs: 10_000,
  requestMs: 30_000,
  idleMs: 60_000,
  connections: 512,
  pipelined: 8,
  budget: { size: 1_000_000, perSecond: 5000 },
  searches: { atOnce: 2, waiting: 16, waitMs: 5000 },
};
