import type { REPORT_PAGE } from "../../queries/report.js";
import type { ResultOf, VariablesOf } from "../../schema/graphql.js";
import { searchOf } from "../../state/matter-search.js";
import type { Matter } from "../../state/matters.js";
import type { OwnSide } from "../../state/search-params.js";

/** What the API makes a report of. */
export type ReportInput = VariablesOf<typeof REPORT_PAGE>["input"];
/** The report that the page shows. */
export type Report = ResultOf<typeof REPORT_PAGE>["similarCaseReport"];

/** The input of a matter's report. A case is left out only where there is a reason. */
export function reportInput(
  matter: Matter,
  court: string | undefined,
  side: OwnSide | undefined,
  searcherMissing: string,
): ReportInput {
  const choices = Object.entries(matter.choices);
  const issues = matter.report.issues
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return {
    audience: matter.report.audience,
    searcher: matter.report.searcher.trim() === "" ? searcherMissing : matter.report.searcher,
    search: {
      ...searchOf(matter),
      ...(court !== undefined && { forumCourt: court }),
      ...(side !== undefined && { helps: side }),
    },
    include: choices.flatMap(([id, { verdict }]) => (verdict === "INCLUDED" ? [id] : [])),
    exclude: choices.flatMap(([caseId, { verdict, reason }]) =>
      verdict === "EXCLUDED" && reason.trim() !== "" ? [{ caseId, reason: reason.trim() }] : [],
    ),
    notes: choices.flatMap(([caseId, { note, noteFor }]) =>
      note.trim() === "" ? [] : [{ caseId, text: note.trim(), audience: noteFor }],
    ),
    ...(issues.length > 0 && { pendingIssues: issues }),
  };
}
