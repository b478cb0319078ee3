import { provisionCitation } from "../../domain/provision.js";
import { versionName } from "../../domain/version-name.js";
import { AUTHORITY_GROUNDS, type Standing } from "../../domain/authority.js";
import { CASE_DATE_KINDS, type CaseDateKind } from "../../domain/case-date.js";
import {
  BASES,
  COMPLETENESSES,
  COURT_LEVELS,
  DISPOSITIONS,
  DOCUMENT_KINDS,
  INSTRUMENT_KINDS,
  OUTCOMES,
  PARTY_KINDS,
  PROVISION_KINDS,
  PUBLICATION_KINDS,
  RULING_STAGES,
  SIDES,
} from "../../domain/closed-lists.js";
import type {
  Basis,
  Completeness,
  CourtLevel,
  Disposition,
  DocumentKind,
  InstrumentKind,
  Outcome,
  PartyKind,
  ProvisionKind,
  PublicationKind,
  RulingStage,
  Side,
} from "../../domain/closed-lists.js";
import type { AmountRecord, EventRecord, RecognitionRecord, UnresolvedRecord } from "../../domain/case-record.js";
import { NAMED_ORIGIN } from "../../domain/court-name.js";
import type { Contradiction } from "../../domain/contradiction.js";
import type { Evidence, Grounds } from "../../domain/evidence.js";
import type { Row } from "../row.js";

/** The nodes as they are read: one interface and one decoder a label. */

export interface CaseRow {
  readonly id: string;
  readonly title: string;
  readonly headline: string | undefined;
  readonly name: string;
  readonly caseNumbers: readonly string[];
  readonly completeness: Completeness;
  readonly orderInPublication: number | undefined;
  readonly city: string | undefined;
  readonly date: string | undefined;
  /** That date, else the publication's, else the last event's. */
  readonly sortDate: string | undefined;
  /** What that is the date of; undefined for a case without a date, and for one that was loaded before this was kept. */
  readonly sortDateOf: CaseDateKind | undefined;
  readonly sortDateEvent: string | undefined;
  readonly summary: string | undefined;
  readonly facts: string | undefined;
  readonly reasoning: string | undefined;
  readonly significance: string | undefined;
  readonly outcome: Outcome;
  readonly disposition: string | undefined;
  readonly prevailingSide: Side | undefined;
  readonly amounts: readonly AmountRecord[];
  readonly events: readonly EventRecord[];
  readonly recognitions: readonly RecognitionRecord[];
  readonly unresolved: readonly UnresolvedRecord[];
  readonly contradictions: readonly Contradiction[];
  readonly citedCaseNumbers: readonly string[];
  readonly level: number;
  readonly standing: Standing;
  readonly regionId: string;
  readonly publicationId: string;
}

export function decodeCase(row: Row): CaseRow {
  return {
    id: row.string("id"),
    title: row.string("title"),
    headline: row.optionalString("headline"),
    name: row.string("name"),
    caseNumbers: row.strings("caseNumbers"),
    completeness: row.oneOf("completeness", COMPLETENESSES),
    orderInPublication: row.optionalNumber("orderInPublication"),
    city: row.optionalString("city"),
    date: row.optionalString("date"),
    sortDate: row.optionalString("sortDate"),
    sortDateOf: row.optionalOneOf("sortDateOf", CASE_DATE_KINDS),
    sortDateEvent: row.optionalString("sortDateEvent"),
    summary: row.optionalString("summary"),
    facts: row.optionalString("facts"),
    reasoning: row.optionalString("reasoning"),
    significance: row.optionalString("significance"),
    outcome: row.oneOf("outcome", OUTCOMES),
    disposition: row.optionalString("disposition"),
    prevailingSide: row.optionalOneOf("prevailingSide", SIDES),
    amounts: fromJson<AmountRecord>(row, "amounts"),
    events: fromJson<EventRecord>(row, "events"),
    recognitions: fromJson<RecognitionRecord>(row, "recognitions"),
    unresolved: fromJson<UnresolvedRecord>(row, "unresolved"),
    contradictions: fromJson<Contradiction>(row, "contradictions"),
    citedCaseNumbers: row.strings("citedCaseNumbers"),
    level: row.number("level"),
    standing: {
      rank: row.string("rank"),
      // A case that was loaded before its ground was kept has none until it is loaded again.
      ground: row.optionalOneOf("authorityGround", AUTHORITY_GROUNDS) ?? "COURT_NOT_KNOWN",
      decidedBy: row.optionalString("decidedBy"),
      decidedByBasis: row.optionalOneOf("decidedByBasis", BASES),
      effective: row.optionalBoolean("effective"),
    },
    regionId: row.string("regionId"),
    publicationId: row.string("publicationId"),
  };
}

