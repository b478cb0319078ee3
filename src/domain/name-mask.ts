import { groupBy } from "./group-by.js";

/** A natural person of a case, under every name that the graph knows. */
export interface NamedPerson {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Who is named in a case: persons, and others, whose names stay as they are. */
export interface NamesInCase {
  readonly persons: readonly NamedPerson[];
  readonly others: readonly string[];
}

/** Signs of a name that its source has masked: 张某, 李××, 王X, 赵某甲. */
const MASKED = /[某×＊*○〇△□]|\p{Script=Han}[A-ZＡ-Ｚ]{1,2}$/u;
/** Signs that stand between the parts of a name, and what a line of print puts there. */
const GAP = /[\s_·•・．.\-’']/u;
const HAN = /\p{Script=Han}/u;
/** Between two signs of a name. */
const MOST_GAPS = 2;
/** Tell persons of one surname apart, as courts do: 张某, 张甲, 张乙. */
const ORDINALS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥ABCDEFGHIJKLMNOPQRSTUVWXYZ";
/** Signs of a person's alias, such as 张老师傅; what is longer is no name. */
const LONGEST_ALIAS = 4;

/**
 * What stands for the full names of a case's natural persons: the first sign, then 某, as long as
 * the name itself, so that every place in a text stays where it is. It is the same throughout a
 * case, and no other's there. Names that the source has masked stay, and so do those of one sign.
 */
export function maskedNames({ persons, others }: NamesInCase): ReadonlyMap<string, string> {
  const masks = new Map<string, string>();
  const taken = new Set([...persons.map(({ name }) => plain(name)), ...others.map(plain)]);
  const mask = (name: string) => {
    if (MASKED.test(name) || [...name].length < 2 || masks.has(name)) return;
    const chosen = freeMask(plain(name), taken);
    taken.add(chosen);
    masks.set(name, chosen);
  };
  const ordered = persons.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name } of ordered) mask(name);
  for (const { name, aliases } of ordered)
    for (const alias of aliases) {
      const at = plain(name).indexOf(plain(alias));
      const whole = masks.get(name);
      if (at >= 0 && whole !== undefined) {
        const part = whole.slice(at, at + plain(alias).length);
        if (alias.length > 1) masks.set(alias, part);
      } else if (
        alias.startsWith(name.charAt(0)) &&
        alias.length <= LONGEST_ALIAS &&
        HAN.test(alias)
      )
        mask(alias);
    }
  return masks;
}

/** A name without what stands between its parts. */
function plain(name: string): string {
  return [...name].filter((sign) => !GAP.test(sign)).join("");
}

function freeMask(name: string, taken: ReadonlySet<string>): string {
  const first = String.fromCodePoint(name.codePointAt(0) ?? 0);
  const rest = name.slice(first.length);
  const hidden = rest.replace(/./gsu, (sign) => (HAN.test(sign) ? "某" : "*").repeat(sign.length));
  for (let place = -1; place < ORDINALS.length ** Math.min(2, rest.length); place++) {
    const mask = first + withOrdinal(hidden, place);
    if (!taken.has(mask)) return mask;
  }
  return first + hidden;
}

/** 某某, 某甲, 某乙 … 甲甲, 甲乙 … */
function withOrdinal(hidden: string, place: number): string {
  if (place < 0) return hidden;
  const last = ORDINALS[place % ORDINALS.length] ?? "";
  const tens = Math.floor(place / ORDINALS.length);
  if (tens === 0) return hidden.slice(0, -1) + last;
  return hidden.slice(0, -2) + (ORDINALS[tens - 1] ?? "") + last;
}

interface Pattern {
  /** Without gaps, in lower case. */
  readonly from: string;
  readonly to: string | undefined;
}

/**
 * Puts texts in the place of others of the same length, the longest first, whatever white space or
 * point stands inside them. What is kept stays as it is, also where a text to replace stands in it:
 * the shop 张三建材店 of someone who is called 张三.
 */
export class Replacement {
  private readonly byFirst: ReadonlyMap<string, readonly Pattern[]>;

  constructor(replaced: Iterable<readonly [string, string]>, kept: readonly string[] = []) {
    const patterns = new Map<string, Pattern>();
    for (const [from, to] of replaced) {
      const key = plain(from).toLowerCase();
      if (!patterns.has(key)) patterns.set(key, { from: key, to });
    }
    const names = [...patterns.keys()];
    for (const each of kept) {
      const key = plain(each).toLowerCase();
      if (!patterns.has(key) && names.some((name) => key.includes(name)))
        patterns.set(key, { from: key, to: undefined });
    }
    const longestFirst = [...patterns.values()].sort((a, b) => b.from.length - a.from.length);
    this.byFirst = groupBy(longestFirst, ({ from }) => from.charAt(0));
  }

  get isEmpty(): boolean {
    return this.byFirst.size === 0;
  }

  in(text: string): string {
    if (this.isEmpty) return text;
    let done = "";
    let copied = 0;
    for (let at = 0; at < text.length; at++) {
      const patterns = this.byFirst.get(text[at]?.toLowerCase() ?? "");
      for (const { from, to } of patterns ?? []) {
        const places = placesOf(from, text, at);
        if (places === undefined) continue;
        const end = (places.at(-1) ?? at) + 1;
        if (to !== undefined) {
          const signs = text.slice(at, end).split("");
          for (const [index, place] of places.entries()) signs[place - at] = to[index] ?? "";
          done += text.slice(copied, at) + signs.join("");
          copied = end;
        }
        at = end - 1;
        break;
      }
    }
    return done + text.slice(copied);
  }
}

/** Where each unit of a pattern stands, if it begins here. */
function placesOf(from: string, text: string, start: number): readonly number[] | undefined {
  const places: number[] = [];
  let at = start;
  for (let unit = 0; unit < from.length; unit++) {
    let gaps = 0;
    while (unit > 0 && gaps < MOST_GAPS && at < text.length && GAP.test(text[at] ?? "")) {
      at++;
      gaps++;
    }
    if (text[at]?.toLowerCase() !== from[unit]) return undefined;
    places.push(at++);
  }
  return places;
}
