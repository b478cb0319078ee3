import type { PartyRole } from "../../domain/closed-lists.js";
import { LEXICON } from "../../lexicon/lexicon.js";
import type { NameMention } from "./masked-names.js";
import { roleWordAtEnd, roleWordsIn, saysNoSide, roleWordAtStart } from "./role-words.js";
import type { Place } from "../../language/place.js";

const LISTED_RESPONDENT = LEXICON.expression("{listed-respondent}$");

/** A role that the words around a name give to it. */
export interface RoleMention {
  readonly name: string;
  readonly role: PartyRole;
  /**
   * Whether it says nothing of whose side the party is on in the suit: a role in a counterclaim
   * (反诉) or a review (再审, 复议).
   */
  readonly withoutSide?: boolean | undefined;
  /** The words that show it: role word and name, or name and verb. */
  readonly place: Place;
}

/** Verbs that give a role to their subject, in the order in which they are tried. */
const VERBS = [
  "APPELLANT",
  "PLAINTIFF",
  "OBJECTOR",
  "REVIEW",
  "APPLICANT",
  "EXECUTION_APPLICANT",
] as const;
const AROUND = LEXICON.table<
  | (typeof VERBS)[number]
  | ("FILLER" | "SUES" | "BROUGHT" | "LISTED" | "CONTRACT")
  | ("SUED_BEFORE" | "BROUGHT_BEFORE" | "SUBJECT_BEFORE")
>("party-verbs");
/**
 * What may stand between a name and its verb, one after the other: 对判决不服，… 遂 … 以…为由，…
 * 于…年
 */
const MOST_FILLERS = 4;
/** 张某（被告）, 某公司（原审被告、反诉原告） */
const BRACKET_BEHIND = /^[（(](?<roles>[^）)]{2,30})[）)]/u;
const LIST_SIGN = /^(?:等)?[、和及]$/u;
const WINDOW = 80;
/** Longer lists of names are cut, so that the work grows with the text only. */
const LONGEST_LIST = 60;

/** Every role that a text gives to its names, in order. */
export function findRoles(text: string, mentions: readonly NameMention[]): readonly RoleMention[] {
  const found: RoleMention[] = [];
  let chain: { readonly roles: readonly OwnRole[]; readonly to: number } | undefined;
  mentions.forEach((mention, index) => {
    const before = text.slice(Math.max(0, mention.from - 24), mention.from);
    const own = ownRole(text, mention, before);
    const inherits =
      chain !== undefined &&
      LIST_SIGN.test(text.slice(chain.to, mention.from)) &&
      !isContract(text, mentions, index);
    if (own) {
      found.push(...own.map((each) => ({ name: mention.name, ...each })));
      chain = { roles: own, to: mention.to };
    } else if (inherits && chain !== undefined) {
      const place = { from: mention.from, to: mention.to };
      found.push(...chain.roles.map((each) => ({ ...each, name: mention.name, place })));
      chain = { roles: chain.roles, to: mention.to };
    } else chain = undefined;
    found.push(...verbRoles(text, mentions, index, before));
  });
  return found;
}

/**
 * Whether the list of names that a name stands in is the subject of a contract: who make one are
 * named side by side without sharing a role (被执行人林某、袁某及某公司签订…).
 */
function isContract(text: string, mentions: readonly NameMention[], index: number): boolean {
  let last = index;
  while (
    last + 1 < mentions.length &&
    last - index < LONGEST_LIST &&
    /^[、和及与]$/u.test(text.slice(mentions[last]?.to, mentions[last + 1]?.from))
  )
    last++;
  const from = mentions[last]?.to ?? text.length;
  const rest = text.slice(from, from + WINDOW);
  return AROUND.has(rest.slice(0, Math.max(0, rest.search(/[，。；\n]|$/u))), "CONTRACT");
}

type OwnRole = Omit<RoleMention, "name">;

