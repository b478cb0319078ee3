import { createHash } from "node:crypto";
import type { CaseRecord, DocumentPartRecord, SectionRecord } from "../domain/case-record.js";
import type { PublicationRecord } from "../domain/publication-record.js";
import type { DocumentKind, PublicationKind } from "../domain/closed-lists.js";
import { unspaced } from "../domain/unspaced.js";
import { withoutUndefined } from "../domain/without-undefined.js";
import { firstMeaning } from "../lexicon/first-meaning.js";
import { LEXICON } from "../lexicon/lexicon.js";
import type { CaseText } from "./extract/case-text.js";
import type { Extraction, NamedRulingCourt, ReviewNote } from "./extract/extraction.js";
import { EXTRACTOR } from "./extractor.js";
import type { ReadDocument } from "./read/read-document.js";
import { type Release, splitCases } from "./structure/split-cases.js";
import { splitJudgment } from "./structure/split-judgment.js";

/** What the document does not say and its user knows. */
export interface IngestOptions {
  readonly publisher?: string | undefined;
  readonly date?: string | undefined;
  readonly city?: string | undefined;
  /** The region of a publisher, where the shared records know the court. */
  readonly courtNamed: (
    name: string,
  ) => { readonly id: string; readonly region?: string | undefined } | undefined;
  /** Whether the document is known to be a court's, whatever its text shows. */
  readonly isJudgment?: boolean | undefined;
  /** The region that follows from the courts of a case's rulings, where they are known. */
  readonly regionOf: (courts: readonly NamedRulingCourt[]) => string | undefined;
}

/** One case of a document: its record and what is uncertain about it. */
export interface IngestedCase {
  readonly record: CaseRecord;
  readonly notes: readonly ReviewNote[];
}

export interface IngestedDocument {
  readonly kind: DocumentKind;
  readonly cases: readonly IngestedCase[];
}

const PUBLICATION_KINDS = LEXICON.table<PublicationKind>("publication-kinds");
/** Where a release prints no title and no publisher, the record says so. */
const PUBLISHER_NOT_STATED = "未载明 not stated";

/**
 * Reads the cases of a document. Pure: the same text and extractors give the same records. A
 * document in which nothing is a case gives none.
 */
export function ingestDocument(
  document: ReadDocument,
  extract: (text: CaseText) => Extraction,
  options: IngestOptions,
): IngestedDocument {
  const judgment = splitJudgment(document.text, options.isJudgment);
  if (judgment)
    return { kind: "JUDGMENT", cases: [judgmentCase(document, judgment, extract, options)] };
  const releases = splitCases(document.text);
  const read = releases.map((release) => ({
    release,
    publication: publicationOf(release, document, options),
  }));
  const printed = read.flatMap(({ release, publication }) =>
    release.cases.map((each) => ({ printed: each, publication })),
  );
  const id = documentId("releases", read.map(({ publication }) => publication.id).join(" "));
  const parts = documentParts(
    document,
    id,
    "COMPILATION",
    printed.map((each) => each.printed.start),
  );
  const ids = new Set<string>();
  const cases = printed.map(({ printed: each, publication }, index) => {
    const extraction = each.titleOnly ? fromTitle(each, extract) : extract(each);
    const own = uniqueId(
      `case:${slug(publication.id)}-${hashOf(plain(each.title)).slice(0, 8)}`,
      ids,
    );
    const record: CaseRecord = {
      id: own,
      title: each.title,
      headline: each.headline,
      name: each.name ?? each.title,
      completeness: each.titleOnly ? "TITLE_ONLY" : "FULL",
      publication,
      orderInPublication: each.order,
      region: options.regionOf(extraction.rulingCourts) ?? publication.region,
      city: options.city,
      ...extraction.parts,
      sections: sectionRecords(each),
      document: parts[index],
      extractor: EXTRACTOR,
    };
    return { record: withoutUndefined(record), notes: extraction.notes };
  });
  return { kind: "COMPILATION", cases };
}

