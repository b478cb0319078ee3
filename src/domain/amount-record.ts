import type { AmountItem, AmountKind } from "./closed-lists.js";
import type { Evidence } from "./evidence.js";

/** A sum of money in a case. */
export interface AmountRecord {
  /**
   * An exact decimal in the currency's main unit ("148549.18"); left out where the text gives no
   * figure.
   */
  readonly value?: string | undefined;
  /** ISO 4217, such as CNY or USD; NONE for a share or a count. */
  readonly currency: string;
  readonly label: string;
  readonly kind?: AmountKind | undefined;
  /**
   * What it is for, where the kind does not say it: a penalty that is CLAIMED, and then GRANTED.
   */
  readonly item?: AmountItem | undefined;
  /** The name of the party that claims, owes, pays or gets it, as the record has it. */
  readonly party?: string | undefined;
  /** Of when it is: the day of a payment, of a contract. */
  readonly date?: string | undefined;
  /** The amount as written: 148549.18 元. */
  readonly text: string;
  readonly approximate?: boolean | undefined;
  readonly evidence?: Evidence | undefined;
}
