import type { PersonalDataKind } from "../../ingest/privacy/personal-data.js";
import { PERSONAL_DATA_KINDS } from "../../ingest/privacy/personal-data.js";
import type { MaskedCase } from "../../ingest/privacy/personal-data-gate.js";
import type { Expectation, ExpectationOf } from "../../ingest/record/expectation.js";
import type { Fault } from "../../ingest/record/fault.js";

const PERSONAL_DATA: Readonly<Record<PersonalDataKind, string>> = {
  IDENTITY_NUMBER: "identity number",
  MOBILE_NUMBER: "mobile number",
  BANK_CARD: "bank card number",
  EMAIL: "e-mail address",
  STREET_ADDRESS: "street address",
  PASSPORT_NUMBER: "passport number",
  LICENCE_PLATE: "licence plate",
  BIRTH_DATE: "birth date",
};

const TYPES: Readonly<Record<string, string>> = {
  string: "a text",
  array: "a list",
  object: "a mapping",
  boolean: "true or false",
  null: "null",
};
const UNITS: Readonly<Record<string, string>> = { string: " characters", array: " entries" };

type Words = {
  readonly [Code in Expectation["code"]]: string | ((expectation: ExpectationOf<Code>) => string);
};

/** What follows `expected`. */
const EXPECTED: Words = {
  NO_SUCH_KEY: "no such key: it is not part of the record schema",
  TYPE: ({ wanted, found }) =>
    `${typeName(wanted)}${found === undefined ? "; it is missing or empty" : `, not ${typeName(found)}`}`,
  ONE_OF: ({ values }) => `one of ${values.join(", ")}`,
  AT_LEAST: ({ number, of }) => `at least ${number}${UNITS[of] ?? ""}`,
  AT_MOST: ({ number, of }) => `at most ${number}${UNITS[of] ?? ""}`,
  FORMAT: "a value in the form of the record schema",
  ID: ({ example }) => `an id such as ${example}`,
  COURT: "an id such as court:tianjin-binhai, or a court's name such as 天津市滨海新区人民法院",
  DATE: "a date such as 2021, 2021-03 or 2021-03-29",
  DATE_IN_QUOTES: "a date: 2021, 2021-03 or 2021-03-29, in quotes",
  DECIMAL: 'an exact decimal in quotes, such as "148549.18"',
  CURRENCY: "an ISO 4217 code such as CNY, or NONE",
  RULING_KEY: "a key of small letters, digits and hyphens, such as first",
  SHA_256: "a SHA-256 hash in hexadecimal",
  REGION_CODE: 'six digits in quotes, such as "120000"',
  ARTICLE_RANGE: "a range of articles such as 1-12",
  ARTICLE_NUMBER: 'an article number in quotes, such as "752" or "133-1"',
  WORK: "a name of small letters, digits and hyphens",
  SUFFIX: "之一, 之二 …, or nothing",
  CHANGE_NOTE: "what is different, in your own words: it is needed with CHANGED and REVERSED",
  QUOTE_OF_CITED: "evidence with a quote, because basis is CITED",
  NO_CONFIDENCE_OF_CITED: "no confidence, because basis is CITED",
  RATIONALE_OF_INFERRED: "a rationale, because basis is INFERRED",
  UNIQUE_RULING_KEY: "a key that no other ruling has",
  OTHER_RULE: "the id of another rule",
  OTHER_RULING: "the key of another ruling of this record",
  OWN_RULING: "the key of a ruling of this record",
  EARLIER_RULING: ({ cycle }) => `a ruling that was made before: ${cycle.join(" reviews ")}`,
  COURT_OF_GROUNDS: "a court that the grounds are for",
  UNIQUE_PARTY: "one entry a name (use alsoRoles)",
  CITATION_ONLY: ({ keys }) => `what is known by citation only has no ${keys.join(", ")}`,
  OWN_PARTY: "the name of a party of this record",
  OWN_ISSUE: ({ most }) => `the place of an issue of this record, from 1 to ${most}`,
  GROUNDS_OF_DECISION: "grounds, because decidedFor is given: how it is known",
  GROUNDS_OF_FAVOUR: "favoursGrounds, because favours is given: how it is known",
  BUNDLE_KEY: ({ keys }) => `no such key: a bundle has ${keys.join(", ")}`,
  RECORD_LIST: "a list of records",
  RECORD: "a record; the file is empty",
  NO_RUNAWAY_ALIASES: "YAML without runaway aliases",
  ENCODING: "text in UTF-8, UTF-16 with a byte order mark, or GB18030: save it in one of these",
  FILE_SIZE: ({ megabytes }) =>
    `at most ${megabytes} MB in a YAML or JSON file: write JSON Lines (.jsonl)`,
  LINE_SIZE: ({ megabytes }) => `at most ${megabytes} MB in one line`,
  PARSABLE: ({ format, error }) =>
    `${format} that can be read${error === undefined ? "" : ` (${error.toLowerCase().replaceAll("_", " ")})`}`,
  TAKEDOWN_ENTRY: "a case id (case:tj-01) or a case number (（2023）沪0115民初1234号)",
  UNIQUE_ID: ({ id, at }) => `an id that no other record has: ${id} stands at ${at} too`,
  SAME_PUBLICATION: ({ id }) => `the same publication as before: ${id} is given in two ways`,
  KNOWN_ID: ({ id }) =>
    `an id that the graph or this input holds, not ${id} (leian seed loads the shared records)`,
  CITY: ({ near }) =>
    `the name of a city, a county's behind it (苏州市昆山市)${near.length === 0 ? "" : ` (near: ${near.join(", ")})`}; a region of this input may name another`,
  OWN_ID: ({ id, publication }) =>
    `an id that no case of another publication has: ${id} stands in ${publication.title} (${publication.id}); give this record another id, or name that publication`,
  UNIQUE_MASKED_NAME: "a name that differs from the other parties' once personal data is masked",
  NO_PERSONAL_DATA: ({ kind, hint, start }) =>
    `no personal data: ${withArticle(PERSONAL_DATA[kind])} (${hint}) stands at ${start}`,
  STATUTE_FILE: "a file that ends in .md, .txt or .jsonl",
  STATUTE_ENCODING: "text in UTF-8, UTF-16 or GB18030",
  ARTICLE_LINES: "a line of JSON for every article",
  STATUTE_TITLE: "the statute's title in the first line",
  ARTICLES: "articles: lines that begin with 第一条, 第二条 …",
  ARTICLE_WORDS: "the words of the article",
  UNIQUE_ARTICLE: ({ line }) => `every article once; it stands in line ${line} already`,
  ARTICLE_ORDER: ({ before }) => `the articles in order, not behind ${before}`,
  ARTICLE_BEFORE: ({ missing }) => `${missing} before it; the text lacks it`,
  ITEM_ORDER: ({ before }) =>
    `the items of a paragraph in order, each number once; it follows （${before}）`,
  ADOPTION_DATE: ({ dates }) => `the date of adoption: there are versions of ${dates.join(", ")}`,
  ONE_TEXT: ({ instrument, at }) => `one text for ${instrument}; ${at} has another`,
  COLLECTION_FILE: "rows of judgments in .csv or .jsonl, packed as .gz or .zip or not",
  WHOLE_FILE: "a whole file: it is damaged or ends here, and what comes behind was not read",
  CLOSED_QUOTE: "quotation marks that are closed, those inside a field doubled",
  COURT_DOCUMENT: "the text of a document, or at least its number",
  DECODABLE: "text in one encoding: some bytes belong to none, and stand as \ufffd",
  READABLE_ROW: "a document that can be read: reading it failed",
  COLUMN_COUNT: ({ wanted, found }) => `${wanted} columns as in the header, not ${found}`,
  COLUMNS: ({ missing, found }) =>
    `a column ${missing.join(", ")}: the file has ${found.join(", ")} (--map ${missing[0] ?? ""}=NAME says which one it is)`,
};

