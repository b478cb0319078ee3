import type { PartyRecord } from "../../domain/case-record.js";
import type { PartyRole, Side } from "../../domain/closed-lists.js";
import type { CaseText } from "./case-text.js";
import type { ReviewNote } from "./extraction.js";
import { nameEvidence, type PartyDraft } from "./party-draft.js";
import { partyKind } from "./party-name.js";
import { isLaterRole } from "./role-words.js";
import { MOST_OF_A_CASE } from "../record/record-bounds.js";

/** The parties of a case, with what a reviewer must look at. */
export interface FoundParties {
  readonly parties: readonly PartyRecord[];
  readonly notes: readonly ReviewNote[];
}

/** The parties that the drafts have become. */
export function partyRecords(
  drafts: readonly PartyDraft[],
  text: CaseText,
): readonly PartyRecord[] {
  const parties = drafts.slice(0, MOST_OF_A_CASE.parties);
  const isObjection = parties.some(({ roles }) =>
    roles.some(({ role }) => role === "OBJECTOR" || role === "OUTSIDER"),
  );
  return parties.map((draft) => partyRecord(draft, text, isObjection));
}

function partyRecord(draft: PartyDraft, text: CaseText, isObjection: boolean): PartyRecord {
  const main =
    draft.roles.find(({ role, withoutSide }) => !isLaterRole(role) && withoutSide !== true) ??
    draft.roles.find(({ role }) => !isLaterRole(role)) ??
    draft.roles[0];
  const also = [...new Set(draft.roles.map(({ role }) => role))].filter(
    (role) => role !== main?.role,
  );
  const ofSuit = draft.roles
    .filter(({ withoutSide }) => withoutSide !== true)
    .map(({ role }) => role);
  const ownOfSuit = main?.withoutSide === true ? ofSuit[0] : main?.role;
  const side = ownOfSuit === undefined ? undefined : sideOf(ownOfSuit, ofSuit, isObjection);
  const capacities = [...new Set(draft.capacities.map(({ capacity }) => capacity))].slice(0, 3);
  const aliases = [...draft.aliases].slice(0, 20);
  const evidence =
    main?.evidence ?? draft.capacities[0]?.evidence ?? draft.first ?? nameEvidence(text);
  return {
    name: draft.name,
    kind: partyKind(draft.name),
    role: main?.role ?? "NOT_STATED",
    ...(also.length === 0 ? {} : { alsoRoles: also.slice(0, 5) }),
    ...(side === undefined ? {} : { side }),
    ...(capacities.length === 0 ? {} : { capacity: capacities.join("、") }),
    ...(aliases.length === 0 ? {} : { aliases }),
    evidence,
  };
}

/**
 * Whose side a role is on. In an objection to enforcement the objector claims, and the creditor
 * answers.
 */
export function sideOf(
  main: PartyRole,
  also: readonly PartyRole[],
  isObjection: boolean,
): Side | undefined {
  if (main === "PLAINTIFF") return "CLAIMANT";
  if (main === "DEFENDANT" || main === "ACCUSED") return "RESPONDENT";
  const has = (...wanted: readonly PartyRole[]) =>
    wanted.some((role) => role === main || also.includes(role));
  if (has("PLAINTIFF", "OBJECTOR")) return "CLAIMANT";
  if (has("DEFENDANT", "ACCUSED")) return "RESPONDENT";
  if (isObjection && has("EXECUTION_APPLICANT")) return "RESPONDENT";
  if (isObjection && has("JUDGMENT_DEBTOR")) return "NEITHER";
  if (has("EXECUTION_APPLICANT", "APPLICANT")) return "CLAIMANT";
  if (has("JUDGMENT_DEBTOR", "RESPONDENT")) return "RESPONDENT";
  return has("THIRD_PARTY", "OUTSIDER", "GUARANTOR") ? "NEITHER" : undefined;
}
