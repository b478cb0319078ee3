import { LEXICON } from "../../lexicon/lexicon.js";
import { healed, type Piece } from "../clean/healed-text.js";
import { type Line, readLines } from "../clean/lines.js";
import { withoutPageFurniture } from "../clean/page-furniture.js";
import { continues, endsSentence, layoutOf } from "../clean/paragraphs.js";
import { CASE_NUMBER } from "../../language/case-numbers.js";
import type { CaseSection, CaseText, SectionKind } from "../extract/case-text.js";

/** 民事判决书, 执 行 裁 定 书, 张某与某公司融资租赁合同纠纷一审民事判决书 */
const DOCUMENT_NAME = /(?:判\s*决|裁\s*定|调\s*解|决\s*定)\s*书$/u;
const NUMBER = new RegExp(CASE_NUMBER, "u");
const COURT_LINE = /^[\p{Script=Han}\s]{2,30}法\s*院$/u;
const HEAD_LINES = 12;
const SHORT_LINE = 25;

const OPENINGS = LEXICON.table<Opening | "ORDERS_NEXT" | "AGREEMENT_NEXT" | "DECISION">(
  "judgment-parts",
);
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
/**
 * What no longer begins after a part: the story is over with the court's opinion, the opinion with
 * the orders.
 */
const CLOSED_AFTER: Readonly<Partial<Record<string, readonly Opening[]>>> = {
  本院认为: STORY,
  判决如下: [...STORY, "OPINION"],
  落款: [...STORY, "OPINION"],
};
/** A part shows within so many characters of its first paragraph. */
const LONGEST_OPENING = 400;

/**
 * A judgment in its parts; the whole document is one case. Undefined where the document is none.
 */
export function splitJudgment(document: string): CaseText | undefined {
  const lines = withoutPageFurniture(readLines(document), () => false);
  if (!isJudgment(lines)) return undefined;
  const layout = layoutOf(lines);
  const parts: { heading: string; kind: SectionKind; paragraphs: Piece[][] }[] = [
    { heading: "首部", kind: "HEAD", paragraphs: [] },
  ];
  let ordersFollow = false;
  for (const pieces of paragraphsOf(lines, layout)) {
    const words = healed([pieces]).text;
    const part = parts.at(-1);
    const opened = partOf(words, part?.heading ?? "");
    if (opened && opened[0] !== part?.heading)
      parts.push({ heading: opened[0], kind: opened[1], paragraphs: [pieces] });
    else if (ordersFollow && opened === undefined)
      parts.push({ heading: "判决如下", kind: "RESULT", paragraphs: [pieces] });
    else part?.paragraphs.push(pieces);
    ordersFollow =
      (OPENINGS.has(words, "ORDERS_NEXT") && parts.at(-1)?.kind === "REASONING") ||
      OPENINGS.has(words, "AGREEMENT_NEXT");
  }
  const sections = parts.flatMap(({ heading, kind, paragraphs }): CaseSection[] => {
    const text = healed(paragraphs);
    return text.text === ""
      ? []
      : [{ heading, supplied: true, kind, text: text.text, spanAt: text.spanAt }];
  });
  return { ...titleOf(lines), sections };
}

function isJudgment(lines: readonly Line[]): boolean {
  const head = lines.slice(0, HEAD_LINES);
  const named = head.some((line) => DOCUMENT_NAME.test(line.text));
  const numbered = head.some((line) => NUMBER.test(line.text));
  const decided = lines.some((line) => OPENINGS.has(line.text, "DECISION"));
  return named && numbered && decided;
}

/**
 * The title as printed; where the head gives court, kind and number on lines of their own, these
 * one after the other.
 */
function titleOf(lines: readonly Line[]): Pick<CaseText, "title" | "name"> {
  const head = lines.slice(0, HEAD_LINES);
  const kind = head.find((line) => DOCUMENT_NAME.test(line.text))?.text.replace(/\s+/gu, "") ?? "";
  if (kind.length > 12) return { title: kind };
  const court = head.find((line) => COURT_LINE.test(line.text))?.text.replace(/\s+/gu, "") ?? "";
  const number =
    head.flatMap((line) => NUMBER.exec(line.text)?.[0] ?? [])[0]?.replace(/\s+/gu, "") ?? "";
  return { title: `${court}${kind}${number}` };
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

function paragraphsOf(
  lines: readonly Line[],
  layout: ReturnType<typeof layoutOf>,
): readonly Piece[][] {
  const paragraphs: Piece[][] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const opens =
      PARTS.some(([opening]) => OPENINGS.has(line.text.slice(0, 100), opening)) &&
      (/^(?:本院|一审|原审|审)/u.test(line.text) ||
        before === undefined ||
        endsSentence(before.text));
    const inHead =
      index < HEAD_LINES &&
      before !== undefined &&
      (DOCUMENT_NAME.test(before.text) || NUMBER.test(before.text));
    // a party, a judge, a date
    const isShort = layout.margin === undefined && (before?.text.length ?? 0) <= SHORT_LINE;
    const paragraph = paragraphs.at(-1);
    if (paragraph && before && !opens && !isShort && !inHead && continues(before, line, layout))
      paragraph.push({ text: line.text, start: line.start });
    else paragraphs.push([{ text: line.text, start: line.start }]);
  });
  return paragraphs;
}
