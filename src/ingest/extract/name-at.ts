import { LEXICON } from "../../lexicon/lexicon.js";
import type { NameMention } from "./masked-names.js";
import { isOrganization, isPartyName } from "./party-name.js";
import { isForeignName, maskedNameAt, NAME_DOT, NAME_SIGN } from "./person-names.js";
import { isPlace } from "./places.js";
import { isSmallWord, surnameOf } from "./surnames.js";

const PROSE = LEXICON.table<"FOLLOWS" | "NOT_WITHIN" | "NOT_OPENING" | "NO_PERSON">(
  "names-in-prose",
);
/** What the names of organisations end with. */
const ENDS = LEXICON.table<"COMPANY" | "AUTHORITY">("organization-ends");
const NO_DISPUTANT = LEXICON.expression("{no-disputants}$");
/** 分公司, 支行: parts of an organisation that end its name. */
const PART = LEXICON.expression("{organization-parts}$");
/** Particles and verbs that end a person's name before they begin one of its signs. */
const NEVER_IN_NAMES = new Set(LEXICON.list("never-in-names"));
const NO_NAMES = new Set(LEXICON.list("no-party-names"));
const RARE = new Set(LEXICON.list("rare-surnames"));
/** 某中心（有限合伙） */
const LEGAL_FORM = LEXICON.expression("^[（(]{legal-forms}[）)]");
/** A sign that stands in no name; a line break and a bracket too end one. */
const HARD = /[\s，。；：、“”《》〈〉！？…【】,;:]/u;
/** 沙溪县顺达车马店、 */
const BRIDGE = /^\p{Script=Han}{4,24}(?=、)/u;
const BRACKET = /^[（(][^（()）]{1,20}[）)]/u;
/** Signs of a name without dots. */
const SIGNS = new RegExp(String.raw`^(?:${NAME_SIGN}|\w){1,5}$`, "u");
const FIRST_PART = new RegExp(String.raw`^[\p{Script=Han}A-Za-z]{1,12}${NAME_DOT}`, "u");
const DOT = new RegExp(NAME_DOT, "u");
const LONGEST_ORGANIZATION = 60;
/** Signs between two ends of one name: 某公司北京第三分公司. */
const LONGEST_PART = 12;
const MOST_ENDS = 6;
/** More occurrences of a name are not looked at. */
const MOST_OCCURRENCES = 40;

/**
 * How the words behind a name show that it has ended: by a verb or a particle, which may be the
 * next sign of a name, or by a sign that stands in no name.
 */
type Border = "NONE" | "WORD" | "SIGN";

/** 向姚某支付: a particle before a masked name. */
function isParticle(sign: string): boolean {
  return isSmallWord(sign) || NEVER_IN_NAMES.has(sign);
}

/** Whether words are one name by their form alone: a person's, an organisation's, no sentence. */
export function isWholeName(words: string): boolean {
  if (PROSE.has(words, "NOT_OPENING") || PROSE.has(words, "NOT_WITHIN")) return false;
  if (isOrganization(words) || isForeignName(words)) return true;
  if ([...words].some((sign, index) => index > 0 && NEVER_IN_NAMES.has(sign))) return false;
  return SIGNS.test(words);
}

/**
 * Reads full names in the running text of a court, where nothing but the words behind them and the
 * other places where they stand shows where they end: 原告俞某向本院提出…, 被告清河市规划局不服….
 */
export class NameReader {
  readonly #known: readonly string[];
  readonly #counts = new Map<string, readonly number[]>();

  constructor(
    readonly text: string,
    known: readonly string[],
  ) {
    this.#known = known.filter((name) => name.length >= 2).toSorted((a, b) => b.length - a.length);
  }

  /** The names of the list that begins at a place: 章某、赵某和某公司. */
  listAt(from: number): readonly NameMention[] {
    const names: NameMention[] = [];
    let at = from;
    for (let next = this.nameAt(at); next; next = this.nameAt(at) ?? this.#bridgeAt(at)) {
      names.push(next);
      at = next.to + (BRACKET.exec(this.text.slice(next.to, next.to + 24))?.[0].length ?? 0);
      const more = /^(?:以及|[、和及暨])/u.exec(this.text.slice(at, at + 2));
      if (more === null) break;
      at += more[0].length;
    }
    return names;
  }

