import type { CompiledTable } from "./compiled-table.js";

/**
 * The first meaning, in the order in which a table of signs lists them, that a text shows: the
 * order is their precedence.
 */
export function firstMeaning<Meaning extends string>(
  table: CompiledTable<Meaning>,
  text: string,
): Meaning | undefined {
  return (table.table.meanings as readonly Meaning[]).find((meaning) => table.has(text, meaning));
}
