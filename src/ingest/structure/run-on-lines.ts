import { LEXICON } from "../../lexicon/lexicon.js";
import { CASE_NUMBER } from "../../language/case-numbers.js";
import { displayWidth, type Line } from "../clean/lines.js";
import { roleWordAtStart } from "../extract/role-words.js";
import { benchBreaks } from "./bench.js";

const OPENINGS = LEXICON.table<"HEAD" | "BODY" | "ORDERS_END">("paragraph-openings");
const PARTS = LEXICON.table<"ORDERS_NEXT" | "AGREEMENT_NEXT" | "OPINION" | "FINDINGS">(
  "judgment-parts",
);
/** Where a sentence or a colon ends, with the signs that stand for a line break behind it. */
const SENTENCE_END = new RegExp(
  `(?:[。！？：][”’」』）)]*|${LEXICON.expression("{unmarked-ends}(?![。：])").source})[、\\s]*`,
  "gu",
);
/** Where the mark before a formula is lost too: …依法组成合议庭本院认为， */
const UNMARKED = LEXICON.expression("(?<=[、\\p{Script=Han}])(?<!{before-opinions})").source;
const FORMULA = new RegExp(
  `${UNMARKED}(?=${LEXICON.expression("(?:{part-examining}[，,])?{opinion-formulas}[，：]").source})`,
  "gu",
);
/** 。、 stands in no sentence: a line break was written as 、. */
const LISTED_BREAK = /(?<=[。；：！？])、(?=[^\s、])/gu;
const FEWEST_LISTED_BREAKS = 2;
/** …法院民事判决书（2015）民二终字第1号 */
const HEAD_RUN = new RegExp(`(?:书|令)[、\\s]{0,8}(?<number>${CASE_NUMBER})[、\\s]{0,8}`, "u");
/** Between court, kind of document and number, which the forms print on lines of their own. */
const HEAD_BORDER = /(?<=法\s{0,4}院)[、\s]*(?=[\p{Script=Han}\s]{2,16}(?:书|令))|(?<=书)[、\s]+/gu;
/** The court, the kind and the number of a document stand within its first words. */
const HEAD_REACH = 400;
const NUMBERED_ORDER = /(?<=[。；])[、\s]*(?=[一二三四五六七八九十]{1,3}、)/gu;
/** So much of a sentence says whether it opens a paragraph. */
const OPENING_REACH = 420;
/** A line that runs on is longer. */
const SHORTEST = 40;

/**
 * The lines of a court's document, divided where it lost its line breaks. The official forms open a
 * paragraph with certain words (经审理查明, 本院认为) and print court, kind, number, parties and
 * bench on lines of their own: a line in which several of these follow each other is none.
 */
export function divideRunOnLines(lines: readonly Line[]): readonly Line[] {
  const listed = lines.reduce((sum, { text }) => sum + [...text.matchAll(LISTED_BREAK)].length, 0);
  const apart =
    listed < FEWEST_LISTED_BREAKS
      ? lines
      : lines.flatMap((line) => cut(line, [...line.text.matchAll(LISTED_BREAK)].map(endOf)));
  let inHead = true;
  return apart.flatMap((line) => {
    if (line.text.length < SHORTEST) return cut(line, benchBreaks(line.text));
    const head = inHead ? headEnd(line.text) : undefined;
    const breaks = [
      ...(head === undefined ? [] : headBreaks(line.text, head)),
      ...bodyBreaks(line.text, head ?? 0, inHead),
      ...benchBreaks(line.text),
    ];
    inHead &&= !isStory(line.text, breaks);
    return cut(line, breaks);
  });
}

/** Where the number of the document ends, in the line that has court, kind and number. */
function headEnd(text: string): number | undefined {
  const found = HEAD_RUN.exec(text.slice(0, HEAD_REACH));
  return found === null ? undefined : found.index + found[0].length;
}

function headBreaks(text: string, end: number): readonly number[] {
  const number = HEAD_RUN.exec(text.slice(0, HEAD_REACH))?.groups?.["number"] ?? "";
  const head = text.slice(0, end);
  return [...[...head.matchAll(HEAD_BORDER)].map(endOf), head.lastIndexOf(number), end];
}

