import { TextDecoder } from "node:util";
import { type Encoding, markedEncoding } from "../read/file-encoding.js";

/** A line of a file, without its line break. */
export interface DecodedLine {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
  /** Whether it exceeds LONGEST_LINE: its text is left out. */
  readonly tooLong: boolean;
}

/** Bytes of a file from which its encoding is detected. */
const PROBE_BYTES = 1 << 20;
/** Characters: the longest judgments have some hundred thousand; a longer line is no row. */
export const LONGEST_LINE = 8_000_000;

/**
 * Decodes a stream of bytes in UTF-8, UTF-16 with a byte order mark or GB18030 into lines, without
 * holding it in memory. The encoding is detected from the first megabyte, so that the stream is
 * read once.
 */
export async function* decodedLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<DecodedLine> {
  let number = 0;
  let rest = "";
  let dropping = false;
  for await (const text of decoded(bytes)) {
    let from = 0;
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", from)) {
      number++;
      const line = dropping ? "" : withoutReturn(rest + text.slice(from, at));
      yield { number, text: line, tooLong: dropping };
      [rest, dropping, from] = ["", false, at + 1];
    }
    if (dropping) continue;
    rest += text.slice(from);
    if (rest.length > LONGEST_LINE) [rest, dropping] = ["", true];
  }
  if (rest !== "" || dropping)
    yield { number: number + 1, text: withoutReturn(rest), tooLong: dropping };
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}

async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const probe: Uint8Array[] = [];
  let size = 0;
  let decoder: TextDecoder | undefined;
  const first = () => {
    const all = Buffer.concat(probe);
    decoder = new TextDecoder(encodingOf(all));
    return decoder.decode(all, { stream: true });
  };
  try {
    for await (const chunk of bytes) {
      if (decoder !== undefined) {
        yield decoder.decode(chunk, { stream: true });
        continue;
      }
      probe.push(chunk);
      size += chunk.length;
      if (size >= PROBE_BYTES) yield first();
    }
  } catch (error) {
    // of a damaged compressed file, what precedes the damage is read
    if (decoder === undefined) yield first();
    throw error;
  }
  if (decoder === undefined) yield first();
  yield decoder?.decode() ?? "";
}

/**
 * Detects the encoding of the first bytes of a file: by its byte order mark, else the one that
 * decodes them. Where neither does, because some bytes are damaged, the one with fewer replacement
 * characters.
 */
export function encodingOf(bytes: Uint8Array): Encoding {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) return marked;
  const lost = (encoding: Encoding) => {
    const text = new TextDecoder(encoding).decode(bytes, { stream: true });
    return text.split("\ufffd").length - 1;
  };
  const inUtf8 = lost("utf-8");
  return inUtf8 === 0 || inUtf8 <= lost("gb18030") ? "utf-8" : "gb18030";
}
