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
import type {
  StatuteArticle,
  StatuteHeading,
  StatuteText,
  TextRange,
} from "../../domain/statute-text.js";
import type { INSTRUMENT } from "../model/instrument.js";
import type { PropertiesOf } from "../model/node-model.js";
import type { HeldProvision } from "./held-provision.js";
import { searchText } from "./search-text.js";
import { headingIds } from "./statute-headings.js";
import type { StatuteInput } from "./statute-input.js";
import type { WriteRow } from "./write-rows.js";

type StatuteRow = WriteRow<"write/merge-statute-provisions">;

/** To be raised when the rows of an unchanged text change. */
const TRANSFORM_VERSION = 1;

/** The hash of a statute's text and rows: an instrument with this hash has all of it stored. */
export function statuteHash(statute: StatuteText): string {
  return createHash("sha256")
    .update(JSON.stringify([TRANSFORM_VERSION, statute]))
    .digest("hex");
}

/** The row of an instrument that is created with its text; undefined where the graph has it. */
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

/** What the rows of a text are made from: the ids of its headings and the stored provisions. */
interface StatuteContext extends StatuteInput {
  readonly headings: readonly string[];
  readonly held: ReadonlyMap<string, HeldProvision>;
  readonly segment: Segment;
}

/** Properties of a provision other than its text and parent. */
interface Details {
  readonly kind: ProvisionKind;
  readonly label: string;
  readonly title?: string;
  readonly citation: string;
  readonly position: number;
  readonly names: readonly string[];
}

/**
 * The provisions of a text, parents before their children: headings, articles, the paragraphs of
 * articles that have several or that have items, and items. A single paragraph only where the
 * instrument has it already, because its text is the article's.
 */
export function statuteRows(
  input: StatuteInput,
  held: readonly HeldProvision[],
  segment: Segment,
): readonly StatuteRow[] {
  const { statute, instrument } = input;
  const frame: StatuteContext = {
    ...input,
    headings: headingIds(instrument.id, statute.headings, held),
    held: new Map(held.map((each) => [each.id, each])),
    segment,
  };
  return [
    ...statute.headings.map((heading, index) => headingRow(heading, index, frame)),
    ...statute.articles.flatMap((article) => articleRows(article, frame)),
  ];
}

function headingRow(heading: StatuteHeading, index: number, frame: StatuteContext): StatuteRow {
  const { statute, instrument, headings } = frame;
  const first = statute.articles.find((article) =>
    isUnder(article.heading, index, statute.headings),
  );
  const words =
    heading.label === heading.title ? heading.title : `${heading.label} ${heading.title}`;
  const details = {
    kind: heading.kind,
    label: heading.label,
    title: heading.title,
    citation: provisionCitation(instrument.title, words),
    // As in provision-tree.ts: a heading is placed just before the first article below it.
    position:
      first === undefined
        ? (index + 1) * 1e3
        : provisionPosition(first.number) - (1000 - depthOf(heading, statute.headings)),
    names: [words],
  };
  const id = headings[index] ?? instrument.id;
  return provisionRow(id, heading, headingId(heading.parent, frame), details, [], frame);
}

function articleRows(article: StatuteArticle, frame: StatuteContext): readonly StatuteRow[] {
  const { held, instrument } = frame;
  const parentId = headingId(article.heading, frame);
  const whole = numberedRow("ARTICLE", article.number, article, parentId, frame);
  const alone = article.paragraphs.length === 1 && article.paragraphs[0]?.items.length === 0;
  const paragraphs = article.paragraphs.flatMap((paragraph): StatuteRow[] => {
    const number = { ...article.number, paragraph: paragraph.number };
    if (alone && !held.has(provisionId(instrument.id, number))) return [];
    const part = numberedRow("PARAGRAPH", number, paragraph, whole.id, frame);
    return [
      part,
      ...paragraph.items.map((item) =>
        numberedRow("ITEM", { ...number, item: item.number }, item, part.id, frame),
      ),
    ];
  });
  return [whole, ...paragraphs];
}

/** The row of an article or of one of its parts. */
function numberedRow(
  kind: ProvisionKind,
  number: ProvisionNumber,
  range: TextRange,
  parentId: string,
  frame: StatuteContext,
): StatuteRow {
  const { statute, instrument, segment } = frame;
  const { title, shortTitle } = instrument;
  const label = provisionLabel(number);
  const shortNames =
    shortTitle === undefined ? [] : [`${shortTitle}${label}`, `${shortTitle}${number.article}条`];
  const details = {
    kind,
    label,
    citation: provisionCitation(title, label),
    position: provisionPosition(number),
    names: [`${title}${label}`, ...shortNames],
  };
  // Only articles are indexed: their words include those of their parts, which would otherwise
  // crowd out other results.
  const words = kind === "ARTICLE" ? segment(statute.text.slice(range.start, range.end)) : [];
  return provisionRow(provisionId(instrument.id, number), range, parentId, details, words, frame);
}

function provisionRow(
  id: string,
  { start, end }: TextRange,
  textParentId: string,
  { names, ...details }: Details,
  words: readonly string[],
  { statute, instrument, held, segment }: StatuteContext,
): StatuteRow {
  const gist = held.get(id)?.gist;
  const source = { kind: "PROVISION", title: [details.title], names };
  return {
    id,
    made: {
      id,
      instrumentId: instrument.id,
      ...details,
      ...searchText(source, segment),
      fromText: true,
    },
    text: {
      text: statute.text.slice(start, end),
      textStart: start,
      textEnd: end,
      textParentId,
      textWords: words.length === 0 ? undefined : words.join(" "),
      searchBody: [...(gist === undefined ? [] : segment(gist)), ...words].join(" "),
    },
  };
}

/** The id of a heading by its index; the instrument's id for provisions without a heading. */
function headingId(index: number | undefined, { headings, instrument }: StatuteContext): string {
  return (index === undefined ? undefined : headings[index]) ?? instrument.id;
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
