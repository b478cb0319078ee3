import { LEXICON } from "../../lexicon/lexicon.js";
import { type DigitGroup, groupsOfLength, type JoinedGroups } from "./digit-groups.js";
import { endsFree, isAnnouncedAsOther, isQuantity, standsFree } from "./number-context.js";

const CREDIT_CODE = LEXICON.expression("{credit-code}");

/**
 * What a number is called decides what it is, whatever its check digit: a clerk who mistyped one
 * digit of a person's number has still written down the rest of it.
 */
interface Label {
  readonly kind: "IDENTITY_NUMBER" | "BANK_CARD";
  /** What stands before the number. */
  readonly words: RegExp;
  /** What stands after it: 6222…号银行卡. */
  readonly after: RegExp;
  /** How many digits the number has, with the mistyped ones. */
  readonly least: number;
  readonly most: number;
}

/** GB 11643: eighteen signs, fifteen digits until 1999. */
const IDENTITY: Label = {
  kind: "IDENTITY_NUMBER",
  words: LEXICON.expression("{identity-label}", "gu"),
  after: LEXICON.expression("^\\)?号?的?{identity-card}"),
  least: 15,
  most: 19,
};

/** Cards have up to nineteen digits (ISO/IEC 7812); the accounts of banks nine to thirty. */
const ACCOUNT: Label = {
  kind: "BANK_CARD",
  words: LEXICON.expression("{account-label}", "gu"),
  after: LEXICON.expression("^\\)?号?的?[^,。;、\\n\\d]{0,6}{account-after}"),
  least: 9,
  most: 30,
};

/** 号码(张某)分别为: nothing but what leads from a label to its number. */
const DIRECT = LEXICON.expression(
  "^{number-noun}?(?:\\([^()\\d]{0,10}\\))?{each-of-them}?(?:{number-link}|\\s){0,6}$",
);

/** 号码:张某 … : words between the label and so many digits that they are hardly anything else. */
const LOOSE = /^[^,。;、\d]{0,12}$/u;
/** As many as a card's or an account's number has. */
const MANY_DIGITS = 15;

/** A、B和C, A(张某)、B(李某): the label counts for all of them. */
const LIST = /^(?:\([^()\d]{0,10}\))?[、,和及与或;/ ]{1,2}$/u;

/** How far behind its label a number begins. */
const REACH = 24;

/** The numbers of a text that their labels name, asked for in the order in which they stand. */
export class LabelledNumbers {
  private readonly labels: readonly LabelPlaces[];
  private last: { readonly label: Label; readonly end: number } | undefined;

  constructor(
    private readonly text: string,
    private readonly groups: readonly DigitGroup[],
  ) {
    this.labels = [IDENTITY, ACCOUNT].map((label) => new LabelPlaces(text, label));
  }

  /**
   * The number that begins with the group at `index`, with its kind; undefined where nothing names
   * it.
   */
  at(index: number): { readonly kind: Label["kind"]; readonly number: JoinedGroups } | undefined {
    const start = this.groups[index]?.start ?? 0;
    for (const places of this.labels) {
      const { label } = places;
      const between = places.wordsUntil(start);
      const listed =
        this.last?.label === label && LIST.test(this.text.slice(this.last.end, start).slice(0, 20));
      if (between === undefined && !listed && !this.mayBeNamedAfter(index)) continue;
      const number = this.numberAt(index, label);
      if (number === undefined || !this.isNamed(number, label, between, listed)) continue;
      this.last = { label, end: number.end };
      return { kind: label.kind, number };
    }
    return undefined;
  }

  /** Only a number whose first piece is no single digit is named by what follows it. */
  private mayBeNamedAfter(index: number): boolean {
    const group = this.groups[index];
    return group !== undefined && group.end - group.start >= 4;
  }

  private numberAt(index: number, label: Label): JoinedGroups | undefined {
    const { text } = this;
    const least = label === IDENTITY ? label.least - 1 : label.least; // an X may be the last sign
    const found = groupsOfLength(text, this.groups, index, { least, most: label.most });
    if (found === undefined) return undefined;
    const x =
      label === IDENTITY ? (/^ ?[Xx×]/u.exec(text.slice(found.end, found.end + 2))?.[0] ?? "") : "";
    if (found.digits.length + (x === "" ? 0 : 1) < label.least) return undefined;
    if (label === IDENTITY && found.digits.length === 18 && found.digits.startsWith("9"))
      return undefined; // a company's code
    return { ...found, end: found.end + x.length };
  }

  private isNamed(
    number: JoinedGroups,
    label: Label,
    between: string | undefined,
    listed: boolean,
  ): boolean {
    const { text } = this;
    const { start, end, digits } = number;
    if (isQuantity(text, end) || !endsFree(text, end)) return false;
    if (between !== undefined && DIRECT.test(between)) return true;
    if (digits.length < MANY_DIGITS - 1) return false;
    if (isAnnouncedAsOther(text, start) || (between !== undefined && CREDIT_CODE.test(between)))
      return false;
    if (listed || (between !== undefined && LOOSE.test(between))) return true;
    return standsFree(text, start, end) && label.after.test(text.slice(end, end + 16));
  }
}

/** Where a text has one label's words. */
class LabelPlaces {
  private readonly ends: readonly number[];
  private next = 0;

  constructor(
    private readonly text: string,
    readonly label: Label,
  ) {
    this.ends = [...text.matchAll(label.words)].map((found) => found.index + found[0].length);
  }

  /**
   * What stands between the last label before `start` and `start`; undefined where none is near.
   * Starts must not fall.
   */
  wordsUntil(start: number): string | undefined {
    while ((this.ends[this.next] ?? Infinity) <= start) this.next++;
    const end = this.ends[this.next - 1];
    return end === undefined || start - end > REACH ? undefined : this.text.slice(end, start);
  }
}
