import type { FoundCitation, FoundDocumentNumber } from "./found-citation.js";

/** In order of place; where two meet, the one that begins first, and of those the longer. */
export function withoutOverlap(found: readonly FoundCitation[]): readonly FoundCitation[] {
  const kept: FoundCitation[] = [];
  for (const each of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const before = kept.at(-1);
    if (before === undefined || each.start >= before.end)
      kept.push(each.kind === "DOCUMENT_NUMBER" ? besideTitle(each, before) : each);
  }
  return kept;
}

/** A number in the brackets behind a title is that title's: 《某解释》（法释〔2020〕28号）. */
function besideTitle(
  found: FoundDocumentNumber,
  before: FoundCitation | undefined,
): FoundDocumentNumber {
  const stands =
    before?.kind === "INSTRUMENT" &&
    before.instrument.documentNumber !== undefined &&
    found.start - before.end <= 2;
  return stands
    ? { ...found, of: before.instrument, dependsOn: { start: before.start, end: before.end } }
    : found;
}
