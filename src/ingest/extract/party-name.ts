import type { PartyKind } from "../../domain/closed-lists.js";
import { LEXICON } from "../../lexicon/lexicon.js";
import { isRoleWord } from "./role-words.js";
import {
  isAddressedName,
  isForeignName,
  isMaskedName,
  isNickname,
  maskedNameAt,
} from "./person-names.js";
import { surnameOf } from "./surnames.js";

/** What the names of organisations end with. */
const ENDS = LEXICON.table("organization-ends");
/** 某公司（普通合伙） */
const BRACKET_BEHIND = /[（(][\p{Script=Han}·]{1,12}[）)]$/u;
/**
 * What goes on after an organisation's name as part of it: 某银行（上海）分行, 某公司第三项目部,
 * 某银行信用卡中心
 */
const BRACKET = /^[（(][\p{Script=Han}·]{1,10}[）)]/u;
const PART = LEXICON.expression(
  String.raw`^(?:(?!{no-part-sign})\p{Script=Han}){0,8}?{organization-parts}`,
);

const ORGANIZATION_FOLLOWS = LEXICON.expression(String.raw`^\p{Script=Han}{0,12}{common-bodies}`);
const NO_NAMES = LEXICON.list("no-party-names");
/** Words of a sentence rather than of a name. */
const SENTENCE_WORDS = LEXICON.expression("[，。；：“”！？]|{no-name-words}");
/** 等, 等人, 等5人, 等三十六人, 等公司 behind the last name of a list. */
const AND_OTHERS = LEXICON.expression(
  String.raw`等(?:{other}|(?:\d|{numeral}){0,5}{counted-persons}?{others}?)?$`,
);
const LONGEST_NAME = 60;
/** 某银行股份有限公司上海分行第二营业部. Causes right: 32 of 33, 31 at one part, 32 at six. */
const MOST_PARTS = 3;

/** What a name is the name of; UNKNOWN where its form does not show it. */
export function partyKind(name: string): PartyKind {
  if (isOrganization(name)) return "ORGANIZATION";
  if (isMaskedName(name) && !/^某+$/u.test(name)) return "PERSON";
  if (isAddressedName(name) || isNickname(name) || isForeignName(name)) return "PERSON";
  // 施工人 is a builder, not 施 by surname
  const surname = /(?:人|者|方)$/u.test(name) ? undefined : surnameOf(name);
  if (
    surname !== undefined &&
    name.length >= surname.length + 1 &&
    name.length <= surname.length + 2 &&
    isHan(name)
  )
    return "PERSON";
  return "UNKNOWN";
}

/**
 * Whether words can be a party's name as a list of parties prints it; 原告, 双方 and sentences are
 * none.
 */
export function isPartyName(name: string): boolean {
  if (name.length < 2 || name.length > LONGEST_NAME || SENTENCE_WORDS.test(name)) return false;
  return !NO_NAMES.includes(name) && !isRoleWord(name);
}

/**
 * Whether a name's own form shows that it is one: the mask of a person or the end of an
 * organisation's name.
 */
export function isPlainName(name: string): boolean {
  return isPartyName(name) && (isOrganization(name) || isMaskedName(name) || isAddressedName(name));
}

/**
 * Where the organisation's name ends with which some words begin; undefined where they begin with
 * none.
 */
export function organizationEnd(words: string): number | undefined {
  let end = ENDS.first(words)?.to;
  if (end === undefined) return undefined;
  for (let count = 0; count < MOST_PARTS; count++) {
    const from: number = end + (BRACKET.exec(words.slice(end))?.[0].length ?? 0);
    const more = PART.exec(words.slice(from));
    if (more === null) break;
    end = from + more[0].length;
  }
  return end;
}

/**
 * The name with which some words begin, where more follows: 某局要求解除行政协议 → 某局,
 * 张某要求离婚 → 张某.
 */
export function leadingName(words: string): string | undefined {
  const person = maskedNameAt(words) ?? "";
  if (surnameOf(person) !== undefined && !ORGANIZATION_FOLLOWS.test(words.slice(person.length)))
    return person;
  const end = organizationEnd(words);
  const name = end === undefined ? undefined : words.slice(0, end);
  return name !== undefined && isPartyName(name) ? name : undefined;
}

/** The last name of a list without 等人 behind it: 张某等三人 → 张某. */
export function withoutOthers(name: string): string {
  return name.replace(AND_OTHERS, "");
}

/** Whether a name ends as the names of organisations do. */
export function isOrganization(name: string): boolean {
  const bare = name.replace(BRACKET_BEHIND, "");
  return ENDS.endingAt(bare, bare.length) !== undefined;
}

function isHan(text: string): boolean {
  return /^[\p{Script=Han}]+$/u.test(text);
}
