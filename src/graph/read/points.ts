import { DECISIONS_FOR, SIDES } from "../../domain/closed-lists.js";
import type { DecidedPoint } from "../../domain/decided-point.js";
import type { Database, ReadOptions } from "../database.js";
import { grouped } from "../grouped.js";
import type { ByParent } from "./links.js";

/** The points that cases decide, questions first. */
export async function readPoints(
  database: Database,
  caseIds: readonly string[],
  options: ReadOptions,
): Promise<ByParent<DecidedPoint>> {
  return grouped(
    await database.read("read/points-of-cases", { ids: caseIds }, options),
    "parentId",
    (row) => ({
      id: row.string("id"),
      kind: row.oneOf("kind", ["ISSUE", "RULE"]),
      text: row.string("text"),
      answer: row.optionalString("answer"),
      side: row.optionalOneOf("side", [...DECISIONS_FOR, ...SIDES]),
      factorIds: row.strings("factorIds"),
      ruleIds: row.strings("ruleIds"),
    }),
  );
}
