import type { EventRecord } from "../../domain/case-record.js";
import { LEXICON } from "../../lexicon/lexicon.js";
import type { CaseSection, SectionKind } from "./case-text.js";
import { findDates, type FoundDate } from "../../language/dates.js";
import type { ReviewNote } from "./extraction.js";
import type { Place } from "../../language/place.js";
import { clauseAround, LONGEST_QUOTE, sentenceAround } from "../../language/sentences.js";
import { evidenceAt } from "./evidence-at.js";
import { MOST_OF_A_CASE } from "../record/record-bounds.js";

const DATE_PREPOSITION = LEXICON.expression(
  String.raw`(?<=[\p{Script=Han}）)》]){date-prepositions}$|^{date-prepositions}$`,
);

/** Heads carry birthdays, tails the date of the ruling, comments and articles dates of the law. */
const WITHOUT_EVENTS: ReadonlySet<SectionKind> = new Set([
  "HEAD",
  "KEYWORDS",
  "PROVISIONS",
  "TAIL",
  "SIGNIFICANCE",
  "RULES",
]);
/** Characters of what happened on a date: fewer say nothing, more are cut. */
const LONGEST_LABEL = 60;
const SHORTEST_LABEL = 2;
const SIGNS = LEXICON.table<"BIRTH_BEHIND" | "BIRTH_BEFORE" | "LAW" | "LAW_BEGINS" | "BOUND">(
  "event-signs",
);

/**
 * Every dated event of a case, in the order of the text; a date that a later section repeats is the
 * same event.
 */
export function extractEvents(sections: readonly CaseSection[]): {
  readonly events: readonly EventRecord[];
  readonly notes: readonly ReviewNote[];
} {
  const events: EventRecord[] = [];
  const notes: ReviewNote[] = [];
  const datesBefore = new Set<string>();
  for (const section of sections) {
    if (WITHOUT_EVENTS.has(section.kind)) continue;
    const here: EventRecord[] = [];
    const dates = findDates(section.text);
    for (const [index, found] of dates.entries()) {
      if (!isOfTheCase(section.text, found)) continue;
      const { label, place } = eventLabel(section.text, found, wholeTime(dates, index));
      const evidence = evidenceAt(section, place);
      if (found.date === undefined) {
        notes.push({
          part: "events",
          message: `the text does not say of which date it is: ${section.text.slice(found.from, found.to)}`,
          quote: evidence.quote,
        });
        continue;
      }
      if (found.how === "CARRIED")
        notes.push({
          part: "events",
          message: `the year is that of the date before: ${found.date}`,
          quote: evidence.quote,
        });
      const event = { date: found.date, label, evidence };
      if (here.length >= MOST_OF_A_CASE.events) break;
      if (
        !datesBefore.has(event.date) &&
        !here.some((each) => each.date === event.date && each.label === label)
      )
        here.push(event);
    }
    here.forEach(({ date }) => datesBefore.add(date));
    events.push(...here);
  }
  return { events: events.slice(0, MOST_OF_A_CASE.events), notes };
}

function isOfTheCase(text: string, found: Place): boolean {
  if (
    SIGNS.has(text.slice(found.to, found.to + 4), "BIRTH_BEHIND") ||
    SIGNS.has(text.slice(Math.max(0, found.from - 6), found.from), "BIRTH_BEFORE")
  )
    return false;
  const clause = clauseAround(text, found);
  const words = text.slice(clause.from, clause.to);
  // 《…法》自2021年1月1日起施行
  return !(SIGNS.has(words, "LAW_BEGINS") && SIGNS.has(words, "LAW"));
}

/** Both ends of a time (2017年至2019年) where the date is one of them; else the date. */
function wholeTime(dates: readonly FoundDate[], index: number): Place {
  const { from = 0, to = 0, bound } = dates[index] ?? {};
  if (bound === "START") return { from, to: dates[index + 1]?.to ?? to };
  return { from: bound === "END" ? (dates[index - 1]?.from ?? from) : from, to };
}

/**
 * The clause of the date without the date; where that says nothing (2021年8月，…), the clause after
 * it too.
 */
function eventLabel(
  text: string,
  found: FoundDate,
  time: Place,
): { readonly label: string; readonly place: Place } {
  const clause = clauseAround(text, time);
  let place = clause;
  const behind = text.slice(time.to, clause.to);
  let words = `${stripped(text.slice(clause.from, time.from))}${behind.slice(SIGNS.search(behind, "BOUND")?.to ?? 0)}`;
  if (stripped(words).length < SHORTEST_LABEL) {
    const at = Math.min(clause.to + 1, text.length);
    const next = clauseAround(text, { from: at, to: at });
    const sentence = sentenceAround(text, found);
    if (next.to > clause.to && next.to <= sentence.to && next.to - clause.from <= LONGEST_QUOTE) {
      place = { from: clause.from, to: next.to };
      words = `${words}${text.slice(next.from, next.to)}`;
    }
  }
  const bound = found.bound === undefined ? "" : found.bound === "START" ? "（起）" : "（止）";
  const label = stripped(words).slice(0, LONGEST_LABEL);
  return { label: `${label === "" ? text.slice(found.from, found.to) : label}${bound}`, place };
}

function stripped(words: string): string {
  return words
    .replace(/[（(]\s*[）)]/gu, "")
    .replace(/^[\s、，,）)”]+/u, "")
    .replace(/[\s，,、（(“]+$/u, "")
    .replace(DATE_PREPOSITION, "");
}