/** Role words that stand directly before or behind a name. */
function ownRole(
  text: string,
  mention: NameMention,
  before: string,
): readonly OwnRole[] | undefined {
  const trimmed = before.replace(/[：:]$/u, "");
  const bracket = /[（(](?<inner>[^（()）]{2,20})[）)]$/u.exec(trimmed);
  const word = roleWordAtEnd(bracket ? trimmed.slice(0, bracket.index) : trimmed);
  if (word && !LISTED_RESPONDENT.test(trimmed)) {
    const from =
      mention.from - (before.length - trimmed.length) - (bracket?.[0].length ?? 0) - word.length;
    const place = { from, to: mention.to };
    const inner = roleWordsIn(bracket?.groups?.["inner"] ?? "");
    return [...inner, word].map((each) => ({
      role: each.role,
      withoutSide: saysNoSide(each.word),
      place,
    }));
  }
  const behind = BRACKET_BEHIND.exec(text.slice(mention.to, mention.to + 34));
  const roles = roleWordsIn(behind?.groups?.["roles"] ?? "");
  const isRole =
    roles.length > 0 &&
    roles.reduce((sum, each) => sum + each.length, 0) >=
      (behind?.groups?.["roles"]?.length ?? 0) - 2;
  if (!isRole) return undefined;
  return roles.map(({ role, word: roleWord }) => ({
    role,
    withoutSide: saysNoSide(roleWord),
    place: { from: mention.from, to: mention.to + (behind?.[0].length ?? 0) },
  }));
}

/**
 * Roles that a verb gives: to its subject, with all who stand in one list with it, and to the one
 * sued.
 */
function verbRoles(
  text: string,
  mentions: readonly NameMention[],
  index: number,
  before: string,
): readonly RoleMention[] {
  const mention = mentions[index];
  if (mention === undefined) return [];
  const rest = text.slice(mention.to, mention.to + WINDOW);
  const at = (length: number): Place => ({
    from: mention.from,
    to: Math.min(text.length, mention.to + length),
  });
  const roles: RoleMention[] = [];
  const listed = AROUND.search(rest, "LISTED");
  const listedRole = listed && roleWordAtStart(rest.slice(listed.to));
  if (listed && listedRole)
    roles.push({
      name: mention.name,
      role: listedRole.role,
      place: at(listed.to + listedRole.length),
    });
  if (AROUND.has(rest, "BROUGHT") && AROUND.has(before, "BROUGHT_BEFORE"))
    for (const each of listBefore(text, mentions, index))
      roles.push({
        name: each.name,
        role: "DEFENDANT",
        place: { from: each.from - 1, to: at(4).to },
      });
  else if (AROUND.has(before, "SUED_BEFORE"))
    roles.push({
      name: mention.name,
      role: "DEFENDANT",
      place: { from: mention.from - 4, to: mention.to },
    });
  const next = mentions[index + 1];
  if (AROUND.has(rest, "SUES") && next?.from === mention.to + 1) {
    for (const each of listBefore(text, mentions, index))
      roles.push({ name: each.name, role: "PLAINTIFF", place: { from: each.from, to: next.to } });
    roles.push({ name: next.name, role: "DEFENDANT", place: { from: mention.from, to: next.to } });
    return roles;
  }
  const subjects = listBefore(text, mentions, index);
  const first = subjects[0] ?? mention;
  if (!AROUND.has(text.slice(Math.max(0, first.from - 12), first.from), "SUBJECT_BEFORE"))
    return roles;
  const verb = verbBehind(rest);
  if (verb)
    for (const each of subjects)
      roles.push({
        name: each.name,
        role: verb.role,
        withoutSide: verb.withoutSide,
        place: { from: first.from, to: at(verb.length).to },
      });
  return roles;
}

/** The role of the verb behind a name, past the words that may stand between them. */
export function verbBehind(
  rest: string,
):
  { readonly role: PartyRole; readonly withoutSide: boolean; readonly length: number } | undefined {
  let from = 0;
  for (let count = 0; count <= MOST_FILLERS; count++) {
    const words = rest.slice(from);
    for (const verb of VERBS) {
      const found = AROUND.search(words, verb);
      if (found === undefined) continue;
      const isReview = verb === "REVIEW"; // either side may ask for one
      return {
        role: isReview ? "APPLICANT" : verb,
        withoutSide: isReview,
        length: from + found.to,
      };
    }
    const filler = AROUND.search(words, "FILLER");
    if (filler === undefined) return undefined;
    from += filler.to;
  }
  return undefined;
}

/** The names of the list that ends with a name: 李某、景某 of 李某、景某诉至法院. */
function listBefore(
  text: string,
  mentions: readonly NameMention[],
  index: number,
): readonly NameMention[] {
  let first = index;
  for (; first > 0 && index - first < LONGEST_LIST; first--) {
    const [before, here] = [mentions[first - 1], mentions[first]];
    if (
      before === undefined ||
      here === undefined ||
      !/^[、和及]$/u.test(text.slice(before.to, here.from))
    )
      break;
  }
  return mentions.slice(first, index + 1);
}
