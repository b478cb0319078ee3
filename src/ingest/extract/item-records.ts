import type { ClaimRecord, NamedSum, OrderItemRecord } from "../../domain/order-record.js";
import { withoutUndefined } from "../../domain/without-undefined.js";
import type { CaseSection } from "./case-text.js";
import { claimsOf } from "./claims.js";
import { evidenceAt } from "./evidence-at.js";
import { orderTerms } from "./order-terms.js";
import type { Order } from "./orders.js";
import { placeOfWords } from "./place-of-words.js";

/** What was asked for, item by item, each with its words. */
export function claimRecords(sections: readonly CaseSection[]): readonly ClaimRecord[] {
  const found = claimsOf(sections);
  if (found === undefined) return [];
  return found.claims.map((claim) =>
    withoutUndefined({
      number: claim.number,
      text: claim.text,
      sums: namedSums(claim.sums),
      counterclaim: claim.counter || undefined,
      costs: claim.costs || undefined,
      evidence: evidenceAt(found.section, claim),
    }),
  );
}

/**
 * The orders of a ruling, item by item, each with its words.
 * @param names of the parties, and what the text calls them for short.
 */
export function orderItemRecords(
  orders: readonly Order[],
  names: readonly string[],
  sections: readonly CaseSection[],
): readonly OrderItemRecord[] {
  return orders.map(({ number, text }) => {
    const terms = orderTerms(text, names);
    const found = placeOfWords(text, sections);
    return withoutUndefined({
      number,
      text,
      performers: nonEmpty(terms.performers),
      beneficiaries: nonEmpty(terms.beneficiaries),
      deadline: terms.deadline?.text,
      dueBy: terms.deadline?.by,
      sums: namedSums(terms.sums),
      liability: terms.liability,
      priority: terms.priority,
      evidence: found && evidenceAt(found.section, found.place),
    });
  });
}

function namedSums(sums: readonly NamedSum[]): readonly NamedSum[] | undefined {
  return nonEmpty(
    sums.map(({ value, currency, label }) => withoutUndefined({ value, currency, label })),
  );
}

function nonEmpty<Value>(list: readonly Value[]): readonly Value[] | undefined {
  return list.length === 0 ? undefined : list;
}
