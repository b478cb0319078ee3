import { INSTRUMENT_KINDS, type InstrumentKind } from "../../domain/closed-lists.js";
import type { Database, ReadOptions } from "../database.js";
import { cut, type Page, type PageItem } from "./pages.js";

/**
 * A page of instruments, kind after kind (statutes first), by title within a kind. A key is
 * kind/title|id.
 */
export async function readInstruments(
  database: Database,
  kinds: readonly InstrumentKind[],
  after: string | undefined,
  first: number,
  options: ReadOptions,
): Promise<Page> {
  const [afterKind, from] = after === undefined ? [undefined, ""] : splitKey(after);
  const items: PageItem[] = [];
  const wanted = INSTRUMENT_KINDS.filter((kind) => kinds.includes(kind));
  const start = Math.max(
    0,
    wanted.findIndex((kind) => kind === afterKind),
  );
  for (const kind of wanted.slice(start)) {
    const rows = await database.read(
      "read/page-instruments",
      { kind, from: kind === afterKind ? from : "", limit: first + 1 - items.length },
      options,
    );
    items.push(
      ...rows.map((row) => ({ key: `${kind}/${row.string("key")}`, id: row.string("id") })),
    );
    if (items.length > first) break;
  }
  return cut(items, first);
}

/** How many instruments there are of some kinds. */
export async function countInstruments(
  database: Database,
  kinds: readonly InstrumentKind[],
  options: ReadOptions,
): Promise<number> {
  return (
    (await database.read("read/count-instruments", { kinds }, options))[0]?.number("count") ?? 0
  );
}

function splitKey(key: string): [string, string] {
  const slash = key.indexOf("/");
  return [key.slice(0, slash), key.slice(slash + 1)];
}
