import { type OrderedStanding, type RankedCourt, standingOf } from "../../domain/authority.js";
import { type CaseDate, caseDate } from "../../domain/case-date.js";
import { normalizeCaseNumber, stageOfCaseNumber } from "../../domain/case-number.js";
import type { CaseRecord, RulePrincipleRecord } from "../../domain/case-record.js";
import type { RulingRecord } from "../../domain/ruling-record.js";
import { freeName } from "../../domain/free-name.js";
import { ruleIdAt, slugOf } from "../../domain/node-id.js";
import { regionOfCase } from "./case-region.js";
import type { DescribedCase } from "./case-sources.js";
import type { LoadContext } from "./load-context.js";

/** A case resolved against the graph: the ids of what it names, its date and its standing. */
export interface ResolvedCase extends DescribedCase {
  readonly slug: string;
  readonly rulings: readonly ResolvedRuling[];
  /** The id of a ruling by its key in the record; without a key, of the last ruling. */
  readonly rulingId: (key: string | undefined) => string;
  readonly rules: readonly { readonly id: string; readonly rule: RulePrincipleRecord }[];
  readonly courtIds: readonly string[];
  readonly causeIds: readonly string[];
  /** Causes that are neither a name nor an id of the official list. */
  readonly unresolvedCauses: readonly string[];
  readonly factorIds: readonly string[];
  /** Labels and aliases of its factors. */
  readonly factorWords: readonly string[];
  readonly caseNumbers: readonly string[];
  readonly dated: CaseDate | undefined;
  readonly standing: OrderedStanding;
  readonly regionId: string;
}

export type ResolvedRuling = RulingRecord & { readonly id: string };

/** Resolves a described case: ids, date and standing. */
export function resolveCase(described: DescribedCase, context: LoadContext): ResolvedCase {
  const { record, publicationId } = described;
  const slug = slugOf(record.id);
  const rulings = rulingsOf(record).map((ruling) => ({
    ...ruling,
    id: `ruling:${slug}/${ruling.key}`,
  }));
  const rulingIds = new Map(rulings.map((ruling) => [ruling.key, ruling.id]));
  const causes = record.causesOfAction ?? [];
  const factorIds = unique((record.factors ?? []).map((each) => each.factor));
  return {
    ...described,
    slug,
    rulings,
    rulingId: (key) => rulingIds.get(key ?? rulings.at(-1)?.key ?? "") ?? "",
    rules: rulesOf(record, slug),
    courtIds: unique(rulings.flatMap((ruling) => ruling.court ?? [])),
    causeIds: unique(causes.flatMap((cause) => causeId(cause, context) ?? [])),
    unresolvedCauses: causes.filter((cause) => causeId(cause, context) === undefined),
    factorIds,
    factorWords: factorIds.flatMap((id) => {
      const factor = context.factors.get(id);
      return factor === undefined ? [] : [factor.label, ...factor.aliases];
    }),
    caseNumbers: unique(
      [...(record.caseNumbers ?? []), ...rulings.flatMap((ruling) => ruling.caseNumber ?? [])].map(
        normalizeCaseNumber,
      ),
    ),
    dated: caseDate({
      stated: record.date,
      rulings: rulings.map((ruling) => ruling.date),
      release: context.publications.get(publicationId)?.date,
      events: record.events ?? [],
    }),
    standing: standingOfCase(record, rulings, publicationId, context),
    regionId: regionOfCase(record, rulings, publicationId, context),
  };
}

function causeId(cause: string, { causes, causeIdsByName }: LoadContext): string | undefined {
  return causes.has(cause) ? cause : causeIdsByName.get(cause);
}

function standingOfCase(
  record: CaseRecord,
  rulings: readonly RulingRecord[],
  publicationId: string,
  context: LoadContext,
): OrderedStanding {
  const publication = context.publications.get(publicationId);
  const court = (id: string | undefined): RankedCourt | undefined => {
    const known = id === undefined ? undefined : context.courts.get(id);
    return id === undefined || known === undefined ? undefined : { id, level: known.level };
  };
  return standingOf({
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
}

/** The record's rules with their ids; a rule that is listed twice is one. */
function rulesOf(record: CaseRecord, slug: string): ResolvedCase["rules"] {
  const rules = new Map<string, RulePrincipleRecord>();
  for (const [order, rule] of (record.rulePrinciples ?? []).entries()) {
    const id = rule.id ?? ruleIdAt(slug, order);
    const before = rules.get(id);
    const joined = (list: "interprets" | "turnsOn" | "replaces" | "conflictsWith") =>
      unique([...(before?.[list] ?? []), ...(rule[list] ?? [])]);
    rules.set(id, {
      ...(before ?? rule),
      interprets: joined("interprets"),
      turnsOn: joined("turnsOn"),
      replaces: joined("replaces"),
      conflictsWith: joined("conflictsWith"),
      decides: unique([...(before?.decides ?? []), ...(rule.decides ?? [])]),
    });
  }
  return [...rules].map(([id, rule]) => ({ id, rule }));
}

/**
 * The record's rulings, and one for each case number that none of them has: the kind of the number
 * gives the stage (民初, 民终 …). A record that applies provisions or states a rule has at least one.
 */
function rulingsOf(record: CaseRecord): readonly RulingRecord[] {
  const stated = record.rulings ?? [];
  const borne = new Set(
    stated.flatMap((ruling) =>
      ruling.caseNumber === undefined ? [] : normalizeCaseNumber(ruling.caseNumber),
    ),
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

/** Each value once, in the order of the list. */
export function unique<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}
