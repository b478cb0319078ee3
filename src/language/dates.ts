import { fromChineseNumber } from "../domain/chinese-number.js";
import { LEXICON } from "../lexicon/lexicon.js";
import { type CalendarDate, isLater, isoDate, nextDay } from "./calendar-date.js";
import { DATE, RELATIVE, WITH_YEAR } from "./date-expressions.js";
import { halfWidth } from "./normal-form.js";
import type { Place } from "./place.js";

/** A date in a text: `text.slice(from, to)` is the date as written. */
export interface FoundDate extends Place {
  /** ISO 8601 of reduced precision; left out where the words do not say which date they mean. */
  readonly date?: string | undefined;
  /**
   * STATED: with its year. RELATIVE: by a word that points to the date before (同年9月). CARRIED:
   * its year is that of the date before.
   */
  readonly how: "STATED" | "RELATIVE" | "CARRIED";
  /** Whether it is the beginning or the end of a time (2017年至2019年). */
  readonly bound?: "START" | "END" | undefined;
}

const LEADS = LEXICON.table<"TERM" | "DENIED">("date-leads");
/** Characters before a date that may say that it is a term or denied. */
const LONGEST_LEAD = 6;
const FOLLOWERS = LEXICON.table<"TERM" | "NO_DAY">("date-followers");
const CONNECTOR = LEXICON.expression(String.raw`^{from-then}?\s?(?:至|到|[-—–~～]{1,2})\s?$`);
/** 2020年5月、9月 */
const LISTED = /^[、和及]$/u;
/** A word for a day points back only where it begins its clause: 同日，… but not 判决生效当日. */
const CLAUSE_START = LEXICON.expression("(?:^|[，,。；;：:、\\n（(]|{clause-leads})$");

/**
 * Finds every date that is written with its year, in order, also in titles and in figures alone:
 * for a reader who asks the words around it what it is the date of. Without `date` where the
 * calendar has no such day. Linear in the text.
 */
export function findWrittenDates(text: string): readonly Pick<FoundDate, "from" | "to" | "date">[] {
  return [...halfWidth(text).matchAll(WITH_YEAR)].map((match) => {
    const calendar = stated(match.groups ?? {});
    const to = match.index + match[0].trimEnd().length;
    return { from: match.index, to, date: calendar && isoDate(calendar) };
  });
}

/** Finds every date of a text, in order, each as far as the words tell it. Linear in the text. */
export function findDates(text: string): readonly FoundDate[] {
  const plain = halfWidth(text);
  const found: FoundDate[] = [];
  let before: CalendarDate | undefined;
  // the last dates of events, to which 同日 and 同年 point: terms between them are none
  let events: readonly CalendarDate[] = [];
  let isEvent = false;
  let paragraph = -1;
  let lineBreak = plain.indexOf("\n");
  let paragraphHere = -1;
  for (const match of plain.matchAll(DATE)) {
    const from = match.index;
    const to = from + match[0].trimEnd().length;
    if (isNoDay(plain, from, to)) continue;
    const anchors = { before, event: events.at(-1) };
    const own = read(match.groups ?? {}, anchors, plain.slice(Math.max(0, from - 2), from));
    if (own === undefined) continue;
    for (; lineBreak >= 0 && lineBreak < from; lineBreak = plain.indexOf("\n", lineBreak + 1))
      paragraphHere = lineBreak;
    const sameParagraph = paragraphHere === paragraph;
    const calendar =
      own.how === "CARRIED" && !(sameParagraph && isLater(own.calendar, before))
        ? undefined
        : own.calendar;
    const date = calendar === undefined ? undefined : isoDate(calendar);
    const last = found.at(-1);
    const isEnd = last !== undefined && CONNECTOR.test(plain.slice(last.to, from));
    if (isEnd) found[found.length - 1] = { ...last, bound: "START" };
    const inList = isEnd || (last !== undefined && LISTED.test(plain.slice(last.to, from)));
    found.push({
      from,
      to,
      date,
      how: inList ? "STATED" : own.how,
      ...(isEnd ? { bound: "END" } : {}),
    });
    if (isEnd && isEvent) events = events.slice(0, -1); // the date before begins a time
    isEvent = date !== undefined && !isEnd && !isTerm(plain, from, to);
    if (date !== undefined && calendar !== undefined) {
      before = calendar;
      if (isEvent) events = [...events.slice(-1), calendar];
      paragraph = paragraphHere;
    }
  }
  return found;
}

interface Reading {
  readonly calendar: CalendarDate | undefined;
  readonly how: FoundDate["how"];
}

