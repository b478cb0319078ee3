import type { PartyRole, RulingStage, Side } from "../../domain/closed-lists.js";
import type { Evidence } from "../../domain/evidence.js";
import { LEXICON } from "../../lexicon/lexicon.js";
import type { ParsedCaseName } from "./case-name.js";
import type { CaseText } from "./case-text.js";
import { draftCourtParties } from "./court-parties.js";
import type { PartyDraft } from "./party-draft.js";
import { partyRecords } from "./party-record.js";

/** The role of a party in one ruling of the chain. */
export interface StageRole {
  readonly stage: RulingStage;
  readonly role: PartyRole;
  /** As printed: 一审被告; undefined where a verb or the case's name shows the role. */
  readonly word?: string | undefined;
  /** Whether it is the role in the counterclaim (反诉). */
  readonly isCounterclaim: boolean;
  readonly evidence: Evidence;
}

/** A party with its roles through the stages, the first first. */
export interface PartyStages {
  readonly name: string;
  readonly roles: readonly StageRole[];
  /** By what it asks in the first instance: who appeals may be on either side. */
  readonly side?: Side | undefined;
  /** Its side in the counterclaim: the plaintiff answers it. */
  readonly counterclaimSide?: Side | undefined;
  /** Business roles: 承租人. */
  readonly capacities: readonly string[];
}

const STAGES = LEXICON.table<RulingStage | "COUNTERCLAIM">("role-stages");
/** The stage that a role itself shows, whatever stands before it. */
const STAGE_OF_ROLE: Readonly<Partial<Record<PartyRole, RulingStage>>> = {
  PLAINTIFF: "FIRST_INSTANCE",
  DEFENDANT: "FIRST_INSTANCE",
  ACCUSED: "FIRST_INSTANCE",
  THIRD_PARTY: "FIRST_INSTANCE",
  APPELLANT: "SECOND_INSTANCE",
  APPELLEE: "SECOND_INSTANCE",
  OBJECTOR: "OBJECTION",
  OUTSIDER: "OBJECTION",
  EXECUTION_APPLICANT: "ENFORCEMENT",
  JUDGMENT_DEBTOR: "ENFORCEMENT",
};
/** The stages in the order in which a dispute goes through them. */
const ORDER: readonly RulingStage[] = [
  "FIRST_INSTANCE",
  "SECOND_INSTANCE",
  "RETRIAL",
  "ENFORCEMENT",
  "OBJECTION",
  "RECONSIDERATION",
];

/**
 * For each party of a court's document its role in each ruling of the chain (一审原告 → 被上诉人 →
 * 再审申请人), with its side in the suit and in the counterclaim.
 * @param own The stage of the document itself, where its number shows it.
 */
export function partiesByStage(
  text: CaseText,
  name: ParsedCaseName | undefined,
  own?: RulingStage,
): readonly PartyStages[] {
  const { drafts } = draftCourtParties(text, name);
  const stage = own ?? latestStage(drafts.all);
  const sides = new Map(partyRecords(drafts.all, text).map((each) => [each.name, each.side]));
  return drafts.all.map((draft): PartyStages => {
    const roles = stageRolesOf(draft, stage);
    const counterclaim = roles.find(({ isCounterclaim }) => isCounterclaim)?.role;
    const side = sides.get(draft.name);
    return {
      name: draft.name,
      roles,
      ...(side === undefined ? {} : { side }),
      ...(counterclaim === undefined
        ? {}
        : { counterclaimSide: counterclaim === "PLAINTIFF" ? "CLAIMANT" : "RESPONDENT" }),
      capacities: [...new Set(draft.capacities.map(({ capacity }) => capacity))],
    };
  });
}

/** The roles of a party, each once a stage, in the order of the stages. */
function stageRolesOf(draft: PartyDraft, own: RulingStage): readonly StageRole[] {
  const roles = new Map<string, StageRole>();
  for (const { role, word, evidence } of draft.roles) {
    const isCounterclaim = word !== undefined && STAGES.has(word, "COUNTERCLAIM");
    const stage = stageOf(role, word) ?? own;
    const key = `${stage} ${role} ${isCounterclaim}`;
    if (!roles.has(key)) roles.set(key, { stage, role, word, isCounterclaim, evidence });
  }
  return [...roles.values()].toSorted((a, b) => placeOf(a.stage) - placeOf(b.stage));
}

/** The stage that a role and its word show; undefined for 申请人 and 利害关系人 of any stage. */
function stageOf(role: PartyRole, word: string | undefined): RulingStage | undefined {
  const shown = ORDER.find((stage) => word !== undefined && STAGES.has(word, stage));
  return shown ?? STAGE_OF_ROLE[role];
}

/** The stage of a document whose number shows none: the last that its parties' roles show. */
function latestStage(drafts: readonly PartyDraft[]): RulingStage {
  const stages = drafts.flatMap(({ roles }) =>
    roles.flatMap(({ role, word }) => stageOf(role, word) ?? []),
  );
  return ORDER.findLast((stage) => stages.includes(stage)) ?? "NOT_STATED";
}

function placeOf(stage: RulingStage): number {
  const place = ORDER.indexOf(stage);
  return place < 0 ? ORDER.length : place;
}
