import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { openPromise } from "yauzl";
import type { InputFile } from "../import/input-file.js";
import { decodeText } from "../read/decode-text.js";

/** The format of the rows of a file. */
export type PartFormat = "csv" | "jsonl";

/** A file of rows, alone or in an archive. */
export interface CollectionPart {
  /** Such as 2021.csv or 2021.zip/05.csv. */
  readonly name: string;
  readonly format: PartFormat;
  readonly bytes: AsyncIterable<Uint8Array>;
}

const FORMATS: Readonly<Record<string, PartFormat>> = {
  csv: "csv",
  jsonl: "jsonl",
  ndjson: "jsonl",
};
const ENDING = /\.(?<format>csv|jsonl|ndjson)(?<packed>\.gz)?$/iu;
const ARCHIVE = /\.zip$/iu;
/** Metadata files that macOS adds to archives. */
const RESOURCE_FORK = /(?:^|\/)(?:__MACOSX\/|\._)/u;

/** Whether the extension of a file is one of a collection. */
export function isCollectionFile(path: string): boolean {
  return ENDING.test(path) || ARCHIVE.test(path);
}

/**
 * Opens the files of rows that a file is or contains, one after the other; other entries of an
 * archive are skipped.
 * @param onBytes called with the number of raw bytes that were read.
 */
export async function* openParts(
  { path, shownAs }: InputFile,
  onBytes: (bytes: number) => void,
): AsyncGenerator<CollectionPart> {
  if (ARCHIVE.test(path)) {
    yield* partsOfArchive({ path, shownAs }, onBytes);
    return;
  }
  const ending = ENDING.exec(path)?.groups;
  if (ending === undefined) return;
  const file = createReadStream(path, { highWaterMark: 1 << 18 });
  file.on("data", (chunk) => onBytes(chunk.length));
  yield {
    name: shownAs,
    format: FORMATS[ending["format"]?.toLowerCase() ?? ""] ?? "csv",
    // an error of either stream ends the reader of the last one
    bytes: ending["packed"] === undefined ? file : pipeline(file, createGunzip(), () => {}),
  };
}

async function* partsOfArchive(
  { path, shownAs }: InputFile,
  onBytes: (bytes: number) => void,
): AsyncGenerator<CollectionPart> {
  // Names are decoded here, because Chinese archives often have them in GBK; none is used as a
  // path.
  const archive = await openPromise(path, { decodeStrings: false });
  try {
    for await (const entry of archive.eachEntry()) {
      const name = decodeText(entry.fileNameRaw) ?? entry.fileNameRaw.toString("latin1");
      const ending = ENDING.exec(name)?.groups;
      if (ending === undefined || RESOURCE_FORK.test(name)) continue;
      const packed = entry.compressedSize / Math.max(1, entry.uncompressedSize);
      const stream = await archive.openReadStreamPromise(entry);
      stream.on("data", (chunk: Uint8Array) => onBytes(chunk.length * packed));
      yield {
        name: `${shownAs}/${name}`,
        format: FORMATS[ending["format"]?.toLowerCase() ?? ""] ?? "csv",
        bytes: ending["packed"] === undefined ? stream : pipeline(stream, createGunzip(), () => {}),
      };
    }
  } finally {
    archive.close();
  }
}
