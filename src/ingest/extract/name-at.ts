import { LEXICON } from "../../lexicon/lexicon.js";
import type { NameMention } from "./masked-names.js";
import { NamePlaces } from "./name-places.js";
import { isSentence } from "./names-in-prose.js";
import { bracketLength, organizationEndAt } from "./organization-at.js";
import { isPartyName } from "./party-name.js";
import { personEndAt } from "./person-at.js";

const NO_DISPUTANT = LEXICON.expression("{no-disputants}$");
const NO_NAMES = new Set(LEXICON.list("no-party-names"));
/** 沙溪县顺达车马店、 */
const BRIDGE = /^\p{Script=Han}{4,24}(?=、)/u;

/**
 * Reads full names in the running text of a court, where nothing but the words behind them and the
 * other places where they stand shows where they end: 原告俞某向本院提出…, 被告清河市规划局不服….
 */
export class NameReader {
  readonly #known: readonly string[];
  readonly #places: NamePlaces;

  constructor(
    readonly text: string,
    known: readonly string[],
  ) {
    this.#places = new NamePlaces(text);
    this.#known = known.filter((name) => name.length >= 2).toSorted((a, b) => b.length - a.length);
  }

  /** The names of the list that begins at a place: 章某、赵某和某公司. */
  listAt(from: number): readonly NameMention[] {
    const names: NameMention[] = [];
    let at = from;
    for (let next = this.nameAt(at); next; next = this.nameAt(at) ?? this.#bridgeAt(at)) {
      names.push(next);
      at = next.to + bracketLength(this.text, next.to);
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
    if (isSentence(name)) return undefined;
    const to = from + name.length;
    return this.nameAt(to + 1) === undefined ? undefined : { name, from, to };
  }

  /** The name that begins at a place; undefined where none does. */
  nameAt(from: number): NameMention | undefined {
    const listed = this.#known.find((name) => this.text.startsWith(name, from));
    const longest = Math.max(
      listed === undefined ? 0 : from + listed.length,
      organizationEndAt(this.#places, from) ?? 0,
    );
    const person = personEndAt(this.#places, from);
    const to =
      person !== undefined && (listed === undefined || person - from > listed.length)
        ? person
        : longest;
    const name = this.text.slice(from, to);
    return to === 0 || NO_DISPUTANT.test(name) || NO_NAMES.has(name)
      ? undefined
      : { name, from, to };
  }
}
