/** Splits a list into batches of at most `size` items, in order; none for an empty list. */
export function inBatches<Item>(
  items: readonly Item[],
  size: number,
): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/**
 * Splits a stream into batches, holding one batch in memory at a time.
 * @param size the wanted length, asked again before each batch.
 */
export async function* streamBatches<Item>(
  items: AsyncIterable<Item>,
  size: () => number,
): AsyncGenerator<readonly Item[]> {
  let batch: Item[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length >= size()) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
