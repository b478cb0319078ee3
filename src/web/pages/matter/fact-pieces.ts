/** A stretch of the facts that has to do with a factor. */
export interface FactSpan {
  readonly start: number;
  readonly end: number;
  /** The factor. */
  readonly id: string;
  readonly label: string;
  /** Named by its words, understood of a clause, added by the reader, denied, or switched off. */
  readonly kind: "named" | "understood" | "given" | "denied" | "off";
  /** What it is, in words. */
  readonly note: string;
}

/** A stretch of the facts with the spans that it belongs to, the shortest first. */
export interface FactPiece {
  readonly text: string;
  readonly start: number;
  readonly spans: readonly FactSpan[];
}

/** The facts in pieces: a clause that means one factor may hold the words of another. */
export function factPieces(facts: string, spans: readonly FactSpan[]): readonly FactPiece[] {
  const valid = spans
    .filter(({ start, end }) => start >= 0 && start < end && end <= facts.length)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start));
  const cuts = [...new Set([0, facts.length, ...valid.flatMap(({ start, end }) => [start, end])])];
  cuts.sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, at) => ({
    text: facts.slice(start, cuts[at + 1]),
    start,
    spans: valid.filter((each) => each.start <= start && start < each.end),
  }));
}
