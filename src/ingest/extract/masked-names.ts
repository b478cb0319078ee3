import { LEXICON } from "../../lexicon/lexicon.js";
import { organizationEnd } from "./party-name.js";
import { ordinalLength } from "./person-names.js";
import { isPlace } from "./places.js";
import { roleWordAtEnd } from "./role-words.js";
import { isSmallWord, surnameOf } from "./surnames.js";
import type { Place } from "../../language/place.js";
import { groupBy } from "../../domain/group-by.js";

/** A name in a text: `text.slice(from, to) === name`. */
export interface NameMention extends Place {
  readonly name: string;
}

/** Signs that end a name on both sides: particles, prepositions, verbs of one character. */
const STOPS = new Set(LEXICON.list("name-stops"));
/** Words after which a name begins; the last of them cuts what stands before 某. */
const OPENERS = LEXICON.table("name-openers");
const HAN = /\p{Script=Han}/u;
const LONGEST_BEFORE = 8;
const LONGEST_ORGANIZATION = 26;
const LONGEST_PLACE = 6;
/** An ordinal with the signs behind it that would make it none: 12年, 3,000. */
const LONGEST_ORDINAL = 4;
/** 某日, 某种, 某些: no name. */
const NO_NAME_BEHIND = LEXICON.expression("^某{masked-words}");
/** 赵某名下中国农业银行账户: words that no name has inside. */
const NOT_INSIDE = LEXICON.expression("{not-in-organizations}");
/** Organisations that no dispute is with: courts, prosecutors, arbitrators, appraisers. */
const NO_PARTY = LEXICON.expression("{no-party-organizations}$");
const MASKED_COMPANY = LEXICON.expression("^某{1,3}{company}");
/** 某银行卡 is no bank. */
const CARD = LEXICON.expression("{bank-cards}$");
const OWN_BUSINESS = LEXICON.expression("^{own-businesses}");
/** A公司, X银行, 甲公司, M书店 */
const LETTERED = LEXICON.expression(
  String.raw`(?<!\w)(?:[A-Z]{1,2}|{stems})(?!方)(?=\p{Script=Han}{0,7}{common-bodies})`,
  "gu",
);
/** 韩先生, 王女士 */
const ADDRESSED = LEXICON.expression("{person-titles}", "gu");
/** 小凡, 老阎: a nickname comes back, and opens clauses. */
const NICKNAME = /(?:^|[，。；：、\n与和被,;:])(?<name>(?:小|老)\p{Script=Han})/gu;
const NO_NICKNAMES = LEXICON.list("no-nicknames");
const FEWEST_NICKNAMES = 3;
/** Signs that often stand in given names, and seldom behind 张某 otherwise. */
const GIVEN = new Set(LEXICON.list("given-name-signs"));
const NOT_GIVEN = new Set(LEXICON.list("no-given-name-signs"));

/**
 * Finds the names of people and organisations in a case: those that are known (from
 * its title, its head, its abbreviations), and those that a mask shows (张某, 李某某,
 * 沧州某运输公司, A公司, 韩先生). Linear in the text.
 */
export function findNames(text: string, known: readonly string[]): readonly NameMention[] {
  const byStart = groupBy(
    known.filter((name) => name.length >= 2).sort((a, b) => b.length - a.length),
    (name) => name.slice(0, 2),
  );
  const others = otherNames(text);
  const followers = givenNames(text);
  const mentions: NameMention[] = [];
  let free = 0; // names do not overlap
  for (let at = 0; at < text.length; at++) {
    const listed = byStart.get(text.slice(at, at + 2))?.find((name) => text.startsWith(name, at));
    const isMask = text[at] === "某";
    let found: Place | undefined =
      listed === undefined ? undefined : { from: at, to: at + listed.length };
    if (isMask && found === undefined) found = maskedName(text, at, free, known, followers);
    else if (isMask && found) found = { from: placeBefore(text, at, free), to: found.to };
    found ??= others.get(at);
    if (found === undefined || found.from < free) continue;
    const place = withBusiness(text, found);
    const name = text.slice(place.from, place.to);
    if (!NO_PARTY.test(name)) mentions.push({ ...place, name });
    free = place.to;
    at = place.to - 1;
  }
  return mentions;
}

/** 上海某公司 is another than the known 某公司; 支付某公司 is not. */
function placeBefore(text: string, at: number, free: number): number {
  const from = organizationStart(text, at, free);
  return from !== undefined && from < at && isPlace(text.slice(from, at)) ? from : at;
}

/** 黄某某服务部 is the business of 黄某某, not 黄某某. */
function withBusiness(text: string, place: Place): Place {
  const business = OWN_BUSINESS.exec(text.slice(place.to, place.to + 4));
  return business ? { from: place.from, to: place.to + business[0].length } : place;
}

/**
 * The name around one 某: a person's, or an organisation's with the place or the sign before it.
 */
function maskedName(
  text: string,
  at: number,
  free: number,
  known: readonly string[],
  followers: ReadonlyMap<string, string>,
): Place | undefined {
  if (NO_NAME_BEHIND.test(text.slice(at, at + 3))) return undefined;
  const person = maskedPerson(text, at, free, followers);
  const end = organizationRun(text, at);
  const from = end === undefined ? undefined : organizationStart(text, at, free);
  if (end === undefined || from === undefined) return person;
  const isKnownPerson =
    person !== undefined &&
    from >= person.from &&
    known.includes(text.slice(person.from, person.to));
  return isKnownPerson && !MASKED_COMPANY.test(text.slice(at, end)) ? person : { from, to: end };
}

