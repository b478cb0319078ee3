import { RULE_CHANGES } from "../../domain/closed-lists.js";
import { MOST_PARTS } from "../../domain/most-parts.js";
import type { LawStep } from "../../domain/rule-status.js";
import type { Database, ReadOptions } from "../database.js";
import { grouped } from "../grouped.js";
import type { Row } from "../row.js";

/** Which predecessors answer for a provision: none, those whose rule was not reversed, or all. */
export type Predecessors = "NONE" | "NOT_REVERSED" | "ALL";

/**
 * A provision that was asked for, with all provisions that answer for it and how many precedents
 * each has.
 */
export interface ProvisionScope {
  readonly asked: string;
  readonly provisions: readonly {
    readonly id: string;
    readonly precedents: number;
    /** The predecessor through which it answers, and what became of the rule on the way. */
    readonly via: LawStep | undefined;
  }[];
}

/**
 * What answers for provisions: their parts and, where asked for, their predecessors with theirs.
 */
export async function readProvisionScopes(
  database: Database,
  ids: readonly string[],
  predecessors: Predecessors,
  options: ReadOptions,
): Promise<ReadonlyMap<string, ProvisionScope>> {
  const which = { predecessors: predecessors !== "NONE", reversed: predecessors === "ALL" };
  const rows = await database.read(
    "read/provision-scope",
    { ids, ...which, limit: MOST_PARTS + 1 },
    options,
  );
  const scopes = grouped(rows, "parent", (row) => ({
    id: row.string("id"),
    precedents: row.number("precedentCount"),
    via: decodeVia(row),
  }));
  return new Map([...scopes].map(([asked, provisions]) => [asked, { asked, provisions }]));
}

function decodeVia(row: Row): LawStep | undefined {
  const provisionId = row.optionalString("follows");
  if (provisionId === undefined) return undefined;
  const note = row.strings("notes").join("");
  return {
    provisionId,
    change: row.optionalOneOf("change", RULE_CHANGES),
    note: note === "" ? undefined : note,
  };
}
