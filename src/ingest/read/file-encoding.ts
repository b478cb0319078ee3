import { createReadStream } from "node:fs";
import { TextDecoder } from "node:util";

/** The encodings in which Chinese text comes; GB18030 contains GBK and GB2312. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

/**
 * The encoding that a byte order mark at the beginning names; undefined where there is none that
 * says so.
 */
export function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/**
 * The encoding of a whole file, read piece by piece: UTF-16 by its byte order mark, else UTF-8
 * where all of it is, else GB18030 where all of it is.
 * @returns undefined where it is none of these, so that nothing is ever read with replacement
 * characters.
 */
export async function fileEncoding(path: string): Promise<Encoding | undefined> {
  let candidates:
    readonly { readonly encoding: Encoding; readonly decoder: TextDecoder }[] | undefined;
  for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) {
    candidates ??= candidatesFor(chunk);
    candidates = candidates.filter(({ decoder }) => accepts(decoder, chunk, true));
    if (candidates.length === 0) return undefined;
  }
  if (candidates === undefined) return "utf-8"; // an empty file is text in any encoding
  return candidates.find(({ decoder }) => accepts(decoder, new Uint8Array(), false))?.encoding;
}

function candidatesFor(
  first: Uint8Array,
): readonly { readonly encoding: Encoding; readonly decoder: TextDecoder }[] {
  const marked = markedEncoding(first);
  const encodings: readonly Encoding[] = marked === undefined ? ["utf-8", "gb18030"] : [marked];
  return encodings.map((encoding) => ({
    encoding,
    decoder: new TextDecoder(encoding, { fatal: true }),
  }));
}

function accepts(decoder: TextDecoder, bytes: Uint8Array, more: boolean): boolean {
  try {
    decoder.decode(bytes, { stream: more });
    return true;
  } catch {
    return false; // a fatal decoder throws on the first byte that does not belong to the encoding
  }
}
