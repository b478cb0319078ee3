import { createHash } from "node:crypto";
import { type OrderedStanding, type RankedCourt, standingOf } from "../../domain/authority.js";
import { normalizeCaseNumber, stageOfCaseNumber } from "../../domain/case-number.js";
import { caseDate } from "../../domain/case-date.js";
import type { AppliedProvisionRecord, CaseRecord, RulePrincipleRecord, RulingRecord } from "../../domain/case-record.js";
import type { Evidence, Grounds } from "../../domain/evidence.js";
import { regionOfCourts } from "../../domain/court-region.js";
import { slugOf } from "../../domain/node-id.js";
import { parseProvisionId } from "../../domain/provision.js";
import type { Segment } from "../../domain/segment.js";
import { EDITED } from "../../domain/merge-records.js";
import { writeStatementsHash } from "../statement.js";
import type { LoadContext } from "./load-context.js";
import { newestKey } from "./newest-key.js";
import { freeName, partyKeys } from "./party-ids.js";
import type { DescribedCase } from "./case-sources.js";
import { searchText, sectionWords } from "./search-text.js";

/** Where a case without a stated region stands, so that it has one: nothing is claimed about the place. */
export const REGION_NOT_STATED = "region:not-stated";

/** Properties as they are stored; null and undefined are not stored. */
type Properties = Readonly<Record<string, unknown>>;

/** A case as rows for the write statements: nodes first, then relationships, every row with its case's id. */
export interface CaseRows {
  readonly caseId: string;
  readonly contentHash: string;
  readonly wantedKey: bigint;
  readonly case: Properties;
  readonly rulings: readonly Properties[];
  readonly madeBy: readonly Properties[];
  readonly reviews: readonly Properties[];
  readonly parties: readonly Properties[];
  readonly issues: readonly Properties[];
  readonly rules: readonly Properties[];
  readonly interprets: readonly Properties[];
  readonly applies: readonly Properties[];
  readonly factors: readonly Properties[];
  readonly causes: readonly Properties[];
  readonly hearingCourts: readonly Properties[];
  readonly namedCourts: readonly Properties[];
  readonly instruments: readonly Properties[];
  /** What it cites, by id or by number, held or not. */
  readonly citedCases: readonly Properties[];
  /** Under what other cases may cite it. */
  readonly citable: readonly Properties[];
  readonly sources: readonly Properties[];
  readonly documents: readonly Properties[];
}

