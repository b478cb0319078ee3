import { createHash } from "node:crypto";
import { EDITED } from "../../domain/merge-records.js";
import type { Segment } from "../../domain/segment.js";
import type { CASE } from "../model/case.js";
import type { PropertiesOf } from "../model/node-model.js";
import { writeStatementsHash } from "../statement.js";
import { caseProperties } from "./case-properties.js";
import type { DescribedCase } from "./case-sources.js";
import { citedCaseRows, referenceIdsOf } from "./cited-case-rows.js";
import { evidenceProperties, groundsProperties } from "./grounds-properties.js";
import type { LoadContext } from "./load-context.js";
import { namedRuleRows } from "./named-rules.js";
import { newestKey } from "./newest-key.js";
import { organId } from "./organ-id.js";
import { partRows } from "./part-rows.js";
import { resolveCase, type ResolvedCase } from "./resolved-case.js";
import { rulingRows } from "./ruling-rows.js";
import type { WriteRow } from "./write-rows.js";

/** The statements that write the parts of a case, in order: nodes before relationships. */
export const CASE_STATEMENTS = [
  "write/merge-case-sources",
  "write/link-case-documents",
  "write/create-rulings",
  "write/create-parties",
  "write/create-issues",
  "write/create-amounts",
  "write/create-fines",
  "write/link-fines",
  "write/create-events",
  "write/link-amounts",
  "write/link-events",
  "write/create-bench",
  "write/create-counsel",
  "write/link-counsel",
  "write/link-appearances",
  "write/merge-rule-principles",
  "write/link-interprets",
  "write/link-rule-factors",
  "write/link-issue-factors",
  "write/link-issue-rules",
  "write/link-rulings-to-courts",
  "write/link-reviews",
  "write/link-applies",
  "write/link-case-factors",
  "write/link-case-causes",
  "write/link-case-publications",
  "write/link-case-regions",
  "write/link-hearing-courts",
  "write/link-named-courts",
  "write/link-named-organs",
  "write/link-mentioned-instruments",
  "write/refer-to-cases",
  "write/refer-to-rules",
] as const;
export type CaseStatement = (typeof CASE_STATEMENTS)[number];

/** A case as rows for the write statements. */
export interface CaseRows {
  readonly caseId: string;
  readonly contentHash: string;
  readonly preferredKey: bigint;
  readonly case: PropertiesOf<typeof CASE>;
  readonly rows: { readonly [Name in CaseStatement]: readonly WriteRow<Name>[] };
  /** Ids of the `CaseReference` nodes by which other cases may cite this one. */
  readonly referenceIds: readonly string[];
}

/**
 * Turns a resolved case into rows. Pure: the same case and context give the same rows and the same
 * hash.
 */
export function caseRows(
  described: DescribedCase,
  context: LoadContext,
  segmenter: Segment,
): CaseRows {
  const segment = memoized(segmenter);
  const resolved = resolveCase(described, context);
  const properties = caseProperties(resolved, context, segment);
  const referenceIds = referenceIdsOf(resolved);
  const rows: CaseRows["rows"] = {
    ...sourceRows(resolved),
    ...rulingRows(resolved, segment),
    ...partRows(resolved, segment),
    ...sharedNodeRows(resolved),
    "write/refer-to-cases": citedCaseRows(resolved),
    "write/refer-to-rules": namedRuleRows(resolved),
  };
  const contentHash = createHash("sha256")
    .update(JSON.stringify([writeStatementsHash(), properties, rows, referenceIds]))
    .digest("hex");
  const caseId = resolved.record.id;
  return {
    caseId,
    contentHash,
    preferredKey: newestKey(caseId, resolved.dated?.value),
    case: properties,
    rows,
    referenceIds,
  };
}

/** Segments each text once: facts and reasons are in two indexes, names in several nodes. */
function memoized(segment: Segment): Segment {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const words = known.get(text) ?? segment(text);
    known.set(text, words);
    return words;
  };
}

/** Rows of the sources that describe the case and of the documents that it was read from. */
function sourceRows({ record: { id: caseId }, sources }: ResolvedCase) {
  return {
    "write/merge-case-sources": sources.map((each): WriteRow<"write/merge-case-sources"> => {
      const id = `source:${caseId}|${each.source}`;
      const { source, publicationId, meetingKey, hash, end, record } = each;
      const edited = source === EDITED;
      const kept = { recordId: record.id, record: JSON.stringify(record) };
      return {
        id,
        caseId,
        properties: { id, caseId, source, edited, publicationId, meetingKey, hash, end, ...kept },
      };
    }),
    "write/link-case-documents": sources.flatMap(
      ({
        record: { document, sections = [], extractor },
        end,
      }): readonly WriteRow<"write/link-case-documents">[] => {
        if (document === undefined) return [];
        const places = {
          headings: sections.map((section) => section.heading),
          starts: sections.map((section) => section.start),
          ends: sections.map((section) => section.end),
        };
        return [
          {
            caseId,
            documentId: document.id,
            properties: { start: document.start, end, extractor, ...places },
          },
        ];
      },
    ),
  };
}

/** Relationships to nodes that cases share. */
function sharedNodeRows({ record, publicationId, regionId, courtIds, causeIds }: ResolvedCase) {
  const caseId = record.id;
  const order = record.orderInPublication;
  return {
    "write/link-case-factors": (record.factors ?? []).map(
      (each): WriteRow<"write/link-case-factors"> => ({
        caseId,
        factorId: each.factor,
        properties: {
          factorId: each.factor,
          caseId,
          finding: each.finding ?? "FOUND",
          workedFor: each.workedFor,
          ...groundsProperties(each, publicationId),
        },
      }),
    ),
    "write/link-case-causes": causeIds.map((causeId, place) => ({ caseId, causeId, order: place })),
    "write/link-case-publications": [
      { caseId, publicationId, order, orderKey: publicationOrderKey(order, caseId) },
    ],
    "write/link-case-regions": [{ caseId, regionId }],
    "write/link-hearing-courts": courtIds.map((courtId) => ({ caseId, courtId })),
    "write/link-named-courts": (record.courts ?? []).map(
      ({ court, capacity, evidence }): WriteRow<"write/link-named-courts"> => ({
        caseId,
        courtId: court,
        properties: { capacity, ...evidenceProperties(evidence, publicationId) },
      }),
    ),
    "write/link-named-organs": (record.organs ?? []).map(
      ({ organ, capacity, evidence }): WriteRow<"write/link-named-organs"> => ({
        caseId,
        organId: organId(organ),
        name: organ,
        properties: { capacity, ...evidenceProperties(evidence, publicationId) },
      }),
    ),
    "write/link-mentioned-instruments": (record.instruments ?? []).map(
      ({ instrument, evidence }): WriteRow<"write/link-mentioned-instruments"> => ({
        caseId,
        instrumentId: instrument,
        properties: evidenceProperties(evidence, publicationId),
      }),
    ),
  };
}

/** The sort key within a publication: the order, then the id, so that keys are unique. */
function publicationOrderKey(order: number | undefined, caseId: string): string {
  return `${String(order ?? 999_999).padStart(6, "0")}|${caseId}`;
}
