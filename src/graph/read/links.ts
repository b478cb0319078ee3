import {
  BASES,
  CITATION_POSITIONS,
  FINDINGS,
  RULE_CHANGES,
  SIDES,
  TREATMENTS,
} from "../../domain/closed-lists.js";
import type {
  Basis,
  CitationPosition,
  Finding,
  Side,
  Treatment,
} from "../../domain/closed-lists.js";
import type { Evidence, Grounds } from "../../domain/evidence.js";
import type { LawStep } from "../../domain/rule-status.js";
import type { Database, ReadOptions } from "../database.js";
import { grouped } from "../grouped.js";
import { decodeEvidence, decodeGrounds } from "../model/grounds.js";

/** What hangs off nodes: for many parents at once, one statement each. */

/** Statements that give ids a parent, in order: read/<name>. */
export const ID_LINKS = [
  "courts-of-cases",
  "causes-of-cases",
  "children-of-causes",
  "factors-of-issues",
  "rules-of-issues",
  "parties-of-counsel",
  "provisions-of-rules",
  "factors-of-rules",
  "instruments-of-cases",
  "children-of-provisions",
  "predecessors-of-provisions",
  "successors-of-provisions",
  "instruments-cited-by-instruments",
  "instruments-citing-instruments",
  "predecessors-of-instruments",
  "successors-of-instruments",
  "broader-factors",
  "narrower-factors",
  "provisions-of-factors",
  "causes-of-factors",
  "factors-of-provisions",
  "factors-of-causes",
  "publications-of-courts",
  "regions-in-regions",
  "cases-of-documents",
] as const;
export type IdLink = (typeof ID_LINKS)[number];

/** No node shows more than so many of what hangs off it without a page of its own. */
const MOST_A_PARENT = 500;

export type ByParent<Value> = ReadonlyMap<string, readonly Value[]>;

/** The nodes linked with each of several parents, one statement. */
export async function readIdLinks(
  database: Database,
  link: IdLink,
  ids: readonly string[],
  options: ReadOptions,
): Promise<ByParent<string>> {
  return grouped(
    await database.read(`read/${link}`, { ids, limit: MOST_A_PARENT }, options),
    "parentId",
    (row) => row.string("id"),
  );
}

/** An organ of a case that is no court, with the capacity in which it acted. */
export interface OrganLink {
  readonly organId: string;
  readonly capacity: string | undefined;
  readonly evidence: Evidence | undefined;
}

/** The organs of each of several cases, one statement. */
export async function readOrganLinks(
  database: Database,
  caseIds: readonly string[],
  options: ReadOptions,
): Promise<ByParent<OrganLink>> {
  return grouped(
    await database.read("read/organs-of-cases", { ids: caseIds }, options),
    "parentId",
    (row) => ({
      organId: row.string("id"),
      capacity: row.optionalString("capacity"),
      evidence: decodeEvidence(row),
    }),
  );
}

/** A factor of a case, with what it rests on. */
export interface FactorLink extends Grounds {
  readonly factorId: string;
  readonly finding: Finding;
  readonly workedFor: Side | undefined;
}

/** The factors of each of several cases, one statement. */
export async function readFactorLinks(
  database: Database,
  caseIds: readonly string[],
  options: ReadOptions,
): Promise<ByParent<FactorLink>> {
  return grouped(
    await database.read("read/factors-of-cases", { ids: caseIds }, options),
    "parentId",
    (row) => ({
      factorId: row.string("id"),
      finding: row.optionalOneOf("finding", FINDINGS) ?? "FOUND",
      workedFor: row.optionalOneOf("workedFor", SIDES),
      ...decodeGrounds(row),
    }),
  );
}

/** A provision that a ruling applies, with its treatment and its words. */
export interface Application extends Grounds {
  readonly caseId: string;
  readonly rulingId: string;
  readonly provisionId: string;
  readonly treatment: Treatment;
  /** Undefined where the record does not say. */
  readonly position: CitationPosition | undefined;
}

