import { fromChineseNumber } from "../../domain/chinese-number.js";
import type { StatuteText } from "../../domain/statute-text.js";
import { LEXICON } from "../../lexicon/lexicon.js";
import type { Expectation } from "../record/expectation.js";
import { articleHead } from "../statute/article-head.js";
import { assembleStatute } from "../statute/assemble-statute.js";
import type { DraftBlock } from "../statute/draft.js";
import { markedHeading } from "../statute/heading.js";
import type { StatuteLine } from "../statute/statute-line.js";
import { outlined } from "./law-outline.js";
import type { LawVersion } from "./law-row.js";

/** A law as a statute's text, or what is wrong with it. */
export type ReadLaw =
  | { readonly kind: "read"; readonly statute: StatuteText }
  /** A decision or an interpretation in one piece. */
  | { readonly kind: "no articles" }
  | { readonly kind: "fault"; readonly at: string; readonly expectation: Expectation };

const LINES = LEXICON.table<StatuteLine>("statute-lines");

/** 条目三 of an amendment, which courts cite as its 第三条. */
const ENTRY = /^条目(.{1,6})$/u;

/**
 * The text of a law, with the days that it states.
 * @param effectiveFrom from when this version is in force, where that is known.
 */
export function lawStatute(law: LawVersion, effectiveFrom: string | undefined): ReadLaw {
  const blocks: DraftBlock[] = [];
  let above: readonly string[] = [];
  for (const [index, { number, path, text }] of outlined(law.articles).entries()) {
    const head = articleNumber(number);
    if (head === undefined) {
      if (law.articles.length === 1) return { kind: "no articles" };
      return { kind: "fault", at: number, expectation: { code: "SUFFIX" } };
    }
    const changed = path.findIndex((words, depth) => words !== above[depth]);
    path.forEach((words, depth) => {
      if (changed >= 0 && depth >= changed)
        blocks.push({ type: "heading", ...markedHeading(words, depth), line: index + 1 });
    });
    above = path;
    const isLast = index === law.articles.length - 1;
    const lines = isLast ? withoutAnnexes(linesOf(text)) : linesOf(text);
    blocks.push({ type: "article", ...head, lines, line: index + 1, depth: path.length });
  }
  if (blocks.length === 0) return { kind: "no articles" };
  const { statute, faults } = assembleStatute({
    title: law.title,
    dates: { version: law.version, published: [], effectiveFrom },
    blocks,
    file: "",
    line: 1,
  });
  const [fault] = faults;
  return fault === undefined
    ? { kind: "read", statute }
    : { kind: "fault", at: fault.key, expectation: fault.expectation };
}

function linesOf(text: string): readonly string[] {
  return text.split("\n").flatMap((words) => (words.trim() === "" ? [] : words.trim()));
}

/** The database has the annexes of a law behind its last article; they are no part of it. */
function withoutAnnexes(lines: readonly string[]): readonly string[] {
  const annex = lines.findIndex((words) => LINES.has(words, "ANNEX"));
  return annex < 0 ? lines : lines.slice(0, annex);
}

function articleNumber(
  words: string,
): { readonly article: number; readonly suffix: number } | undefined {
  const head = articleHead(words, 0);
  if (head?.words === "") return { article: head.article, suffix: head.suffix };
  const entry = fromChineseNumber(ENTRY.exec(words)?.[1] ?? "");
  return entry === undefined || entry === 0 ? undefined : { article: entry, suffix: 0 };
}