/** Turns a case, checked and resolved, into rows. Pure: the same case and context give the same rows and the same hash. */
export function caseRows(described: DescribedCase, context: LoadContext, segment: Segment): CaseRows {
  const { record, publicationId } = described;
  const caseId = record.id;
  const slug = slugOf(caseId);
  const publication = context.publications.get(publicationId);
  const source = publicationId;
  const rulings = rulingsOf(record);
  const rulingIds = new Map(rulings.map((ruling) => [ruling.key, `ruling:${slug}/${ruling.key}`]));
  const lastRuling = rulings.at(-1)?.key;
  const courtIds = unique(rulings.flatMap((ruling) => ruling.court ?? []));
  const causeIds = unique(
    (record.causesOfAction ?? []).flatMap((cause) =>
      context.causes.has(cause) ? cause : (context.causeIdsByName.get(cause) ?? []),
    ),
  );
  const unresolvedCauses = (record.causesOfAction ?? []).filter(
    (cause) => !context.causes.has(cause) && !context.causeIdsByName.has(cause),
  );
  const factorIds = unique((record.factors ?? []).map((each) => each.factor));
  const court = (id: string | undefined): RankedCourt | undefined => {
    const known = id === undefined ? undefined : context.courts.get(id);
    return id === undefined || known === undefined ? undefined : { id, level: known.level };
  };
  const standing = standingOf({
    recognitions: (record.recognitions ?? []).map(({ kind, by }) => ({
      kind,
      by: by === undefined ? undefined : (court(context.courtIdsByName.get(by)) ?? "OTHER"),
    })),
    publication: { kind: publication?.kind, court: court(publication?.courtId) },
    rulings: rulings.map((ruling) => ({
      stage: ruling.stage,
      court: court(ruling.court),
      courtBasis: ruling.courtGrounds?.basis,
      effective: ruling.effective,
    })),
  });
  const dated = caseDate({
    stated: record.date,
    rulings: rulings.map((ruling) => ruling.date),
    release: publication?.date,
    events: record.events ?? [],
  });
  const sortDate = dated?.value;
  const regionId =
    record.region ??
    regionByCity(record.city, context) ??
    regionByCourts(rulings, context) ??
    publication?.regionId ??
    REGION_NOT_STATED;
  const name = record.name ?? record.title;
  const parties = partyKeys((record.parties ?? []).map((each) => each.name));
  const rules = rulesOf(record, slug);
  const factorWords = factorIds.flatMap((id) => {
    const factor = context.factors.get(id);
    return factor === undefined ? [] : [factor.label, ...factor.aliases];
  });
  const caseNumbers = unique(
    [...(record.caseNumbers ?? []), ...rulings.flatMap((ruling) => ruling.caseNumber ?? [])].map(normalizeCaseNumber),
  );
  const properties: Properties = {
    id: caseId,
    title: record.title,
    titleKey: `${record.title}|${caseId}`,
    headline: record.headline,
    name,
    completeness: record.completeness ?? "FULL",
    caseNumbers,
    orderInPublication: record.orderInPublication,
    city: record.city,
    date: dated?.of === "RULING" ? sortDate : undefined,
    sortDate,
    sortDateOf: dated?.of,
    sortDateEvent: dated?.event,
    summary: record.summary,
    facts: record.facts,
    reasoning: record.reasoning,
    significance: record.significance,
    outcome: record.outcome ?? "NOT_STATED",
    disposition: record.disposition,
    prevailingSide: record.prevailingSide,
    amounts: (record.amounts ?? []).map((each) => JSON.stringify(sourced(each, source))),
    events: (record.events ?? []).map((each) => JSON.stringify(sourced(each, source))),
    recognitions: (record.recognitions ?? []).map((each) => JSON.stringify(each)),
    unresolved: [
      ...(record.unresolved ?? []),
      ...unresolvedCauses.map((raw) => ({ kind: "causeOfAction", raw, reason: "not a name or id of the official list" })),
    ].map((each) => JSON.stringify(each)),
    citedCaseNumbers: (record.citedCases ?? []).flatMap((each) => (isCaseId(each.case) ? [] : normalizeCaseNumber(each.case))),
    contradictions: described.contradictions.map((each) => JSON.stringify(each)),
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
    ...searchText(
      {
        kind: "CASE",
        title: [record.title],
        tags: [...factorWords, ...causeIds.map((id) => context.causes.get(id)?.name)],
        body: [
          record.summary,
          record.facts,
          record.reasoning,
          record.significance,
          record.disposition,
          ...(record.issues ?? []).flatMap((each) => [each.question, each.answer]),
          ...(record.rulePrinciples ?? []).map((each) => each.statement),
        ],
        names: [record.title, ...caseNumbers, record.city, ...(record.parties ?? []).map((each) => each.name)],
      },
      segment,
    ),
    ...sectionWords(
      {
        facts: [record.summary, record.facts],
        issues: (record.issues ?? []).flatMap((each) => [each.question, each.answer]),
        rules: (record.rulePrinciples ?? []).map((each) => each.statement),
        reasoning: [record.reasoning, record.significance, record.disposition],
      },
      segment,
    ),
  };
  const rows = {
    rulings: rulings.map((ruling, order) => ({
      caseId,
      properties: {
        id: rulingIds.get(ruling.key),
        caseId,
        order,
        stage: ruling.stage,
        result: ruling.result,
        orders: ruling.orders,
        date: ruling.date,
        caseNumber: ruling.caseNumber === undefined ? undefined : normalizeCaseNumber(ruling.caseNumber),
        effective: ruling.effective,
        disposition: ruling.disposition,
        fines: (ruling.fines ?? []).map((each) => JSON.stringify(each)),
        ...evidenceProperties(ruling.evidence, source),
      },
    })),
    madeBy: rulings.flatMap((ruling) =>
      ruling.court === undefined
        ? []
        : {
            caseId,
            rulingId: rulingIds.get(ruling.key),
            courtId: ruling.court,
            properties: groundsProperties(ruling.courtGrounds ?? { basis: "CITED" }, source),
          },
    ),
    reviews: rulings.flatMap((ruling) =>
      ruling.reviews === undefined
        ? []
        : {
            caseId,
            rulingId: rulingIds.get(ruling.key),
            reviewedId: rulingIds.get(ruling.reviews),
            properties: { disposition: ruling.disposition },
          },
    ),
    parties: (record.parties ?? []).map((party, order) => ({
      caseId,
      properties: {
        id: `party:${slug}/${parties.get(party.name) ?? party.name}`,
        caseId,
        name: party.name,
        kind: party.kind,
        aliases: party.aliases,
        ...searchText({ kind: "PARTY", title: [party.name], names: [party.name, ...(party.aliases ?? [])] }, segment),
      },
      link: {
        order,
        role: party.role,
        alsoRoles: party.alsoRoles,
        side: party.side,
        capacity: party.capacity,
        ...evidenceProperties(party.evidence, source),
      },
    })),
    issues: (record.issues ?? []).map((issue, order) => ({
      caseId,
      order,
      properties: { id: `issue:${slug}/${order + 1}`, caseId, question: issue.question, answer: issue.answer },
    })),
    rules: rules.map(({ id, rule }, order) => ({
      caseId,
      rulingId: rulingIds.get(lastRuling ?? ""),
      ruleId: id,
      order,
      properties: {
        statement: rule.statement,
        ...searchText(
          { kind: "RULE_PRINCIPLE", title: [rule.statement], tags: factorWords, names: [rule.statement.slice(0, 60)] },
          segment,
        ),
      },
    })),
    interprets: rules.flatMap(({ id, rule }) =>
      (rule.interprets ?? []).map((interpreted) => ({ caseId, ruleId: id, provisionId: interpreted })),
    ),
    applies: appliesRows(record, caseId, rulingIds, lastRuling, source, standing),
    factors: (record.factors ?? []).map((each) => ({
      caseId,
      factorId: each.factor,
      properties: { factorId: each.factor, caseId, ...groundsProperties(each, source) },
    })),
    causes: causeIds.map((causeId, order) => ({ caseId, causeId, order })),
    hearingCourts: courtIds.map((courtId) => ({ caseId, courtId })),
    namedCourts: (record.courts ?? []).map((each) => ({
      caseId,
      courtId: each.court,
      properties: { capacity: each.capacity, ...evidenceProperties(each.evidence, source) },
    })),
    instruments: (record.instruments ?? []).map((each) => ({
      caseId,
      instrumentId: each.instrument,
      properties: evidenceProperties(each.evidence, source),
    })),
    citedCases: (record.citedCases ?? []).map((each) => {
      const cited = isCaseId(each.case) ? each.case : normalizeCaseNumber(each.case);
      const properties = { treatment: each.treatment ?? "MENTIONED", ...evidenceProperties(each.evidence, source) };
      return { caseId, cited, target: cited, referenceId: referenceId(cited), properties };
    }),
    citable: [{ caseId, referenceIds: [caseId, ...caseNumbers].map(referenceId) }],
    sources: described.sources.map((each) => ({
      id: `source:${caseId}|${each.source}`,
      caseId,
      properties: {
        id: `source:${caseId}|${each.source}`,
        caseId,
        recordId: each.record.id,
        source: each.source,
        edited: each.source === EDITED,
        publicationId: each.publicationId,
        meetingKey: each.meetingKey,
        hash: each.hash,
        end: each.end,
        record: JSON.stringify(each.record),
      },
    })),
    documents: described.sources.flatMap(({ record: { document, sections, extractor }, end }) =>
      document === undefined
        ? []
        : {
            caseId,
            documentId: document.id,
            properties: {
              start: document.start,
              end,
              extractor,
              headings: (sections ?? []).map((section) => section.heading),
              starts: (sections ?? []).map((section) => section.start),
              ends: (sections ?? []).map((section) => section.end),
            },
          },
    ),
  };
  const contentHash = createHash("sha256")
    .update(JSON.stringify([writeStatementsHash(), properties, rows]))
    .digest("hex");
  return { caseId, contentHash, wantedKey: newestKey(caseId, sortDate), case: properties, ...rows };
}

