import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { decodeText } from "./decode-text.js";
import { DocumentError } from "./document-error.js";
import { docxText } from "./docx-text.js";
import { htmlText } from "./html-text.js";
import { pdfText } from "./pdf-text.js";

/** A document as it was read. Offsets count in UTF-16 units of `text`. */
export interface ReadDocument {
  /** The file's name, without its folder. */
  readonly name: string;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly hash: string;
  readonly text: string;
}

/** Of a file: it is read into memory as a whole. */
const MOST_BYTES = 100_000_000;

/**
 * Reads a document of one of the kinds that lawyers have.
 * @throws DocumentError where the kind is unknown, the encoding is not UTF-8, UTF-16 or GB18030, or
 * there are no words.
 */
export async function readDocument(path: string): Promise<ReadDocument> {
  const size = (await stat(path).catch(() => undefined))?.size;
  if (size === undefined) throw new DocumentError(path, { code: "MISSING" });
  if (size > MOST_BYTES)
    throw new DocumentError(path, {
      code: "TOO_LARGE",
      megabytes: Math.round(size / 1e6),
      most: MOST_BYTES / 1e6,
    });
  const bytes = await readFile(path);
  const text = await textOf(path, bytes);
  if (!/\S/u.test(text)) throw new DocumentError(path, { code: "NO_WORDS" });
  return { name: basename(path), hash: createHash("sha256").update(bytes).digest("hex"), text };
}

async function textOf(path: string, bytes: Uint8Array): Promise<string> {
  switch (extname(path).toLowerCase()) {
    case ".txt":
    case ".md":
      return decoded(path, bytes);
    case ".html":
    case ".htm":
      return htmlText(decoded(path, bytes));
    case ".docx":
      return unpacked(path, "Word", () => docxText(bytes));
    case ".pdf":
      return unpacked(path, "PDF", () => pdfText(bytes));
    default:
      throw new DocumentError(path, { code: "UNKNOWN_KIND" });
  }
}

function decoded(path: string, bytes: Uint8Array): string {
  const text = decodeText(bytes);
  if (text === undefined || text.includes("\0")) throw new DocumentError(path, { code: "NO_TEXT" });
  return text;
}

async function unpacked(
  path: string,
  kind: "Word" | "PDF",
  work: () => Promise<string>,
): Promise<string> {
  try {
    return await work();
  } catch (error) {
    throw new DocumentError(path, { code: "NOT_OPENED", kind }, { cause: error });
  }
}
