import type { DocumentPartRecord } from "../../domain/case-record.js";
import type { WriteRow } from "./write-rows.js";

type ChunkRow = WriteRow<"write/merge-document-chunks">;

/** UTF-16 units of a chunk: a quote with its surroundings lies within one or two chunks. */
export const CHUNK_LENGTH = 4000;

/** The chunks of one case's part of a document. No chunk ends inside a surrogate pair. */
export function documentChunks(part: DocumentPartRecord): readonly ChunkRow[] {
  const rows: ChunkRow[] = [];
  for (let from = 0; from < part.text.length;) {
    const to = pieceEnd(part.text, from);
    const start = part.start + from;
    const id = `chunk:${part.id}|${start}`;
    rows.push({
      id,
      documentId: part.id,
      properties: {
        id,
        documentId: part.id,
        start,
        end: part.start + to,
        text: part.text.slice(from, to),
      },
    });
    from = to;
  }
  return rows;
}

function pieceEnd(text: string, from: number): number {
  const end = Math.min(text.length, from + CHUNK_LENGTH);
  const splitsPair = end < text.length && /[\ud800-\udbff]/u.test(text.charAt(end - 1));
  return splitsPair ? end - 1 : end;
}
