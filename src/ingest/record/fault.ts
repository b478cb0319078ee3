import type { z } from "zod";

/** One thing wrong with an input, in the form that a person can act on. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  /** The key that is wrong, such as parties[2].role; empty for the file as a whole. */
  readonly key: string;
  /** What was expected there, and where it helps what was found: in English. */
  readonly expected: string;
  /**
   * The same as a code with parameters, where the schema itself says it, so that it can be told in
   * another language.
   */
  readonly expectation?: Expectation | undefined;
}

/** What a schema expects of a value. Types are named as in JSON Schema. */
export type Expectation =
  | { readonly code: "NO_SUCH_KEY" }
  /** Without `found` the value is missing. */
  | { readonly code: "TYPE"; readonly wanted: string; readonly found: string | undefined }
  | { readonly code: "ONE_OF"; readonly values: readonly string[] }
  /** So many characters of a string, entries of an array, or as a number. */
  | { readonly code: "AT_LEAST" | "AT_MOST"; readonly number: string; readonly of: string };

/** seeds/cases/tianjin/tj-01.yaml:12: parties[2].role: expected one of PLAINTIFF, DEFENDANT … */
export function formatFault(fault: Fault): string {
  return `${fault.file}:${fault.line}: ${fault.key === "" ? "" : `${fault.key}: `}expected ${fault.expected}`;
}

/** parties[2].role for ["parties", 2, "role"]. */
export function formatKey(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) =>
      typeof part === "number" ? `[${part}]` : `${index === 0 ? "" : "."}${String(part)}`,
    )
    .join("");
}

/** What zod found wrong, each with the path of the key it is about. */
export interface DescribedIssue {
  readonly path: readonly PropertyKey[];
  readonly expected: string;
  readonly expectation?: Expectation | undefined;
}

export function describeIssues(issues: readonly z.core.$ZodIssue[]): readonly DescribedIssue[] {
  return issues.flatMap((issue): readonly DescribedIssue[] => {
    switch (issue.code) {
      case "unrecognized_keys":
        return issue.keys.map((key) => described([...issue.path, key], { code: "NO_SUCH_KEY" }));
      case "invalid_type": {
        const found = issue.input === undefined ? undefined : typeOf(issue.input);
        return [described(issue.path, { code: "TYPE", wanted: issue.expected, found })];
      }
      case "invalid_value":
        return [described(issue.path, { code: "ONE_OF", values: issue.values.map(String) })];
      case "too_small":
        return [
          described(issue.path, { code: "AT_LEAST", number: `${issue.minimum}`, of: issue.origin }),
        ];
      case "too_big":
        return [
          described(issue.path, { code: "AT_MOST", number: `${issue.maximum}`, of: issue.origin }),
        ];
      case "invalid_union":
        return describeUnion(issue);
      default:
        return [{ path: issue.path, expected: issue.message }];
    }
  });
}

function described(path: readonly PropertyKey[], expectation: Expectation): DescribedIssue {
  return { path, expected: inEnglish(expectation), expectation };
}

const TYPES: Readonly<Record<string, string>> = {
  string: "a text",
  array: "a list",
  object: "a mapping",
  boolean: "true or false",
  null: "null",
};
const UNITS: Readonly<Record<string, string>> = { string: " characters", array: " entries" };

function inEnglish(expectation: Expectation): string {
  switch (expectation.code) {
    case "NO_SUCH_KEY":
      return "no such key: it is not part of the record schema";
    case "TYPE": {
      const [wanted, found] = [expectation.wanted, expectation.found].map(
        (type) => type && (TYPES[type] ?? `a ${type}`),
      );
      return found === undefined
        ? `${wanted ?? ""}; it is missing or empty`
        : `${wanted ?? ""}, not ${found}`;
    }
    case "ONE_OF":
      return `one of ${expectation.values.join(", ")}`;
    case "AT_LEAST":
      return `at least ${expectation.number}${UNITS[expectation.of] ?? ""}`;
    case "AT_MOST":
      return `at most ${expectation.number}${UNITS[expectation.of] ?? ""}`;
  }
}

/** What kind of value was found; the value itself may be anybody's and is not repeated. */
function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/** A union's faults are those of the member that came nearest: the one with the fewest of them. */
function describeUnion(issue: z.core.$ZodIssueInvalidUnion): readonly DescribedIssue[] {
  const nearest = [...issue.errors].sort((a, b) => a.length - b.length)[0];
  if (nearest === undefined) return [{ path: issue.path, expected: issue.message }];
  return describeIssues(nearest).map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
}
