import { LEXICON } from "../../lexicon/lexicon.js";
import type { StatuteLine } from "../statute/statute-line.js";
import type { LawVersion } from "./law-row.js";

/** From when to when a version is in force, as far as the laws themselves tell. */
export interface LawDays {
  readonly from: string | undefined;
  /** The last day; undefined where it has not ended, or nobody says when. */
  readonly to: string | undefined;
  /** Whether it is no longer in force although its last day is not known. */
  readonly endedSomeDay: boolean;
}

const LINES = LEXICON.table<StatuteLine>("statute-lines");

/**
 * The days of the versions of a collection of laws. The column of the commencement has the first
 * version's day for a law that was amended, and the day of adoption where none is stated: only a
 * day after this version's adoption is its own. What came into force by an amendment that is a text
 * of its own did so on that amendment's day. A version ends on the day before its successor, its
 * amendment, or the law that repeals it by name, begins.
 */
export function lawDays(laws: readonly LawVersion[]): (law: LawVersion) => LawDays {
  const repeals = laws.flatMap((law) => {
    const words = law.articles
      .slice(-LAST_ARTICLES)
      .filter((each) => LINES.has(each.text, "REPEALS"));
    return words.length > 0 ? [{ law, words: words.map((each) => each.text).join("\n") }] : [];
  });
  const start = (law: LawVersion): string | undefined =>
    ownDay(law) ??
    laws.filter((each) => isAmendmentOf(each, law) && each.version === law.version).map(ownDay)[0];
  return (law) => {
    const from = start(law);
    if (law.status === "现行有效") return { from, to: undefined, endedSomeDay: false };
    const next = laws
      .filter(
        (each) =>
          each.version > law.version && (each.title === law.title || isAmendmentOf(each, law)),
      )
      .toSorted((a, b) => (a.version < b.version ? -1 : 1))[0];
    const repealing = repeals.filter(
      (each) => each.law.version > law.version && each.words.includes(`《${law.title}》`),
    );
    const by = law.status === "已废止" && repealing.length === 1 ? repealing[0]?.law : next;
    const end = by === undefined ? undefined : start(by);
    return { from, to: end && dayBefore(end), endedSomeDay: end === undefined };
  };
}

/** A law says in its last articles what it repeals. */
const LAST_ARTICLES = 3;

function ownDay({ effective, version }: LawVersion): string | undefined {
  return effective !== undefined && effective > version ? effective : undefined;
}

/** 中华人民共和国刑法修正案（十二） of 中华人民共和国刑法. */
function isAmendmentOf(law: LawVersion, of: LawVersion): boolean {
  return law.title.startsWith(`${of.title}修正案`);
}

function dayBefore(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, day - 1)).toISOString().slice(0, date.length);
}
