import { LEXICON } from "../../lexicon/lexicon.js";
import { type ArticleHead, articleHead } from "./article-head.js";
import type { DraftBlock, DraftStatute } from "./draft.js";
import { headingInText, type HeadingWords, markedHeading } from "./heading.js";
import { statuteDates } from "./statute-dates.js";
import type { StatuteLine } from "./statute-line.js";

interface Line {
  readonly words: string;
  /** The number of # signs before it. */
  readonly marks: number;
  readonly number: number;
}

/** 附件一, 附表, 附：, behind which nothing is part of the articles; 目录. */
const LINES = LEXICON.table<StatuteLine>("statute-lines");

/**
 * Reads Markdown or plain text, a line a paragraph: the title, the lines on adoption, headings,
 * articles. A table of contents, a preamble and annexes are left out.
 */
export function draftFromLines(content: string, file: string): DraftStatute {
  const lines = withoutContents(contentLines(content));
  const [first, ...rest] = lines;
  const head: string[] = [];
  const blocks: DraftBlock[] = [];
  let open:
    { readonly head: ArticleHead; readonly line: number; readonly lines: string[] } | undefined;
  let inHead = true;
  const close = () => {
    if (open === undefined) return;
    const { article, suffix } = open.head;
    blocks.push({
      type: "article",
      article,
      suffix,
      lines: open.lines.filter((words) => words !== ""),
      line: open.line,
    });
    open = undefined;
  };
  let next = 1;
  for (const line of rest) {
    if (line.words.startsWith("<!--")) {
      inHead &&= !line.words.includes("INFO END");
      continue;
    }
    if (LINES.has(line.words, "ANNEX")) break;
    const begun = line.marks === 0 ? articleHead(line.words, next) : undefined;
    const heading = begun === undefined ? headingOf(line) : undefined;
    if (begun !== undefined) {
      close();
      open = { head: begun, line: line.number, lines: [begun.words.trim()] };
      next = begun.article + 1;
    } else if (heading !== undefined) {
      close();
      blocks.push({ type: "heading", ...heading, line: line.number });
    } else if (open !== undefined) open.lines.push(line.words);
    else if (inHead) head.push(line.words);
    inHead &&= blocks.length === 0 && open === undefined;
  }
  close();
  const articles = blocks.flatMap((block) =>
    block.type === "article" ? [block.lines.join("\n")] : [],
  );
  return {
    title: first?.words ?? "",
    dates: statuteDates(head.join("\n"), articles),
    blocks,
    file,
    line: first?.number ?? 1,
  };
}

function headingOf({ words, marks }: Line): HeadingWords | undefined {
  return marks > 0 ? markedHeading(words, marks) : headingInText(words);
}

function contentLines(content: string): readonly Line[] {
  return content.split(/\r\n|\r|\n/u).flatMap((raw, index) => {
    const marks = /^\s*(#{1,6})\s/u.exec(raw)?.[1] ?? "";
    const words = raw.trim().slice(marks.length).replaceAll("**", "").trim();
    return words === "" ? [] : { words, marks: marks.length, number: index + 1 };
  });
}

/** Without the lines from 目录 to where its first heading comes again. */
function withoutContents(lines: readonly Line[]): readonly Line[] {
  const from = lines.findIndex((line) => LINES.has(line.words, "CONTENTS"));
  const entry = lines[from + 1];
  if (from < 0 || entry === undefined) return lines;
  const key = (line: Line) => line.words.replace(/\s/gu, "");
  const again = lines.findIndex((line, index) => index > from + 1 && key(line) === key(entry));
  return again < 0 ? lines : [...lines.slice(0, from), ...lines.slice(again)];
}
