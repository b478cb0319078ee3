import { PUBLICATION_KINDS, type PublicationKind } from "../../domain/closed-lists.js";
import type { Database, ReadOptions } from "../database.js";
import { readCoverage } from "./coverage.js";
import { dateBounds } from "./date-bounds.js";

/** What no search finds, because the graph holds no case of it. */
export interface NotHeld {
  /** Provinces, municipalities and autonomous regions. */
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  /** Between the first and the last dated case. */
  readonly years: readonly string[];
  /** The years of the first and the last dated case: nothing before and after them is held. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Kinds of releases. */
  readonly kinds: readonly PublicationKind[];
}

/** China has 34 divisions of the first level. */
const MOST_REGIONS = 100;
/** More years than these between two cases are a wrong date. */
const MOST_YEARS = 200;

/** Each question by the index: what it costs does not depend on the number of cases. */
export async function readNotHeld(database: Database, options: ReadOptions): Promise<NotHeld> {
  const { earliest, latest } = await readCoverage(database, options);
  const [from, to] = [earliest?.slice(0, 4), latest?.slice(0, 4)];
  const [regions, years, kinds] = await Promise.all([
    database.read("read/regions-not-held", { limit: MOST_REGIONS }, options),
    database.read("read/years-not-held", { years: yearsWithin(from, to) }, options),
    database.read("read/kinds-held", {}, options),
  ]);
  const held = new Set(kinds.map((row) => row.optionalString("kind")));
  return {
    regions: regions.map((row) => ({ id: row.string("id"), name: row.string("name") })),
    years: years.map((row) => row.string("year")),
    from,
    to,
    kinds: PUBLICATION_KINDS.filter((kind) => !held.has(kind)),
  };
}

function yearsWithin(from: string | undefined, to: string | undefined) {
  if (from === undefined || to === undefined) return [];
  const length = Math.min(MOST_YEARS, Number(to) - Number(from) + 1);
  return Array.from({ length }, (_, index) => {
    const year = String(Number(from) + index);
    return { year, ...dateBounds({ from: year, to: year }) };
  });
}