/**
 * Where the organisation's name ends whose mask stands here; undefined where no such end comes
 * before a stop.
 */
function organizationRun(text: string, at: number): number | undefined {
  let end = at;
  while (end - at < 3 && text[end] === "某") end++;
  while (
    end < text.length &&
    end - at < LONGEST_ORGANIZATION &&
    text[end] !== "某" &&
    isNameSign(text.charAt(end)) &&
    !STOPS.has(text.charAt(end))
  )
    end++;
  const length = organizationEnd(text.slice(at, end));
  if (length === undefined || NOT_INSIDE.test(text.slice(at, at + length))) return undefined;
  return CARD.test(text.slice(at, at + length + 1)) ? undefined : at + length;
}

function isNameSign(sign: string): boolean {
  return HAN.test(sign) || /[A-Za-z\d（）()·]/u.test(sign);
}

/**
 * Where an organisation's name begins whose mask stands here: a place (沧州某…公司) or a sign of
 * the name (芙某公司) may come before it. Undefined where it is not clear from the words before.
 */
function organizationStart(text: string, at: number, free: number): number | undefined {
  let from = at;
  while (from > free && at - from < LONGEST_BEFORE && !isEdge(text, from)) from--;
  const opener = OPENERS.find(text.slice(from, at)).at(-1);
  const before = text.slice(from + (opener?.to ?? 0), at);
  if (isPlace(before)) return at - before.length;
  for (let length = Math.min(LONGEST_PLACE, before.length - 1); length >= 2; length--)
    if (isPlace(before.slice(-length))) return at - length;
  return before.length <= 3 && (opener !== undefined || isEdge(text, from))
    ? at - before.length
    : undefined;
}

/**
 * Whether a name cannot reach over the sign before a place: a stop, a sign that is none of a name,
 * the end of a role word.
 */
function isEdge(text: string, at: number): boolean {
  const sign = text.charAt(at - 1);
  return (
    !HAN.test(sign) ||
    STOPS.has(sign) ||
    roleWordAtEnd(text.slice(Math.max(0, at - 8), at)) !== undefined
  );
}

/** 张某, 李某某, 欧阳某, 王某甲, 赵某1, 沈某达. */
function maskedPerson(
  text: string,
  at: number,
  free: number,
  followers: ReadonlyMap<string, string>,
): Place | undefined {
  const two = at - 2 >= free ? surnameOf(text.slice(at - 2, at)) : undefined;
  const one = at - 1 >= free ? surnameOf(text.charAt(at - 1)) : undefined;
  const surname = two?.length === 2 ? two : one;
  if (surname === undefined) return undefined;
  const from = at - surname.length;
  if (isSmallWord(surname) && roleWordAtEnd(text.slice(Math.max(0, from - 10), from)) === undefined)
    return undefined;
  let to = at + 1;
  if (text[to] === "某") to++;
  const ordinal = ordinalLength(text.slice(to, to + LONGEST_ORDINAL));
  if (ordinal > 0) to += ordinal;
  else if (to === at + 1 && followers.get(text.slice(from, to)) === text[to]) to++;
  return { from, to };
}

/**
 * The given names' last signs: of 沈某达 the 达, where 沈某 is always followed by it, or where it
 * is a sign of given names.
 */
function givenNames(text: string): ReadonlyMap<string, string> {
  const behind = new Map<string, string[]>();
  for (const found of text.matchAll(/(?<base>\p{Script=Han}某)(?<next>\p{Script=Han})/gu)) {
    const { base = "", next = "" } = found.groups ?? {};
    const list = behind.get(base);
    if (list === undefined) behind.set(base, [next]);
    else if (list.length < 1000) list.push(next);
  }
  const given = new Map<string, string>();
  for (const [base, all] of behind) {
    const [first = ""] = all;
    if (first === "某" || STOPS.has(first) || ordinalLength(first) > 0) continue;
    const always = all.every((sign) => sign === first);
    if (always && (GIVEN.has(first) || (all.length >= 4 && !NOT_GIVEN.has(first))))
      given.set(base, first);
  }
  return given;
}

/** Names without 某, by where they begin. */
function otherNames(text: string): ReadonlyMap<number, Place> {
  const places = new Map<number, Place>();
  for (const found of text.matchAll(LETTERED)) {
    const length = organizationEnd(text.slice(found.index, found.index + 14));
    if (length !== undefined && (/[A-Z]/u.test(found[0]) || isEdge(text, found.index)))
      places.set(found.index, { from: found.index, to: found.index + length });
  }
  for (const found of text.matchAll(ADDRESSED)) {
    const from =
      surnameOf(text.slice(Math.max(0, found.index - 2), found.index))?.length === 2
        ? found.index - 2
        : found.index - 1;
    if (from >= 0 && surnameOf(text.slice(from, found.index)) !== undefined)
      places.set(from, { from, to: found.index + found[0].length });
  }
  const counts = new Map<string, number>();
  for (const found of text.matchAll(NICKNAME)) {
    const name = found.groups?.["name"] ?? "";
    if (!NO_NICKNAMES.includes(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const nicknames = new Set(
    [...counts].filter(([, count]) => count >= FEWEST_NICKNAMES).map(([name]) => name),
  );
  if (nicknames.size > 0)
    for (let at = 0; at < text.length - 1; at++)
      if (nicknames.has(text.slice(at, at + 2))) places.set(at, { from: at, to: at + 2 });
  return places;
}
