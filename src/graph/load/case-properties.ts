import type { CaseRecord } from "../../domain/case-record.js";
import { normalizeCaseNumber } from "../../domain/case-number.js";
import type { Segment } from "../../domain/segment.js";
import { AS_RECORDED, type CASE } from "../model/case.js";
import type { PropertiesOf } from "../model/node-model.js";
import { isCaseId } from "./cited-case-rows.js";
import type { LoadContext } from "./load-context.js";
import { jsonGrounds, jsonParts } from "./part-rows.js";
import { type ResolvedCase, unique } from "./resolved-case.js";
import { searchText, sectionWords } from "./search-text.js";

/** The properties of the `Case` node, except `newestKey`. */
export function caseProperties(
  resolved: ResolvedCase,
  context: LoadContext,
  segment: Segment,
): PropertiesOf<typeof CASE> {
  const { record, dated } = resolved;
  return {
    id: record.id,
    ...asRecorded(record),
    titleKey: `${record.title}|${record.id}`,
    name: record.name ?? record.title,
    completeness: record.completeness ?? "FULL",
    caseNumbers: resolved.caseNumbers,
    date: dated?.of === "RULING" ? dated.value : undefined,
    sortDate: dated?.value,
    sortDateOf: dated?.of,
    sortDateEvent: dated?.event,
    outcome: record.outcome ?? "NOT_STATED",
    outcomeGrounds: jsonGrounds(record.outcomeGrounds, resolved.publicationId),
    prevailingSideGrounds: jsonGrounds(record.prevailingSideGrounds, resolved.publicationId),
    causeGrounds: jsonGrounds(record.causeGrounds, resolved.publicationId),
    ...jsonLists(resolved),
    citedCaseNumbers: (record.citedCases ?? []).flatMap((each) =>
      isCaseId(each.case) ? [] : normalizeCaseNumber(each.case),
    ),
    ...standingProperties(resolved, context),
    ...searchProperties(resolved, context, segment),
  };
}

function asRecorded(record: CaseRecord): Pick<CaseRecord, (typeof AS_RECORDED)[number]> {
  return Object.fromEntries(AS_RECORDED.map((name) => [name, record[name]])) as Pick<
    CaseRecord,
    (typeof AS_RECORDED)[number]
  >;
}

/** Lists that the node stores as JSON texts. */
function jsonLists({ record, publicationId, unresolvedCauses, contradictions }: ResolvedCase) {
  const json = (values: readonly unknown[] | undefined) =>
    (values ?? []).map((each) => JSON.stringify(each));
  return {
    claims: jsonParts(record.claims, publicationId),
    recognitions: json(record.recognitions),
    unresolved: json([
      ...(record.unresolved ?? []),
      ...unresolvedCauses.map((raw) => ({
        kind: "causeOfAction",
        raw,
        reason: "not a name or id of the official list",
      })),
    ]),
    contradictions: json(contradictions),
  } satisfies PropertiesOf<typeof CASE>;
}

/** Authority, place, and the ids by which cases are filtered. */
function standingProperties(resolved: ResolvedCase, context: LoadContext) {
  const { standing, regionId, publicationId, courtIds, causeIds, factorIds } = resolved;
  return {
    rank: standing.rank,
    level: standing.level,
    authorityGround: standing.ground,
    decidedBy: standing.decidedBy,
    decidedByBasis: standing.decidedByBasis,
    effective: standing.effective,
    regionId,
    publicationId,
    courtIds,
    courtLevels: unique(courtIds.flatMap((id) => context.courts.get(id)?.level ?? [])),
    causeIds: unique(causeIds.flatMap((id) => context.causes.get(id)?.ancestors ?? [])),
    factorIds: unique(factorIds.flatMap((id) => context.factors.get(id)?.ancestors ?? [])),
  } satisfies PropertiesOf<typeof CASE>;
}

function searchProperties(
  { record, factorWords, causeIds, caseNumbers }: ResolvedCase,
  context: LoadContext,
  segment: Segment,
) {
  const issues = (record.issues ?? []).flatMap((each) => [each.question, each.answer]);
  const rules = (record.rulePrinciples ?? []).map((each) => each.statement);
  const prose = [
    record.summary,
    record.facts,
    record.reasoning,
    record.significance,
    record.disposition,
  ];
  return {
    ...searchText(
      {
        kind: "CASE",
        title: [record.title],
        tags: [...factorWords, ...causeIds.map((id) => context.causes.get(id)?.name)],
        body: [...prose, ...issues, ...rules],
        names: [
          record.title,
          ...caseNumbers,
          record.city,
          ...(record.parties ?? []).map((each) => each.name),
        ],
      },
      segment,
    ),
    ...sectionWords(
      {
        facts: [record.summary, record.facts],
        issues,
        rules,
        reasoning: [record.reasoning, record.significance, record.disposition],
      },
      segment,
    ),
  } satisfies PropertiesOf<typeof CASE>;
}
