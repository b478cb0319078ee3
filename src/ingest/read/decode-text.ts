import { markedEncoding } from "./file-encoding.js";

const ENCODINGS = ["utf-8", "gb18030"] as const;

/**
 * The text of bytes in UTF-8, in UTF-16 with a byte order mark, or in GB18030 (which contains GBK
 * and GB2312).
 * @returns undefined where the bytes are none of these. A byte order mark is no part of the text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) return strict(marked, bytes);
  for (const encoding of ENCODINGS) {
    const text = strict(encoding, bytes);
    if (text !== undefined) return text;
  }
  return undefined;
}

function strict(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // a fatal decoder throws on the first byte that does not belong to the encoding
    return undefined;
  }
}
