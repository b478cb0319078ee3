/** A line of a text; without its words where it is longer than may be. */
export interface TextLine {
  readonly number: number;
  readonly text: string | undefined;
}

/**
 * The lines of a text that comes in pieces. No more than `limit` UTF-16 units of a line are ever
 * held: a longer one is given, without its words, as soon as that is known, and the rest of it is
 * passed over.
 */
export async function* textLines(
  bytes: AsyncIterable<Uint8Array>,
  encoding: string,
  limit: number,
): AsyncGenerator<TextLine> {
  const line = new GrowingLine(limit);
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of bytes) yield* line.take(decoder.decode(chunk, { stream: true }));
  yield* line.take(`${decoder.decode()}\n`);
}

class GrowingLine {
  private number = 1;
  private pieces: string[] = [];
  private length = 0;
  private tooLong = false;

  constructor(private readonly limit: number) {}

  *take(text: string): Generator<TextLine> {
    let from = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", from)) {
      yield* this.grow(text.slice(from, end));
      if (!this.tooLong) yield { number: this.number, text: this.pieces.join("") };
      this.begin();
      from = end + 1;
    }
    yield* this.grow(text.slice(from));
  }

  private *grow(piece: string): Generator<TextLine> {
    if (this.tooLong) return;
    this.length += piece.length;
    if (this.length <= this.limit) {
      if (piece !== "") this.pieces.push(piece);
      return;
    }
    this.tooLong = true;
    this.pieces = [];
    yield { number: this.number, text: undefined };
  }

  private begin(): void {
    this.number++;
    this.pieces = [];
    this.length = 0;
    this.tooLong = false;
  }
}