/** What has the form of a date and is no day of the case. */
function isNoDay(text: string, from: number, to: number): boolean {
  return (
    FOLLOWERS.at(text, to)?.means === "NO_DAY" ||
    isTitle(text, from) ||
    leadOf(text, from) === "DENIED"
  );
}

/** The date before, and the date of the event before, which differ where a term was stated. */
interface Anchors {
  readonly before: CalendarDate | undefined;
  readonly event: CalendarDate | undefined;
}

/** Whether a date is the end or the beginning of a term rather than the day of an event. */
function isTerm(text: string, from: number, to: number): boolean {
  return FOLLOWERS.at(text, to)?.means === "TERM" || leadOf(text, from) === "TERM";
}

/** What stands before a date: 期限至, 并非. */
function leadOf(text: string, from: number): "TERM" | "DENIED" | undefined {
  return LEADS.endingAt(text, from, LONGEST_LEAD)?.means;
}

/** The year to which 同年 points: of the event before, or of a term that is all there is. */
function yearBefore({ before, event }: Anchors): number | undefined {
  return (event ?? before)?.year;
}

type Groups = Readonly<Record<string, string | undefined>>;

function read(groups: Groups, anchors: Anchors, head: string): Reading | undefined {
  const withYear = stated(groups);
  if (withYear !== undefined) return { calendar: withYear, how: "STATED" };
  if (RELATIVE_GROUPS.some((name) => groups[name] !== undefined))
    return readRelative(groups, anchors, head);
  const { before } = anchors;
  const month = numberOf(groups["bareMonth"] ?? groups["listMonth"]);
  return {
    calendar: before && { year: before.year, month, day: numberOf(groups["bareDay"]) },
    how: "CARRIED",
  };
}

const RELATIVE_GROUPS = ["ofYear", "ofMonthWord", "dayWord"];

/** 同年9月, 次月, 同日: what a word means that points to the event before. */
function readRelative(groups: Groups, anchors: Anchors, head: string): Reading | undefined {
  const { event } = anchors;
  const ofYear = groups["ofYear"];
  if (ofYear !== undefined) {
    const month = numberOf(groups["ofMonth"]);
    const step = RELATIVE.whole(ofYear)?.means === "NEXT_YEAR" ? 1 : 0;
    if (month === undefined && step === 0 && !CLAUSE_START.test(head)) return undefined;
    const base = yearBefore(anchors);
    return {
      calendar:
        base === undefined
          ? undefined
          : { year: base + step, month, day: numberOf(groups["ofDay"]) },
      how: "RELATIVE",
    };
  }
  const ofMonth = groups["ofMonthWord"];
  if (ofMonth !== undefined) {
    if (groups["monthDay"] === undefined && !CLAUSE_START.test(head)) return undefined;
    if (event?.month === undefined) return { calendar: undefined, how: "RELATIVE" };
    const month = event.month + (RELATIVE.whole(ofMonth)?.means === "NEXT_MONTH" ? 1 : 0);
    const calendar = {
      year: event.year + (month > 12 ? 1 : 0),
      month: month > 12 ? 1 : month,
      day: numberOf(groups["monthDay"]),
    };
    return { calendar, how: "RELATIVE" };
  }
  if (!CLAUSE_START.test(head)) return undefined;
  if (event?.day === undefined) return { calendar: undefined, how: "RELATIVE" };
  const isNext = RELATIVE.whole(groups["dayWord"] ?? "")?.means === "NEXT_DAY";
  return { calendar: isNext ? nextDay(event) : event, how: "RELATIVE" };
}

/** The date that stands with its year. */
function stated(groups: Readonly<Record<string, string | undefined>>): CalendarDate | undefined {
  const of = (...names: readonly string[]) =>
    names.map((name) => groups[name]).find((part) => part !== undefined);
  const year = of("year", "isoYear", "rangeYear", "shortYear", "compactYear");
  if (year === undefined) return undefined;
  const month = numberOf(of("month", "isoMonth", "shortMonth", "compactMonth"));
  return { year: yearOf(year), month, day: numberOf(of("day", "isoDay", "compactDay")) };
}

/** Names of laws and contracts carry dates that are none of the case: 《…（2020年修正）》 */
function isTitle(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - 60), at);
  return near.lastIndexOf("《") > near.lastIndexOf("》");
}

function yearOf(written: string): number {
  return /^\d/u.test(written)
    ? Number(written)
    : (fromChineseNumber(written.replace(/[Oo0]/gu, "〇")) ?? 0);
}

function numberOf(written: string | undefined): number | undefined {
  return written === undefined ? undefined : fromChineseNumber(written);
}
