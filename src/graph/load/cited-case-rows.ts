import { normalizeCaseNumber } from "../../domain/case-number.js";
import { caseReferenceId } from "../../domain/case-reference.js";
import { evidenceProperties } from "./grounds-properties.js";
import type { ResolvedCase } from "./resolved-case.js";
import type { WriteRow } from "./write-rows.js";

/** Rows of the cases that a case cites, by id or number, whether stored or not. */
export function citedCaseRows({
  record,
  publicationId,
}: ResolvedCase): readonly WriteRow<"write/refer-to-cases">[] {
  const targets = (record.citedCases ?? []).map((each) =>
    isCaseId(each.case) ? each.case : normalizeCaseNumber(each.case),
  );
  return (record.citedCases ?? []).map((each, place) => {
    const target = targets[place] ?? each.case;
    const referenceId = caseReferenceId(target);
    const properties = {
      caseId: record.id,
      referenceId,
      treatment: each.treatment ?? "MENTIONED",
      ...evidenceProperties(each.evidence, publicationId),
    };
    const first = targets.indexOf(target) === place;
    return { caseId: record.id, target, referenceId, first, properties };
  });
}

/** Ids of the references by which other cases may cite a case: its id and its numbers. */
export function referenceIdsOf({ record, caseNumbers }: ResolvedCase): readonly string[] {
  return [record.id, ...caseNumbers].map(caseReferenceId);
}

/** Whether a citation names a case by its id; else it is a case number. */
export function isCaseId(cited: string): boolean {
  return cited.startsWith("case:");
}
