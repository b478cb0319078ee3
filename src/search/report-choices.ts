import { InputError } from "./search-errors.js";

/**
 * For whom a report is made: the court, with which it is filed, or the team alone, whose working
 * paper it is.
 */
export type Audience = "COURT" | "TEAM";

/** A case that the searcher does not want discussed, and why. */
export interface Exclusion {
  readonly caseId: string;
  readonly reason: string;
}

/** What the searcher adds to a case. Notes for the team never reach the court. */
export interface ReportNote {
  readonly caseId: string;
  readonly text: string;
  readonly audience: Audience;
}

/** What the searcher chose among the similar cases. */
export interface ReportChoices {
  /** Cases that are discussed however low they stand. */
  readonly include: readonly string[];
  readonly exclude: readonly Exclusion[];
  readonly notes: readonly ReportNote[];
}

export const NO_CHOICES: ReportChoices = { include: [], exclude: [], notes: [] };

/** Bounds of what a client may send. */
const MOST_CHOICES = 100;
const LONGEST_REASON = 500;
const LONGEST_NOTE = 2000;

/**
 * The choices, each text without blanks around it.
 * @throws InputError for too many, for a case that is in and out, chosen twice with two reasons, or
 * left out without one, and for texts that are too long.
 */
export function checkChoices({ include, exclude, notes }: ReportChoices): ReportChoices {
  for (const [argument, list] of Object.entries({ include, exclude, notes }))
    if (list.length > MOST_CHOICES)
      throw new InputError(
        `${argument} has ${list.length} entries: expected at most ${MOST_CHOICES}.`,
        { argument },
      );
  const left = exclude.map(({ caseId, reason }) => ({
    caseId,
    reason: checkedText(reason, `exclude: the reason for ${caseId}`, "exclude", LONGEST_REASON),
  }));
  const twice = left.find((each, index) =>
    left.some((other, place) => place < index && other.caseId === each.caseId),
  );
  if (twice !== undefined)
    throw new InputError(`exclude names ${twice.caseId} twice: give one reason.`, {
      argument: "exclude",
    });
  const both = left.find((each) => include.includes(each.caseId));
  if (both !== undefined)
    throw new InputError(`${both.caseId} is both included and excluded.`, { argument: "exclude" });
  return {
    include: [...new Set(include)],
    exclude: left,
    notes: notes.map((note) => ({
      ...note,
      text: checkedText(note.text, `notes: the note on ${note.caseId}`, "notes", LONGEST_NOTE),
    })),
  };
}

function checkedText(given: string, what: string, argument: string, most: number): string {
  const text = given.trim();
  if (text === "" || text.length > most)
    throw new InputError(`${what} has ${text.length} characters: expected 1 to ${most}.`, {
      argument,
    });
  return text;
}