/** What the rulings of cases, or single rulings, apply. */
export async function readApplications(
  database: Database,
  of: "cases" | "rulings",
  ids: readonly string[],
  options: ReadOptions,
): Promise<ByParent<Application>> {
  return grouped(
    await database.read(`read/applications-of-${of}`, { ids }, options),
    "parentId",
    (row) => ({
      caseId: row.string("caseId"),
      rulingId: row.string("rulingId"),
      provisionId: row.string("provisionId"),
      treatment: row.oneOf("treatment", TREATMENTS),
      position: row.optionalOneOf("position", CITATION_POSITIONS),
      ...decodeGrounds(row),
    }),
  );
}

/** An instrument that a case names without an article. */
export interface InstrumentMention {
  readonly instrumentId: string;
  readonly evidence: Evidence | undefined;
}

/** The instruments that each of several cases names, one statement. */
export async function readInstrumentMentions(
  database: Database,
  caseIds: readonly string[],
  options: ReadOptions,
): Promise<ByParent<InstrumentMention>> {
  return grouped(
    await database.read("read/mentioned-instruments-of-cases", { ids: caseIds }, options),
    "parentId",
    (row) => ({
      instrumentId: row.string("id"),
      evidence: decodeEvidence(row),
    }),
  );
}

/** A citation of one instrument in another. */
export interface InstrumentCitation {
  readonly instrumentId: string;
  readonly raw: string;
  /** The articles that it names: 84, or 133-1 for 第一百三十三条之一. */
  readonly articles: readonly string[];
  readonly evidence: Evidence | undefined;
}

/** The citations in each of several instruments, one statement. */
export async function readInstrumentCitations(
  database: Database,
  ids: readonly string[],
  options: ReadOptions,
): Promise<ByParent<InstrumentCitation>> {
  return grouped(
    await database.read("read/instrument-citations", { ids }, options),
    "parentId",
    (row) => ({
      instrumentId: row.string("id"),
      raw: row.string("raw"),
      articles: row.strings("articles"),
      evidence: decodeEvidence(row),
    }),
  );
}

/**
 * A case that another one cites; only its id or number is known where the graph does not hold it.
 */
export interface CitedCase {
  /** As it is cited: a case id, or a case number in normal form. */
  readonly target: string;
  readonly caseId: string | undefined;
  readonly treatment: Treatment;
  readonly evidence: Evidence | undefined;
}

/** The cases that each of several cases cites, one statement. */
export async function readCitedCases(
  database: Database,
  caseIds: readonly string[],
  options: ReadOptions,
): Promise<ByParent<CitedCase>> {
  return grouped(
    await database.read("read/cited-cases-of-cases", { ids: caseIds }, options),
    "parentId",
    (row) => ({
      target: row.string("target"),
      caseId: row.optionalString("id"),
      treatment: row.oneOf("treatment", TREATMENTS),
      evidence: decodeEvidence(row),
    }),
  );
}

/** A factor that another is to be told apart from, with the difference. */
export interface Distinction {
  readonly factorId: string;
  readonly difference: string;
}

/** The distinctions of each of several factors, one statement. */
export async function readDistinctions(
  database: Database,
  ids: readonly string[],
  options: ReadOptions,
): Promise<ByParent<Distinction>> {
  return grouped(
    await database.read("read/distinctions-of-factors", { ids }, options),
    "parentId",
    (row) => ({
      factorId: row.string("id"),
      difference: row.string("difference"),
    }),
  );
}

/** A provision that another follows, or is followed by. */
export interface Succession extends LawStep {
  /** Whether the provision that this hangs off is the later one. */
  readonly follows: boolean;
  readonly basis: Basis | undefined;
}

/** What each of several provisions follows, one statement. */
export async function readSuccessions(
  database: Database,
  ids: readonly string[],
  options: ReadOptions,
): Promise<ByParent<Succession>> {
  const parameters = { ids, limit: MOST_A_PARENT };
  return grouped(
    await database.read("read/successions-of-provisions", parameters, options),
    "parentId",
    (row) => ({
      provisionId: row.string("id"),
      follows: row.boolean("follows"),
      change: row.optionalOneOf("change", RULE_CHANGES),
      note: row.optionalString("note"),
      basis: row.optionalOneOf("basis", BASES),
    }),
  );
}
