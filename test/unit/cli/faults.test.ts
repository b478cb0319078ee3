import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../../src/cli/messages/catalogue.js";
import { faultAsJson } from "../../../src/cli/fault-as-json.js";
import { PERSONAL_DATA_KINDS } from "../../../src/ingest/privacy/personal-data.js";
import {
  type Expectation,
  type ExpectationOf,
  expects,
  readExpectation,
} from "../../../src/ingest/record/expectation.js";

const { en, zh } = CATALOGUE;

/** Every code once; one that is added does not compile until it has an example. */
const EXAMPLES: {
  readonly [Code in Expectation["code"]]: Omit<ExpectationOf<Code>, "code">;
} = {
  NO_SUCH_KEY: {},
  TYPE: { wanted: "string", found: "array" },
  ONE_OF: { values: ["FULL", "TITLE_ONLY"] },
  AT_LEAST: { number: "1", of: "string" },
  AT_MOST: { number: "9", of: "array" },
  FORMAT: {},
  ID: { example: "case:a" },
  COURT: {},
  DATE: {},
  DATE_IN_QUOTES: {},
  DECIMAL: {},
  CURRENCY: {},
  RULING_KEY: {},
  SHA_256: {},
  REGION_CODE: {},
  ARTICLE_RANGE: {},
  ARTICLE_NUMBER: {},
  WORK: {},
  SUFFIX: {},
  CHANGE_NOTE: {},
  QUOTE_OF_CITED: {},
  NO_CONFIDENCE_OF_CITED: {},
  RATIONALE_OF_INFERRED: {},
  UNIQUE_RULING_KEY: {},
  OTHER_RULE: {},
  OTHER_RULING: {},
  OWN_RULING: {},
  CITATION_ONLY: { keys: ["summary"] },
  OWN_PARTY: {},
  OWN_ISSUE: { most: 2 },
  GROUNDS_OF_DECISION: {},
  GROUNDS_OF_FAVOUR: {},
  EARLIER_RULING: { cycle: ["a", "b", "a"] },
  COURT_OF_GROUNDS: {},
  UNIQUE_PARTY: {},
  BUNDLE_KEY: { keys: ["cases", "factors"] },
  RECORD_LIST: {},
  RECORD: {},
  NO_RUNAWAY_ALIASES: {},
  ENCODING: {},
  FILE_SIZE: { megabytes: 64 },
  LINE_SIZE: { megabytes: 8 },
  PARSABLE: { format: "YAML", error: "DUPLICATE_KEY" },
  TAKEDOWN_ENTRY: {},
  UNIQUE_ID: { id: "case:a", at: "b.yaml:3" },
  SAME_PUBLICATION: { id: "publication:a" },
  KNOWN_ID: { id: "region:a" },
  CITY: { near: ["甲市", "乙市"] },
  OWN_ID: { id: "case:a", publication: { id: "publication:b", title: "某稿" } },
  UNIQUE_MASKED_NAME: {},
  NO_PERSONAL_DATA: { kind: "EMAIL", hint: "a@…", start: 16 },
  STATUTE_FILE: {},
  STATUTE_ENCODING: {},
  ARTICLE_LINES: {},
  STATUTE_TITLE: {},
  ARTICLES: {},
  ARTICLE_WORDS: {},
  UNIQUE_ARTICLE: { line: 7 },
  ARTICLE_ORDER: { before: "第五条" },
  ARTICLE_BEFORE: { missing: "第四条" },
  ITEM_ORDER: { before: 2 },
  ADOPTION_DATE: { dates: ["2018", "2023"] },
  ONE_TEXT: { instrument: "instrument:a", at: "b.txt:1" },
  COLLECTION_FILE: {},
  WHOLE_FILE: {},
  CLOSED_QUOTE: {},
  COURT_DOCUMENT: {},
  DECODABLE: {},
  READABLE_ROW: {},
  COLUMN_COUNT: { wanted: 15, found: 14 },
  COLUMNS: { missing: ["全文"], found: ["案号", "法院"] },
};
const ALL = Object.entries(EXAMPLES).map(([code, rest]) => ({ code, ...rest }) as Expectation);

