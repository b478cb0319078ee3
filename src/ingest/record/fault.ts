import type { z } from "zod";

/** One thing wrong with an input, in the form that a person can act on. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  /** The key that is wrong, such as parties[2].role; empty for the file as a whole. */
  readonly key: string;
  /** What was expected there, and where it helps what was found. */
  readonly expected: string;
}

/** seeds/cases/tianjin/tj-01.yaml:12: parties[2].role: expected one of PLAINTIFF, DEFENDANT … */
export function formatFault(fault: Fault): string {
  return `${fault.file}:${fault.line}: ${fault.key === "" ? "" : `${fault.key}: `}expected ${fault.expected}`;
}

/** parties[2].role for ["parties", 2, "role"]. */
export function formatKey(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => (typeof part === "number" ? `[${part}]` : `${index === 0 ? "" : "."}${String(part)}`))
    .join("");
}

/** What zod found wrong, as "expected …" sentences, each with the path of the key it is about. */
export function describeIssues(
  issues: readonly z.core.$ZodIssue[],
): readonly { path: readonly PropertyKey[]; expected: string }[] {
  return issues.flatMap((issue): { path: readonly PropertyKey[]; expected: string }[] => {
    switch (issue.code) {
      case "unrecognized_keys":
        return issue.keys.map((key) => ({
          path: [...issue.path, key],
          expected: "no such key: it is not part of the record schema",
        }));
      case "invalid_type":
        return [{ path: issue.path, expected: expectedType(issue) }];
      case "invalid_value":
        return [{ path: issue.path, expected: `one of ${issue.values.map(String).join(", ")}` }];
      case "too_small":
        return [{ path: issue.path, expected: `at least ${issue.minimum}${unit(issue.origin)}` }];
      case "too_big":
        return [{ path: issue.path, expected: `at most ${issue.maximum}${unit(issue.origin)}` }];
      case "invalid_union":
        return describeUnion(issue);
      default:
        return [{ path: issue.path, expected: issue.message }];
    }
  });
}

function expectedType(issue: z.core.$ZodIssueInvalidType): string {
  const names: Readonly<Record<string, string>> = {
    string: "a text",
    array: "a list",
    object: "a mapping",
    boolean: "true or false",
  };
  const wanted = names[issue.expected] ?? `a ${issue.expected}`;
  return issue.input === undefined ? `${wanted}; it is missing or empty` : `${wanted}, not ${typeName(issue.input)}`;
}

/** What kind of value was found; the value itself may be anybody's and is not repeated. */
function typeName(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  const names: Readonly<Record<string, string>> = { string: "a text", object: "a mapping", boolean: "true or false" };
  return names[typeof value] ?? `a ${typeof value}`;
}

function unit(origin: string): string {
  if (origin === "string") return " characters";
  if (origin === "array") return " entries";
  return "";
}

/** A union's faults are those of the member that came nearest: the one with the fewest of them. */
function describeUnion(issue: z.core.$ZodIssueInvalidUnion): { path: readonly PropertyKey[]; expected: string }[] {
  const nearest = [...issue.errors].sort((a, b) => a.length - b.length)[0];
  if (nearest === undefined) return [{ path: issue.path, expected: issue.message }];
  return describeIssues(nearest).map((each) => ({ path: [...issue.path, ...each.path], expected: each.expected }));
}
