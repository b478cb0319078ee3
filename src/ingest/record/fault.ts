import type { z } from "zod";
import { type Expectation, readExpectation } from "./expectation.js";

/** One thing wrong with an input, with its place. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  /** The key that is wrong, such as parties[2].role; empty for the file as a whole. */
  readonly key: string;
  readonly expectation: Expectation;
}

/** parties[2].role for ["parties", 2, "role"]. */
export function formatKey(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) =>
      typeof part === "number" ? `[${part}]` : `${index === 0 ? "" : "."}${String(part)}`,
    )
    .join("");
}

/** What zod found wrong, with the path of the key. */
export interface DescribedIssue {
  readonly path: readonly PropertyKey[];
  readonly expectation: Expectation;
}

export function describeIssues(issues: readonly z.core.$ZodIssue[]): readonly DescribedIssue[] {
  return issues.flatMap((issue): readonly DescribedIssue[] => {
    const { path } = issue;
    switch (issue.code) {
      case "unrecognized_keys":
        return issue.keys.map((key) => ({
          path: [...path, key],
          expectation: { code: "NO_SUCH_KEY" },
        }));
      case "invalid_type": {
        const found = issue.input === undefined ? undefined : typeOf(issue.input);
        return [{ path, expectation: { code: "TYPE", wanted: issue.expected, found } }];
      }
      case "invalid_value":
        return [{ path, expectation: { code: "ONE_OF", values: issue.values.map(String) } }];
      case "too_small":
        return [
          { path, expectation: { code: "AT_LEAST", number: `${issue.minimum}`, of: issue.origin } },
        ];
      case "too_big":
        return [
          { path, expectation: { code: "AT_MOST", number: `${issue.maximum}`, of: issue.origin } },
        ];
      case "invalid_union":
        return describeUnion(issue);
      default:
        return [{ path, expectation: readExpectation(issue.message) }];
    }
  });
}

/** What kind of value was found; the value itself may be confidential and is not repeated. */
function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/** A union's faults are those of the member that came nearest: the one with the fewest of them. */
function describeUnion(issue: z.core.$ZodIssueInvalidUnion): readonly DescribedIssue[] {
  const nearest = [...issue.errors].sort((a, b) => a.length - b.length)[0];
  if (nearest === undefined) return [{ path: issue.path, expectation: { code: "FORMAT" } }];
  return describeIssues(nearest).map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
}
