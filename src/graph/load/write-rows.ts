import type { RuleRelation } from "../../domain/closed-lists.js";
import type { WriteTransaction } from "../database.js";
import type { CASE_SOURCE, DOCUMENT_CHUNK } from "../model/bookkeeping.js";
import type { AMOUNT } from "../model/amount.js";
import type { BENCH_MEMBER } from "../model/bench-member.js";
import type { CASE } from "../model/case.js";
import type { CAUSE_OF_ACTION } from "../model/cause-of-action.js";
import type { COUNSEL } from "../model/counsel.js";
import type { COURT } from "../model/court.js";
import type { DATED_EVENT } from "../model/dated-event.js";
import type { DOCUMENT } from "../model/document.js";
import type { FACTOR } from "../model/factor.js";
import type { INSTRUMENT } from "../model/instrument.js";
import type { ISSUE } from "../model/issue.js";
import type { NodeModel, PropertiesOf, Stored } from "../model/node-model.js";
import type { PARTY } from "../model/party.js";
import type { PROVISION } from "../model/provision.js";
import type { PUBLICATION } from "../model/publication.js";
import type { REGION } from "../model/region.js";
import type { RULE_PRINCIPLE } from "../model/rule-principle.js";
import type { RULING } from "../model/ruling.js";
import { inBatches } from "./batches.js";

interface Node<Model extends NodeModel> {
  readonly id: string;
  readonly properties: PropertiesOf<Model>;
}
interface Link {
  readonly from: string;
  readonly to: string;
}
interface LinkWith<Properties> extends Link {
  readonly properties: Properties;
}
interface OfCase {
  readonly caseId: string;
}

/** Properties of a relationship. */
type With<Name extends string> = Readonly<Partial<Record<Name, Stored>>>;
export type EvidenceProperties = With<"quote" | "section" | "start" | "end" | "source">;
export type GroundsProperties = EvidenceProperties &
  With<"basis" | "rationale" | "assertedBy" | "confidence">;

/** The rows of each write statement: a misspelt key does not compile. */
export interface WriteRows {
  "write/merge-regions": Node<typeof REGION>;
  "write/link-regions": Link;
  "write/merge-courts": Node<typeof COURT>;
  "write/link-courts": Link;
  "write/link-courts-to-regions": Link;
  "write/merge-causes": Node<typeof CAUSE_OF_ACTION>;
  "write/link-causes": Link;
  "write/merge-factors": Node<typeof FACTOR>;
  "write/link-factors": Link;
  "write/link-factors-to-provisions": Link & { readonly order: number };
  "write/link-factors-to-causes": Link & { readonly order: number };
  "write/link-distinctions": LinkWith<With<"difference">>;
  "write/merge-publications": Node<typeof PUBLICATION>;
  "write/link-publications-to-courts": Link;

  "write/merge-instruments": Node<typeof INSTRUMENT>;
  "write/merge-organs": {
    readonly instrumentId: string;
    readonly organId: string;
    readonly name: string;
  };
  "write/link-instruments-to-regions": Link;
  "write/link-instrument-succession": Link;
  "write/link-instrument-citations": LinkWith<
    EvidenceProperties & With<"raw" | "articles" | "order" | "citedId" | "citingId" | "newestKey">
  >;
  "write/mark-instruments": { readonly id: string; readonly contentHash: string };
  "write/merge-provisions": Node<typeof PROVISION>;
  "write/link-provisions-to-instruments": Link;
  "write/link-provisions": Link;
  "write/link-provision-succession": LinkWith<With<"change" | "note" | "basis">>;
  "write/merge-provision-parts": Node<typeof PROVISION> & { readonly parentId: string };
  "write/merge-statute-provisions": {
    readonly id: string;
    readonly made: PropertiesOf<typeof PROVISION>;
    readonly text: PropertiesOf<typeof PROVISION>;
  };
  "write/set-statute-words": {
    readonly id: string;
    readonly textWords: string;
    readonly searchBody: string;
  };

  "write/begin-documents": Node<typeof DOCUMENT> & { readonly version: string };
  "write/merge-document-chunks": {
    readonly id: string;
    readonly documentId: string;
    readonly properties: With<"id" | (typeof DOCUMENT_CHUNK.stored)[number]>;
  };
  "write/blank-taken-down-words": { readonly chunk: string; readonly text: string };

