import type { Place } from "../../language/place.js";
import type { CaseSection, SectionKind } from "./case-text.js";
import { LEXICON } from "../../lexicon/lexicon.js";
import { announcementEnd, readOrders } from "./orders.js";

/** The words of a section in which a document orders something. */
export interface OperativePart extends Place {
  readonly section: CaseSection;
}

const NEVER: ReadonlySet<SectionKind> = new Set(["TAIL", "PROVISIONS", "KEYWORDS", "SIGNIFICANCE"]);

const TERMS = LEXICON.table<"OPENS">("order-terms");
/** 一、…；二、…, costs, a warning: more paragraphs do not end a judgment. */
const MOST_CLOSING = 4;

/**
 * The operative part of a court's document: its last RESULT that orders something; where the
 * orders run on behind 裁定如下 in the same paragraph, what stands behind the last announcement; and
 * in a body that announces nothing, the paragraph of orders with which it ends.
 */
export function operativePart(sections: readonly CaseSection[]): OperativePart | undefined {
  const result = sections.findLast(
    (section) => section.kind === "RESULT" && ordersSomething(whole(section)),
  );
  if (result !== undefined) return whole(result);
  const announced = sections.findLastIndex(
    (section) => isOwn(section) && announcementEnd(section.text) !== undefined,
  );
  const part = announced < 0 ? closingOrders(sections) : behindAnnouncement(sections, announced);
  return part !== undefined && ordersSomething(part) ? part : undefined;
}

function behindAnnouncement(
  sections: readonly CaseSection[],
  index: number,
): OperativePart | undefined {
  const section = sections[index];
  if (section === undefined) return undefined;
  const from = announcementEnd(section.text) ?? 0;
  const next = sections[index + 1];
  return section.text.slice(from).trim() !== "" || next === undefined || NEVER.has(next.kind)
    ? { section, from, to: section.text.length }
    : whole(next);
}

/** The last paragraphs of the last section, from the one that opens like an order. */
function closingOrders(sections: readonly CaseSection[]): OperativePart | undefined {
  const section = sections.findLast((each) => each.kind === "REASONING");
  if (section === undefined) return undefined;
  const paragraphs = [...section.text.matchAll(/[^\n]+/gu)].slice(1).slice(-MOST_CLOSING);
  const first = paragraphs.find(([words]) => TERMS.has(words, "OPENS"));
  return first && { section, from: first.index, to: section.text.length };
}

/** What a document reports of the court below is no order of its own. */
function isOwn({ kind, heading }: CaseSection): boolean {
  return !NEVER.has(kind) && !heading.startsWith("一审");
}

function whole(section: CaseSection): OperativePart {
  return { section, from: 0, to: section.text.length };
}

function ordersSomething({ section, from, to }: OperativePart): boolean {
  return readOrders(section.text.slice(from, to)).some(({ acts }) => acts.length > 0);
}
