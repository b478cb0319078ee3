import type { InstrumentCatalogue } from "../citation/catalogue.js";
import { cite } from "../citation/cite.js";
import type { FindCitations } from "./understand-facts.js";

/**
 * Finds the provisions that a text cites; what is ambiguous or unknown to the catalogue is left
 * out.
 */
export function citationFinder(catalogue: InstrumentCatalogue): FindCitations {
  return (text) =>
    cite(text, catalogue).flatMap(({ kind, status, provisionIds, raw, start, end }) => {
      if (kind !== "PROVISION" || status !== "RESOLVED") return [];
      return provisionIds.map((provisionId) => ({
        provisionId,
        mention: { quote: raw, start, end },
      }));
    });
}