  "write/merge-cases": Node<typeof CASE>;
  "write/merge-case-sources": OfCase & {
    readonly id: string;
    readonly properties: With<"id" | (typeof CASE_SOURCE.stored)[number]>;
  };
  "write/link-case-documents": OfCase & {
    readonly documentId: string;
    readonly properties: With<"start" | "end" | "extractor" | "headings" | "starts" | "ends">;
  };
  "write/create-rulings": OfCase & { readonly properties: PropertiesOf<typeof RULING> };
  "write/create-parties": OfCase & {
    readonly properties: PropertiesOf<typeof PARTY>;
    readonly link: EvidenceProperties &
      With<"order" | "role" | "alsoRoles" | "side" | "capacity" | "grounds">;
  };
  "write/create-issues": OfCase & {
    readonly order: number;
    readonly properties: PropertiesOf<typeof ISSUE>;
  };
  "write/create-amounts": OfCase & { readonly properties: PropertiesOf<typeof AMOUNT> };
  "write/create-fines": {
    readonly rulingId: string;
    readonly properties: PropertiesOf<typeof AMOUNT>;
  };
  "write/link-fines": { readonly rulingId: string; readonly amountId: string };
  "write/create-events": OfCase & { readonly properties: PropertiesOf<typeof DATED_EVENT> };
  "write/link-amounts": { readonly amountId: string; readonly partyId: string };
  "write/link-events": { readonly eventId: string; readonly partyId: string };
  "write/create-bench": {
    readonly rulingId: string;
    readonly properties: PropertiesOf<typeof BENCH_MEMBER>;
  };
  "write/create-counsel": {
    readonly rulingId: string;
    readonly properties: PropertiesOf<typeof COUNSEL>;
  };
  "write/link-counsel": { readonly counselId: string; readonly partyId: string };
  "write/link-appearances": {
    readonly partyId: string;
    readonly rulingId: string;
    readonly properties: EvidenceProperties &
      With<"role" | "alsoRoles" | "side" | "counterclaimSide" | "capacity">;
  };
  "write/merge-rule-principles": OfCase & {
    readonly rulingId: string;
    readonly ruleId: string;
    readonly order: number;
    readonly properties: PropertiesOf<typeof RULE_PRINCIPLE>;
  };
  "write/link-interprets": { readonly ruleId: string; readonly provisionId: string };
  "write/link-rule-factors": { readonly ruleId: string; readonly factorId: string };
  "write/link-issue-factors": { readonly issueId: string; readonly factorId: string };
  "write/link-issue-rules": { readonly issueId: string; readonly ruleId: string };
  "write/link-rulings-to-courts": {
    readonly rulingId: string;
    readonly courtId: string;
    readonly properties: GroundsProperties;
  };
  "write/link-reviews": {
    readonly rulingId: string;
    readonly reviewedId: string;
    readonly properties: With<"disposition">;
  };
  "write/link-applies": OfCase & {
    readonly rulingId: string;
    readonly provisionId: string;
    /**
     * Whether it represents the case among the provision's precedents: the first row of a case and
     * provision does.
     */
    readonly keyed: boolean;
    readonly properties: GroundsProperties &
      With<
        | "caseId"
        | "order"
        | "treatment"
        | "position"
        | "provisionId"
        | "rank"
        | "level"
        | "bases"
        | "treatments"
        | "positionRank"
      >;
  };
  "write/count-precedents": { readonly provisionId: string; readonly gained: number };
  "write/link-case-factors": OfCase & {
    readonly factorId: string;
    readonly properties: GroundsProperties & With<"factorId" | "caseId" | "finding" | "workedFor">;
  };
  "write/link-case-causes": OfCase & { readonly causeId: string; readonly order: number };
  "write/link-case-publications": OfCase & {
    readonly publicationId: string;
    readonly orderKey: string;
    readonly order: number | undefined;
  };
  "write/link-case-regions": OfCase & { readonly regionId: string };
  "write/link-hearing-courts": OfCase & { readonly courtId: string };
  "write/link-named-courts": OfCase & {
    readonly courtId: string;
    readonly properties: EvidenceProperties & With<"capacity">;
  };
  "write/link-named-organs": OfCase & {
    readonly organId: string;
    readonly name: string;
    readonly properties: EvidenceProperties & With<"capacity">;
  };
  "write/link-mentioned-instruments": OfCase & {
    readonly instrumentId: string;
    readonly properties: EvidenceProperties;
  };
  "write/refer-to-cases": OfCase & {
    /** A case id, or a case number in normal form. */
    readonly target: string;
    readonly referenceId: string;
    /** Whether it is the case's first citation of the target: pages show one of several. */
    readonly first: boolean;
    readonly properties: EvidenceProperties & With<"caseId" | "referenceId" | "treatment">;
  };
  "write/refer-to-rules": OfCase & {
    /** The case's own rule. */
    readonly ruleId: string;
    readonly relation: RuleRelation;
    /** The other rule's id. */
    readonly target: string;
    readonly referenceId: string;
  };
}
export type WriteName = keyof WriteRows;

/**
 * The rows of statements that link to nodes which may be missing, such as cited cases. Their keys
 * are checked like the others, but not the number of rows written.
 */
export interface JoinRows {
  "write/link-citing-cases": OfCase & { readonly referenceIds: readonly string[] };
  "write/link-cited-cases": OfCase & { readonly target: string; readonly referenceId: string };
  "write/link-cases-cited-by-number": JoinRows["write/link-cited-cases"];
  "write/unresolve-taken-down-citations": {
    readonly from: string;
    readonly referenceId: string;
    readonly unresolved: string;
  };
}
export type WriteRow<Name extends WriteName> = WriteRows[Name];

/**
 * Thrown where a statement wrote fewer rows than it was given, because the graph lacks a node that
 * a row names. The transaction is rolled back.
 */
export class IncompleteWriteError extends Error {
  override readonly name = "IncompleteWriteError";
  constructor(
    readonly statement: string,
    readonly sent: number,
    readonly written: number,
  ) {
    super(
      `${statement} wrote ${written} of ${sent} rows: what the others name is not in the graph.`,
    );
  }
}

/**
 * Runs a statement on its rows, in batches; does nothing without rows.
 * @throws IncompleteWriteError where it did not write every row.
 */
export async function writeRows<Name extends WriteName>(
  run: WriteTransaction,
  name: Name,
  rows: readonly WriteRow<Name>[],
  rowsAStatement = 2000,
): Promise<void> {
  for (const batch of inBatches(rows, rowsAStatement)) {
    const written = (await run(name, { rows: batch }))[0]?.number("written") ?? 0;
    if (written !== batch.length) throw new IncompleteWriteError(name, batch.length, written);
  }
}

/** Runs a statement that links to nodes which may be missing. */
export async function joinRows<Name extends keyof JoinRows>(
  run: WriteTransaction,
  name: Name,
  rows: readonly JoinRows[Name][],
): Promise<void> {
  if (rows.length > 0) await run(name, { rows });
}
