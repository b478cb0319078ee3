import type { Embedder, EmbeddingInput } from "./embedder.js";

/** What one vector says of a text without losing the rest: about a page. */
const PART = 400;
/** A bound: of a longer text the first pages. */
const MOST_PARTS = 5;
/** Two halves of one character: 😀. */
const SURROGATE_PAIR = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/;
/** Half of a character: no endpoint need know what to make of it. */
const LONE_SURROGATES = /\p{Surrogate}/gu; // the first half of 😀 where the text was cut after it
/** So much of a text has a part in its vector. */
export const LONGEST_EMBEDDED = PART * MOST_PARTS;

/**
 * The vector of each text, however long: the mean of those of its parts. A model reads the
 * beginning of a long text and no more, and facts are in the middle.
 * @throws EmbeddingError
 */
export async function embedLong(
  embedder: Embedder,
  texts: readonly string[],
  input: EmbeddingInput,
  signal?: AbortSignal,
): Promise<readonly (readonly number[])[]> {
  const parts = texts.map(partsOf);
  const vectors = await embedder.embed(parts.flat(), input, signal);
  let at = 0;
  return parts.map(({ length }) => meanDirection(vectors.slice(at, (at += length))));
}

/** Its parts, none of which cuts a character in half. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let at = 0;
  while (at < text.length && parts.length < MOST_PARTS) {
    const end = SURROGATE_PAIR.test(text.slice(at + PART - 1, at + PART + 1))
      ? at + PART - 1
      : at + PART;
    parts.push(text.slice(at, end).replace(LONE_SURROGATES, "\uFFFD"));
    at = end;
  }
  return parts.length === 0 ? [text] : parts;
}

function meanDirection(vectors: readonly (readonly number[])[]): readonly number[] {
  const [first = []] = vectors;
  if (vectors.length <= 1) return first;
  const sum = first.map((_, at) =>
    vectors.reduce((all, vector) => all + (vector[at] ?? 0) / lengthOf(vector), 0),
  );
  const length = lengthOf(sum);
  return sum.map((each) => each / length);
}

function lengthOf(vector: readonly number[]): number {
  return Math.sqrt(vector.reduce((all, each) => all + each * each, 0)) || 1;
}
