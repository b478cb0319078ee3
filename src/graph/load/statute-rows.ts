import { createHash } from "node:crypto";
import type { ProvisionKind } from "../../domain/closed-lists.js";
import {
  provisionCitation,
  provisionId,
  provisionLabel,
  type ProvisionNumber,
  provisionPosition,
} from "../../domain/provision.js";
import type { Segment } from "../../domain/segment.js";
import type { StatuteHeading, StatuteText, TextRange } from "../../domain/statute-text.js";
import type { INSTRUMENT } from "../model/instrument.js";
import type { PropertiesOf } from "../model/node-model.js";
import type { HeldProvision } from "./held-provision.js";
import { searchText } from "./search-text.js";
import { headingIds } from "./statute-headings.js";
import type { StatuteInput } from "./statute-input.js";
import type { WriteRow } from "./write-rows.js";

type StatuteRow = WriteRow<"write/merge-statute-provisions">;

/** Raised whenever the rows of an unchanged text would come out differently. */
const TRANSFORM_VERSION = 1;

/**
 * Names a text as it comes into the graph: where an instrument has this hash, all of it is there
 * already.
 */
export function statuteHash(statute: StatuteText): string {
  return createHash("sha256")
    .update(JSON.stringify([TRANSFORM_VERSION, statute]))
    .digest("hex");
}

/** The node of an instrument that comes with its text; undefined where the graph has it. */
export function statuteInstrumentRow(
  { instrument, made }: StatuteInput,
  segment: Segment,
): PropertiesOf<typeof INSTRUMENT> | undefined {
  if (made === undefined) return undefined;
  const { id, title, shortTitle, effectiveFrom, effectiveTo, work } = instrument;
  const names = [title, shortTitle];
  return {
    id,
    title,
    shortTitle,
    kind: made.kind,
    listKey: `${title}|${id}`,
    date: made.date,
    effectiveFrom,
    effectiveTo,
    work,
    origin: "statute",
    ...searchText({ kind: "INSTRUMENT", title: names, names }, segment),
  };
}

/**
 * The provisions of a text, parents before their parts: headings, articles, the paragraphs of
 * articles that have several or items, and items; a paragraph alone only where the instrument has
 * it already, because its words are the article's.
 */
export function statuteRows(
  input: StatuteInput,
  held: readonly HeldProvision[],
  segment: Segment,
): readonly StatuteRow[] {
  const { statute, instrument } = input;
  const { id: instrumentId, title } = instrument;
  const known = new Map(held.map((each) => [each.id, each]));
  const headings = headingIds(instrumentId, statute.headings, held);
  const depths = statute.headings.map((heading) => depthOf(heading, statute.headings));

  const row = (
    id: string,
    range: TextRange,
    parentId: string,
    details: Details,
    words: readonly string[],
  ): StatuteRow => {
    const { names, ...made } = details;
    const gist = known.get(id)?.gist;
    const source = { kind: "PROVISION", title: [details.title], names };
    return {
      id,
      made: { id, instrumentId, ...made, ...searchText(source, segment), fromText: true },
      text: {
        text: statute.text.slice(range.start, range.end),
        textStart: range.start,
        textEnd: range.end,
        textParentId: parentId,
        textWords: words.length === 0 ? undefined : words.join(" "),
        searchBody: [...(gist === undefined ? [] : segment(gist)), ...words].join(" "),
      },
    };
  };

  const headingRows = statute.headings.map((heading, index): StatuteRow => {
    const first = statute.articles.find((article) =>
      isUnder(article.heading, index, statute.headings),
    );
    const words =
      heading.label === heading.title ? heading.title : `${heading.label} ${heading.title}`;
    const details = {
      kind: heading.kind,
      label: heading.label,
      title: heading.title,
      citation: provisionCitation(title, words),
      // As in instrument-rows.ts: a heading stands just before the first article below it.
      position:
        first === undefined
          ? (index + 1) * 1e3
          : provisionPosition(first.number) - (1000 - (depths[index] ?? 1)),
      names: [words],
    };
    const parentId =
      heading.parent === undefined ? instrumentId : (headings[heading.parent] ?? instrumentId);
    return row(headings[index] ?? instrumentId, heading, parentId, details, []);
  });

  const numbered = (
    kind: ProvisionKind,
    number: ProvisionNumber,
    range: TextRange,
    parentId: string,
  ): StatuteRow => {
    const label = provisionLabel(number);
    const details = {
      kind,
      label,
      citation: provisionCitation(title, label),
      position: provisionPosition(number),
      names: [
        `${title}${label}`,
        ...(instrument.shortTitle === undefined
          ? []
          : [`${instrument.shortTitle}${label}`, `${instrument.shortTitle}${number.article}条`]),
      ],
    };
    // An article is found by its words, which are those of its parts too: the same words thrice
    // would crowd out others.
    const words = kind === "ARTICLE" ? segment(statute.text.slice(range.start, range.end)) : [];
    return row(provisionId(instrumentId, number), range, parentId, details, words);
  };

  const articleRows = statute.articles.flatMap((article): StatuteRow[] => {
    const parentId =
      article.heading === undefined ? instrumentId : (headings[article.heading] ?? instrumentId);
    const whole = numbered("ARTICLE", article.number, article, parentId);
    const alone = article.paragraphs.length === 1 && article.paragraphs[0]?.items.length === 0;
    const paragraphs = article.paragraphs.flatMap((paragraph): StatuteRow[] => {
      const number = { ...article.number, paragraph: paragraph.number };
      if (alone && !known.has(provisionId(instrumentId, number))) return [];
      const part = numbered("PARAGRAPH", number, paragraph, whole.id);
      return [
        part,
        ...paragraph.items.map((item) =>
          numbered("ITEM", { ...number, item: item.number }, item, part.id),
        ),
      ];
    });
    return [whole, ...paragraphs];
  });
  return [...headingRows, ...articleRows];
}

interface Details {
  readonly kind: ProvisionKind;
  readonly label: string;
  readonly title?: string;
  readonly citation: string;
  readonly position: number;
  readonly names: readonly string[];
}

/** 1 for a topmost heading. */
function depthOf(heading: StatuteHeading, headings: readonly StatuteHeading[]): number {
  const parent = heading.parent === undefined ? undefined : headings[heading.parent];
  return parent === undefined ? 1 : 1 + depthOf(parent, headings);
}

function isUnder(
  index: number | undefined,
  heading: number,
  headings: readonly StatuteHeading[],
): boolean {
  return (
    index !== undefined &&
    (index === heading || isUnder(headings[index]?.parent, heading, headings))
  );
}
