import { LEXICON } from "../../lexicon/lexicon.js";
import type { NamePlaces } from "./name-places.js";
import { hasParticle, isSentence, PROSE } from "./names-in-prose.js";
import { goesOnAsOrganization, organizationEndAt } from "./organization-at.js";
import { maskedNameAt, NAME_DOT } from "./person-names.js";
import { isPlace } from "./places.js";
import { isSmallWord, surnameOf } from "./surnames.js";

const RARE = new Set(LEXICON.list("rare-surnames"));
const FIRST_PART = new RegExp(String.raw`^[\p{Script=Han}A-Za-z]{1,12}${NAME_DOT}`, "u");
const DOT = new RegExp(NAME_DOT, "u");
/** Characters of a name that are looked at. */
const LONGEST_PERSON = 24;
/** Signs of a part of a foreign name. */
const LONGEST_PART = 12;

/** The end of the person's name that begins at a place. */
export function personEndAt(places: NamePlaces, from: number): number | undefined {
  return foreignEnd(places, from) ?? maskedEnd(places, from) ?? fullEnd(places, from);
}

/** 阿依古丽·买买提: to the first border behind the last dot. */
function foreignEnd(places: NamePlaces, from: number): number | undefined {
  const first = FIRST_PART.exec(places.text.slice(from, from + 16))?.[0];
  if (first === undefined || isSentence(first)) return undefined;
  let part = from + first.length;
  for (let at = part + 1; at <= part + LONGEST_PART; at++) {
    if (DOT.test(places.text.charAt(at))) part = at + 1;
    else if (at > part && places.border(at) !== "NONE") return at;
  }
  return undefined;
}

/** 张某, 李某某; none behind a particle (向姚某支付), none where an organisation's name goes on. */
function maskedEnd(places: NamePlaces, from: number): number | undefined {
  const name = maskedNameAt(places.text.slice(from, from + LONGEST_PERSON));
  const sign = places.text.charAt(from);
  if (name === undefined || isSmallWord(sign) || hasParticle(sign)) return undefined;
  const to = from + name.length;
  if (places.border(to) === "NONE" && organizationEndAt(places, from) !== undefined)
    return undefined;
  return goesOnAsOrganization(places, from, to) ? undefined : to;
}

/** 俞庆平: a surname, and as many signs behind it as stand before a border here or elsewhere. */
function fullEnd(places: NamePlaces, from: number): number | undefined {
  const words = places.text.slice(from, from + LONGEST_PERSON);
  const surname = surnameOf(words) ?? [...RARE].find((sign) => words.startsWith(sign));
  if (surname === undefined || PROSE.has(words, "NO_PERSON")) return undefined;
  const given = from + surname.length;
  const bordered = [2, 1, 3]
    .map((length) => given + length)
    .filter((to) => /^\p{Script=Han}+$/u.test(places.text.slice(from, to)))
    .filter((to) => places.isBordered(from, to) && !hasParticle(places.text.slice(given, to)));
  const [first] = bordered.filter((to) => to - given < 3);
  const other = bordered.find((to) => to !== first);
  const end =
    first === undefined
      ? fourSignName(places, from, bordered[0])
      : shorter(places, from, first, other);
  if (end === undefined || isPlace(places.text.slice(from, end))) return undefined;
  if (goesOnAsOrganization(places, from, end)) return undefined;
  const isDoubtful = isSmallWord(surname) || RARE.has(surname);
  return isDoubtful && !standsAlone(places, from, end) ? undefined : end;
}

/** 张某: of 张某未 and 张某, the one that stands elsewhere without the other. */
function shorter(
  places: NamePlaces,
  from: number,
  longer: number,
  other: number | undefined,
): number {
  if (other === undefined || other > longer) return longer;
  const [long, short] = [places.occurrences(from, longer), places.occurrences(from, other)];
  return short.length > long.length ? other : longer;
}

/** 陈某某某: a name of four signs is rare, and comes back or stands alone. */
function fourSignName(
  places: NamePlaces,
  from: number,
  to: number | undefined,
): number | undefined {
  if (to === undefined) return undefined;
  const again = places.occurrences(from, to).length;
  return places.border(to) === "SIGN" && again > 1 ? to : undefined;
}

/**
 * Whether a name whose surname is seldom, or a particle too (于 向 应), comes back, and stands by
 * itself or in a list.
 */
function standsAlone(places: NamePlaces, from: number, to: number): boolean {
  const all = places.occurrences(from, to);
  return (
    all.length > 1 &&
    all.some(
      (at) => places.border(at + to - from) === "SIGN" || places.text.charAt(at - 1) === "、",
    )
  );
}
