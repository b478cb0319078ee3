import type { Database, ReadOptions } from "../database.js";
import { grouped } from "../grouped.js";
import { CHUNK_LENGTH } from "../load/document-chunks.js";
import type { ByParent } from "./links.js";

/** A part of a document. Offsets in UTF-16 units of the document. */
export interface DocumentSpan {
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
}

/** The place of one case in a document that it was read from. */
export interface DocumentLink extends DocumentSpan {
  readonly extractor: string | undefined;
  readonly sections: readonly {
    readonly heading: string;
    readonly start: number;
    readonly end: number;
  }[];
}

/** The documents of cases, one statement for all of them. */
export async function readDocumentLinks(
  database: Database,
  caseIds: readonly string[],
  options: ReadOptions,
): Promise<ByParent<DocumentLink>> {
  return grouped(
    await database.read("read/documents-of-cases", { ids: caseIds }, options),
    "parentId",
    (row) => {
      const [starts, ends] = [row.numbers("starts"), row.numbers("ends")];
      return {
        documentId: row.string("id"),
        start: row.number("start"),
        end: row.number("end"),
        extractor: row.optionalString("extractor"),
        sections: row
          .strings("headings")
          .map((heading, at) => ({ heading, start: starts[at] ?? 0, end: ends[at] ?? 0 })),
      };
    },
  );
}

/** Words of a document at their place. */
export interface DocumentPiece {
  readonly start: number;
  readonly text: string;
}

/**
 * The words of each span, in the same order, one statement for all of them; what the graph does not
 * hold is left out.
 */
export async function readDocumentSpans(
  database: Database,
  spans: readonly DocumentSpan[],
  options: ReadOptions,
): Promise<readonly string[]> {
  const pieces = await readDocumentPieces(database, spans, options);
  return pieces.map((each) => each.map(({ text }) => text).join(""));
}

/** So much more is read on either side: a name that a span or a piece cuts is seen as a whole. */
const AROUND = 60;

/** The same, piece by piece in the order of the text, each with its place. */
export async function readDocumentPieces(
  database: Database,
  spans: readonly DocumentSpan[],
  options: ReadOptions,
): Promise<readonly (readonly DocumentPiece[])[]> {
  const rows = await database.read(
    "read/document-text",
    {
      rows: spans.map((span, key) => ({
        key,
        documentId: span.documentId,
        from: span.start - AROUND,
        to: span.end + AROUND,
        chunk: CHUNK_LENGTH,
      })),
    },
    options,
  );
  const pieces: DocumentPiece[][] = spans.map(() => []);
  for (const row of rows) {
    const key = row.number("key");
    const span = spans[key];
    if (span === undefined) continue;
    const [start, text] = [row.number("start"), row.string("text")];
    const words = text.slice(Math.max(0, span.start - start), Math.max(0, span.end - start));
    if (words !== "") pieces[key]?.push({ start: Math.max(start, span.start), text: words });
  }
  return pieces;
}

/** A span is short: more cases than these have no room in it. */
const MOST_IN_SPAN = 100;

/**
 * The ids of the cases that stand in each span, in the order of the text; one statement for all.
 */
export async function readCasesInSpans(
  database: Database,
  spans: readonly DocumentSpan[],
  options: ReadOptions,
): Promise<readonly (readonly string[])[]> {
  const rows = await database.read(
    "read/cases-in-spans",
    {
      rows: spans.map(({ documentId, start, end }, key) => ({
        key,
        documentId,
        from: start,
        to: end,
      })),
      limit: MOST_IN_SPAN,
    },
    options,
  );
  const ids: string[][] = spans.map(() => []);
  for (const row of rows) ids[row.number("key")]?.push(row.string("id"));
  return ids;
}
