import { RULE_CHANGES, RULE_RELATIONS } from "../../domain/closed-lists.js";
import type { LawWay, RuleLink } from "../../domain/rule-status.js";
import type { Database, ReadOptions } from "../database.js";
import { grouped } from "../grouped.js";
import { FIRST_DATED_KEY } from "../load/newest-key.js";
import type { Row } from "../row.js";
import type { ByParent } from "./links.js";

/** What decides whether rules still stand: for many rules at once, one statement each. */

/** Rows of one statement, for all rules that it is asked about: bounds of work. */
const MOST_STEPS = 500;
const MOST_LINKS = 100;

/** The ways from the law on which rules rest to what took its place. */
export async function readLawOfRules(
  database: Database,
  ruleIds: readonly string[],
  options: ReadOptions,
): Promise<ByParent<LawWay>> {
  const parameters = { ids: ruleIds, limit: MOST_STEPS };
  return grouped(
    await database.read("read/law-of-rules", parameters, options),
    "parentId",
    (row): LawWay => ({
      provisionId: row.string("provisionId"),
      place: row.oneOf("place", ["ITSELF", "AROUND", "PART"]),
      startId: row.strings("ids")[0] ?? row.string("provisionId"),
      steps: decodeSteps(row),
      newerVersionIds: row.strings("newerVersionIds"),
    }),
  );
}

function decodeSteps(row: Row): LawWay["steps"] {
  const changes = row.strings("changes");
  const notes = row.strings("notes");
  return row
    .strings("ids")
    .slice(1)
    .map((provisionId, index) => ({
      provisionId,
      change: RULE_CHANGES.find((change) => change === changes[index]),
      note: notes[index] === "" ? undefined : notes[index],
    }));
}

/** The rules that rules replace or contradict, and those that do so to them. */
export async function readLinksOfRules(
  database: Database,
  ruleIds: readonly string[],
  options: ReadOptions,
): Promise<ByParent<RuleLink>> {
  const parameters = { ids: ruleIds, limit: MOST_LINKS, dated: FIRST_DATED_KEY };
  return grouped(
    await database.read("read/links-of-rules", parameters, options),
    "parentId",
    (row): RuleLink => ({
      ruleId: row.string("id"),
      relation: row.oneOf("relation", RULE_RELATIONS),
      names: row.boolean("names"),
      since: row.optionalString("since"),
      ownSince: row.optionalString("ownSince"),
    }),
  );
}
