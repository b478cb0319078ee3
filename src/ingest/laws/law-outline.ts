import { fromChineseNumber } from "../../domain/chinese-number.js";
import { headingInText, type HeadingWords } from "../statute/heading.js";
import type { LawArticle } from "./law-row.js";

/** An article with the headings above it, the outermost first. */
export interface OutlinedArticle extends LawArticle {
  readonly path: readonly string[];
}

/**
 * Puts the headings of a law above its articles. The database has chapters and sections in columns;
 * the heading of a book, and 附则, stands as the law prints it at the end of the article before it;
 * that of the first book is missing, so that this one has its number alone. Where the numbers of
 * chapters or sections are not in order, none of the headings is believed.
 */
export function outlined(articles: readonly LawArticle[]): readonly OutlinedArticle[] {
  const parted = articles.map((article) => ({ article, ...withoutBooks(article.text) }));
  const headings = parted.flatMap((each) => each.headings);
  let books: readonly HeadingWords[] = headings.some(isSecondBook) ? [FIRST_BOOK] : [];
  let stale = "";
  const found = parted.map(({ article, text, headings: following }): OutlinedArticle => {
    const columns = [article.chapter, article.section].flatMap((words) => words ?? []);
    // A book without chapters still has the last one of the book before it in its columns.
    const isStale = columns.join("\n") === stale;
    const path = [...books.map((each) => each.words), ...(isStale ? [] : columns)];
    for (const heading of following)
      books = [...books.filter((each) => levelOf(each) < levelOf(heading)), heading];
    if (following.length > 0) stale = columns.join("\n");
    else if (!isStale) stale = "";
    return { ...article, text, path };
  });
  return isInOrder(found) ? found : found.map((each) => ({ ...each, path: [] }));
}

const FIRST_BOOK: HeadingWords = {
  words: "第一编",
  label: "第一编",
  title: "",
  level: 0,
  depth: 0,
};

function isSecondBook({ label, level }: HeadingWords): boolean {
  return level === 0 && numberOf(label) === 2;
}

/** An article's words without the headings of books behind them, and these. */
function withoutBooks(text: string): {
  readonly text: string;
  readonly headings: readonly HeadingWords[];
} {
  const lines = text.split("\n");
  const headings: HeadingWords[] = [];
  for (let book = bookIn(lines.at(-1)); book !== undefined; book = bookIn(lines.at(-1))) {
    headings.unshift(book);
    lines.pop();
  }
  return { text: lines.join("\n"), headings };
}

function bookIn(line = ""): HeadingWords | undefined {
  const heading = headingInText(line.trim());
  return heading !== undefined && levelOf(heading) <= 1 ? heading : undefined;
}

/** 附则 behind books stands beside them. */
function levelOf({ level = 0 }: HeadingWords): number {
  return level;
}

/** 第二编, 第二分编: what a heading is numbered by. */
const NUMBERED = /^第(.{1,6}?)(分编|编|章|节)/u;

/**
 * Whether the headings count on from one to the next: sections within their chapter, chapters
 * within their book or on through all books, as the law has it.
 */
function isInOrder(articles: readonly OutlinedArticle[]): boolean {
  const last = new Map<string, number>();
  let above: readonly string[] = [];
  return articles.every(({ path }) => {
    const from = path.findIndex((words, depth) => words !== above[depth]);
    const begun = from < 0 ? [] : path.slice(from);
    above = path;
    return begun.every((words, depth) => {
      const kind = NUMBERED.exec(words)?.[2] ?? "";
      const before = last.get(kind) ?? 0;
      const number = numberOf(words) ?? before + 1;
      last.set(kind, number);
      for (const inner of RESTARTS_BELOW[kind] ?? []) last.delete(inner);
      return number === before + 1 || (kind === "章" && depth > 0 && number === 1);
    });
  });
}

/** What begins with one again below a new heading of each kind. */
const RESTARTS_BELOW: Readonly<Record<string, readonly string[]>> = {
  编: ["分编", "节"],
  分编: ["节"],
  章: ["节"],
};

function numberOf(words: string): number | undefined {
  return fromChineseNumber(NUMBERED.exec(words)?.[1] ?? "");
}
