import type { PartyRole } from "../../domain/closed-lists.js";
import { LEXICON } from "../../lexicon/lexicon.js";
import type { Place } from "../../language/place.js";
import type { LexiconMatch } from "../../lexicon/compiled-table.js";

/**
 * The words by which a text gives a party its role; 原审被告 is the defendant of the first stage.
 */
const ROLES = LEXICON.table<PartyRole>("party-roles");
const WITHOUT_SIDE = LEXICON.list("role-stages-without-side");
/** Roles that are given in the first stage of a dispute; the others come later. */
const LATER: ReadonlySet<PartyRole> = new Set(["APPELLANT", "APPELLEE", "GUARANTOR", "OTHER"]);

export interface RoleWord {
  readonly role: PartyRole;
  readonly word: string;
  readonly length: number;
}

/** The role word with which some words begin: 第三人某物流公司. */
export function roleWordAtStart(words: string): RoleWord | undefined {
  return roleWord(words, ROLES.at(words, 0));
}

/** The role word with which some words end: …与被告. */
export function roleWordAtEnd(words: string): RoleWord | undefined {
  return roleWord(words, ROLES.endingAt(words, words.length));
}

/** Every role word in some words, in order: 原审被告、反诉原告. */
export function roleWordsIn(words: string): readonly RoleWord[] {
  return ROLES.find(words).flatMap((match) => roleWord(words, match) ?? []);
}

/** Whether words are a role and nothing more, so that they name nobody. */
export function isRoleWord(words: string): boolean {
  return ROLES.whole(words) !== undefined;
}

function roleWord(words: string, match: LexiconMatch<PartyRole> | undefined): RoleWord | undefined {
  return (
    match && {
      role: match.means,
      word: words.slice(match.from, match.to),
      length: match.to - match.from,
    }
  );
}

/**
 * Whether a role word says nothing of whose side a party is on in the suit: 反诉被告 is the
 * plaintiff of the suit, and either side may be 再审申请人.
 */
export function saysNoSide(word: string): boolean {
  return WITHOUT_SIDE.some((stage) => word.includes(stage));
}

/** Whether a role is of a later stage than the first, or no role of procedure. */
export function isLaterRole(role: PartyRole): boolean {
  return LATER.has(role);
}

/** Where the role words of a text begin. */
export function rolePlaces(text: string): readonly number[] {
  return ROLES.find(text).map(({ from }) => from);
}

/** Roles of those between whom a court decides; a guarantor and a witness of the story are none. */
export function isRoleOfSuit(role: PartyRole): boolean {
  return role !== "OUTSIDER" && role !== "GUARANTOR" && role !== "OTHER";
}

/** Where a text has the words of a role. */
export function roleWordsAt(text: string, role: PartyRole): readonly Place[] {
  return ROLES.find(text).filter(({ means }) => means === role);
}
