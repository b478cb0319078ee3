import { createHash } from "node:crypto";
import { articleNumber, articlesUnder } from "../../domain/instrument-articles.js";
import {
  provisionCitation,
  provisionId,
  provisionLabel,
  provisionPosition,
  type ProvisionNumber,
} from "../../domain/provision.js";
import type { ArticleRecord, InstrumentRecord, OutlineRecord, SuccessionRecord } from "../../domain/reference-records.js";
import type { ProvisionKind } from "../../domain/closed-lists.js";
import { slugOf } from "../../domain/node-id.js";
import type { Segment } from "../../domain/segment.js";
import { writeStatementsHash } from "../statement.js";
import { searchText } from "./search-text.js";

type Properties = Readonly<Record<string, unknown>>;
// A type alias, because an interface would not pass as a row.
type Link = { readonly from: string; readonly to: string };

/** An instrument as rows: itself, the tree of its provisions, and what it succeeds and cites. */
export interface InstrumentRows {
  readonly id: string;
  readonly contentHash: string;
  readonly instrument: Properties;
  readonly organs: readonly Properties[];
  readonly regions: readonly Link[];
  readonly succession: readonly Link[];
  readonly citations: readonly (Link & { readonly properties: Properties })[];
  readonly provisions: readonly { readonly id: string; readonly properties: Properties }[];
  readonly topmost: readonly Link[];
  readonly parts: readonly Link[];
  readonly provisionSuccession: readonly (Link & { readonly properties: Properties })[];
}

/** Expands an instrument's outline and article entries into provisions, each with its place, label and citation. */
export function instrumentRows(record: InstrumentRecord, origin: string, segment: Segment): InstrumentRows {
  const slug = slugOf(record.id);
  const names = [record.title, record.shortTitle, ...(record.aliases ?? [])];
  const entries = new Map((record.articles ?? []).map((each) => [each.number, each]));
  const tree = new ProvisionTree(record, entries, segment);
  (record.outline ?? []).forEach((each, index) => tree.heading(each, undefined, [], index));
  for (const entry of entries.values()) if (!tree.has(articleNumber(entry))) tree.article(articleNumber(entry), undefined);

  const rows = {
    organs: (record.issuers ?? []).map((name) => ({
      instrumentId: record.id,
      organId: `organ:${name.replace(/\s+/gu, "")}`,
      name,
    })),
    regions: record.region === undefined ? [] : [{ from: record.id, to: record.region }],
    succession: (record.succeeds ?? []).map((to) => ({ from: record.id, to })),
    citations: (record.cites ?? []).flatMap((each) =>
      each.instrument === undefined
        ? []
        : {
            from: record.id,
            to: each.instrument,
            properties: { raw: each.raw, ...each.evidence, source: each.evidence.source ?? record.id },
          },
    ),
    provisions: tree.provisions,
    topmost: tree.topmost,
    parts: tree.parts,
    provisionSuccession: [...entries.values()].flatMap((entry) =>
      (entry.succeeds ?? []).map((each) => succession(`provision:${slug}/${entry.number}`, each)),
    ),
  };
  const properties: Properties = {
    id: record.id,
    title: record.title,
    shortTitle: record.shortTitle,
    aliases: record.aliases,
    kind: record.kind,
    listKey: `${record.title}|${record.id}`,
    documentNumber: record.documentNumber,
    issuers: record.issuers,
    date: record.date,
    effectiveFrom: record.effectiveFrom,
    effectiveTo: record.effectiveTo,
    regionId: record.region,
    work: record.work ?? slug,
    summary: record.summary,
    unresolvedCitations: (record.cites ?? [])
      .filter((each) => each.instrument === undefined)
      .map((each) => JSON.stringify({ raw: each.raw, evidence: each.evidence, reason: "the graph does not hold it" })),
    origin,
    ...searchText(
      {
        kind: "INSTRUMENT",
        title: names,
        tags: record.issuers ?? [],
        body: [record.summary],
        names: [...names, record.documentNumber],
      },
      segment,
    ),
  };
  const contentHash = createHash("sha256")
    .update(JSON.stringify([writeStatementsHash(), properties, rows]))
    .digest("hex");
  return { id: record.id, contentHash, instrument: { ...properties, contentHash: undefined }, ...rows };
}

/** Whether a rule still stands is our reading of both provisions: inferred, the note its reason. */
function succession(from: string, follows: string | SuccessionRecord): Link & { readonly properties: Properties } {
  if (typeof follows === "string") return { from, to: follows, properties: {} };
  const { provision, change, note } = follows;
  return { from, to: provision, properties: { change, note, basis: "INFERRED" } };
}

/** Collects the provisions of one instrument, parents before their parts. */
class ProvisionTree {
  readonly provisions: { id: string; properties: Properties }[] = [];
  readonly topmost: Link[] = [];
  readonly parts: Link[] = [];
  private readonly ids = new Set<string>();

  constructor(
    private readonly record: InstrumentRecord,
    private readonly entries: ReadonlyMap<string, ArticleRecord>,
    private readonly segment: Segment,
  ) {}

  has(number: ProvisionNumber): boolean {
    return this.ids.has(provisionId(this.record.id, number));
  }

  /** A heading with all below it. Its id repeats the path of headings: provision:civil-code/book-3/book-1/chapter-2. */
  heading(outline: OutlineRecord, parentId: string | undefined, path: readonly string[], index: number): void {
    const here = [...path, `${outline.kind.toLowerCase()}-${index + 1}`];
    const id = `provision:${slugOf(this.record.id)}/${here.join("/")}`;
    const first = firstArticle(outline);
    this.add(id, parentId, {
      kind: outline.kind,
      label: outline.label,
      title: outline.title,
      citation: provisionCitation(this.record.title, `${outline.label} ${outline.title}`),
      // A heading stands just before the first article below it; without articles headings keep their own order.
      position: first === undefined ? (this.provisions.length + 1) * 1e3 : first * 1e9 - (1000 - here.length),
      names: [`${outline.label} ${outline.title}`],
    });
    for (const article of articlesUnder(outline)) this.article({ article }, id);
    (outline.children ?? []).forEach((child, order) => this.heading(child, id, here, order));
  }

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
        this.numbered(provisionId(this.record.id, itemNumber), paragraphId, "ITEM", itemNumber, item.gist, entry);
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
      validFrom: entry?.validFrom ?? this.record.effectiveFrom,
      validTo: entry?.validTo ?? this.record.effectiveTo,
      names: [
        `${this.record.title}${label}`,
        `${this.record.shortTitle ?? ""}${label}`,
        `${this.record.shortTitle ?? ""}${number.article}条`,
      ],
    });
  }

  private add(
    id: string,
    parentId: string | undefined,
    details: Properties & { readonly names: readonly string[]; readonly gist?: string | undefined; readonly title?: string },
  ): void {
    const { names, ...properties } = details;
    this.ids.add(id);
    this.provisions.push({
      id,
      properties: {
        id,
        instrumentId: this.record.id,
        ...properties,
        ...searchText({ kind: "PROVISION", title: [details.title], body: [details.gist], names }, this.segment),
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
