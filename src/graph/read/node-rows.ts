import type { NodeRow } from "./nodes.js";

/** The nodes as they are read, one row type a label: what src/graph/model declares of it. */
export type CaseRow = NodeRow<"case">;
export type RulingRow = NodeRow<"ruling">;
export type CourtRow = NodeRow<"court">;
export type RegionRow = NodeRow<"region">;
export type PartyRow = NodeRow<"party">;
export type InstrumentRow = NodeRow<"instrument">;
export type ProvisionRow = NodeRow<"provision">;
export type RulePrincipleRow = NodeRow<"rule">;
export type IssueRow = NodeRow<"issue">;
export type AmountRow = NodeRow<"amount">;
export type EventRow = NodeRow<"event">;
export type BenchMemberRow = NodeRow<"bench">;
export type CounselRow = NodeRow<"counsel">;
export type FactorRow = NodeRow<"factor">;
export type CauseRow = NodeRow<"cause">;
export type PublicationRow = NodeRow<"publication">;
export type DocumentRow = NodeRow<"document">;

/**
 * How a court is known: by a record of its own, or by nothing but its name in the records of cases.
 */
export type CourtOrigin = CourtRow["origin"];