export interface RulingRow {
  readonly id: string;
  readonly caseId: string;
  readonly stage: RulingStage;
  readonly result: string | undefined;
  readonly orders: readonly string[];
  readonly date: string | undefined;
  readonly caseNumber: string | undefined;
  readonly effective: boolean | undefined;
  readonly disposition: Disposition | undefined;
  readonly fines: readonly AmountRecord[];
  readonly courtId: string | undefined;
  readonly courtGrounds: Grounds | undefined;
  readonly reviewsId: string | undefined;
}

export function decodeRuling(row: Row): RulingRow {
  const grounds = row.optionalRow("courtGrounds");
  return {
    id: row.string("id"),
    caseId: row.string("caseId"),
    stage: row.oneOf("stage", RULING_STAGES),
    result: row.optionalString("result"),
    orders: row.strings("orders"),
    date: row.optionalString("date"),
    caseNumber: row.optionalString("caseNumber"),
    effective: row.optionalBoolean("effective"),
    disposition: row.optionalOneOf("disposition", DISPOSITIONS),
    fines: fromJson<AmountRecord>(row, "fines"),
    courtId: row.optionalString("courtId"),
    courtGrounds: grounds === undefined ? undefined : decodeGrounds(grounds),
    reviewsId: row.optionalString("reviewsId"),
  };
}

/** How a court is known: by a record of its own, or by nothing but its name in the records of cases. */
export type CourtOrigin = "TREE" | "NAMED";

export interface CourtRow {
  readonly id: string;
  readonly name: string;
  readonly level: CourtLevel;
  readonly code: string | undefined;
  readonly aliases: readonly string[];
  readonly origin: CourtOrigin;
  readonly regionId: string | undefined;
  readonly supervisedById: string | undefined;
}

export function decodeCourt(row: Row): CourtRow {
  return {
    id: row.string("id"),
    name: row.string("name"),
    level: row.oneOf("level", COURT_LEVELS),
    code: row.optionalString("code"),
    aliases: row.strings("aliases"),
    origin: row.optionalString("origin") === NAMED_ORIGIN ? "NAMED" : "TREE",
    regionId: row.optionalString("regionId"),
    supervisedById: row.optionalString("supervisedById"),
  };
}

export interface RegionRow {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly code: string | undefined;
  readonly partOfId: string | undefined;
}

export function decodeRegion(row: Row): RegionRow {
  return {
    id: row.string("id"),
    name: row.string("name"),
    nameEn: row.string("nameEn"),
    code: row.optionalString("code"),
    partOfId: row.optionalString("partOfId"),
  };
}

export interface PartyRow {
  readonly id: string;
  readonly caseId: string;
  readonly name: string;
  readonly kind: PartyKind;
  readonly aliases: readonly string[];
}

export function decodeParty(row: Row): PartyRow {
  return {
    id: row.string("id"),
    caseId: row.string("caseId"),
    name: row.string("name"),
    kind: row.oneOf("kind", PARTY_KINDS),
    aliases: row.strings("aliases"),
  };
}

export interface InstrumentRow {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string | undefined;
  readonly aliases: readonly string[];
  readonly kind: InstrumentKind;
  readonly documentNumber: string | undefined;
  readonly issuers: readonly string[];
  readonly date: string | undefined;
  readonly effectiveFrom: string | undefined;
  readonly effectiveTo: string | undefined;
  readonly regionId: string | undefined;
  readonly work: string;
  readonly summary: string | undefined;
  readonly unresolvedCitations: readonly UnresolvedCitation[];
}

/** A citation of an instrument that the graph does not hold. */
export interface UnresolvedCitation {
  readonly raw: string;
  readonly evidence: Evidence;
  readonly reason: string;
}

export function decodeInstrument(row: Row): InstrumentRow {
  return {
    id: row.string("id"),
    title: row.string("title"),
    shortTitle: row.optionalString("shortTitle"),
    aliases: row.strings("aliases"),
    kind: row.oneOf("kind", INSTRUMENT_KINDS),
    documentNumber: row.optionalString("documentNumber"),
    issuers: row.strings("issuers"),
    date: row.optionalString("date"),
    effectiveFrom: row.optionalString("effectiveFrom"),
    effectiveTo: row.optionalString("effectiveTo"),
    regionId: row.optionalString("regionId"),
    work: row.string("work"),
    summary: row.optionalString("summary"),
    unresolvedCitations: fromJson<UnresolvedCitation>(row, "unresolvedCitations"),
  };
}

export interface ProvisionRow {
  readonly id: string;
  readonly instrumentId: string;
  readonly kind: ProvisionKind;
  readonly label: string;
  readonly title: string | undefined;
  readonly citation: string;
  readonly gist: string | undefined;
  readonly text: string | undefined;
  readonly validFrom: string | undefined;
  readonly validTo: string | undefined;
  readonly precedentCount: number;
  readonly parentId: string | undefined;
}

export function decodeProvision(row: Row): ProvisionRow {
  return {
    id: row.string("id"),
    instrumentId: row.string("instrumentId"),
    kind: row.oneOf("kind", PROVISION_KINDS),
    label: row.string("label"),
    title: row.optionalString("title"),
    citation: versionedCitation(row),
    gist: row.optionalString("gist"),
    text: row.optionalString("text"),
    validFrom: row.optionalString("validFrom"),
    validTo: row.optionalString("validTo"),
    precedentCount: row.optionalNumber("precedentCount") ?? 0,
    parentId: row.optionalString("parentId"),
  };
}

