import type { AmountRecord } from "./amount-record.js";
import type { BenchRole, Disposition, RulingStage } from "./closed-lists.js";
import type { Evidence, Grounds } from "./evidence.js";
import type { OrderItemRecord } from "./order-record.js";

/** A judge, assessor or clerk of a ruling, named as printed. */
export interface BenchMemberRecord {
  readonly name: string;
  readonly role: BenchRole;
  readonly evidence?: Evidence | undefined;
}

/** A lawyer or other representative of a ruling, named as printed. */
export interface CounselRecord {
  readonly name: string;
  readonly firm?: string | undefined;
  /** The names of the parties for whom they act, as the record has them. */
  readonly actsFor: readonly string[];
  readonly evidence?: Evidence | undefined;
}

/** A ruling as a record holds it. */
export interface RulingRecord {
  /** A name for this ruling inside its record, for `reviews` and `provisions[].ruling`. */
  readonly key: string;
  readonly stage: RulingStage;
  readonly court?: string | undefined;
  /** How the court is known; left out where there is no court. */
  readonly courtGrounds?: Grounds | undefined;
  readonly date?: string | undefined;
  readonly caseNumber?: string | undefined;
  readonly result?: string | undefined;
  readonly orders?: readonly string[] | undefined;
  /** The orders item by item, where they were read so. */
  readonly orderItems?: readonly OrderItemRecord[] | undefined;
  readonly fines?: readonly AmountRecord[] | undefined;
  /** The key of the ruling that this one reviews. */
  readonly reviews?: string | undefined;
  readonly disposition?: Disposition | undefined;
  readonly effective?: boolean | undefined;
  readonly bench?: readonly BenchMemberRecord[] | undefined;
  readonly counsel?: readonly CounselRecord[] | undefined;
  readonly evidence?: Evidence | undefined;
}
