import { provisionLabel } from "../../domain/provision.js";
import type { StatuteArticle, StatuteHeading, StatuteText } from "../../domain/statute-text.js";
import { LEXICON } from "../../lexicon/lexicon.js";
import type { Fault } from "../record/fault.js";
import { checkSequence } from "./check-sequence.js";
import type { DraftArticle, DraftHeading, DraftStatute } from "./draft.js";
import { type HeadingLevel, headingKind } from "./heading.js";
import { paragraphsOf } from "./paragraphs.js";

/**
 * （2018年修正） and （2020修订） behind a title name the version; they are no part of the name.
 */
const VERSION = LEXICON.expression(
  "\\s{0,9}[（(](\\d{4})年?(?:第{small-numeral}次)?{amendments}?[）)]$",
);

/** Joins what was read into one text with its parts, and finds what is wrong with it. */
export function assembleStatute(draft: DraftStatute): {
  readonly statute: StatuteText;
  readonly faults: readonly Fault[];
} {
  const assembly = new Assembly(draft);
  for (const block of draft.blocks)
    if (block.type === "heading") assembly.heading(block);
    else assembly.article(block);
  const title = draft.title.trim();
  const statute: StatuteText = {
    title: title.replace(VERSION, ""),
    dates: { ...draft.dates, version: draft.dates.version ?? VERSION.exec(title)?.[1] },
    text: assembly.parts.join("\n"),
    headings: assembly.headings,
    articles: assembly.articles,
  };
  return { statute, faults: [...missing(draft), ...checkSequence(draft), ...assembly.faults] };
}

function missing(draft: DraftStatute): readonly Fault[] {
  const place = { file: draft.file, line: draft.line };
  if (draft.title.trim() === "")
    return [{ ...place, key: "title", expectation: { code: "STATUTE_TITLE" } }];
  if (draft.blocks.some((block) => block.type === "article")) return [];
  return [{ ...place, key: "", expectation: { code: "ARTICLES" } }];
}

class Assembly {
  readonly parts: string[] = [];
  readonly headings: StatuteHeading[] = [];
  readonly articles: StatuteArticle[] = [];
  readonly faults: Fault[] = [];
  private length = 0;
  private open: { readonly index: number; readonly level: HeadingLevel }[] = [];
  private readonly levels = new Map<number, HeadingLevel>();

  constructor(private readonly draft: DraftStatute) {}

  heading(block: DraftHeading): void {
    const level =
      block.level ??
      this.levels.get(block.depth) ??
      (this.headings.some((each) => each.kind === "BOOK") ? 0 : 2);
    this.levels.set(block.depth, level);
    this.open = this.open.filter((each) => each.level < level);
    const { label, title, words } = block;
    this.headings.push({
      kind: headingKind(level),
      label,
      title,
      parent: this.open.at(-1)?.index,
      ...this.place(words),
    });
    this.open.push({ index: this.headings.length - 1, level });
  }

  article(block: DraftArticle): void {
    if (block.depth !== undefined) this.open = this.open.slice(0, block.depth);
    const number = { article: block.article, ...(block.suffix > 0 && { suffix: block.suffix }) };
    const range = this.place(block.lines.join("\n"));
    const paragraphs = paragraphsOf(block.lines, range.start);
    const place = { file: this.draft.file, line: block.line, key: provisionLabel(number) };
    if (block.lines.length === 0)
      this.faults.push({ ...place, expectation: { code: "ARTICLE_WORDS" } });
    for (const paragraph of paragraphs)
      paragraph.items.forEach(({ number: item }, index) => {
        const before = paragraph.items[index - 1];
        if (before !== undefined && item <= before.number)
          this.faults.push({
            ...place,
            key: provisionLabel({ ...number, paragraph: paragraph.number, item }),
            expectation: { code: "ITEM_ORDER", before: before.number },
          });
      });
    this.articles.push({ number, heading: this.open.at(-1)?.index, ...range, paragraphs });
  }

  private place(words: string): { readonly start: number; readonly end: number } {
    const start = this.parts.length === 0 ? 0 : this.length + 1;
    this.parts.push(words);
    this.length = start + words.length;
    return { start, end: this.length };
  }
}
