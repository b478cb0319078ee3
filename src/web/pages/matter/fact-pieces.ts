/** A stretch of the facts that names a factor. */
export interface FactSpan {
  readonly start: number;
  readonly end: number;
  /** Searched for, denied by the facts, or switched off. */
  readonly kind: "on" | "denied" | "off";
  readonly label: string;
}

/** The facts in pieces, with and without a factor. Of stretches that overlap the first counts. */
export function factPieces(
  facts: string,
  spans: readonly FactSpan[],
): readonly { readonly text: string; readonly span?: FactSpan }[] {
  const pieces: { text: string; span?: FactSpan }[] = [];
  let at = 0;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    if (span.start < at || span.end > facts.length) continue;
    if (span.start > at) pieces.push({ text: facts.slice(at, span.start) });
    pieces.push({ text: facts.slice(span.start, span.end), span });
    at = span.end;
  }
  if (at < facts.length) pieces.push({ text: facts.slice(at) });
  return pieces;
}
