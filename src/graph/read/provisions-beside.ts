import { RULE_CHANGES, type RuleChange } from "../../domain/closed-lists.js";
import type { Database, ReadOptions } from "../database.js";
import { grouped } from "../grouped.js";

/** How a provision that holds precedents stands to the one that was asked for. */
export const PROVISION_RELATIONS = [
  "ARTICLE",
  "PREDECESSOR",
  "SUCCESSOR",
  "OTHER_VERSION",
] as const;
export type ProvisionRelation = (typeof PROVISION_RELATIONS)[number];

/** A provision with precedents beside the one that was asked for. */
export interface PrecedentsElsewhere {
  readonly provisionId: string;
  readonly relation: ProvisionRelation;
  /**
   * What became of the rule between the two; undefined where it was not compared, or neither
   * followed the other.
   */
  readonly change: RuleChange | undefined;
  /** How many cases apply this very provision: a kept number. */
  readonly precedentCount: number;
}

/** A provision that is asked about. */
export interface ProvisionBeside {
  readonly id: string;
  /** Its article; itself where it is one. */
  readonly articleId: string;
  /** The same number in the other versions of its instrument. */
  readonly sameNumber: readonly string[];
}

/** Those with the most precedents; more are counted by asking for them. */
const MOST_ELSEWHERE = 20;

/**
 * What holds precedents beside provisions, those with the most first: one statement for all of
 * them.
 */
export async function readPrecedentsElsewhere(
  database: Database,
  provisions: readonly ProvisionBeside[],
  options: ReadOptions,
): Promise<ReadonlyMap<string, readonly PrecedentsElsewhere[]>> {
  const rows = await database.read(
    "read/precedents-elsewhere",
    { rows: provisions, limit: MOST_ELSEWHERE },
    options,
  );
  return grouped(rows, "parent", (row) => ({
    provisionId: row.string("id"),
    relation: row.oneOf("relation", PROVISION_RELATIONS),
    change: row.optionalOneOf("change", RULE_CHANGES),
    precedentCount: row.number("precedentCount"),
  }));
}

/** The articles around a place of an instrument's text, and how many it has in the graph. */
export interface NeighbouringArticles {
  readonly ids: readonly string[];
  readonly articles: number;
}

/** The nearest articles before and behind a place (see `provisionPosition`). */
export async function readNeighbouringArticles(
  database: Database,
  instrumentId: string,
  position: number,
  options: ReadOptions,
): Promise<NeighbouringArticles> {
  const [row] = await database.read(
    "read/neighbouring-articles",
    { instrumentId, position },
    options,
  );
  const ids = [row?.optionalString("before"), row?.optionalString("after")].filter(
    (id) => id !== undefined,
  );
  return { ids, articles: row?.number("articles") ?? 0 };
}
