import { isPartialDate } from "../../domain/partial-date.js";
import type { StatuteDates } from "../../domain/statute-text.js";
import { LEXICON } from "../../lexicon/lexicon.js";
import type { StatuteLine } from "./statute-line.js";

/**
 * 2018年10月26日 第十三届全国人民代表大会常务委员会第六次会议…第四次修正: a date with
 * its words up to the next one.
 */
const DATE = /(\d{4})年(\d{1,2})月(\d{1,2})日/gu;
const LINES = LEXICON.table<StatuteLine>("statute-lines");
/** 本解释自2021年1月1日起施行。 */
const IN_FORCE = /自(\d{4})年(\d{1,2})月(\d{1,2})日起(?:施行|实施|执行)/u;
/** The commencement stands in one of the last articles. */
const LAST_ARTICLES = 3;

/**
 * The dates of a version, from the lines under its title and its last articles.
 * @param version the date of the version, where the file states it outright.
 */
export function statuteDates(
  head: string,
  articles: readonly string[],
  version?: string,
): StatuteDates {
  const stated = statedDates(head);
  const beforeForce = stated.filter((each) => !LINES.has(each.words, "COMMENCES"));
  const adopted = beforeForce.filter((each) => LINES.has(each.words, "ADOPTED"));
  const latest =
    version ?? last((adopted.length > 0 ? adopted : beforeForce).map((each) => each.date));
  const since = (date: string) => latest === undefined || date >= latest;
  const commenced = [
    ...stated.filter((each) => LINES.has(each.words, "COMMENCES")).map((each) => each.date),
    ...articles.slice(-LAST_ARTICLES).flatMap((text) => isoDate(IN_FORCE.exec(text)) ?? []),
  ].filter(since);
  return {
    version: latest,
    published: beforeForce
      .map((each) => each.date)
      .filter((date) => date !== latest && since(date)),
    effectiveFrom: last(commenced),
  };
}

function statedDates(head: string): readonly { readonly date: string; readonly words: string }[] {
  const found = [...head.matchAll(DATE)];
  return found.flatMap((match, index) => {
    const date = isoDate(match);
    return date === undefined
      ? []
      : { date, words: head.slice(match.index + match[0].length, found[index + 1]?.index) };
  });
}

function isoDate(match: RegExpExecArray | null): string | undefined {
  if (!match) return undefined;
  const date = `${match[1]}-${match[2]?.padStart(2, "0")}-${match[3]?.padStart(2, "0")}`;
  return isPartialDate(date) ? date : undefined;
}

function last(dates: readonly string[]): string | undefined {
  return [...dates].sort().at(-1);
}
