import type { DOCUMENT_WINDOW } from "../../queries/document.js";
import type { ResultOf } from "../../schema/graphql.js";
import type { CaseData } from "./case-data.js";

/** A stretch of a document as the page loads and drops it. */
export interface WindowPlan {
  readonly documentId: string;
  /** The section's heading, where the stretch begins it. */
  readonly heading: string | undefined;
  /** Where it begins and ends, within a paragraph as the case may be: see edgesOf. */
  readonly start: number;
  readonly end: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Where the section ends: no window shows words behind it. */
  readonly sectionEnd: number;
}

/** How much text a window has, and how far behind its edge a paragraph's end is looked for. */
const LENGTH = 2000;
const REACH = 400;

/** The windows of a case's sections, in the order of its documents. */
export function windowsOf(sections: CaseData["sections"]): readonly WindowPlan[] {
  return sections.flatMap(({ heading, start, end, document }) => {
    const count = Math.max(1, Math.ceil((end - start) / LENGTH));
    return Array.from({ length: count }, (_, at) => ({
      documentId: document.id,
      heading: at === 0 ? heading : undefined,
      start: start + at * LENGTH,
      end: Math.min(end, start + (at + 1) * LENGTH),
      isFirst: at === 0,
      isLast: at === count - 1,
      sectionEnd: end,
    }));
  });
}

/** What is asked for: a unit before the window and somewhat behind it, to see where it is cut. */
export const askedOf = (plan: WindowPlan) => {
  const start = plan.isFirst ? plan.start : plan.start - 1;
  return {
    id: plan.documentId,
    start,
    length: Math.min(plan.end + REACH, plan.sectionEnd) - start,
  };
};

type Node = NonNullable<ResultOf<typeof DOCUMENT_WINDOW>["node"]>;

/** The words of a window and what they prove. */
export type WindowData = Extract<Node, { __typename: "Document" }>["window"];

/** Something that words of a window prove. */
export type Claim = WindowData["claims"][number];

/**
 * Where a window is cut: behind the first paragraph that ends at its edge or soon after, else
 * behind a sentence. Two windows that meet see the same words there, and so cut at the same place.
 */
export function edgesOf(plan: WindowPlan, { start, text }: WindowData) {
  const edge = (at: number) => {
    const near = text.slice(at - 1 - start, Math.min(at + REACH, plan.sectionEnd) - start);
    const paragraph = near.indexOf("\n");
    const sentence = near.search(/[。；！？]/u);
    const found = paragraph < 0 ? sentence : paragraph;
    return found < 0 ? at : at + found;
  };
  return {
    from: plan.isFirst ? plan.start : edge(plan.start),
    to: plan.isLast ? plan.end : edge(plan.end),
  };
}

/** Words of a paragraph, and the claims that rest on them. */
export interface Piece {
  readonly start: number;
  readonly text: string;
  readonly claims: readonly Claim[];
}

/** A paragraph in pieces, with the claims whose words begin in it. */
export interface Paragraph {
  readonly start: number;
  readonly pieces: readonly Piece[];
  readonly claims: readonly Claim[];
}

/** The paragraphs of a window with what their words prove in one case. */
export function paragraphsOf(
  plan: WindowPlan,
  data: WindowData,
  caseId: string,
): readonly Paragraph[] {
  const { from, to } = edgesOf(plan, data);
  const claims = data.claims.filter((each) => each.case.id === caseId);
  const paragraphs: Paragraph[] = [];
  let start = from;
  for (const line of data.text.slice(from - data.start, to - data.start).split("\n")) {
    const end = start + line.length;
    if (line.trim() !== "")
      paragraphs.push({
        start,
        pieces: piecesOf(line, start, claims),
        claims: claims.filter((each) => {
          // what begins before the case's first window is told at its first words
          const begin = plan.isFirst ? Math.max(each.start, from) : each.start;
          return begin >= start && begin < end && each.end > start;
        }),
      });
    start = end + 1;
  }
  return paragraphs;
}

/** Cuts a line wherever a claim's words begin or end: claims may lie within one another. */
export function piecesOf(line: string, start: number, claims: readonly Claim[]): readonly Piece[] {
  const end = start + line.length;
  const touching = claims.filter((each) => each.start < end && each.end > start);
  const cuts = new Set([start, end]);
  for (const each of touching)
    for (const at of [each.start, each.end]) if (at > start && at < end) cuts.add(at);
  const places = [...cuts].toSorted((a, b) => a - b);
  return places.slice(0, -1).map((from, at) => {
    const to = places[at + 1] ?? end;
    return {
      start: from,
      text: line.slice(from - start, to - start),
      claims: touching.filter((each) => each.start < to && each.end > from),
    };
  });
}

/**
 * The claim that a click on words means: the narrowest, and the next wider with each further click.
 */
export function claimAt(piece: Piece, selected: Selection | undefined): Claim | undefined {
  const narrowFirst = piece.claims.toSorted((a, b) => a.end - a.start - (b.end - b.start));
  const at = narrowFirst.findIndex((each) => isSelected(each, selected));
  return narrowFirst[at + 1] ?? narrowFirst[0];
}

/** What is marked at the moment: the words of a claim, by their place. */
export interface Selection {
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
  /** The claim itself; undefined where only its words are known. */
  readonly key: string | undefined;
}

/** A claim's own name among the claims of a document. */
export const keyOf = ({ kind, label, start, end }: Claim): string =>
  `${kind} ${start} ${end} ${label}`;

/** Whether it is this claim that is marked. */
export const isSelected = (claim: Claim, selected: Selection | undefined): boolean =>
  selected !== undefined &&
  (selected.key === undefined
    ? claim.start === selected.start && claim.end === selected.end
    : keyOf(claim) === selected.key);
