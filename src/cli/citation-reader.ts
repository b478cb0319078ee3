import { type Citation, cite } from "../citation/cite.js";
import { articleOf } from "../domain/provision.js";
import type { CaseSection } from "../ingest/extract/case-text.js";
import type { CitationReader, CitationTarget, ReadCitation } from "../ingest/extract/ports.js";
import type { SharedRecords } from "./shared-records.js";

/**
 * Reads the citations of a case with the citation engine. An article that the shared records do not
 * hold, because only its statute's text has it, is given in words: the import asks the graph.
 */
export function citationReader({
  catalogue,
  articles,
}: Pick<SharedRecords, "catalogue" | "articles">): CitationReader {
  return {
    read: (sections, decidedOn) => {
      const places = placesOf(sections);
      const text = sections.map((section) => section.text).join("\n");
      // Of a judgment, which runs on without headings, the engine reads the parts itself, as it
      // does for any text.
      const named = places.flatMap(({ start, end }, index) => {
        const section = sections[index];
        return section === undefined || section.supplied
          ? []
          : [{ heading: section.heading, start, end }];
      });
      return cite(text, catalogue, { date: decidedOn, sections: named }).flatMap((citation) => {
        const section = places.findIndex(
          (place) => citation.start >= place.start && citation.end <= place.end,
        );
        const offset = places[section]?.start;
        if (offset === undefined) return []; // no citation crosses from one section into the next
        return targetsOf(citation, articles).map((target): ReadCitation => ({
          section,
          start: citation.start - offset,
          end: citation.end - offset,
          raw: citation.raw,
          target,
          ...citation.treatment,
        }));
      });
    },
  };
}

function placesOf(
  sections: readonly CaseSection[],
): readonly { readonly start: number; readonly end: number }[] {
  let start = 0;
  return sections.map((section) => {
    const place = { start, end: start + section.text.length };
    start = place.end + 1;
    return place;
  });
}

function targetsOf(citation: Citation, articles: ReadonlySet<string>): readonly CitationTarget[] {
  const { kind, status, normalized, provisionIds, instrumentIds, reason } = citation;
  if (kind === "CASE_NUMBER") return [{ kind: "CASE", number: normalized }];
  const of = kind === "PROVISION" ? "provision" : "instrument";
  if (status !== "RESOLVED")
    return [{ kind: "UNRESOLVED", of, reason: reason ?? status.toLowerCase() }];
  if (kind === "INSTRUMENT")
    return instrumentIds.slice(0, 1).map((id) => ({ kind: "INSTRUMENT", id }));
  if (provisionIds.every((id) => articles.has(articleOf(id))))
    return provisionIds.map((id) => ({ kind: "PROVISION", id }));
  return [{ kind: "PROVISION", id: normalized }];
}
