import type { Place } from "../../language/place.js";
import { sentencesOf, trimmed } from "../../language/sentences.js";
import { LEXICON } from "../../lexicon/lexicon.js";
import { isFormula } from "./decision-words.js";
import { type NumberedItem, numberedItems } from "./numbered-items.js";
import { type OrderAct, orderActs } from "./order-acts.js";
import { type OrderTerms, orderTerms } from "./order-terms.js";
import { MOST_OF_A_CASE } from "../record/record-bounds.js";

/** One item of an operative part (判项): 一、被告孔某于本判决生效之日起十日内支付货款…. */
export interface Order extends Place, OrderTerms {
  /** Its number, where the items have numbers. */
  readonly number?: number | undefined;
  /** The words of the item without its number and its last stop. */
  readonly text: string;
  /** What the item does, in the order of the lexicon's table. */
  readonly acts: readonly OrderAct[];
}

const ANNOUNCEMENTS = LEXICON.table<"ORDERS" | "SENTENCE">("decision-announcements");
const LONGEST_LEAD = 6;
const QUOTED = /“[^“”]{0,400}”/gu;
const LEAD = /^[：:\s”]{0,4}/u;
const AGREEMENT_REACH = 24;
const SHORTEST_ORDER = 4;

/**
 * The orders of an operative part, item by item: what stands behind 判决如下, without costs,
 * warnings and advice. `names` are those of the parties, with the short ones, so that who shall do
 * something for whom can be read from the words around.
 */
export function readOrders(text: string, names: readonly string[] = []): readonly Order[] {
  const from = behindAnnouncement(text);
  const agreed = announcesAgreement(text.slice(0, from));
  const part = text.slice(from);
  const items = numberedItems(part);
  const places: readonly (Place | NumberedItem)[] =
    items.length > 0 ? items : unquotedSentences(part);
  const orders: Order[] = [];
  for (const place of places) {
    const end = items.length > 0 ? beforeFormula(part, place) : place.to;
    const words = part.slice(place.from, end).replace(/[。；;，,\s]+$/u, "");
    if (isFormula(words)) {
      if (items.length > 0) continue;
      break;
    }
    if (words.length < SHORTEST_ORDER) continue;
    orders.push({
      from: from + place.from,
      to: from + place.from + words.length,
      ...numberOf(place),
      text: words,
      acts: agreed ? ["AGREES", ...orderActs(words)] : orderActs(words),
      ...orderTerms(words, names),
    });
  }
  return orders.slice(0, MOST_OF_A_CASE.orderItems);
}

/** The place behind the last 判决如下 of a text; undefined where there is none. */
export function announcementEnd(text: string): number | undefined {
  return announcementEnds(text).at(-1);
}

function announcementEnds(text: string): readonly number[] {
  return ANNOUNCEMENTS.find(text.replace(/：/gu, ":"))
    .filter(({ means }) => means === "ORDERS")
    .map(({ to }) => to + (LEAD.exec(text.slice(to, to + LONGEST_LEAD))?.[0].length ?? 0));
}

/** Where the orders begin: behind the last announcement that words follow, else with the text. */
function behindAnnouncement(text: string): number {
  return (
    announcementEnds(text).findLast((to) => text.slice(to).trim().length >= SHORTEST_ORDER) ?? 0
  );
}

/** The sentences of a text; the stops inside “…” end none. */
function unquotedSentences(text: string): readonly Place[] {
  const quiet = text.replace(QUOTED, (words) => "□".repeat(words.length));
  return sentencesOf(quiet);
}

/** Whether words end with what opens the terms of an agreement: …双方自愿达成如下协议：. */
export function announcesAgreement(before: string): boolean {
  return orderActs(before.slice(-AGREEMENT_REACH)).includes("AGREES");
}

function numberOf(place: Place | NumberedItem): { readonly number?: number } {
  return "number" in place && place.number !== undefined ? { number: place.number } : {};
}

/** Where an item ends: before the first of its sentences that is a formula. */
function beforeFormula(text: string, item: Place): number {
  const words = text.slice(item.from, item.to);
  const formula = sentencesOf(words).find(
    ({ from, to }, index) => index > 0 && isFormula(words.slice(from, to)),
  );
  return formula === undefined
    ? item.to
    : trimmed(text, { from: item.from, to: item.from + formula.from }).to;
}
