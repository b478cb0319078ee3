import { normalizeCaseNumber } from "../../domain/case-number.js";
import { evidenceProperties } from "./grounds-properties.js";
import type { ResolvedCase } from "./resolved-case.js";
import type { WriteRow } from "./write-rows.js";

/** What a case cites, by id or by number, held or not. */
export function citedCaseRows({
  record,
  publicationId,
}: ResolvedCase): readonly WriteRow<"write/refer-to-cases">[] {
  return (record.citedCases ?? []).map((each) => {
    const target = isCaseId(each.case) ? each.case : normalizeCaseNumber(each.case);
    const properties = {
      treatment: each.treatment ?? "MENTIONED",
      ...evidenceProperties(each.evidence, publicationId),
    };
    return { caseId: record.id, target, referenceId: referenceId(target), properties };
  });
}

/** Under what other cases may cite a case. */
export function referenceIdsOf({ record, caseNumbers }: ResolvedCase): readonly string[] {
  return [record.id, ...caseNumbers].map(referenceId);
}

/** Whether a case is cited by its id; by its number otherwise. */
export function isCaseId(cited: string): boolean {
  return cited.startsWith("case:");
}

/**
 * What is cited under an id or a number (in normal form) is one node, whoever cites it and whether
 * it is held or not.
 */
function referenceId(cited: string): string {
  return `reference:${cited}`;
}
