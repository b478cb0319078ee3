import type { StatuteDates } from "../../domain/statute-text.js";
import { findWrittenDates } from "../../language/dates.js";
import { LEXICON } from "../../lexicon/lexicon.js";
import type { StatuteLine } from "./statute-line.js";

const LINES = LEXICON.table<StatuteLine>("statute-lines");
/** 本解释自2021年1月1日起施行。 */
const IN_FORCE = LEXICON.expression("^起{commencing}");
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
    ...articles.slice(-LAST_ARTICLES).flatMap((text) => commencement(text) ?? []),
  ].filter(since);
  return {
    version: latest,
    published: beforeForce
      .map((each) => each.date)
      .filter((date) => date !== latest && since(date)),
    effectiveFrom: last(commenced),
  };
}

/**
 * 2018年10月26日 第十三届全国人民代表大会常务委员会第六次会议…第四次修正: a day and what is said of
 * it up to the next one.
 */
function statedDates(head: string): readonly { readonly date: string; readonly words: string }[] {
  const days = daysOf(head);
  return days.map(({ date, to }, index) => ({
    date,
    words: head.slice(to, days[index + 1]?.from),
  }));
}

function commencement(article: string): string | undefined {
  return daysOf(article).find(
    ({ from, to }) => article[from - 1] === "自" && IN_FORCE.test(article.slice(to)),
  )?.date;
}

function daysOf(text: string) {
  return findWrittenDates(text).flatMap(({ from, to, date }) =>
    date?.length === "2018-10-26".length ? { from, to, date } : [],
  );
}

function last(dates: readonly string[]): string | undefined {
  return [...dates].sort().at(-1);
}
