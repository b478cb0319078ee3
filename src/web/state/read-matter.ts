import type { Choice, Matter, NamedCause, NamedFactor } from "./matters.js";

/** Reads a matter that was exported; undefined where the file is none. Nothing of it is trusted. */
export function readMatter(text: string): Matter | undefined {
  const given = parse(text);
  if (given === undefined || typeof given["facts"] !== "string") return undefined;
  const report = recordOf(given["report"]);
  return {
    id: crypto.randomUUID(),
    createdAt: typeof given["createdAt"] === "string" ? given["createdAt"] : "",
    facts: given["facts"].slice(0, 20_000),
    without: factorsOf(given["without"]),
    added: factorsOf(given["added"]),
    cause: causeOf(given["cause"]),
    meaning: given["meaning"] !== false,
    choices: Object.fromEntries(
      Object.entries(recordOf(given["choices"])).map(([id, choice]) => [id, choiceOf(choice)]),
    ),
    report: {
      audience: report["audience"] === "TEAM" ? "TEAM" : "COURT",
      searcher: textOf(report["searcher"]),
      issues: textOf(report["issues"]),
    },
    saved: false,
  };
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? recordOf(value) : undefined;
  } catch {
    return undefined;
  }
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? { ...value } : {};

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

function factorsOf(value: unknown): readonly NamedFactor[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return items.map(recordOf).flatMap(({ id, label, labelEn, start, end, offer }) =>
    typeof id === "string" && typeof label === "string"
      ? [
          {
            id,
            label,
            ...(typeof labelEn === "string" && { labelEn }),
            ...(typeof start === "number" && typeof end === "number" && { start, end }),
            ...((offer === "SUGGESTED" || offer === "DENIED") && { offer }),
          },
        ]
      : [],
  );
}

function causeOf(value: unknown): NamedCause | undefined {
  const { id, name } = recordOf(value);
  return typeof id === "string" && typeof name === "string" ? { id, name } : undefined;
}

function choiceOf(value: unknown): Choice {
  const { verdict, reason, note, noteFor } = recordOf(value);
  return {
    verdict: verdict === "INCLUDED" || verdict === "EXCLUDED" ? verdict : "OPEN",
    reason: textOf(reason),
    note: textOf(note),
    noteFor: noteFor === "COURT" ? "COURT" : "TEAM",
  };
}
