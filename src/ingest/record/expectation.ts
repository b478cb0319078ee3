import type { ErrorCode } from "yaml";
import type { PersonalDataKind } from "../privacy/personal-data.js";

/**
 * What was expected of an input: a stable code with its parameters. The words, in each language,
 * are those of src/cli/messages.
 */
export type Expectation =
  | SchemaExpectation
  | CheckExpectation
  | FileExpectation
  | ImportExpectation
  | StatuteExpectation
  | CollectionExpectation;

/** What zod itself checks. Types are named as in JSON Schema. */
type SchemaExpectation =
  | { readonly code: "NO_SUCH_KEY" }
  /** Without `found` the value is missing. */
  | { readonly code: "TYPE"; readonly wanted: string; readonly found: string | undefined }
  | { readonly code: "ONE_OF"; readonly values: readonly string[] }
  /** So many characters of a string, entries of an array, or as a number. */
  | { readonly code: "AT_LEAST" | "AT_MOST"; readonly number: string; readonly of: string }
  /** Anything else that a schema may refuse. */
  | { readonly code: "FORMAT" };

/** What the checks in the record schemas ask for. */
export type CheckExpectation =
  | { readonly code: "ID"; readonly example: string }
  | {
      readonly code:
        | "COURT"
        | "DATE"
        | "DATE_IN_QUOTES"
        | "DECIMAL"
        | "CURRENCY"
        | "RULING_KEY"
        | "SHA_256"
        | "REGION_CODE"
        | "ARTICLE_RANGE"
        | "ARTICLE_NUMBER"
        | "WORK"
        | "SUFFIX"
        | "CHANGE_NOTE"
        | "QUOTE_OF_CITED"
        | "NO_CONFIDENCE_OF_CITED"
        | "RATIONALE_OF_INFERRED"
        | "UNIQUE_RULING_KEY"
        | "OTHER_RULE"
        | "OTHER_RULING"
        | "OWN_RULING"
        | "COURT_OF_GROUNDS"
        | "UNIQUE_PARTY"
        | "OWN_PARTY"
        | "GROUNDS_OF_DECISION"
        | "GROUNDS_OF_FAVOUR";
    }
  /** @property keys what only a reader of the text can say of it. */
  | { readonly code: "CITATION_ONLY"; readonly keys: readonly string[] }
  /** @property most how many issues the record has. */
  | { readonly code: "OWN_ISSUE"; readonly most: number }
  /** The keys of rulings that review each other, the first again at the end. */
  | { readonly code: "EARLIER_RULING"; readonly cycle: readonly string[] };

type FileExpectation =
  | { readonly code: "BUNDLE_KEY"; readonly keys: readonly string[] }
  | { readonly code: "RECORD_LIST" | "RECORD" | "NO_RUNAWAY_ALIASES" | "ENCODING" }
  | { readonly code: "FILE_SIZE" | "LINE_SIZE"; readonly megabytes: number }
  /** @property error what a YAML parser calls the mistake; its own sentences repeat the text. */
  | { readonly code: "PARSABLE"; readonly format: "JSON" | "YAML"; readonly error?: ErrorCode }
  | { readonly code: "TAKEDOWN_ENTRY" };

type ImportExpectation =
  | { readonly code: "UNIQUE_ID"; readonly id: string; readonly at: string }
  | { readonly code: "SAME_PUBLICATION"; readonly id: string }
  | { readonly code: "KNOWN_ID"; readonly id: string }
  | { readonly code: "CITY"; readonly near: readonly string[] }
  | {
      readonly code: "OWN_ID";
      readonly id: string;
      readonly publication: { readonly id: string; readonly title: string };
    }
  | { readonly code: "UNIQUE_MASKED_NAME" }
  /** @property hint what may be shown of it; @property start its offset in the value. */
  | {
      readonly code: "NO_PERSONAL_DATA";
      readonly kind: PersonalDataKind;
      readonly hint: string;
      readonly start: number;
    };

type StatuteExpectation =
  | { readonly code: "STATUTE_FILE" | "STATUTE_ENCODING" | "ARTICLE_LINES" }
  | { readonly code: "STATUTE_TITLE" | "ARTICLES" | "ARTICLE_WORDS" }
  /** @property line where the article stands already. */
  | { readonly code: "UNIQUE_ARTICLE"; readonly line: number }
  | { readonly code: "ARTICLE_ORDER"; readonly before: string }
  | { readonly code: "ARTICLE_BEFORE"; readonly missing: string }
  | { readonly code: "ITEM_ORDER"; readonly before: number }
  | { readonly code: "ADOPTION_DATE"; readonly dates: readonly string[] }
  | { readonly code: "ONE_TEXT"; readonly instrument: string; readonly at: string };

/** What the rows of a collection of judgments should be. */
type CollectionExpectation =
  | { readonly code: "COLLECTION_FILE" | "WHOLE_FILE" | "CLOSED_QUOTE" | "COURT_DOCUMENT" }
  | { readonly code: "DECODABLE" | "READABLE_ROW" }
  | { readonly code: "COLUMN_COUNT"; readonly wanted: number; readonly found: number }
  /**
   * @property missing the columns as the usual form calls them; @property found those of the file.
   */
  | {
      readonly code: "COLUMNS";
      readonly missing: readonly string[];
      readonly found: readonly string[];
    };

/** The parameters that go with a code. */
export type ExpectationOf<Code extends Expectation["code"]> = Member<Expectation, Code>;
type Member<Each, Code> = Each extends { readonly code: infer Codes }
  ? Code extends Codes
    ? Each
    : never
  : never;

/**
 * The message of a check in a schema. zod keeps nothing of a failed check but a string, so that the
 * code and its parameters travel as JSON.
 */
export function expects(expectation: CheckExpectation): string {
  return JSON.stringify(expectation);
}

/** What `expects` wrote; FORMAT for a message of zod's own. */
export function readExpectation(message: string): Expectation {
  return message.startsWith('{"code":')
    ? (JSON.parse(message) as CheckExpectation)
    : { code: "FORMAT" };
}
