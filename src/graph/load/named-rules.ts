import type { WriteTransaction } from "../database.js";
import type { ResolvedCase } from "./resolved-case.js";
import type { WriteRow } from "./write-rows.js";

type Row = WriteRow<"write/refer-to-rules">;

/**
 * Rows of the rules that a case's record says its rules replace or contradict, which the graph may
 * lack. They are stored with the case: a rule is recreated whenever its last case is rewritten.
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

/** The rules and references of some cases before these are rewritten or removed. */
export interface NamedRules {
  /** Ids of their own rules that replace or contradict others. */
  readonly ruleIds: readonly string[];
  readonly referenceIds: readonly string[];
}

/** Reads the rules and references of stored cases. */
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
 * Links rules to those that they replace or contradict, in whichever order they were written, and
 * removes links that no record states any more: a rule outlives a case where another one states it
 * too.
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
