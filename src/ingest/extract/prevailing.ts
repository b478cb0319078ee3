import type { Outcome, Side } from "../../domain/closed-lists.js";
import { addDecimals } from "../../language/exact-decimal.js";
import type { Claim } from "./claims.js";
import { LEXICON } from "../../lexicon/lexicon.js";
import type { OrderedSum } from "./order-terms.js";
import type { Order } from "./orders.js";

/** What was asked for and what was granted, where both are nothing but sums of one currency. */
export interface ComparedSums {
  /** Exact decimals in the currency's main unit. */
  readonly claimed: string;
  readonly granted: string;
  readonly currency: string;
  readonly comparison: "ALL" | "PART" | "NONE" | "MORE";
}

/** What claims and orders say together of how the suit ended, and for whom. */
export interface Prevailing {
  readonly outcome: Extract<Outcome, "PLAINTIFF_WINS" | "PARTIAL" | "DISMISSED">;
  readonly side: Side;
  readonly sums?: ComparedSums | undefined;
}

/**
 * The side that prevails, from what was claimed against what was granted: all for the claimant,
 * nothing for the respondent, and a part is nobody's victory, unless the sums say that all was
 * granted. Undefined where the orders do not decide the claims.
 */
export function prevailing(
  claims: readonly Claim[],
  orders: readonly Order[],
): Prevailing | undefined {
  const has = (act: Order["acts"][number]) => orders.some(({ acts }) => acts.includes(act));
  const grants = orders.filter(({ acts }) => acts.includes("GRANTED"));
  const refusesAll = has("CLAIM_DISMISSED") || has("SUIT_DISMISSED") || has("NOT_ACCEPTED");
  if (grants.length === 0)
    return refusesAll ? { outcome: "DISMISSED", side: "RESPONDENT" } : undefined;
  if (refusesAll || has("SETS_ASIDE") || has("UPHOLDS") || has("COUNTERCLAIM_GRANTED"))
    return undefined; // whose claim each order answers is not stated
  const sums = comparedSums(claims, grants);
  const withSums = sums === undefined ? {} : { sums };
  const refusesRest = has("REST_DISMISSED") || has("ONE_DISMISSED");
  if (sums?.comparison === "PART" || (refusesRest && sums?.comparison !== "ALL"))
    return { outcome: "PARTIAL", side: "NEITHER", ...withSums };
  return { outcome: "PLAINTIFF_WINS", side: "CLAIMANT", ...withSums };
}

/**
 * Claimed and granted sums; undefined where a claim or an order is of something else, has no sum
 * (利息以…为基数), or where the currencies differ.
 */
export function comparedSums(
  claims: readonly Claim[],
  orders: readonly Order[],
): ComparedSums | undefined {
  const asked = claims.filter(({ costs, counter }) => !costs && !counter);
  const claimed = totalOf(asked);
  const granted = totalOf(orders);
  if (claimed === undefined || granted === undefined) return undefined;
  if (claimed.currency !== granted.currency) return undefined;
  const [a, b] = [Number(claimed.value), Number(granted.value)];
  const comparison = b === 0 ? "NONE" : b < a ? "PART" : b === a ? "ALL" : "MORE";
  return {
    claimed: claimed.value,
    granted: granted.value,
    currency: claimed.currency,
    comparison,
  };
}

/** The total of items that are one sum each; undefined where one is not. */
function totalOf(
  items: readonly Pick<Order, "sums" | "text">[],
): { readonly value: string; readonly currency: string } | undefined {
  const [first] = items;
  const currency = first?.sums[0]?.currency;
  if (currency === undefined) return undefined;
  let value = "0";
  for (const { sums, text } of items) {
    const sum = ofOneItem(sums);
    if (sum?.currency !== currency || OPEN_INTEREST.test(text)) return undefined;
    value = addDecimals(value, sum.value);
  }
  return { value, currency };
}

/** The sum of an item; of several, the one that is the total of the others (合计). */
function ofOneItem(sums: readonly OrderedSum[]): OrderedSum | undefined {
  const last = sums.at(-1);
  if (last === undefined || sums.length === 1) return last;
  const parts = sums.slice(0, -1);
  const total = parts.reduce((sum, each) => addDecimals(sum, each.value), "0");
  return total === last.value && parts.every((each) => each.currency === last.currency)
    ? last
    : undefined;
}

/** 及利息, 按年利率…计算至实际付清之日: what has no sum yet. */
const OPEN_INTEREST = LEXICON.expression(
  "{open-interest}|[及和并][^，。；]{0,12}{accruing}(?!\\d)",
);