  /** A name of no known form that stands between two others in a list. */
  #bridgeAt(from: number): NameMention | undefined {
    const name = BRIDGE.exec(this.text.slice(from, from + 40))?.[0];
    if (name === undefined || !isPartyName(name) || this.text.charAt(from - 1) !== "、")
      return undefined;
    if (PROSE.has(name, "NOT_OPENING") || PROSE.has(name, "NOT_WITHIN")) return undefined;
    const to = from + name.length;
    return this.nameAt(to + 1) === undefined ? undefined : { name, from, to };
  }

  /** The name that begins at a place; undefined where none does. */
  nameAt(from: number): NameMention | undefined {
    const listed = this.#known.find((name) => this.text.startsWith(name, from));
    const longest = Math.max(
      listed === undefined ? 0 : from + listed.length,
      this.#organizationEnd(from) ?? 0,
    );
    const person = this.#personEnd(from);
    const to =
      person !== undefined && (listed === undefined || person - from > listed.length)
        ? person
        : longest;
    const name = this.text.slice(from, to);
    return to === 0 || NO_DISPUTANT.test(name) || NO_NAMES.has(name)
      ? undefined
      : { name, from, to };
  }

  /** The end of the person's name that begins at a place. */
  #personEnd(from: number): number | undefined {
    const words = this.text.slice(from, from + 24);
    const foreign = this.#foreignEnd(from);
    if (foreign !== undefined) return foreign;
    const masked = maskedNameAt(words);
    if (masked !== undefined && !isParticle(words.charAt(0))) {
      const to = from + masked.length;
      const goesOn = this.#border(to) === "NONE" && this.#organizationEnd(from) !== undefined;
      if (!goesOn && !this.#isOrganization(from, to)) return to;
    }
    const surname = surnameOf(words) ?? [...RARE].find((sign) => words.startsWith(sign));
    if (surname === undefined || PROSE.has(words, "NO_PERSON")) return undefined;
    const ends = [2, 1, 3]
      .map((given) => from + surname.length + given)
      .filter((to) => /^\p{Script=Han}+$/u.test(this.text.slice(from, to)));
    const bordered = ends.filter(
      (to) =>
        this.#isBordered(from, to) &&
        ![...this.text.slice(from + surname.length, to)].some((sign) => NEVER_IN_NAMES.has(sign)),
    );
    const [first] = bordered.filter((to) => to - from - surname.length < 3);
    const other = bordered.find((to) => to !== first);
    const end =
      first === undefined ? this.#fourSigns(from, bordered[0]) : this.#shorter(from, first, other);
    if (end === undefined || isPlace(this.text.slice(from, end))) return undefined;
    if (this.#isOrganization(from, end)) return undefined;
    const isDoubtful = isSmallWord(surname) || RARE.has(surname);
    return isDoubtful && !this.#standsAlone(from, end) ? undefined : end;
  }

  /** 阿依古丽·买买提: to the first border behind the last dot. */
  #foreignEnd(from: number): number | undefined {
    const first = FIRST_PART.exec(this.text.slice(from, from + 16))?.[0];
    if (first === undefined || PROSE.has(first, "NOT_WITHIN") || PROSE.has(first, "NOT_OPENING"))
      return undefined;
    let part = from + first.length;
    for (let at = part + 1; at <= part + LONGEST_PART; at++) {
      if (DOT.test(this.text.charAt(at))) part = at + 1;
      else if (at > part && this.#border(at) !== "NONE") return at;
    }
    return undefined;
  }

  /** Whether a name can end here, or does end so elsewhere in the text. */
  #isBordered(from: number, to: number): boolean {
    if (this.#border(to) !== "NONE") return true;
    return this.#occurrences(from, to).some((at) => this.#border(at + to - from) !== "NONE");
  }

  /** 张某: of 张某未 and 张某, the one that stands elsewhere without the other. */
  #shorter(from: number, longer: number, other: number | undefined): number {
    if (other === undefined || other > longer) return longer;
    const [long, short] = [this.#occurrences(from, longer), this.#occurrences(from, other)];
    return short.length > long.length ? other : longer;
  }

  /** 陈某某某: a name of four signs is rare, and comes back or stands alone. */
  #fourSigns(from: number, to: number | undefined): number | undefined {
    if (to === undefined) return undefined;
    const again = this.#occurrences(from, to).length;
    return this.#border(to) === "SIGN" && again > 1 ? to : undefined;
  }

  /**
   * Whether a name whose surname is seldom, or a particle too (于 向 应), comes back, and stands by
   * itself or in a list.
   */
  #standsAlone(from: number, to: number): boolean {
    const places = this.#occurrences(from, to);
    return (
      places.length > 1 &&
      places.some(
        (at) => this.#border(at + to - from) === "SIGN" || this.text.charAt(at - 1) === "、",
      )
    );
  }

  /** Whether a name goes on as that of an organisation: 黄某某服务部, 康平县规划局. */
  #isOrganization(from: number, to: number): boolean {
    const end = this.#organizationEnd(from);
    if (end === undefined || end <= to) return false;
    const between = this.text.slice(to, end);
    const border = this.#border(to);
    if (border === "SIGN") return false;
    const [own, longer] = [this.#occurrences(from, to), this.#occurrences(from, end)];
    if (border === "NONE") return own.length === longer.length || this.#border(end) !== "NONE";
    if (this.#border(end) === "NONE") return false;
    // 张某与某公司 is two names, 康某和某局 one where the first never stands without the second
    return !/^[与和及、诉因向对不]/u.test(between) && own.length === longer.length;
  }

  /**
   * The end of the organisation's name that begins at a place: of the ends that follow each other
   * (某公司 北京分公司) the last behind which the name can end, or the one that stands most often.
   */
  #organizationEnd(from: number): number | undefined {
    const end = this.#lastEnd(from);
    return end === undefined
      ? undefined
      : end + (LEGAL_FORM.exec(this.text.slice(end, end + 12))?.[0].length ?? 0);
  }

  /** The end of an organisation's name without the bracket behind it. */
  #lastEnd(from: number): number | undefined {
    const run = this.#run(from);
    if (run.length < 2 || PROSE.has(run, "NOT_OPENING")) return undefined;
    const ends: number[] = [];
    let last = 0;
    for (let at = 1; at < run.length && ends.length < MOST_ENDS; at++) {
      const found = ENDS.at(run, at);
      if (found === undefined || found.to <= last) continue;
      const end = found.to;
      if (/[（(][^）)]*$/u.test(run.slice(0, end))) continue;
      if (last > 0 && at - last > LONGEST_PART) break;
      if (PROSE.has(run.slice(last, end), "NOT_WITHIN")) break;
      if (last > 0 && PROSE.has(run.slice(last, last + 1), "FOLLOWS") && at > last) break;
      // 某出版社有限公司 is one name, 某厅政府信息公开 begins with one
      if (at === last && found.means === "COMPANY") ends.pop();
      if (at === last && found.means === "AUTHORITY" && this.#border(from + end) === "NONE") break;
      ends.push(from + end);
      last = end;
      at = end - 1;
    }
    const named = ends.filter((end) => isPartyName(this.text.slice(from, end)) || end - from > 6);
    const bordered = named.filter((end) => this.#border(end) !== "NONE");
    if (bordered.length > 0) return bordered.at(-1);
    const counts = named.map((end) => this.#occurrences(from, end).length);
    const most = Math.max(...counts);
    return most > 1
      ? named.findLast((_end, index) => counts[index] === most)
      : (named.findLast((end) => PART.test(this.text.slice(from, end))) ?? named[0]);
  }

  /** The signs that a name may have, from a place on; brackets belong to it where it goes on. */
  #run(from: number): string {
    let to = from;
    while (to < this.text.length && to - from < LONGEST_ORGANIZATION) {
      const sign = this.text.charAt(to);
      if (HARD.test(sign) || sign === "）" || sign === ")") break;
      if (sign === "（" || sign === "(") {
        const bracket = BRACKET.exec(this.text.slice(to, to + 24));
        const behind = this.text.charAt(to + (bracket?.[0].length ?? 0));
        if (
          bracket === null ||
          /[：:，、,]|称/u.test(bracket[0]) ||
          !/\p{Script=Han}/u.test(behind)
        )
          break;
        to += bracket[0].length;
      } else to++;
    }
    return this.text.slice(from, to);
  }

  #border(at: number): Border {
    const sign = this.text.charAt(at);
    if (sign === "" || HARD.test(sign) || /[（(）)]/u.test(sign)) return "SIGN";
    return PROSE.has(this.text.slice(at, at + 6), "FOLLOWS") ? "WORD" : "NONE";
  }

  /** Where the words between two places stand in the text. */
  #occurrences(from: number, to: number): readonly number[] {
    const words = this.text.slice(from, to);
    const known = this.#counts.get(words);
    if (known !== undefined) return known;
    const places: number[] = [];
    for (
      let at = this.text.indexOf(words);
      at >= 0 && places.length < MOST_OCCURRENCES;
      at = this.text.indexOf(words, at + words.length)
    )
      places.push(at);
    this.#counts.set(words, places);
    return places;
  }
}
