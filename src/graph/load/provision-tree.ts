import type { ProvisionKind } from "../../domain/closed-lists.js";
import { articlesUnder } from "../../domain/instrument-articles.js";
import { slugOf } from "../../domain/node-id.js";
import {
  provisionCitation,
  provisionId,
  provisionLabel,
  type ProvisionNumber,
  provisionPosition,
} from "../../domain/provision.js";
import type {
  ArticleRecord,
  InstrumentRecord,
  OutlineRecord,
} from "../../domain/reference-records.js";
import type { Segment } from "../../domain/segment.js";
import type { PropertiesOf } from "../model/node-model.js";
import type { PROVISION } from "../model/provision.js";
import { searchText } from "./search-text.js";
import type { WriteRow } from "./write-rows.js";

type Details = PropertiesOf<typeof PROVISION> & {
  readonly names: readonly string[];
  readonly gist?: string | undefined;
  readonly questions?: readonly string[] | undefined;
  readonly title?: string;
};

/** Collects the provisions of one instrument, parents before their children. */
export class ProvisionTree {
  readonly provisions: WriteRow<"write/merge-provisions">[] = [];
  readonly topmost: WriteRow<"write/link-provisions-to-instruments">[] = [];
  readonly parts: WriteRow<"write/link-provisions">[] = [];
  private readonly ids = new Set<string>();

  constructor(
    private readonly record: InstrumentRecord,
    private readonly entries: ReadonlyMap<string, ArticleRecord>,
    private readonly segment: Segment,
  ) {}

  /** Whether the provision was added. */
  has(number: ProvisionNumber): boolean {
    return this.ids.has(provisionId(this.record.id, number));
  }

  /**
   * Adds a heading with everything below it. Its id repeats the path of headings:
   * provision:civil-code/book-3/book-1/chapter-2.
   */
  heading(
    outline: OutlineRecord,
    parentId: string | undefined,
    path: readonly string[],
    index: number,
  ): void {
    const here = [...path, `${outline.kind.toLowerCase()}-${index + 1}`];
    const id = `provision:${slugOf(this.record.id)}/${here.join("/")}`;
    const first = firstArticle(outline);
    this.add(id, parentId, {
      kind: outline.kind,
      label: outline.label,
      title: outline.title,
      citation: provisionCitation(this.record.title, `${outline.label} ${outline.title}`),
      // A heading is placed just before the first article below it; without articles headings keep
      // their own order.
      position:
        first === undefined
          ? (this.provisions.length + 1) * 1e3
          : first * 1e9 - (1000 - here.length),
      names: [`${outline.label} ${outline.title}`],
    });
    for (const article of articlesUnder(outline)) this.article({ article }, id);
    (outline.children ?? []).forEach((child, order) => this.heading(child, id, here, order));
  }

  /** Adds an article with its paragraphs and items. */
  article(number: ProvisionNumber, parentId: string | undefined): void {
    const key = number.suffix ? `${number.article}-${number.suffix}` : `${number.article}`;
    const entry = this.entries.get(key);
    const id = provisionId(this.record.id, number);
    this.numbered(id, parentId, "ARTICLE", number, entry?.gist, entry);
    for (const paragraph of entry?.paragraphs ?? []) {
      const paragraphNumber = { ...number, paragraph: paragraph.number };
      const paragraphId = provisionId(this.record.id, paragraphNumber);
      this.numbered(paragraphId, id, "PARAGRAPH", paragraphNumber, paragraph.gist, entry);
      for (const item of paragraph.items ?? []) {
        const itemNumber = { ...paragraphNumber, item: item.number };
        this.numbered(
          provisionId(this.record.id, itemNumber),
          paragraphId,
          "ITEM",
          itemNumber,
          item.gist,
          entry,
        );
      }
    }
  }

  private numbered(
    id: string,
    parentId: string | undefined,
    kind: ProvisionKind,
    number: ProvisionNumber,
    gist: string | undefined,
    entry: ArticleRecord | undefined,
  ): void {
    const label = provisionLabel(number);
    this.add(id, parentId, {
      kind,
      label,
      citation: provisionCitation(this.record.title, label),
      position: provisionPosition(number),
      gist,
      questions: kind === "ARTICLE" ? entry?.questions : undefined,
      validFrom: entry?.validFrom ?? this.record.effectiveFrom,
      validTo: entry?.validTo ?? this.record.effectiveTo,
      names: [
        `${this.record.title}${label}`,
        `${this.record.shortTitle ?? ""}${label}`,
        `${this.record.shortTitle ?? ""}${number.article}条`,
      ],
    });
  }

  private add(id: string, parentId: string | undefined, details: Details): void {
    const { names, ...properties } = details;
    this.ids.add(id);
    this.provisions.push({
      id,
      properties: {
        id,
        instrumentId: this.record.id,
        ...properties,
        ...searchText(
          {
            kind: "PROVISION",
            title: [details.title],
            tags: details.questions ?? [],
            body: [details.gist],
            names,
          },
          this.segment,
        ),
      },
    });
    if (parentId === undefined) this.topmost.push({ from: id, to: this.record.id });
    else this.parts.push({ from: id, to: parentId });
  }
}

function firstArticle(outline: OutlineRecord): number | undefined {
  const own = articlesUnder(outline)[0];
  if (own !== undefined) return own;
  for (const child of outline.children ?? []) {
    const found = firstArticle(child);
    if (found !== undefined) return found;
  }
  return undefined;
}
