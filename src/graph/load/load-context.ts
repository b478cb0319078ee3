import { COURT_LEVELS, PUBLICATION_KINDS } from "../../domain/closed-lists.js";
import { courtNameKeys } from "../../domain/court-name.js";
import type { CourtLevel, PublicationKind } from "../../domain/closed-lists.js";
import type { Database } from "../database.js";
import type { Row } from "../row.js";

/** The shared nodes of the graph, by id and by name, as the resolution of a case needs them. */
export interface LoadContext {
  readonly regions: ReadonlyMap<string, string>;
  readonly courts: ReadonlyMap<
    string,
    { readonly level: CourtLevel; readonly regionId: string | undefined }
  >;
  /** Unambiguous names only. */
  readonly courtIdsByName: ReadonlyMap<string, string>;
  /** Customary short forms of names (see domain/court-name.ts), unambiguous ones only. */
  readonly courtIdsByShortName: ReadonlyMap<string, string>;
  readonly publications: ReadonlyMap<string, KnownPublication>;
  readonly factors: ReadonlyMap<string, KnownFactor>;
  readonly causes: ReadonlyMap<string, KnownCause>;
  readonly causeIdsByName: ReadonlyMap<string, string>;
}

/** What a load needs of a stored publication. */
export interface KnownPublication {
  readonly title: string;
  readonly kind: PublicationKind | undefined;
  readonly courtId: string | undefined;
  readonly date: string | undefined;
  readonly regionId: string | undefined;
}

/** What a load needs of a stored factor. */
export interface KnownFactor {
  readonly label: string;
  readonly aliases: readonly string[];
  /** Ids of the factor itself and all broader ones. */
  readonly ancestors: readonly string[];
}

/** A stored cause of action with the ids of all broader ones. */
export interface KnownCause {
  readonly name: string;
  readonly ancestors: readonly string[];
}

/**
 * Reads the shared nodes: some thousands, whatever the number of cases. The result does not depend
 * on the order in which the database returns rows; otherwise unchanged cases would appear changed.
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
    // Where a name occurs twice in the tree, it means the broader cause, which comes last here and
    // overwrites the narrower one.
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
