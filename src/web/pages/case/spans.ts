import type { CaseData } from "./case-data.js";

/** A stretch of the document that proves something. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** What it proves. */
  readonly claim: string;
  /** The provision that it names, if it is one. */
  readonly citation?: string | undefined;
}

interface Words {
  readonly start: number | null;
  readonly end: number | null;
}

/** The stretches that a case's claims rest on, from the first to the last, none within another. */
export function spansOf(legalCase: CaseData): readonly Span[] {
  const all = [
    ...legalCase.provisions.flatMap((each) =>
      span(each.evidence, each.provision.citation, each.provision.citation),
    ),
    ...legalCase.factors.flatMap((each) => span(each.evidence, each.factor.label)),
    ...legalCase.issues.flatMap((each) => span(each.grounds?.evidence, each.question)),
    ...legalCase.parties.flatMap((each) => span(each.evidence, each.party.name)),
    ...legalCase.amounts.flatMap((each) => span(each.evidence, each.label)),
    ...legalCase.events.flatMap((each) => span(each.evidence, each.label)),
    ...span(legalCase.outcomeGrounds?.evidence, legalCase.outcome),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end);
  const apart: Span[] = [];
  for (const each of all) if (each.start >= (apart.at(-1)?.end ?? 0)) apart.push(each);
  return apart;
}

function span(words: Words | null | undefined, claim: string, citation?: string): Span[] {
  if (typeof words?.start !== "number" || typeof words.end !== "number") return [];
  return [{ start: words.start, end: words.end, claim, citation }];
}

/** A section's text in pieces, marked and not. */
export function markedText(
  text: string,
  start: number,
  spans: readonly Span[],
): readonly { readonly text: string; readonly span?: Span }[] {
  const pieces: { text: string; span?: Span }[] = [];
  let at = 0;
  for (const each of spans) {
    const from = each.start - start;
    const to = each.end - start;
    if (from < at || to > text.length) continue;
    if (from > at) pieces.push({ text: text.slice(at, from) });
    pieces.push({ text: text.slice(from, to), span: each });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}
