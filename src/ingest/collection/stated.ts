import { normalizeCaseNumber } from "../../domain/case-number.js";
import { isPartialDate } from "../../domain/partial-date.js";
import { unspaced } from "../../domain/unspaced.js";
import { findCaseNumbers } from "../../language/case-numbers.js";
import { LEXICON } from "../../lexicon/lexicon.js";
import { cleanValue } from "./clean-text.js";
import type { CollectionRow } from "./row.js";

/** The kind of a court's document: 判决书, 裁定书 …. */
export type CourtDocument =
  "JUDGMENT" | "RULING" | "MEDIATION" | "DECISION" | "NOTICE" | "PAYMENT_ORDER";

/** The columns of a row in normal form; undefined or empty where a column is. */
export interface Stated {
  readonly link?: string | undefined;
  readonly caseNumber?: string | undefined;
  readonly name?: string | undefined;
  readonly court?: string | undefined;
  readonly region?: string | undefined;
  readonly date?: string | undefined;
  /** A date that is not in the calendar, as written. */
  readonly invalidDate?: string | undefined;
  readonly parties: readonly string[];
  readonly causes: readonly string[];
  readonly law?: string | undefined;
}

const DOCUMENTS = LEXICON.table<CourtDocument>("court-documents");
/** Characters at the beginning of a text in which the kind of the document is looked for. */
const HEAD_LENGTH = 300;
/** 2021-05-06, 2021/5/6, 2021年5月6日, 20210506, with or without a time after it. */
const DATE = /^(?<year>\d{4})(?:[-/.年]?(?<month>\d{1,2})(?:[-/.月]?(?<day>\d{1,2}))?)?(?!\d)/u;
const BETWEEN_PARTIES = /[;；,，、|\n]+/u;
const BETWEEN_CAUSES = /[;；,，|\n]+/u;
const LONGEST_PARTY = 100;

/** Reads the columns of a row into normal form. */
export function readStated({ values }: CollectionRow): Stated {
  const number = cleanValue(values.NUMBER);
  const written = cleanValue(values.DATE);
  const date = dateOf(written);
  return {
    link: cleanValue(values.LINK),
    caseNumber: number === undefined ? undefined : caseNumberOf(number),
    name: cleanValue(values.NAME),
    court: cleanValue(values.COURT),
    region: cleanValue(values.REGION),
    date,
    invalidDate: date === undefined ? written : undefined,
    parties: entries(values.PARTIES, BETWEEN_PARTIES).filter(
      (name) => name.length <= LONGEST_PARTY,
    ),
    causes: entries(values.CAUSE, BETWEEN_CAUSES),
    law: cleanValue(values.LAW),
  };
}

/** A case number in normal form; anything else as written, without white space. */
function caseNumberOf(text: string): string {
  return findCaseNumbers(text)[0]?.normalized ?? normalizeCaseNumber(text);
}

function dateOf(text: string | undefined): string | undefined {
  const found = DATE.exec(text ?? "")?.groups;
  const [month, day] = [found?.["month"], found?.["day"]].map((each) => each?.padStart(2, "0"));
  const date = [found?.["year"], month, day].filter((each) => each !== undefined).join("-");
  return isPartialDate(date) ? date : undefined;
}

function entries(value: string | undefined, between: RegExp): readonly string[] {
  const parts = (cleanValue(value) ?? "").split(between).map((each) => each.trim());
  return [...new Set(parts.filter((each) => each !== ""))];
}

/**
 * The kind of a document, by the last words of its name, else by the first words of its text;
 * undefined where neither tells.
 */
export function courtDocument(name: string | undefined, text: string): CourtDocument | undefined {
  return (
    DOCUMENTS.find(unspaced(name ?? "")).at(-1)?.means ??
    DOCUMENTS.first(unspaced(text.slice(0, HEAD_LENGTH)))?.means
  );
}

/**
 * The kind of document that a word of the user means, such as 判决书; undefined where it means none.
 */
export function courtDocumentNamed(word: string): CourtDocument | undefined {
  return DOCUMENTS.find(unspaced(word)).at(-1)?.means;
}
