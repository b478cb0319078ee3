import { TextDecoder } from "node:util";
import { type Encoding, markedEncoding } from "../read/file-encoding.js";

/** A line of a file, without its break. */
export interface DecodedLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** Whether it was longer than what is held: its text is left out. */
  readonly tooLong: boolean;
}

/** So much of a file says in which encoding it is. */
const PROBE_BYTES = 1 << 20;
/** The longest judgments have some hundred thousand characters; a longer line is no row. */
export const LONGEST_LINE = 8_000_000;

/**
 * The lines of a stream of bytes in UTF-8, UTF-16 with a byte order mark or GB18030, read piece by
 * piece. The encoding is told from the first megabyte: a file of a month is read once.
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
    // of a packed file that is damaged what stands before the place is read
    if (decoder === undefined) yield first();
    throw error;
  }
  if (decoder === undefined) yield first();
  yield decoder?.decode() ?? "";
}

/**
 * The encoding of the first bytes of a file: by its byte order mark, else the one that reads them.
 * Where a few bytes are damaged and neither does, the one with the fewer signs that it cannot read.
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