function judgmentCase(
  document: ReadDocument,
  judgment: CaseText,
  extract: (text: CaseText) => Extraction,
  options: IngestOptions,
): IngestedCase {
  const titleOnly = judgment.sections.length === 0;
  const { parts, notes, rulingCourts } = titleOnly
    ? fromTitle(judgment, extract)
    : extract(judgment);
  const number = parts.caseNumbers?.[0];
  const key = number ?? document.hash;
  const title = judgment.title === "" ? document.name : judgment.title;
  const id = documentId("judgment", key);
  const record: CaseRecord = {
    id: number === undefined ? `case:judgment-${document.hash.slice(0, 12)}` : `case:${number}`,
    title,
    name: judgment.name ?? title,
    completeness: titleOnly ? "TITLE_ONLY" : "FULL",
    publication: judgmentsOf(options),
    region: options.regionOf(rulingCourts),
    city: options.city,
    date: options.date,
    ...parts,
    sections: sectionRecords(judgment),
    document: documentParts(document, id, "JUDGMENT", [0])[0],
    extractor: EXTRACTOR,
  };
  return { record: withoutUndefined(record), notes };
}

/** Judgments are published one by one: what brings them together is who published them. */
export function judgmentsOf(options: Pick<IngestOptions, "publisher">): PublicationRecord {
  const publisher = options.publisher ?? PUBLISHER_NOT_STATED;
  return {
    id: `publication:judgments-${hashOf(plain(publisher)).slice(0, 8)}`,
    title: "裁判文书",
    publisher,
    kind: "JUDGMENTS",
  };
}

function publicationOf(
  release: Release,
  document: ReadDocument,
  options: IngestOptions,
): PublicationRecord {
  const title = release.title ?? document.name.replace(/\.[a-z]+$/iu, "");
  const publisher = release.publisher ?? options.publisher;
  const court = publisher === undefined ? undefined : options.courtNamed(publisher);
  return withoutUndefined({
    id: `publication:release-${hashOf(`${plain(publisher ?? "")}|${plain(title)}`).slice(0, 10)}`,
    title,
    publisher: publisher ?? PUBLISHER_NOT_STATED,
    publisherCourt: court?.id,
    kind: firstMeaning(PUBLICATION_KINDS, title) ?? "COLLECTION",
    date: release.date ?? options.date,
    region: court?.region,
  });
}

/**
 * What the title alone supports; that a case is known by its title only is itself to be reviewed.
 */
function fromTitle(printed: CaseText, extract: (text: CaseText) => Extraction): Extraction {
  const { parts, notes, rulingCourts } = extract({ ...printed, sections: [] });
  const note = { part: "completeness", message: "the document gives the title only" };
  return {
    parts: { ...parts, facts: `仅列出案例名称：${printed.title}` },
    notes: [note, ...notes],
    rulingCourts,
  };
}

/**
 * The parts of a document follow each other without a gap: each begins with its case, the first
 * with the document.
 */
function documentParts(
  document: ReadDocument,
  id: string,
  kind: DocumentKind,
  starts: readonly number[],
): readonly DocumentPartRecord[] {
  const sorted = [...new Set(starts)].toSorted((a, b) => a - b);
  return starts.map((start) => {
    const place = sorted.indexOf(start);
    const from = place === 0 ? 0 : start;
    const to = sorted[place + 1] ?? document.text.length;
    return {
      id,
      name: document.name,
      kind,
      hash: document.hash,
      length: document.text.length,
      start: from,
      text: document.text.slice(from, to),
    };
  });
}

function sectionRecords(text: CaseText): readonly SectionRecord[] {
  return text.sections.map((section) => ({
    heading: section.heading,
    text: section.text,
    ...section.spanAt(0, section.text.length),
  }));
}

/**
 * A document is its releases or its case number, not its bytes and not its name: a corrected file
 * is the same document.
 */
function documentId(kind: string, key: string): string {
  return `document:${kind}-${hashOf(key).slice(0, 10)}`;
}

function uniqueId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
  taken.add(id);
  return id;
}

function slug(id: string): string {
  return id.slice(id.indexOf(":") + 1).replace(/^release-/u, "r");
}

function plain(text: string): string {
  return unspaced(text).replace(/[\p{P}\p{S}]/gu, "");
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