/** What opens a paragraph within a line, where the line holds what stands in several. */
function bodyBreaks(text: string, from: number, inHead: boolean): readonly number[] {
  const starts = [
    from,
    ...[...text.slice(from).matchAll(SENTENCE_END)].map((found) => from + endOf(found)),
    ...[...text.slice(from).matchAll(FORMULA)].map((found) => from + found.index),
  ].toSorted((a, b) => a - b);
  const sentences = starts.map((start, index) => ({
    start,
    words: text.slice(start, Math.min(starts[index + 1] ?? text.length, start + OPENING_REACH)),
    whole: text.slice(start, starts[index + 1] ?? text.length),
    near: text.slice(start, start + OPENING_REACH),
  }));
  const story = sentences.findIndex(({ near }) => OPENINGS.has(near, "BODY"));
  const parties = inHead
    ? sentences
        .slice(0, story < 0 ? sentences.length : story + 1)
        .filter(({ near }, index) => index === story || opensHeadLine(near))
    : [];
  const opinion = sentences.findIndex(({ near }) => PARTS.has(near.slice(0, 60), "OPINION"));
  // a ruling on procedure is written in one paragraph, and begins its articles as a judgment does
  const basis =
    opinion < 0 && story >= 0 && rowsOf(sentences[story]?.near).includes("body/case")
      ? sentences.findIndex(({ near }, index) => index > story && isBasis(near))
      : -1;
  const decides = opinion >= 0 ? opinion : Math.max(basis, 0);
  const orders = sentences.findIndex(
    ({ whole }, index) =>
      (PARTS.has(trimmedEnd(whole), "ORDERS_NEXT") &&
        (decides > 0 || opinion === 0 ? index >= decides : index === 0)) ||
      PARTS.has(trimmedEnd(whole), "AGREEMENT_NEXT"),
  );
  const ordersFrom = orders < 0 ? Infinity : (sentences[orders + 1]?.start ?? Infinity);
  const runsOn = opinion > 0 || basis > 0 || holdsSeveral(sentences.map(({ near }) => near));
  return [
    ...(parties.length > 1 ? parties.map(({ start }) => start) : []),
    ...(runsOn
      ? sentences.flatMap(({ start, near }) =>
          start < ordersFrom && OPENINGS.has(near, "BODY") ? start : [],
        )
      : []),
    ...(ordersFrom === Infinity
      ? []
      : [
          ordersFrom,
          ...[...text.matchAll(NUMBERED_ORDER)].map(endOf).filter((at) => at > ordersFrom),
          ...sentences.flatMap(({ start, near }) =>
            start > ordersFrom && OPENINGS.has(near, "ORDERS_END") ? start : [],
          ),
        ]),
  ];
}

function opensHeadLine(words: string): boolean {
  return roleWordAtStart(words) !== undefined || OPENINGS.has(words, "HEAD");
}

/** A claim, a defence and findings in one line: the story of a case without its paragraphs. */
function holdsSeveral(sentences: readonly string[]): boolean {
  const kinds = new Set(
    sentences.flatMap((words) =>
      rowsOf(words).flatMap((row) => /^body\/(claim|defence|findings)/u.exec(row)?.[1] ?? []),
    ),
  );
  return kinds.size === 3;
}

function isBasis(words: string): boolean {
  return rowsOf(words).includes("body/basis");
}

function rowsOf(words = ""): readonly string[] {
  return OPENINGS.find(words).map(({ row }) => row);
}

function isStory(text: string, breaks: readonly number[]): boolean {
  return [0, ...breaks].some((at) => OPENINGS.has(text.slice(at, at + OPENING_REACH), "BODY"));
}

function trimmedEnd(words: string): string {
  return words.replace(/[、\s]+$/u, "");
}

function endOf(found: RegExpExecArray): number {
  return found.index + found[0].length;
}

/** The pieces of a line between some of its places, without 、 and white space at their ends. */
function cut(line: Line, breaks: readonly number[]): readonly Line[] {
  const places = [...new Set([0, ...breaks, line.text.length])].toSorted((a, b) => a - b);
  const pieces = places.slice(1).flatMap((to, index) => {
    const from = places[index] ?? 0;
    const raw = line.text.slice(from, to);
    const text = raw.replace(/^[、\s]+|[、\s]+$/gu, "");
    if (text === "") return [];
    const start = line.start + from + raw.indexOf(text);
    return { ...line, text, start, end: start + text.length, width: displayWidth(text) };
  });
  if (pieces.length < 2) return [line];
  return pieces.map((piece, index) =>
    index === 0 ? piece : { ...piece, blankBefore: 0, pageStart: false, level: undefined },
  );
}
