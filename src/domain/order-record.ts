import type { Liability } from "./closed-lists.js";
import type { Evidence } from "./evidence.js";

/** A sum that an order or a claim names. */
export interface NamedSum {
  /** An exact decimal in the currency's main unit. */
  readonly value: string;
  /** ISO 4217. */
  readonly currency: string;
  /** What it is, in the words of the text: 货款. */
  readonly label?: string | undefined;
}

/** One item of an operative part (判项): who shall do what for whom, by when, and how much. */
export interface OrderItemRecord {
  readonly number?: number | undefined;
  readonly text: string;
  /** Those who shall perform it, and for whom, as the order names them. */
  readonly performers?: readonly string[] | undefined;
  readonly beneficiaries?: readonly string[] | undefined;
  /** By when, as printed: 本判决生效之日起十日内. */
  readonly deadline?: string | undefined;
  /** The last day, where the order names it. */
  readonly dueBy?: string | undefined;
  readonly sums?: readonly NamedSum[] | undefined;
  readonly liability?: Liability | undefined;
  /** Whether it is to be satisfied before others (优先受偿). */
  readonly priority?: boolean | undefined;
  readonly evidence?: Evidence | undefined;
}

/** One claim of a suit (诉讼请求). */
export interface ClaimRecord {
  readonly number?: number | undefined;
  readonly text: string;
  readonly sums?: readonly NamedSum[] | undefined;
  /** Whether it is a claim of the party that was sued (反诉). */
  readonly counterclaim?: boolean | undefined;
  /** Whether nothing but costs of the proceedings is asked for. */
  readonly costs?: boolean | undefined;
  readonly evidence?: Evidence | undefined;
}
