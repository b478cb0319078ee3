import DataLoader from "dataloader";
import type { DocumentSpan } from "../graph/read/documents.js";

export type Loader<Value> = DataLoader<string, Value>;

/**
 * More parents than these are asked for in more than one statement: a page of a page has at most
 * 100 × 100.
 */
const BATCH = 10_000;

/** Loads the values of ids together; `none` for an id that has none. */
export function batched<Value>(
  load: (ids: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
  none: Value,
): Loader<Value> {
  return batchedBy((id) => id, load, none);
}

/** The same for what has its id among other things. */
export function batchedBy<Item, Value>(
  idOf: (item: Item) => string,
  load: (items: readonly Item[]) => Promise<ReadonlyMap<string, Value>>,
  none: Value,
): DataLoader<Item, Value, string> {
  return new DataLoader(
    async (items) => {
      const found = await load(items);
      return items.map((item) => found.get(idOf(item)) ?? none);
    },
    { maxBatchSize: BATCH, cacheKeyFn: idOf },
  );
}

/** Loads what spans of documents have, a value for each. */
export function batchedSpans<Value>(
  load: (spans: readonly DocumentSpan[]) => Promise<readonly Value[]>,
): DataLoader<DocumentSpan, Value, string> {
  return new DataLoader(load, {
    maxBatchSize: BATCH,
    cacheKeyFn: (span) => `${span.documentId} ${span.start} ${span.end}`,
  });
}
