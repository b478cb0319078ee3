import type { Validity } from "../domain/in-force.js";
import {
  ruleStatus,
  type RuleStatus,
  type RuleStatusReason,
  worstStatus,
} from "../domain/rule-status.js";
import { type ReasonNames, statusSentence } from "../domain/rule-status-sentence.js";
import { statusSentenceInEnglish } from "../domain/rule-status-sentence-english.js";
import { nodeKind } from "../domain/node-id.js";
import { articleOf, provisionCitation } from "../domain/provision.js";
import { versionName } from "../domain/version-name.js";
import { validityOf } from "./provision-in-force.js";
import type { SearchContext } from "./search-context.js";

type StatusContext = Pick<SearchContext, "loaders" | "today">;

/** A reason with its sentence, in Chinese and in English. */
export interface StatedReason extends RuleStatusReason {
  readonly sentence: string;
  readonly sentenceEn: string;
}

/** Whether a rule of the graph still stands on the day of the request. */
export interface StatedStatus extends RuleStatus {
  readonly rulePrincipleId: string;
  readonly reasons: readonly StatedReason[];
}

/** Reads what became of the law and of the rules beside a rule: one statement each a level. */
export async function statusOfRule(
  rulePrincipleId: string,
  context: StatusContext,
): Promise<StatedStatus> {
  const { loaders, today } = context;
  const [law, links] = await Promise.all([
    loaders.lawOfRules.load(rulePrincipleId),
    loaders.linksOfRules.load(rulePrincipleId),
  ]);
  const ids = new Set(
    law.flatMap((way) => [
      way.startId,
      ...way.steps.map((step) => step.provisionId),
      ...way.newerVersionIds,
    ]),
  );
  const validities = new Map(
    await Promise.all([...ids].map(async (id) => [id, await lawValidity(id, context)] as const)),
  );
  const status = ruleStatus(law, links, (id) => validities.get(id) ?? {}, today);
  const reasons = await Promise.all(
    status.reasons.map(async (reason) => {
      const names = await namesOf(reason, context);
      return {
        ...reason,
        sentence: statusSentence(reason, names),
        sentenceEn: statusSentenceInEnglish(reason, names),
      };
    }),
  );
  return { ...status, rulePrincipleId, reasons };
}

/** The status of each rule that a case states, in their order. */
export async function statusesOfCase(
  caseId: string,
  context: StatusContext,
): Promise<readonly StatedStatus[]> {
  const rules = await context.loaders.parts("rules-of-cases", caseId);
  return Promise.all(rules.map((rule) => statusOfRule(rule.id, context)));
}

/**
 * The status that matters where a case stands for some provisions: the worst of its rules that rest
 * on their articles; of all its rules where none does.
 */
export function statusFor(
  statuses: readonly StatedStatus[],
  provisionIds: readonly string[],
): StatedStatus | undefined {
  const articles = new Set(provisionIds.map(articleOf));
  const resting = statuses.filter((status) =>
    status.reasons.some(
      ({ provisionId }) => provisionId !== undefined && articles.has(articleOf(provisionId)),
    ),
  );
  return worstStatus(resting.length > 0 ? resting : statuses);
}

/** When a provision, or an instrument, is in force. */
async function lawValidity(id: string, { loaders }: StatusContext): Promise<Validity> {
  if (nodeKind(id) === "instrument") {
    const row = await loaders.node("instrument", id);
    return { validFrom: row?.effectiveFrom, issued: row?.date, isDraft: row?.kind === "DRAFT" };
  }
  const row = await loaders.node("provision", id);
  return row === undefined ? {} : validityOf(row, loaders);
}

async function namesOf(reason: RuleStatusReason, { loaders }: StatusContext): Promise<ReasonNames> {
  const [provision, successor, changedBy, version, rule] = await Promise.all([
    loaders.node("provision", reason.provisionId),
    loaders.node("provision", reason.successorId),
    loaders.node("provision", reason.changedById),
    loaders.node("instrument", reason.versionId),
    loaders.node("rule", reason.ruleId),
  ]);
  return {
    provision: provision?.citation,
    successor: successor?.citation,
    gist: successor?.gist,
    changedBy: changedBy?.citation,
    version: version && provisionCitation(version.title, "", versionName(version)),
    rule: rule?.statement,
  };
}