/** The record's rules with their ids, each once: a rule that is listed twice is one. */
function rulesOf(record: CaseRecord, slug: string): readonly { readonly id: string; readonly rule: RulePrincipleRecord }[] {
  const rules = new Map<string, RulePrincipleRecord>();
  for (const [order, rule] of (record.rulePrinciples ?? []).entries()) {
    const id = rule.id ?? `rule:${slug}/${order + 1}`;
    const before = rules.get(id);
    const interprets = [...(before?.interprets ?? []), ...(rule.interprets ?? [])];
    rules.set(id, { ...(before ?? rule), ...(interprets.length > 0 && { interprets: unique(interprets) }) });
  }
  return [...rules].map(([id, rule]) => ({ id, rule }));
}

/**
 * The record's rulings, and one for each case number that none of them bears: the number's kind names the stage (民初, 民终 …).
 * A record that applies provisions or states a rule has at least one.
 */
function rulingsOf(record: CaseRecord): readonly RulingRecord[] {
  const stated = record.rulings ?? [];
  const borne = new Set(
    stated.flatMap((ruling) => (ruling.caseNumber === undefined ? [] : normalizeCaseNumber(ruling.caseNumber))),
  );
  const keys = new Set(stated.map((ruling) => ruling.key));
  const numbered = unique((record.caseNumbers ?? []).map(normalizeCaseNumber))
    .filter((number) => !borne.has(number))
    .map((number, index): RulingRecord => ({
      key: freeName(`number-${index + 1}`, "-", keys),
      stage: stageOfCaseNumber(number) ?? "NOT_STATED",
      caseNumber: number,
    }));
  const needsOne = (record.provisions ?? []).length > 0 || (record.rulePrinciples ?? []).length > 0;
  const all = [...numbered, ...stated];
  return all.length > 0 || !needsOne ? all : [{ key: "ruling", stage: "NOT_STATED" }];
}

