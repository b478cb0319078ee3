import type { Reason } from "../domain/authority-reason.js";
import type { ForumCourt } from "../domain/authority-tier.js";
import type { AuthorityTier } from "../domain/closed-lists.js";
import { isDoubt, type RuleStatus } from "../domain/rule-status.js";
import type { Explained } from "../similarity/explain.js";
import { caseAuthority } from "./case-authority.js";
import { notInForceSince } from "./provision-in-force.js";
import { statusOfRule } from "./rule-status.js";
import type { SearchContext } from "./search-context.js";
import type { ExplainedHit } from "./search-similar.js";

/** An article as a report names it. */
export interface ReportedProvision {
  readonly citation: string;
  /** From when it is no longer in force on the day of the search; undefined where it is. */
  readonly notInForceSince: string | undefined;
}

/** A rule of a similar case, and whether it still stands on the day of the search. */
export interface ReportedRule {
  readonly id: string;
  readonly statement: string;
  readonly status: RuleStatus;
  /** The reasons for which it does not stand as it was, as sentences; none where it does. */
  readonly doubts: readonly string[];
}

/** A similar case, ready to be reported. */
export interface FoundCase extends Explained {
  readonly caseId: string;
  readonly name: string;
  readonly caseNumbers: readonly string[];
  /** The court of the last ruling; undefined where the record does not state it. */
  readonly court: string | undefined;
  readonly date: string | undefined;
  readonly tier: AuthorityTier;
  readonly authority: Reason;
  /** Of art. 4, by the date of the ruling, else of the release. */
  readonly withinThreeYears: boolean;
  /**
   * 裁判要点: the rules that the case stands for, else what was ordered; none where the record has
   * neither.
   */
  readonly holdings: readonly string[];
  /** The rules among them. */
  readonly rules: readonly ReportedRule[];
  readonly issues: readonly string[];
  /** All articles that its rulings apply. */
  readonly provisions: readonly ReportedProvision[];
  readonly causes: readonly string[];
  readonly explanation: string;
}

/** A hit with what a report says of its case. */
export async function foundCase(
  hit: ExplainedHit,
  forum: ForumCourt | undefined,
  context: SearchContext,
): Promise<FoundCase> {
  const { loaders } = context;
  const { row } = hit;
  const { decidedBy } = row.standing;
  const [authority, court, rules, issues, causes] = await Promise.all([
    caseAuthority(row, forum, context),
    loaders.node("court", decidedBy),
    reportedRules(row.id, context),
    loaders.parts("issues-of-cases", row.id),
    loaders.linked("cause", "causes-of-cases", row.id),
  ]);
  return {
    ...hit,
    caseId: row.id,
    name: row.name,
    caseNumbers: row.caseNumbers,
    court: court?.name,
    date: row.date,
    tier: authority.tier,
    authority: authority.reason,
    withinThreeYears: authority.withinThreeYears,
    holdings:
      rules.length > 0
        ? rules.map((rule) => rule.statement)
        : row.disposition === undefined
          ? []
          : [row.disposition],
    rules,
    issues: issues.map((issue) => issue.question),
    provisions: await reportedProvisions(hit.comparison.case.provisions, context),
    causes: causes.map((cause) => cause.name),
  };
}

async function reportedRules(
  caseId: string,
  context: SearchContext,
): Promise<readonly ReportedRule[]> {
  const rules = await context.loaders.parts("rules-of-cases", caseId);
  return Promise.all(
    rules.map(async ({ id, statement }) => {
      const status = await statusOfRule(id, context);
      const doubts = status.reasons.filter(isDoubt).map((reason) => reason.sentence);
      return { id, statement, status, doubts };
    }),
  );
}

/** Articles with the day since when they are no longer in force, as of the day of the search. */
export function reportedProvisions(
  provisions: readonly { readonly provisionId: string; readonly citation: string }[],
  { loaders, today }: SearchContext,
): Promise<readonly ReportedProvision[]> {
  return Promise.all(
    provisions.map(async ({ provisionId, citation }) => {
      const row = await loaders.node("provision", provisionId);
      return { citation, notInForceSince: row && (await notInForceSince(row, today, loaders)) };
    }),
  );
}