/** The citation with the version of its instrument, where the graph holds several: 《公司法》（2018年修正）第六十三条. */
function versionedCitation(row: Row): string {
  const citation = row.string("citation");
  const instrument = row.optionalRow("version");
  const version =
    instrument &&
    versionName({
      id: instrument.string("id"),
      aliases: instrument.strings("aliases"),
      documentNumber: instrument.optionalString("documentNumber"),
      date: instrument.optionalString("date"),
      effectiveFrom: instrument.optionalString("effectiveFrom"),
    });
  const title = provisionCitation(instrument?.optionalString("title") ?? "", "");
  if (version === undefined || !citation.startsWith(title)) return citation;
  return provisionCitation(title.slice(1, -1), citation.slice(title.length), version);
}

export interface RulePrincipleRow {
  readonly id: string;
  readonly statement: string;
}

export function decodeRulePrinciple(row: Row): RulePrincipleRow {
  return { id: row.string("id"), statement: row.string("statement") };
}

export interface IssueRow {
  readonly id: string;
  readonly caseId: string;
  readonly question: string;
  readonly answer: string | undefined;
}

export function decodeIssue(row: Row): IssueRow {
  return {
    id: row.string("id"),
    caseId: row.string("caseId"),
    question: row.string("question"),
    answer: row.optionalString("answer"),
  };
}

export interface FactorRow {
  readonly id: string;
  readonly label: string;
  readonly labelEn: string | undefined;
  readonly aliases: readonly string[];
  readonly definition: string;
  readonly favours: Side;
}

export function decodeFactor(row: Row): FactorRow {
  return {
    id: row.string("id"),
    label: row.string("label"),
    labelEn: row.optionalString("labelEn"),
    aliases: row.strings("aliases"),
    definition: row.string("definition"),
    favours: row.oneOf("favours", SIDES),
  };
}

export interface CauseRow {
  readonly id: string;
  readonly name: string;
  readonly number: number | undefined;
  readonly parentId: string | undefined;
}

export function decodeCause(row: Row): CauseRow {
  return {
    id: row.string("id"),
    name: row.string("name"),
    number: row.optionalNumber("number"),
    parentId: row.optionalString("parentId"),
  };
}

export interface PublicationRow {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly kind: PublicationKind | undefined;
  readonly date: string | undefined;
  readonly dateBasis: Basis | undefined;
  readonly dateRationale: string | undefined;
  readonly courtId: string | undefined;
  readonly regionId: string | undefined;
}

export function decodePublication(row: Row): PublicationRow {
  return {
    id: row.string("id"),
    title: row.string("title"),
    publisher: row.string("publisher"),
    kind: row.optionalOneOf("kind", PUBLICATION_KINDS),
    date: row.optionalString("date"),
    dateBasis: row.optionalOneOf("dateBasis", BASES),
    dateRationale: row.optionalString("dateRationale"),
    courtId: row.optionalString("courtId"),
    regionId: row.optionalString("regionId"),
  };
}

export interface OrganRow {
  readonly id: string;
  readonly name: string;
}

export function decodeOrgan(row: Row): OrganRow {
  return { id: row.string("id"), name: row.string("name") };
}

/** The evidence columns of a relationship; undefined where it has no words. */
export function decodeEvidence(row: Row): Evidence | undefined {
  const quote = row.optionalString("quote");
  if (quote === undefined) return undefined;
  return {
    quote,
    section: row.optionalString("section"),
    start: row.optionalNumber("start"),
    end: row.optionalNumber("end"),
    source: row.optionalString("source"),
  };
}

export function decodeGrounds(row: Row): Grounds {
  return {
    basis: row.oneOf("basis", BASES),
    evidence: decodeEvidence(row),
    rationale: row.optionalString("rationale"),
    assertedBy: row.optionalString("assertedBy"),
    confidence: row.optionalNumber("confidence"),
  };
}

/** Lists of small records are stored as JSON texts, which our own loader wrote. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- it names what the loader wrote
function fromJson<Value>(row: Row, key: string): readonly Value[] {
  return row.strings(key).map((text) => JSON.parse(text) as Value);
}

export interface DocumentRow {
  readonly id: string;
  readonly name: string;
  readonly kind: DocumentKind;
  readonly hash: string;
  /** UTF-16 units. */
  readonly length: number;
  /** Whether all of its text is there. */
  readonly complete: boolean;
}

export function decodeDocument(row: Row): DocumentRow {
  return {
    id: row.string("id"),
    name: row.string("name"),
    kind: row.oneOf("kind", DOCUMENT_KINDS),
    hash: row.string("hash"),
    length: row.number("length"),
    complete: row.boolean("complete"),
  };
}
