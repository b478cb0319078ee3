import { type Line, readLines } from "../clean/lines.js";
import type { Piece } from "../clean/unwrapped-text.js";
import { withoutPageFurniture } from "../clean/page-furniture.js";
import {
  continues,
  endsSentence,
  type Layout,
  layoutOf,
  WIDEST_MARGIN,
} from "../clean/paragraphs.js";
import { CASE_NUMBER } from "../../language/case-numbers.js";
import { LEXICON } from "../../lexicon/lexicon.js";
import type { CaseText, SectionKind } from "../extract/case-text.js";
import { judgmentParts, OPENINGS, opensPart } from "./judgment-parts.js";
import { divideRunOnLines } from "./run-on-lines.js";
import { readSectionHeading } from "./section-heading.js";
import { withoutSourceFields } from "./source-fields.js";

/** 民事判决书, 执 行 裁 定 书, 支付令, 张某与某公司融资租赁合同纠纷一审民事判决书 */
const DOCUMENT_NAME = spaced(LEXICON.list("heading-documents"));
const NUMBER = new RegExp(CASE_NUMBER, "u");
const COURT_LINE = /^[\p{Script=Han}\s]{2,30}法\s*院$/u;
/** A court that speaks at the beginning of a line: it opens a part wherever it stands. */
const COURT_SPEAKS = LEXICON.expression("^{court-openings}");
/** A notice to the parties may stand above the head. */
const HEAD_LINES = 30;
const NAME_ABOVE_NUMBER = 10;
const SHORT_LINE = 25;
/** A name of a document no longer than this has no parties in it: 执行裁定书. */
const LONGEST_BARE_NAME = 12;

/** Headings that releases give their sections, and no judgment does. */
const RELEASE: ReadonlySet<SectionKind> = new Set(["FACTS", "RULES", "SIGNIFICANCE", "KEYWORDS"]);

/** An expression for what ends with one of some words, whatever space is between their signs. */
function spaced(words: readonly string[]): RegExp {
  return new RegExp(`(?:${words.map((word) => [...word].join("\\s*")).join("|")})$`, "u");
}

/** The head of a court's document, by the indexes of its lines. */
interface Head {
  readonly name: number;
  readonly number: number;
}

/**
 * A judgment, ruling, mediation or order of a court in its parts; the whole document is one case.
 * Its head may be lost; its line breaks too, and all but its title. Undefined where the document is
 * none.
 * @param certain whether it is known to be one.
 */
export function splitJudgment(document: string, certain = false): CaseText | undefined {
  const source = withoutSourceFields(readLines(document));
  if (source.lines.length === 0 && (certain || DOCUMENT_NAME.test(source.title ?? "")))
    return { title: source.title ?? "", sections: [] };
  const lines = divideRunOnLines(withoutPageFurniture(source.lines, () => false));
  const head = headOf(lines);
  if (!certain && head === undefined && !isBody(lines)) return undefined;
  const layout = layoutOf(lines);
  const title = source.title ?? (head === undefined ? "" : titleOf(lines, head));
  return { title, sections: judgmentParts(paragraphsOf(lines, layout, head), head !== undefined) };
}

/** The name and the number of a court's document that decides something. */
function headOf(lines: readonly Line[]): Head | undefined {
  const number = lines
    .slice(0, HEAD_LINES)
    .findIndex(
      ({ text }, index) =>
        NUMBER.test(text) && nameAbove(lines, index) >= 0 && !OPENINGS.has(text, "OPINION"),
    );
  const decided = lines.some((line) => OPENINGS.has(line.text, "DECISION"));
  return number < 0 || !decided ? undefined : { name: nameAbove(lines, number), number };
}

function nameAbove(lines: readonly Line[], number: number): number {
  const from = Math.max(0, number - NAME_ABOVE_NUMBER);
  const found = lines.slice(from, number + 1).findLastIndex(({ text }) => DOCUMENT_NAME.test(text));
  return found < 0 ? -1 : from + found;
}

/**
 * Whether a text is the body of a judgment without its head: it begins with a part of one and has
 * the court's own opinion. A release has headings of its own.
 */
function isBody(lines: readonly Line[]): boolean {
  const [first] = lines;
  return (
    first !== undefined &&
    opensPart(first.text) &&
    lines.some(({ text }) => OPENINGS.has(text, "OPINION")) &&
    !lines.some(({ text }) => RELEASE.has(readSectionHeading(text)?.kind ?? "OTHER"))
  );
}

/**
 * The title as printed; where the head gives court, kind and number on lines of their own, these
 * one after the other.
 */
function titleOf(lines: readonly Line[], { name, number }: Head): string {
  const head = lines.slice(0, number + 1);
  const plain = (line: Line | undefined) => line?.text.replace(/\s+/gu, "") ?? "";
  const long = head.find(
    (line) => DOCUMENT_NAME.test(line.text) && plain(line).length > LONGEST_BARE_NAME,
  );
  if (long) return plain(long);
  const court = head.slice(0, name).findLast((line) => COURT_LINE.test(line.text));
  const numbered = NUMBER.exec(lines[number]?.text ?? "")?.[0].replace(/\s+/gu, "") ?? "";
  return `${plain(court)}${plain(lines[name])}${numbered}`;
}

function paragraphsOf(
  lines: readonly Line[],
  layout: Layout,
  head: Head | undefined,
): readonly (readonly Piece[])[] {
  const paragraphs: Piece[][] = [];
  // no printer broke lines of every width: each is a paragraph, whatever it ends with
  const isParagraph =
    layout.margin === undefined && lines.some(({ width }) => width > WIDEST_MARGIN);
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const opens =
      opensPart(line.text) &&
      (COURT_SPEAKS.test(line.text) || before === undefined || endsSentence(before.text));
    const inHead =
      head !== undefined &&
      index <= head.number + 1 &&
      before !== undefined &&
      (DOCUMENT_NAME.test(before.text) || NUMBER.test(before.text));
    // a party, a judge, a date
    const isShort = layout.margin === undefined && (before?.text.length ?? 0) <= SHORT_LINE;
    const paragraph = paragraphs.at(-1);
    const apart = isParagraph || opens || isShort || inHead;
    if (paragraph && before && !apart && continues(before, line, layout))
      paragraph.push({ text: line.text, start: line.start });
    else paragraphs.push([{ text: line.text, start: line.start }]);
  });
  return paragraphs;
}
