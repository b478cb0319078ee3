import { type CourtName, type ForumCourt, forumCourt } from "../../domain/authority-tier.js";
import { COURT_LEVELS } from "../../domain/closed-lists.js";
import type { Database, ReadOptions } from "../database.js";
import type { Row } from "../row.js";

/** Courts as forums, one statement; ids that are no court's are left out. */
export async function readForumCourts(
  database: Database,
  ids: readonly string[],
  options: ReadOptions,
): Promise<ReadonlyMap<string, ForumCourt>> {
  const rows = await database.read("read/forum-courts", { ids }, options);
  return new Map(
    rows.flatMap((row) => {
      const [own, ...above] = row.rows("line").map(decodeName);
      if (own === undefined) return [];
      const regional = row
        .rows("regional")
        .map((each) => ({ ...decodeName(each), distance: each.number("distance") }));
      return [[row.string("id"), forumCourt([own, ...above], regional)] as const];
    }),
  );
}

function decodeName(row: Row): CourtName {
  return {
    id: row.string("id"),
    name: row.string("name"),
    level: row.oneOf("level", COURT_LEVELS),
  };
}
