import type { Outcome, Side } from "../domain/closed-lists.js";

/** What the sides of a dispute are called in an English sentence. */
export const SIDES_IN_ENGLISH: Readonly<Record<Side, string>> = {
  CLAIMANT: "the claimant",
  RESPONDENT: "the respondent",
  NEITHER: "neither side",
};

/** How a case ended, for the sentence "Overall result: …". */
export const OUTCOMES_IN_ENGLISH: Readonly<Record<Outcome, string>> = {
  PLAINTIFF_WINS: "claims granted",
  DEFENDANT_WINS: "the respondent prevailed",
  PARTIAL: "claims granted in part",
  DISMISSED: "dismissed",
  AFFIRMED: "affirmed",
  REVERSED: "reversed",
  MEDIATED: "mediated",
  SETTLED: "settled",
  WITHDRAWN: "withdrawn",
  SANCTIONED: "sanctioned",
  REORGANIZATION_APPROVED: "reorganisation plan approved",
  NOT_STATED: "not stated",
};

/** The first of some things as a sentence has them: a, b and c; a, b, c and 2 more. */
export function enumeratedInEnglish(things: readonly string[], most: number): string {
  const named = things.slice(0, most);
  const rest = things.length - named.length;
  const last = rest > 0 ? `${rest} more` : named.pop();
  return named.length === 0 ? (last ?? "") : `${named.join(", ")} and ${last}`;
}
