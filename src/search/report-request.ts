import type { Side } from "../domain/closed-lists.js";
import { type Audience, checkChoices, NO_CHOICES, type ReportChoices } from "./report-choices.js";
import { InputError } from "./search-errors.js";
import type { SimilarCasesRequest } from "./similar-cases-request.js";

/** Bounds of what a client may send. */
const LONGEST_NAME = 200;
const MOST_ISSUES = 20;
const LONGEST_ISSUE = 500;
const PLATFORM = "Leian 类案知识图谱";

/**
 * What a report is asked for with. In its search, `helps` and `hurts` name one's own side; adverse
 * cases are never left out.
 */
export interface ReportRequest {
  readonly search: SimilarCasesRequest;
  readonly searcher: string;
  readonly platform?: string | undefined;
  /** The issues of the search where they are left out. */
  readonly pendingIssues?: readonly string[] | undefined;
  /** The court where it is left out. */
  readonly audience?: Audience | undefined;
  readonly choices?: ReportChoices | undefined;
  /** Whether it says from which state of the graph and by which statements it was made. */
  readonly receipt?: boolean | undefined;
}

/** The same, checked. */
export interface CheckedReportRequest {
  readonly searcher: string;
  readonly platform: string;
  readonly pendingIssues: readonly string[];
  /** The side for which the search is made; undefined where it was not named. */
  readonly ownSide: Side | undefined;
  readonly audience: Audience;
  readonly choices: ReportChoices;
}

/**
 * @throws InputError for a searcher without a name, texts that are too long, two sides, and what
 * checkChoices refuses.
 */
export function checkReportRequest(request: ReportRequest): CheckedReportRequest {
  return {
    searcher: checkText(request.searcher, "searcher"),
    platform: checkText(request.platform ?? PLATFORM, "platform"),
    pendingIssues: checkIssues(request.pendingIssues ?? request.search.issues ?? []),
    ownSide: sideOf(request.search),
    audience: request.audience ?? "COURT",
    choices: checkChoices(request.choices ?? NO_CHOICES),
  };
}

/** @throws InputError where two sides are named, or NEITHER. */
function sideOf({ helps, hurts }: SimilarCasesRequest): Side | undefined {
  const own = helps ?? hurts;
  if (own === "NEITHER" || (helps && hurts && helps !== hurts))
    throw new InputError(
      "In a report, search.helps or search.hurts names your own side, one of CLAIMANT and RESPONDENT.",
    );
  return own;
}

function checkText(text: string, what: string): string {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.length > LONGEST_NAME)
    throw new InputError(
      `${what} has ${trimmed.length} characters: expected 1 to ${LONGEST_NAME}.`,
    );
  return trimmed;
}

function checkIssues(issues: readonly string[]): readonly string[] {
  if (issues.length > MOST_ISSUES || issues.some((issue) => issue.length > LONGEST_ISSUE))
    throw new InputError(
      `pendingIssues takes at most ${MOST_ISSUES} entries of at most ${LONGEST_ISSUE} characters.`,
    );
  return issues.map((issue) => issue.trim()).filter((issue) => issue !== "");
}
