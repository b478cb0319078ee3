import { COURT_LEVELS, PUBLICATION_KINDS } from "../../domain/closed-lists.js";
import { courtNameKeys } from "../../domain/court-name.js";
import type { CourtLevel, PublicationKind } from "../../domain/closed-lists.js";
import type { Database } from "../database.js";
import type { Row } from "../row.js";

/** The nodes that cases share, as the transformation of a case needs them. */
export interface LoadContext {
  readonly regions: ReadonlyMap<string, string>;
  readonly courts: ReadonlyMap<
    string,
    { readonly level: CourtLevel; readonly regionId: string | undefined }
  >;
  /** Only names that one court alone bears. */
  readonly courtIdsByName: ReadonlyMap<string, string>;
  /**
   * What names are customarily shortened to (see domain/court-name.ts), where that means one court
   * alone.
   */
  readonly courtIdsByShortName: ReadonlyMap<string, string>;
  readonly publications: ReadonlyMap<string, KnownPublication>;
  readonly factors: ReadonlyMap<string, KnownFactor>;
  readonly causes: ReadonlyMap<string, KnownCause>;
  readonly causeIdsByName: ReadonlyMap<string, string>;
}

/** A publication of the graph, as far as a load needs it. */
export interface KnownPublication {
  readonly title: string;
  readonly kind: PublicationKind | undefined;
  readonly courtId: string | undefined;
  readonly date: string | undefined;
  readonly regionId: string | undefined;
}

/** A factor of the graph, as far as a load needs it. */
export interface KnownFactor {
  readonly label: string;
  readonly aliases: readonly string[];
  /** The factor itself and everything above it. */
  readonly ancestors: readonly string[];
}

/** A cause of action of the graph, with those above it. */
export interface KnownCause {
  readonly name: string;
  readonly ancestors: readonly string[];
}

/**
 * Reads the shared nodes: some thousands at most, whatever the number of cases. The order in which
 * the database gives rows may differ from one time to the next; nothing here depends on it, or an
 * unchanged case would look changed.
 */
export async function readLoadContext(database: Database): Promise<LoadContext> {
  const [regions, courts, publications, factors, causes] = await Promise.all([
    database.read("read/load-context-regions"),
    database.read("read/load-context-courts"),
    database.read("read/load-context-publications"),
    database.read("read/load-context-factors"),
    database.read("read/load-context-causes"),
  ]);
  return {
    regions: new Map(regions.map((row) => [row.string("id"), row.string("name")])),
    courts: new Map(
      courts.map((row) => [
        row.string("id"),
        { level: row.oneOf("level", COURT_LEVELS), regionId: row.optionalString("regionId") },
      ]),
    ),
    courtIdsByName: courtIdsByName(courts, (name) => [name]),
    courtIdsByShortName: courtIdsByName(courts, courtNameKeys),
    publications: new Map(
      publications.map((row) => [
        row.string("id"),
        {
          title: row.string("title"),
          kind: row.optionalOneOf("kind", PUBLICATION_KINDS),
          courtId: row.optionalString("courtId"),
          date: row.optionalString("date"),
          regionId: row.optionalString("regionId"),
        },
      ]),
    ),
    factors: new Map(
      factors.map((row) => [
        row.string("id"),
        {
          label: row.string("label"),
          aliases: row.strings("aliases"),
          ancestors: row.strings("ancestors").toSorted(),
        },
      ]),
    ),
    causes: new Map(
      causes.map((row) => [
        row.string("id"),
        { name: row.string("name"), ancestors: row.strings("ancestors").toSorted() },
      ]),
    ),
    // Where a name stands twice in the tree, the broader cause is meant: it comes last here and
    // stays.
    causeIdsByName: new Map(
      [...causes]
        .sort(
          (a, b) =>
            b.strings("ancestors").length - a.strings("ancestors").length ||
            (a.string("id") < b.string("id") ? 1 : -1),
        )
        .map((row) => [row.string("name"), row.string("id")]),
    ),
  };
}

function courtIdsByName(
  courts: readonly Row[],
  keys: (name: string) => readonly string[],
): ReadonlyMap<string, string> {
  const bearers = new Map<string, Set<string>>();
  for (const row of courts)
    for (const key of [row.string("name"), ...row.strings("aliases")].flatMap(keys))
      bearers.set(key, (bearers.get(key) ?? new Set()).add(row.string("id")));
  return new Map(
    [...bearers].flatMap(([name, ids]) =>
      ids.size === 1 ? [...ids].map((id) => [name, id] as const) : [],
    ),
  );
}