/** Names of formats, keys and programs, which are the same in every language. */
const NAMES =
  /JSON Lines|YAML|JSON|UTF-\d+|GB18030|ISO 4217|SHA-256|alsoRoles|decidedFor|favoursGrounds|favours|grounds|basis|first|leian seed|true|false|MB/gu;

/** Every string among the parameters. */
function parameters(value: unknown): readonly string[] {
  if (typeof value === "string" || typeof value === "number") return [`${value}`];
  return typeof value === "object" && value !== null
    ? Object.values(value).flatMap(parameters)
    : [];
}

describe("what an input should have been", () => {
  test.each(ALL)("$code: in both languages, with its parameters", (expectation) => {
    const [english, chinese] = [en.expected(expectation), zh.expected(expectation)];
    expect(english).toMatch(/[a-z]{2} |[a-z]+$|nothing/u);
    expect(`${english}${chinese}`).not.toMatch(/undefined|\[object/u);
    expect(chinese).toMatch(/\p{Script=Han}/u);
    const foreign = parameters(expectation).reduce(
      (text, each) => text.replaceAll(each, ""),
      chinese,
    );
    expect(foreign.replace(NAMES, "")).not.toMatch(/(?<![:.\w-])[a-z]{3,}(?![:\w-])/u);
  });

  test.each(["EARLIER_RULING", "BUNDLE_KEY", "UNIQUE_ID", "OWN_ID", "CITY", "ONE_TEXT"] as const)(
    "%s names every parameter in both languages",
    (code) => {
      const expectation = { code, ...EXAMPLES[code] } as Expectation;
      for (const each of parameters(EXAMPLES[code])) {
        expect(en.expected(expectation)).toContain(each);
        expect(zh.expected(expectation)).toContain(each);
      }
    },
  );

  test.each(PERSONAL_DATA_KINDS)("%s has a name in both languages", (kind) => {
    const expectation = { code: "NO_PERSONAL_DATA", kind, hint: "…", start: 0 } as const;
    expect(en.expected(expectation)).toMatch(/: an? [a-z-]+ ?[a-z ]* \(/u);
    expect(zh.expected(expectation)).toMatch(/有\p{Script=Han}+（/u);
  });

  test("a fault for programs has the code and its words in English", () => {
    const expectation = { code: "KNOWN_ID", id: "region:a" } as const;
    expect(faultAsJson({ file: "a", line: 2, key: "region", expectation })).toEqual({
      file: "a",
      line: 2,
      key: "region",
      expected: en.expected(expectation),
      expectation,
    });
  });

  test("the message of a check carries its code, one of zod's own does not", () => {
    const expectation = { code: "ID", example: "case:a" } as const;
    expect(readExpectation(expects(expectation))).toEqual(expectation);
    expect(readExpectation("Invalid input")).toEqual({ code: "FORMAT" });
    expect(readExpectation("")).toEqual({ code: "FORMAT" });
  });

  const SCHEMAS = ["record", "statute"].flatMap((room) => {
    const folder = join("src/ingest", room);
    return readdirSync(folder)
      .filter((name) => name.endsWith(".schema.ts"))
      .map((name) => join(folder, name));
  });
  test.each(SCHEMAS)("every check in %s carries a code", (path) => {
    const text = readFileSync(path, "utf8");
    const messages = [...text.matchAll(/\b(?:error|message): *(?<words>\S+)/gu)];
    expect(messages.map((each) => each.groups?.["words"]?.slice(0, 8))).toEqual(
      messages.map(() => "expects("),
    );
    expect(text.match(/\.refine\((?:[^()]|\([^()]*\))*, ["'`]/gu)).toBeNull();
  });
});
