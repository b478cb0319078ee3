import type { InstrumentCatalogue } from "./catalogue.js";
import { findCitations } from "./find-citations.js";
import type { FindOptions } from "./law-finder.js";
import type { FoundCitation } from "./found-citation.js";
import { type Resolution, resolveCitations, type ResolveOptions } from "./resolve-citations.js";
import { DecisionParts } from "../language/decision-parts.js";
import { findOperativeClauses } from "./operative-clause.js";
import type { TextSection } from "../language/part-openings.js";
import { Speakers } from "../language/speakers.js";
import { type CitationTreatment, treatmentOf } from "./treatment.js";

/** A citation as it stands in a text, what it means, and what the text does with it. */
export interface Citation extends Resolution {
  /** The words as written: `text.slice(start, end)`. Offsets in UTF-16 units. */
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  readonly found: FoundCitation;
  readonly treatment: CitationTreatment;
}

export interface CiteOptions extends ResolveOptions, Pick<FindOptions, "inside"> {
  /**
   * The sections of the text, where they are known: in 本院认为 and in 诉称 the same words mean
   * different things.
   */
  readonly sections?: readonly TextSection[] | undefined;
}

/**
 * The legal citations of a text: found, resolved by the names of the catalogue, and read in their
 * sentence. Those that cannot be resolved are kept with the reason. Pure and linear in the text;
 * what the graph holds is asked by `confirmCitations`.
 */
export function cite(
  text: string,
  catalogue: InstrumentCatalogue,
  options: CiteOptions = {},
): readonly Citation[] {
  const found = findCitations(text, { catalogue, inside: options.inside });
  const resolved = resolveCitations(found, catalogue, options);
  const parts = new DecisionParts(text, options.sections ?? [], findOperativeClauses(text, found));
  const speakers = new Speakers(text);
  return found.flatMap((each, index) => {
    const resolution = resolved[index];
    if (resolution === undefined) return [];
    const treatment = treatmentOf(text, each, parts, speakers);
    return {
      ...resolution,
      raw: each.raw,
      start: each.start,
      end: each.end,
      found: each,
      treatment,
    };
  });
}
