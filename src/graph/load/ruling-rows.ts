import type { AppliedProvisionRecord } from "../../domain/case-record.js";
import { positionRank } from "../../domain/citation-position.js";
import { normalizeCaseNumber } from "../../domain/case-number.js";
import type { Segment } from "../../domain/segment.js";
import { evidenceProperties, groundsProperties } from "./grounds-properties.js";
import { jsonGrounds, jsonParts } from "./part-rows.js";
import { type ResolvedCase, type ResolvedRuling, unique } from "./resolved-case.js";
import { searchText } from "./search-text.js";
import type { WriteRow } from "./write-rows.js";

/**
 * Rows of the rulings of a case with their courts, reviewed rulings, rules and applied provisions.
 */
export function rulingRows(resolved: ResolvedCase, segment: Segment) {
  const { record, rulings, rulingId, rules, publicationId } = resolved;
  const caseId = record.id;
  return {
    "write/create-rulings": rulings.map((ruling, order) => rulingRow(resolved, ruling, order)),
    "write/merge-rule-principles": rules.map(
      ({ id, rule }, order): WriteRow<"write/merge-rule-principles"> => ({
        caseId,
        rulingId: rulingId(undefined),
        ruleId: id,
        order,
        properties: {
          statement: rule.statement,
          favours: rule.favours,
          favoursGrounds: jsonGrounds(rule.favoursGrounds, publicationId),
          ...ruleWords(rule.statement, resolved.factorWords, segment),
        },
      }),
    ),
    "write/link-interprets": rules.flatMap(({ id, rule }) =>
      (rule.interprets ?? []).map((provisionId) => ({ ruleId: id, provisionId })),
    ),
    "write/link-rule-factors": rules.flatMap(({ id, rule }) =>
      unique(rule.turnsOn ?? []).map((factorId) => ({ ruleId: id, factorId })),
    ),
    "write/link-rulings-to-courts": rulings.flatMap(
      ({ id, court, courtGrounds }): readonly WriteRow<"write/link-rulings-to-courts">[] =>
        court === undefined
          ? []
          : [
              {
                rulingId: id,
                courtId: court,
                properties: groundsProperties(courtGrounds ?? { basis: "CITED" }, publicationId),
              },
            ],
    ),
    "write/link-reviews": rulings.flatMap(
      ({ id, reviews, disposition }): readonly WriteRow<"write/link-reviews">[] =>
        reviews === undefined
          ? []
          : [{ rulingId: id, reviewedId: rulingId(reviews), properties: { disposition } }],
    ),
    "write/link-applies": appliesRows(resolved),
  };
}

function rulingRow(
  { record, publicationId }: ResolvedCase,
  ruling: ResolvedRuling,
  order: number,
): WriteRow<"write/create-rulings"> {
  return {
    caseId: record.id,
    properties: {
      id: ruling.id,
      caseId: record.id,
      order,
      stage: ruling.stage,
      result: ruling.result,
      orders: ruling.orders,
      orderItems: jsonParts(ruling.orderItems, publicationId),
      date: ruling.date,
      caseNumber:
        ruling.caseNumber === undefined ? undefined : normalizeCaseNumber(ruling.caseNumber),
      effective: ruling.effective,
      disposition: ruling.disposition,
      ...evidenceProperties(ruling.evidence, publicationId),
    },
  };
}

function ruleWords(statement: string, factorWords: readonly string[], segment: Segment) {
  const names = [statement.slice(0, 60)];
  return searchText(
    { kind: "RULE_PRINCIPLE", title: [statement], tags: factorWords, names },
    segment,
  );
}

/**
 * One row for each application. Only the first row of a case and provision has the sort keys, so
 * that no page shows a case twice.
 */
function appliesRows({
  record,
  rulingId,
  publicationId,
  standing,
}: ResolvedCase): readonly WriteRow<"write/link-applies">[] {
  const sorted = [...(record.provisions ?? [])].sort(
    (a, b) => Number(a.basis === "INFERRED") - Number(b.basis === "INFERRED"),
  );
  const seen = new Set<string>();
  return sorted.map((each: AppliedProvisionRecord, order) => {
    const keyed = !seen.has(each.provision);
    seen.add(each.provision);
    const same = sorted.filter((other) => other.provision === each.provision);
    return {
      caseId: record.id,
      rulingId: rulingId(each.ruling),
      provisionId: each.provision,
      keyed,
      properties: {
        caseId: record.id,
        order,
        treatment: each.treatment,
        position: each.position,
        ...groundsProperties(each, publicationId),
        ...(keyed && {
          provisionId: each.provision,
          rank: standing.rank,
          level: standing.level,
          bases: unique(same.map((other) => other.basis)),
          treatments: unique(same.map((other) => other.treatment)),
          positionRank: Math.min(...same.map((other) => positionRank(other.position))),
        }),
      },
    };
  });
}
