import type { PartyRole } from "../../domain/closed-lists.js";

/** The words by which a text gives a party its role, longest first; 原审被告 is the defendant of the first stage. */
const ROLES: readonly (readonly [word: string, role: PartyRole])[] = [
  ["附带民事诉讼原告人", "PLAINTIFF"],
  ["有独立请求权第三人", "THIRD_PARTY"],
  ["附带民事诉讼被告人", "DEFENDANT"],
  ["原审附带民事诉讼", "OTHER"],
  ["再审被申请人", "RESPONDENT"],
  ["复议申请人", "APPLICANT"],
  ["再审申请人", "APPLICANT"],
  ["原审第三人", "THIRD_PARTY"],
  ["一审第三人", "THIRD_PARTY"],
  ["申请执行人", "EXECUTION_APPLICANT"],
  ["反诉被告", "DEFENDANT"],
  ["反诉原告", "PLAINTIFF"],
  ["被上诉人", "APPELLEE"],
  ["被申请人", "RESPONDENT"],
  ["被执行人", "JUDGMENT_DEBTOR"],
  ["被申诉人", "RESPONDENT"],
  ["原审原告", "PLAINTIFF"],
  ["原审被告", "DEFENDANT"],
  ["一审原告", "PLAINTIFF"],
  ["一审被告", "DEFENDANT"],
  ["二审上诉人", "APPELLANT"],
  ["二审被上诉人", "APPELLEE"],
  ["利害关系人", "OTHER"],
  ["起诉人", "PLAINTIFF"],
  ["上诉人", "APPELLANT"],
  ["申请人", "APPLICANT"],
  ["申诉人", "APPLICANT"],
  ["案外人", "OUTSIDER"],
  ["异议人", "OBJECTOR"],
  ["第三人", "THIRD_PARTY"],
  ["被告人", "ACCUSED"],
  ["保证人", "GUARANTOR"],
  ["担保人", "GUARANTOR"],
  ["原告", "PLAINTIFF"],
  ["被告", "DEFENDANT"],
];
const SORTED = [...ROLES].sort((a, b) => b[0].length - a[0].length);

/** Roles that are given in the first stage of a dispute; the others come later. */
const LATER: ReadonlySet<PartyRole> = new Set(["APPELLANT", "APPELLEE", "GUARANTOR", "OTHER"]);

export interface RoleWord {
  readonly role: PartyRole;
  readonly word: string;
  readonly length: number;
}

/** The role word with which some words begin: 第三人某物流公司. */
export function roleWordAtStart(words: string): RoleWord | undefined {
  const found = SORTED.find(([word]) => words.startsWith(word));
  return found && { word: found[0], role: found[1], length: found[0].length };
}

/** The role word with which some words end: …与被告. 被告 before 人 is another word, and 原、被告 is both sides. */
export function roleWordAtEnd(words: string): RoleWord | undefined {
  const found = SORTED.find(([word]) => words.endsWith(word));
  return found && { word: found[0], role: found[1], length: found[0].length };
}

/** Every role word in some words, in order: 原审被告、反诉原告. */
export function roleWordsIn(words: string): readonly RoleWord[] {
  const found: RoleWord[] = [];
  for (let at = 0; at < words.length; at++) {
    const role = roleWordAtStart(words.slice(at, at + 12));
    if (role === undefined) continue;
    found.push(role);
    at += role.length - 1;
  }
  return found;
}

/**
 * Whether a role word says nothing of whose side a party is on in the suit: 反诉被告 is the plaintiff of the suit, and either side
 * may be 再审申请人.
 */
export function saysNoSide(word: string): boolean {
  return /^(?:反诉|再审|复议)/u.test(word);
}

/** Whether a role is of a later stage than the first, or no role of procedure. */
export function isLaterRole(role: PartyRole): boolean {
  return LATER.has(role);
}
