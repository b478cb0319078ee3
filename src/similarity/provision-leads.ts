import { type FactorLead, factorLeads } from "./factor-leads.js";
import type { Knowledge } from "./knowledge.js";
import type { UnderstoodFacts } from "./understood-facts.js";

/** Each further provision of a factor is by so much less to the point. */
const LESS_A_PLACE = 0.1;
/** A bound: further factors are hardly there. */
const MOST_LEADS = 14;

/** What leads to a provision, the surest first, and how far that can be relied on. */
export interface ProvisionLeads {
  readonly weight: number;
  readonly leads: readonly FactorLead[];
}

/** The provisions to which the factors of the facts lead; the surest factor says how far. */
export function provisionLeads(
  understood: UnderstoodFacts,
  { factors }: Knowledge,
): ReadonlyMap<string, ProvisionLeads> {
  const led = new Map<string, { weight: number; leads: FactorLead[] }>();
  for (const lead of factorLeads(understood, factors.factors, MOST_LEADS))
    for (const [place, provisionId] of lead.factor.provisions.entries()) {
      const each = led.get(provisionId) ?? { weight: 0, leads: [] };
      each.weight = Math.max(each.weight, lead.weight * Math.max(0, 1 - LESS_A_PLACE * place));
      each.leads.push(lead);
      led.set(provisionId, each);
    }
  return led;
}
