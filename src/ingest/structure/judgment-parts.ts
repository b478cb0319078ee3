import { LEXICON } from "../../lexicon/lexicon.js";
import type { Piece } from "../clean/unwrapped-text.js";
import { unwrap } from "../clean/unwrapped-text.js";
import type { CaseSection, SectionKind } from "../extract/case-text.js";

/** How the paragraphs of a judgment begin that open a part of it. */
export const OPENINGS = LEXICON.table<
  Opening | "ORDERS_NEXT" | "AGREEMENT_NEXT" | "DECISION" | "BASIS" | "ORDER"
>("judgment-parts");
type Opening = (typeof PARTS)[number][0];

/**
 * The parts of a judgment in the order in which they are tried. A part holds until the next begins.
 */
const PARTS = [
  ["SIGNATURES", "落款", "TAIL"],
  ["APPENDIX", "附录法条", "PROVISIONS"],
  ["OPINION", "本院认为", "REASONING"],
  ["EARLIER_OPINION", "一审认为", "OTHER"],
  ["EARLIER_FINDINGS", "一审查明", "OTHER"],
  ["EARLIER_DECISION", "一审判决", "OTHER"],
  ["FINDINGS", "经审理查明", "FINDINGS"],
  ["DEFENCE", "辩称", "DEFENCE"],
  ["CLAIM", "诉称", "CLAIM"],
  ["PROCEDURE", "审理经过", "OTHER"],
] as const satisfies readonly (readonly [opening: string, heading: string, kind: SectionKind])[];
const STORY: readonly Opening[] = [
  "EARLIER_OPINION",
  "EARLIER_FINDINGS",
  "EARLIER_DECISION",
  "FINDINGS",
  "DEFENCE",
  "CLAIM",
  "PROCEDURE",
];
const ORDERS = "判决如下";
/**
 * What no longer begins after a part: the story is over with the court's opinion, the opinion with
 * the orders.
 */
const CLOSED_AFTER: Readonly<Partial<Record<string, readonly Opening[]>>> = {
  本院认为: STORY,
  裁判依据: [...STORY, "OPINION"],
  [ORDERS]: [...STORY, "OPINION"],
  落款: [...STORY, "OPINION"],
};
/** A part shows within so many characters of its first paragraph. */
const LONGEST_OPENING = 400;

interface Part {
  readonly heading: string;
  readonly kind: SectionKind;
  readonly paragraphs: (readonly Piece[])[];
}

/** Whether a line opens a part of a judgment, whatever part stands before it. */
export function opensPart(line: string): boolean {
  return PARTS.some(([opening]) => OPENINGS.has(line.slice(0, 100), opening));
}

/**
 * Divides the paragraphs of a court's document into its parts.
 * @param head what the document begins with: 首部 where it has one.
 */
export function judgmentParts(
  paragraphs: readonly (readonly Piece[])[],
  head: boolean,
): readonly CaseSection[] {
  const parts: Part[] = head ? [{ heading: "首部", kind: "HEAD", paragraphs: [] }] : [];
  const texts = paragraphs.map((pieces) => unwrap([pieces]).text);
  const bareOrders = bareOrdersFrom(texts);
  const lastOpinion = texts.findLastIndex((words) => OPENINGS.has(words, "OPINION"));
  let ordersFollow = false;
  for (const [index, pieces] of paragraphs.entries()) {
    const words = texts[index] ?? "";
    const part = parts.at(-1);
    const basis = part !== undefined && index > lastOpinion && isBasis(words, part);
    const opened = basis ? undefined : partOf(words, part?.heading ?? "");
    if (opened && opened[0] !== part?.heading)
      parts.push({ heading: opened[0], kind: opened[1], paragraphs: [pieces] });
    else if ((ordersFollow || index === bareOrders) && opened === undefined)
      parts.push({ heading: ORDERS, kind: "RESULT", paragraphs: [pieces] });
    else if (part === undefined || basis)
      parts.push({
        heading: part === undefined ? "审理经过" : "裁判依据",
        kind: part === undefined ? "OTHER" : "REASONING",
        paragraphs: [pieces],
      });
    else part.paragraphs.push(pieces);
    ordersFollow =
      (OPENINGS.has(words, "ORDERS_NEXT") && parts.at(-1)?.kind === "REASONING") ||
      OPENINGS.has(words, "AGREEMENT_NEXT");
  }
  return parts.flatMap(({ heading, kind, paragraphs: own }): CaseSection[] => {
    const text = unwrap(own);
    return text.text === ""
      ? []
      : [{ heading, supplied: true, kind, text: text.text, spanAt: text.spanAt }];
  });
}

/** 依照…裁定如下： where the court gives no opinion of its own: a ruling on procedure, a mediation. */
function isBasis(words: string, { kind }: Part): boolean {
  return (
    kind !== "REASONING" &&
    kind !== "RESULT" &&
    kind !== "TAIL" &&
    !OPENINGS.has(words, "EARLIER_DECISION") &&
    !OPENINGS.has(words, "OPINION") &&
    OPENINGS.has(words, "BASIS") &&
    OPENINGS.has(words, "ORDERS_NEXT")
  );
}

/**
 * The first paragraph of orders in a text whose words 判决如下 are lost: behind the last paragraph
 * of the court's opinion that is no order itself.
 * @returns -1 where the orders are announced, or none are found.
 */
function bareOrdersFrom(texts: readonly string[]): number {
  const opinion = texts.findIndex((words) => OPENINGS.has(words, "OPINION"));
  const announced = texts.some(
    (words, index) => index >= opinion && OPENINGS.has(words, "ORDERS_NEXT"),
  );
  if (opinion < 0 || announced) return -1;
  return texts.findIndex((words, index) => index > opinion && OPENINGS.has(words, "ORDER"));
}

function partOf(
  words: string,
  current: string,
): readonly [heading: string, kind: SectionKind] | undefined {
  const closed = CLOSED_AFTER[current] ?? [];
  const first = words.slice(0, LONGEST_OPENING);
  const found = PARTS.find(
    ([opening]) => !closed.includes(opening) && OPENINGS.has(first, opening),
  );
  return found && [found[1], found[2]];
}
