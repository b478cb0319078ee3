import { AUTHORITY_GROUNDS, type Standing } from "../../domain/authority.js";
import { CASE_DATE_KINDS } from "../../domain/case-date.js";
import type { CaseRecord, RecognitionRecord, UnresolvedRecord } from "../../domain/case-record.js";
import { BASES, COMPLETENESSES, OUTCOMES, SIDES } from "../../domain/closed-lists.js";
import type { Grounds } from "../../domain/evidence.js";
import type { ClaimRecord } from "../../domain/order-record.js";
import type { Contradiction } from "../../domain/contradiction.js";
import type { Row } from "../row.js";
import {
  type Computed,
  described,
  number,
  oneOf,
  optionalNumber,
  optionalOneOf,
  optionalRecord,
  optionalText,
  records,
  text,
  texts,
} from "./column.js";
import { type NodeModel, type RowOf, SEARCH } from "./node-model.js";

const STANDING = ["rank", "authorityGround", "decidedBy", "decidedByBasis", "effective"] as const;

/** What decides the case's authority. */
const standing: Computed<Standing> = {
  from: { is: "properties", names: STANDING },
  read: (row: Row) => ({
    rank: row.string("rank"),
    // A case that was loaded before its ground was kept has none until it is loaded again.
    ground: row.optionalOneOf("authorityGround", AUTHORITY_GROUNDS) ?? "COURT_NOT_KNOWN",
    decidedBy: row.optionalString("decidedBy"),
    decidedByBasis: row.optionalOneOf("decidedByBasis", BASES),
    effective: row.optionalBoolean("effective"),
  }),
};

export const CASE = {
  kind: "case",
  label: "Case",
  what: "a dispute as published 案件",
  statement: "read/cases-by-ids",
  columns: {
    id: text,
    title: text,
    headline: optionalText,
    name: text,
    caseNumbers: texts,
    completeness: oneOf(COMPLETENESSES),
    orderInPublication: optionalNumber,
    city: optionalText,
    date: described("of the last ruling", optionalText),
    sortDate: described("that date, else the publication's, else the last event's", optionalText),
    sortDateOf: described("what that is the date of", optionalOneOf(CASE_DATE_KINDS)),
    sortDateEvent: optionalText,
    summary: optionalText,
    facts: optionalText,
    reasoning: optionalText,
    significance: optionalText,
    outcome: oneOf(OUTCOMES),
    outcomeGrounds: optionalRecord<Grounds>(),
    disposition: optionalText,
    prevailingSide: optionalOneOf(SIDES),
    prevailingSideGrounds: optionalRecord<Grounds>(),
    causeGrounds: optionalRecord<Grounds>(),
    claims: records<ClaimRecord>(),
    recognitions: records<RecognitionRecord>(),
    unresolved: records<UnresolvedRecord>(),
    contradictions: records<Contradiction>(),
    citedCaseNumbers: texts,
    level: number,
    standing,
    regionId: text,
    publicationId: text,
  },
  stored: [
    ...STANDING,
    "newestKey",
    "titleKey",
    "courtIds",
    "courtLevels",
    "causeIds",
    "factorIds",
    "contentHash",
    ...SEARCH,
    "searchFacts",
    "searchReasoning",
    "searchIssues",
    "searchRules",
    "embedding",
    "embeddedHash",
  ],
} as const satisfies NodeModel;

/** What is stored as the record has it. */
export const AS_RECORDED = [
  "title",
  "headline",
  "orderInPublication",
  "city",
  "summary",
  "facts",
  "reasoning",
  "significance",
  "disposition",
  "prevailingSide",
] as const satisfies readonly (keyof CaseRecord & keyof RowOf<typeof CASE>)[];
