import type { DivergentCase, DivergentGroup } from "./divergence.js";
import { levelLeaning, MOST_NAMED, timeLeaning } from "./divergence.js";
import { SIDES_IN_ENGLISH } from "./english-terms.js";

/** What `explainDivergence` says, in English; the words of the records stay as they are. */
export function explainDivergenceInEnglish(
  group: DivergentGroup,
  citation: string,
  factors: readonly string[],
): string {
  const sides = (["CLAIMANT", "RESPONDENT"] as const).map((side) => {
    const list = group.cases.filter((each) => each.side === side);
    const rest = list.length - MOST_NAMED;
    const named = list.slice(0, MOST_NAMED).map(described).join("; ");
    return `For ${SIDES_IN_ENGLISH[side]}: ${named}${rest > 0 ? `; and ${rest} more` : ""}.`;
  });
  const about =
    factors.length === 0
      ? "on the same rule"
      : `on a question that turns on ${factors.map((each) => `“${each}”`).join(", ")}`;
  return [
    `These cases on ${citation} were decided the opposite way ${about}.`,
    ...sides,
    "Where similar cases disagree, 法发〔2020〕24号 art. 11 lets the level of the courts, the time of the rulings and whether a judicial committee discussed them be weighed, and has a procedure for settling divergences.",
    LEVELS[levelLeaning(group)],
    TIMES[timeLeaning(group)],
    "No record says whether a judicial committee discussed it. The facts of the cases may explain the difference too: compare them first.",
  ].join(" ");
}

const LEVELS = {
  UNKNOWN: "The levels cannot be compared: of some case the court is not stated, or a special one.",
  BOTH: "Courts of the same level decided for each side.",
  CLAIMANT: "The court of the highest level decided for the claimant.",
  RESPONDENT: "The court of the highest level decided for the respondent.",
};

const TIMES = {
  UNKNOWN: "The times cannot be compared: of some case no date is stated.",
  BOTH: "The latest rulings are of the same date for each side.",
  CLAIMANT: "The latest ruling is for the claimant.",
  RESPONDENT: "The latest ruling is for the respondent.",
};

function described({ name, court, date, point }: DivergentCase): string {
  const source = `《${name}》 (${court?.name ?? "court not stated"}, ${date ?? "date not stated"})`;
  const [text, answer] = [point.text, point.answer].map((each) => each?.replace(/[。！]$/u, ""));
  if (point.kind === "RULE") return `${source}, whose rule is “${text}”`;
  return `${source} on “${text}”: ${answer === undefined ? "decided for that side" : `“${answer}”`}`;
}
