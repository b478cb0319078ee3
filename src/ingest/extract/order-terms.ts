import { fromChineseNumber } from "../../domain/chinese-number.js";
import type { Liability } from "../../domain/closed-lists.js";
import type { NamedSum } from "../../domain/order-record.js";
import type { Place } from "../../language/place.js";
import { findDates } from "../../language/dates.js";
import { findMoney } from "../../language/money.js";
import { LEXICON } from "../../lexicon/lexicon.js";
import { firstAmountNoun, lastAmountNoun } from "./amount-noun.js";

/** By when an order is to be performed (履行期限). */
export interface Deadline {
  /** As printed: 本判决生效之日起十日内. */
  readonly text: string;
  /** The length of a term, from when the ruling takes effect or reaches the party. */
  readonly count?: number | undefined;
  readonly unit?: "DAY" | "WORKING_DAY" | "MONTH" | "YEAR" | undefined;
  /** The last day, where the order names it: 2021-05-30. */
  readonly by?: string | undefined;
  readonly atOnce?: true | undefined;
}

/** A sum that is to be paid. */
export interface OrderedSum extends Place, NamedSum {}

/** Who shall do something for whom, by when, how much, and with whom. */
export interface OrderTerms {
  readonly performers: readonly string[];
  readonly beneficiaries: readonly string[];
  readonly deadline?: Deadline | undefined;
  readonly sums: readonly OrderedSum[];
  readonly liability?: Liability | undefined;
  /** 就拍卖价款优先受偿. */
  readonly priority?: true | undefined;
}

type Term =
  | "AT_ONCE"
  | "TERM"
  | "BY_DATE"
  | "JOINT"
  | "SUPPLEMENTARY"
  | "SHARED"
  | "PRIORITY"
  | "BASE_BEFORE"
  | "BASE_AFTER"
  | "RECOURSE";
const TERMS = LEXICON.table<Term>("order-terms");
const LIABILITIES: readonly Liability[] = ["SUPPLEMENTARY", "JOINT", "SHARED"];
const COUNT = LEXICON.expression("(?<count>{numeral}{1,4})个?(?<unit>{term-units})以?内?");
const UNITS = LEXICON.table<NonNullable<Deadline["unit"]>>("term-units");
/** Who acts stands before 于, 应, 在 …, or the verb itself. */
const SUBJECT_END = LEXICON.expression("{subject-ends}|{order-verbs}");
const VERB = LEXICON.expression("{order-verbs}");
const TO_WHOM = /向(?=[^，。；]{2,60})/gu;
const REACH = 60;

/** Reads the terms of one order from its words. */
export function orderTerms(words: string, names: readonly string[]): OrderTerms {
  const recourse = TERMS.search(words, "RECOURSE");
  const own = recourse === undefined ? words : words.slice(0, recourse.from);
  const deadline = deadlineIn(words);
  const liability = LIABILITIES.find((each) => TERMS.has(own, each));
  const parties = partiesIn(own, names);
  return {
    ...parties,
    sums: sumsIn(own),
    ...(deadline === undefined ? {} : { deadline }),
    ...(liability === undefined ? {} : { liability }),
    ...(TERMS.has(own, "PRIORITY") ? { priority: true as const } : {}),
  };
}

/** The term or the day of an order. */
export function deadlineIn(words: string): Deadline | undefined {
  const term = TERMS.search(words, "TERM");
  if (term !== undefined) {
    const text = words.slice(term.from, term.to);
    const { count = "", unit = "" } = COUNT.exec(text)?.groups ?? {};
    return { text, count: fromChineseNumber(count), unit: UNITS.whole(unit)?.means };
  }
  const by = TERMS.search(words, "BY_DATE");
  if (by !== undefined) {
    const text = words.slice(by.from, by.to);
    return { text, by: findDates(text)[0]?.date };
  }
  const atOnce = TERMS.search(words, "AT_ONCE");
  return atOnce && { text: words.slice(atOnce.from, atOnce.to), atOnce: true };
}

/** The sums that are to be paid: not those from which interest is counted, or that limit it. */
export function sumsIn(words: string): readonly OrderedSum[] {
  return findMoney(words).flatMap((money): readonly OrderedSum[] => {
    const before = words.slice(Math.max(0, money.from - REACH), money.from);
    const after = words.slice(money.to, money.to + REACH);
    const isBase = TERMS.has(before, "BASE_BEFORE") && TERMS.has(after, "BASE_AFTER");
    if (money.value === undefined || money.approximate || money.per !== undefined || isBase)
      return [];
    const label = firstAmountNoun(after.replace(/^的/u, "")) ?? lastAmountNoun(before)?.noun;
    const { from, to, value, currency } = money;
    return [{ from, to, value, currency, ...(label === undefined ? {} : { label }) }];
  });
}

/** Who stands before the verb, and who behind 向 or between the verb and what is given. */
function partiesIn(
  words: string,
  names: readonly string[],
): Pick<OrderTerms, "performers" | "beneficiaries"> {
  const found = namesIn(words, names);
  const end = subjectEnd(words, found);
  const performers = found.filter(({ to }) => to <= end);
  const behind = found.filter(({ from }) => from >= end);
  const given = [...words.matchAll(TO_WHOM)].map(({ index }) => index + 1);
  const verb = VERB.exec(words.slice(end));
  const givenAt = verb === null ? -1 : end + verb.index + verb[0].length;
  const starts = [...given, ...(givenAt < 0 ? [] : [givenAt])];
  const beneficiaries = starts
    .map((start) => inRow(words, behind, start))
    .find((row) => row.length > 0);
  return { performers: unique(performers), beneficiaries: unique(beneficiaries ?? []) };
}

interface FoundName extends Place {
  readonly name: string;
}

/** The names in some words, the longest at each place. */
function namesIn(words: string, names: readonly string[]): readonly FoundName[] {
  const longestFirst = names
    .filter((name) => name.length > 1)
    .toSorted((a, b) => b.length - a.length);
  const found: FoundName[] = [];
  for (let at = 0; at < words.length; at++) {
    const name = longestFirst.find((each) => words.startsWith(each, at));
    if (name === undefined) continue;
    found.push({ name, from: at, to: at + name.length });
    at += name.length - 1;
  }
  return found;
}

/** Where the words for who acts end: at the first preposition or verb that is in no name. */
function subjectEnd(words: string, found: readonly FoundName[]): number {
  let at = 0;
  for (;;) {
    const match = SUBJECT_END.exec(words.slice(at));
    if (match === null) return words.length;
    const place = at + match.index;
    const within = found.find(({ from, to }) => from <= place && place < to);
    if (within === undefined) return place;
    at = within.to;
  }
}

/** The names that follow a place one after the other: 向｜原告甲公司、乙公司. */
function inRow(words: string, found: readonly FoundName[], start: number): readonly FoundName[] {
  const row: FoundName[] = [];
  let at = start;
  for (const name of found) {
    if (name.from < at) continue;
    const between = words.slice(at, name.from);
    if (!/^(?:[（(][^）)]{1,12}[）)]|[、和及与\p{Script=Han}]){0,8}$/u.test(between)) break;
    if (VERB.test(between)) break;
    row.push(name);
    at = name.to;
  }
  return row;
}

function unique(found: readonly FoundName[]): readonly string[] {
  return [...new Set(found.map(({ name }) => name))];
}