/** One row an application. The first of a case and a provision carries the sort keys, so that no page shows a case twice. */
function appliesRows(
  record: CaseRecord,
  caseId: string,
  rulingIds: ReadonlyMap<string, string>,
  lastRuling: string | undefined,
  source: string,
  standing: OrderedStanding,
): readonly Properties[] {
  const sorted = [...(record.provisions ?? [])].sort((a, b) => Number(a.basis === "INFERRED") - Number(b.basis === "INFERRED"));
  const seen = new Set<string>();
  return sorted.map((each: AppliedProvisionRecord, order) => {
    const first = !seen.has(each.provision);
    seen.add(each.provision);
    const same = sorted.filter((other) => other.provision === each.provision);
    return {
      caseId,
      rulingId: rulingIds.get(each.ruling ?? lastRuling ?? ""),
      provisionId: each.provision,
      paragraph: parseProvisionId(each.provision)?.number ?? {},
      keyed: first,
      properties: {
        caseId,
        order,
        treatment: each.treatment,
        position: each.position,
        ...groundsProperties(each, source),
        ...(first
          ? {
              provisionId: each.provision,
              rank: standing.rank,
              level: standing.level,
              bases: unique(same.map((other) => other.basis)),
              treatments: unique(same.map((other) => other.treatment)),
            }
          : {}),
      },
    };
  });
}

/** What is kept as JSON says in its evidence where the words stand, as links do. */
function sourced<Value extends { readonly evidence?: Evidence | undefined }>(value: Value, source: string): Value {
  return value.evidence === undefined ? value : { ...value, evidence: { source, ...value.evidence } };
}

function evidenceProperties(evidence: Evidence | undefined, source: string): Properties {
  if (evidence === undefined) return {};
  return {
    quote: evidence.quote,
    section: evidence.section,
    start: evidence.start,
    end: evidence.end,
    source: evidence.source ?? source,
  };
}

function groundsProperties(grounds: Grounds, source: string): Properties {
  return {
    basis: grounds.basis,
    rationale: grounds.rationale,
    assertedBy: grounds.assertedBy ?? (grounds.basis === "INFERRED" ? "editor" : undefined),
    confidence: grounds.confidence,
    ...evidenceProperties(grounds.evidence, source),
  };
}

function regionByCity(city: string | undefined, context: LoadContext): string | undefined {
  if (city === undefined) return undefined;
  const wanted = city.replace(/[市省]$/u, "");
  return [...context.regions].flatMap(([id, name]) => (name.replace(/[市省]$/u, "") === wanted ? id : [])).toSorted()[0];
}

/** Whether a cited case is told by its id; by its number otherwise. */
export function isCaseId(cited: string): boolean {
  return cited.startsWith("case:");
}

/** What is cited under an id or a number (in normal form) is one node, whoever cites it and whether it is held or not. */
function referenceId(cited: string): string {
  return `reference:${cited}`;
}

/** Where the courts of the rulings stand. */
function regionByCourts(rulings: readonly RulingRecord[], context: LoadContext): string | undefined {
  const regions = [...context.regions].map(([id, name]) => ({ id, name })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return regionOfCourts(
    rulings.map(({ court, caseNumber }) => {
      const known = context.courts.get(court ?? "");
      return { level: known?.level, region: known?.regionId, caseNumber };
    }),
    regions,
  );
}

function unique<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}
