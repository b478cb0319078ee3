import type { CourtLevel, PublicationKind } from "../../domain/closed-lists.js";
import type { Database, ReadOptions } from "../database.js";
import { cut, type Page, readScopes } from "./pages.js";

/** Lists of what cases share, which a picker offers. */
export type SharedList = "regions" | "courts" | "causes" | "publications";

/** What a list is narrowed to; what is left out narrows nothing. */
export interface SharedListFilter {
  /** All must stand in one name of the node. */
  readonly words?: readonly string[] | undefined;
  /** Nodes that pass whatever their names: those that the words mean by a customary short name. */
  readonly meant?: readonly string[] | undefined;
  /** Whether only what a case hangs off is listed. */
  readonly withCases?: boolean | undefined;
  /** Of courts. */
  readonly levels?: readonly CourtLevel[] | undefined;
  /** Of courts and publications, with everything inside them. */
  readonly regions?: readonly string[] | undefined;
  /** Of causes of action: only those with none above. */
  readonly roots?: boolean | undefined;
  /** Of publications. */
  readonly kinds?: readonly PublicationKind[] | undefined;
  /** Of publications. */
  readonly courts?: readonly string[] | undefined;
}

/** Publications come newest first, so that their keys descend; the others ascend. */
const STARTS: Readonly<Record<SharedList, string | null>> = {
  regions: "",
  courts: "",
  causes: "",
  publications: null,
};

/** A page of a list of what cases share. */
export async function readSharedList(
  database: Database,
  list: SharedList,
  filter: SharedListFilter,
  after: string | undefined,
  first: number,
  options: ReadOptions,
): Promise<Page> {
  const rows = await database.read(
    `read/page-${list}`,
    {
      ...(await parametersOf(database, filter, options)),
      from: after ?? STARTS[list],
      limit: first + 1,
    },
    options,
  );
  return cut(
    rows.map((row) => ({ key: row.string("key"), id: row.string("id") })),
    first,
  );
}

/** How many of a list pass the filter. */
export async function countSharedList(
  database: Database,
  list: SharedList,
  filter: SharedListFilter,
  options: ReadOptions,
): Promise<number> {
  const parameters = await parametersOf(database, filter, options);
  const rows = await database.read(`read/count-${list}`, parameters, options);
  return rows[0]?.number("count") ?? 0;
}

async function parametersOf(
  database: Database,
  { words, meant, withCases, levels, regions, roots, kinds, courts }: SharedListFilter,
  options: ReadOptions,
): Promise<Record<string, unknown>> {
  const inside =
    regions && [...(await readScopes(database, "region", regions, options)).values()].flat();
  return {
    words: words ?? null,
    meant: meant ?? [],
    withCases: withCases ?? false,
    levels: levels ?? null,
    regions: inside ?? null,
    roots: roots ?? false,
    kinds: kinds ?? null,
    courts: courts ?? null,
  };
}
