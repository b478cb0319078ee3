import { CompiledTable } from "../../src/lexicon/compiled-table.js";

let watching = true;

/** Does some work of which nothing is noted: an import asks tables that no search asks. */
export async function unwatched(work: () => Promise<void>): Promise<void> {
  watching = false;
  try {
    await work();
  } finally {
    watching = true;
  }
}

/**
 * Notes from now on the tables of the lexicon that have a part in what is measured: those in which
 * anything was found, and those of which the words are read. Without one of the others every figure
 * is the same.
 */
export function watchTables(): ReadonlySet<string> {
  const noted = new Set<string>();
  const prototype = CompiledTable.prototype as unknown as Record<string, unknown>;
  const found = (result: unknown) =>
    Array.isArray(result) ? result.length > 0 : result !== undefined && result !== false;
  for (const name of ["at", "find", "search", "scan", "has"]) {
    const method = prototype[name] as (this: CompiledTable, ...asked: unknown[]) => unknown;
    prototype[name] = function (this: CompiledTable, ...asked: unknown[]): unknown {
      const result = method.apply(this, asked);
      if (watching && found(result)) noted.add(this.table.table);
      return result;
    };
  }
  for (const name of ["rows", "words"]) {
    const getter = Object.getOwnPropertyDescriptor(CompiledTable.prototype, name);
    Object.defineProperty(CompiledTable.prototype, name, {
      get(this: CompiledTable): unknown {
        if (watching) noted.add(this.table.table);
        return getter?.get?.call(this);
      },
    });
  }
  return noted;
}
