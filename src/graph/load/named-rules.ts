import type { WriteTransaction } from "../database.js";
import type { ResolvedCase } from "./resolved-case.js";
import type { WriteRow } from "./write-rows.js";

type Row = WriteRow<"write/refer-to-rules">;

/**
 * What a case's record says of its rules and others, which the graph may lack. The case keeps it,
 * not the rule: a rule is deleted and made anew whenever its last case is written.
 */
export function namedRuleRows({ record: { id: caseId }, rules }: ResolvedCase): readonly Row[] {
  return rules.flatMap(({ id: ruleId, rule: { replaces = [], conflictsWith = [] } }) => {
    const row = (relation: Row["relation"]) => (target: string) => ({
      caseId,
      ruleId,
      relation,
      target,
      referenceId: `reference:${target}`,
    });
    return [...replaces.map(row("REPLACES")), ...conflictsWith.map(row("CONFLICTS_WITH"))];
  });
}

/** What some cases say of rules before they are written anew or removed. */
export interface NamedRules {
  /** Their own rules of which they say something. */
  readonly ruleIds: readonly string[];
  readonly referenceIds: readonly string[];
}

export async function namedRulesOf(
  run: WriteTransaction,
  caseIds: readonly string[],
): Promise<NamedRules> {
  if (caseIds.length === 0) return { ruleIds: [], referenceIds: [] };
  const rows = await run("read/rule-references-of-cases", { ids: caseIds });
  return {
    ruleIds: rows.map((row) => row.string("ruleId")),
    referenceIds: rows.map((row) => row.string("referenceId")),
  };
}

/**
 * Joins rules to those that they replace or contradict, whichever was written first, and takes back
 * what no record says any more: a rule outlives a case where another one establishes it too.
 */
export async function linkRules(
  run: WriteTransaction,
  former: NamedRules,
  written: readonly string[],
): Promise<void> {
  const ids = [...new Set([...former.ruleIds, ...written])];
  if (ids.length > 0) {
    await run("write/unlink-rules", { ids });
    await run("write/link-rules", { ids });
  }
  if (former.referenceIds.length > 0)
    await run("write/delete-unused-rule-references", { ids: [...new Set(former.referenceIds)] });
}