/** What an input should have been, as it follows `expected`. */
export function expected(expectation: Expectation): string {
  const words = EXPECTED[expectation.code] as string | ((expectation: Expectation) => string);
  return typeof words === "string" ? words : words(expectation);
}

/** seeds/cases/tianjin/tj-01.yaml:12: parties[2].role: expected one of PLAINTIFF, DEFENDANT … */
export function fault({ file, line, key, expectation }: Fault): string {
  return `${file}:${line}: ${key === "" ? "" : `${key}: `}expected ${expected(expectation)}`;
}

/** case:x: 2 mobile numbers, 1 e-mail address masked */
export function masked({ caseId, masked: counts }: MaskedCase): string {
  const parts = PERSONAL_DATA_KINDS.flatMap((kind) => {
    const count = counts[kind] ?? 0;
    return count === 0 ? [] : `${count} ${plural(PERSONAL_DATA[kind], count)}`;
  });
  return `${caseId}: ${parts.join(", ")} masked`;
}

function typeName(type: string): string {
  return TYPES[type] ?? `a ${type}`;
}

function withArticle(name: string): string {
  return `${/^[aeiou]/u.test(name) ? "an" : "a"} ${name}`;
}

function plural(name: string, count: number): string {
  if (count === 1) return name;
  return name.endsWith("s") ? `${name}es` : `${name}s`;
}
