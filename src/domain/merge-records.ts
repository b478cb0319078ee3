import type { CaseRecord } from "./case-record.js";
import type { RulingRecord } from "./ruling-record.js";
import type { ContradictingValue, Contradiction } from "./contradiction.js";
import type { Evidence } from "./evidence.js";
import { freeName } from "./free-name.js";
import { joined } from "./joined.js";
import { mergeParties, withPartyNames } from "./merge-parties.js";
import { withoutUndefined } from "./without-undefined.js";

/**
 * The source of a record that people wrote or imported; a record that was read from a document has
 * the document's id.
 */
export const EDITED = "records";

/** What a record comes from: its document's id, or "records". */
export function sourceOf(record: CaseRecord): string {
  return record.document?.id ?? EDITED;
}

export interface MergedRecord {
  readonly record: CaseRecord;
  readonly contradictions: readonly Contradiction[];
}

/**
 * One record of all that the sources say of one case. The edited record leads, then the documents
 * by id: a value that the leading one has stays, lists are joined, and every part keeps the source
 * that it comes from. Where two sources say different things of the same matter, both are listed.
 * What a machine inferred never stands beside an equal statement of an editor.
 */
export function mergeRecords(records: readonly CaseRecord[]): MergedRecord {
  const ordered = records
    .map(withSources)
    .toSorted(
      (a, b) =>
        Number(sourceOf(a) !== EDITED) - Number(sourceOf(b) !== EDITED) ||
        compare(sourceOf(a), sourceOf(b)),
    );
  const [first, ...others] = ordered;
  if (first === undefined) throw new RangeError("no record of the case");
  const contradictions = contradictionsOf(ordered);
  return { record: others.reduce(mergeTwo, first), contradictions };
}

/** Evidence of a record that was read from a document points to that document. */
function withSources(record: CaseRecord): CaseRecord {
  const source = record.document?.id;
  return source === undefined ? record : (stamp(record, source) as CaseRecord);
}

function stamp(value: unknown, source: string): unknown {
  if (Array.isArray(value)) return value.map((each) => stamp(each, source));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [
    key,
    key === "evidence" && each !== undefined
      ? { source, ...(each as Evidence) }
      : stamp(each, source),
  ]);
  return Object.fromEntries(entries) as unknown;
}

function mergeTwo(lead: CaseRecord, other: CaseRecord): CaseRecord {
  // A record in full knows more of the case than a title, whatever its source.

  const [main, second] =
    lead.completeness === "TITLE_ONLY" && other.completeness !== "TITLE_ONLY"
      ? [
          {
            ...other,
            id: lead.id,
            publication: lead.publication,
            orderInPublication: lead.orderInPublication ?? other.orderInPublication,
          },
          lead,
        ]
      : [lead, other];
  const more = withPartyNames(second, main.parties ?? []);
  const rulings = mergeRulings(main.rulings ?? [], more.rulings ?? []);
  const stated = <Value>(a: Value | undefined, b: Value | undefined, nothing: Value) =>
    a === undefined || a === nothing ? (b ?? a) : a;
  const outcome = stated(main.outcome, more.outcome, "NOT_STATED" as const);
  return {
    ...more,
    ...main,
    caseNumbers: joined(main.caseNumbers, more.caseNumbers, (each) => each),
    region: main.region ?? more.region,
    city: main.city ?? more.city,
    date: main.date ?? more.date,
    causesOfAction: filled(main.causesOfAction, more.causesOfAction),
    causeGrounds: (filled(main.causesOfAction, more.causesOfAction) === main.causesOfAction
      ? main
      : more
    ).causeGrounds,
    outcome,
    outcomeGrounds: (outcome === main.outcome ? main : more).outcomeGrounds,
    disposition: main.disposition ?? more.disposition,
    prevailingSide: main.prevailingSide ?? more.prevailingSide,
    prevailingSideGrounds: (main.prevailingSide === undefined ? more : main).prevailingSideGrounds,
    parties: mergeParties(main.parties ?? [], more.parties ?? [], rulings.keys),
    courts: joined(main.courts, more.courts, (each) => each.court),
    organs: joined(main.organs, more.organs, (each) => each.organ),
    rulings: rulings.all,
    amounts: joined(
      main.amounts,
      more.amounts,
      (each) => `${each.value ?? each.text} ${each.currency}`,
    ),
    events: joined(main.events, more.events, (each) => each.date),
    claims: filled(main.claims, more.claims),
    issues: filled(main.issues, more.issues),
    rulePrinciples: filledRules(main, more),
    provisions: mergeProvisions(main, more, rulings.keys),
    instruments: joined(main.instruments, more.instruments, (each) => each.instrument),
    factors: joined(main.factors, more.factors, (each) => each.factor),
    recognitions: joined(main.recognitions, more.recognitions, (each) => each.title),
    citedCases: joined(main.citedCases, more.citedCases, (each) => each.case),
    unresolved: joined(main.unresolved, more.unresolved, (each) => `${each.kind} ${each.raw}`),
  };
}

function filled<Value>(
  main: readonly Value[] | undefined,
  more: readonly Value[] | undefined,
): readonly Value[] | undefined {
  return main !== undefined && main.length > 0 ? main : more;
}

/**
 * Whose issues stand, whose rules decide them: rules of the one source point at no question of the
 * other.
 */
function filledRules(main: CaseRecord, more: CaseRecord): CaseRecord["rulePrinciples"] {
  const rules = filled(main.rulePrinciples, more.rulePrinciples);
  const issues = filled(main.issues, more.issues);
  const same = (rules === main.rulePrinciples) === (issues === main.issues);
  return same ? rules : rules?.map((rule) => ({ ...rule, decides: undefined }));
}

/** Rulings of one stage are one, unless both name their courts and these differ. */
function mergeRulings(
  main: readonly RulingRecord[],
  more: readonly RulingRecord[],
): { readonly all: readonly RulingRecord[]; readonly keys: ReadonlyMap<string, string> } {
  const all = [...main];
  const keys = new Map<string, string>();
  for (const ruling of more) {
    const at = all.findIndex((each, index) => index < main.length && isSameRuling(each, ruling));
    const same = all[at];
    if (same !== undefined) {
      all[at] = { ...ruling, ...withoutUndefined(same) };
      keys.set(ruling.key, same.key);
      continue;
    }
    const key = freeName(ruling.key, "-", new Set(all.map((each) => each.key)));
    keys.set(ruling.key, key);
    all.push({
      ...ruling,
      key,
      reviews: ruling.reviews === undefined ? undefined : (keys.get(ruling.reviews) ?? undefined),
    });
  }
  return {
    all: all.map((each) => (each.reviews === each.key ? { ...each, reviews: undefined } : each)),
    keys,
  };
}

function isSameRuling(a: RulingRecord, b: RulingRecord): boolean {
  if (a.caseNumber !== undefined && b.caseNumber !== undefined)
    return a.caseNumber === b.caseNumber;
  return (
    a.stage === b.stage && (a.court === undefined || b.court === undefined || a.court === b.court)
  );
}

/**
 * A provision that the leading record has is not repeated, except that words that cite it outweigh
 * an inference.
 */
function mergeProvisions(
  main: CaseRecord,
  more: CaseRecord,
  rulingKeys: ReadonlyMap<string, string>,
): CaseRecord["provisions"] {
  const held = new Map<string, boolean>();
  for (const each of main.provisions ?? [])
    held.set(each.provision, held.get(each.provision) === true || each.basis === "CITED");
  const added = (more.provisions ?? [])
    .filter(
      (each) =>
        held.get(each.provision) === undefined ||
        (held.get(each.provision) === false && each.basis === "CITED"),
    )
    .map((each) => ({
      ...each,
      ruling: each.ruling === undefined ? undefined : rulingKeys.get(each.ruling),
    }));
  return main.provisions === undefined && added.length === 0
    ? undefined
    : [...(main.provisions ?? []), ...added];
}

/** Fields to which the sources give different values. */
function contradictionsOf(records: readonly CaseRecord[]): readonly Contradiction[] {
  const claims = new Map<string, ContradictingValue[]>();
  for (const record of records) {
    const source = sourceOf(record);
    const claim = (field: string, value: string | undefined, evidence?: Evidence) => {
      if (value === undefined || value === "NOT_STATED" || value === "UNKNOWN") return;
      const values = claims.get(field) ?? [];
      if (values.every((each) => each.value !== value))
        claims.set(field, [
          ...values,
          { value, source, ...(evidence && { quote: evidence.quote }) },
        ]);
    };
    claim("outcome", record.outcome);
    claim("prevailingSide", record.prevailingSide);
    claim("date", record.date);
    claim("city", record.city?.replace(/[市省]$/u, ""));
    if (record.causesOfAction?.length === 1) claim("causeOfAction", record.causesOfAction[0]);
    for (const party of record.parties ?? []) {
      claim(`party ${party.name} role`, party.role, party.evidence);
      claim(`party ${party.name} kind`, party.kind, party.evidence);
    }
    for (const ruling of record.rulings ?? []) {
      if ((record.rulings ?? []).filter((each) => each.stage === ruling.stage).length > 1) continue;
      claim(`${ruling.stage} court`, ruling.court, ruling.courtGrounds?.evidence);
      claim(`${ruling.stage} date`, ruling.date, ruling.evidence);
      claim(`${ruling.stage} disposition`, ruling.disposition, ruling.evidence);
    }
    for (const each of record.provisions ?? [])
      if (each.treatment !== "MENTIONED")
        claim(`treatment of ${each.provision}`, each.treatment, each.evidence);
  }
  return [...claims].flatMap(([field, values]) =>
    isContradiction(field, values) ? { field, values } : [],
  );
}

/**
 * Two values of one source are two things that it says; a date and a part of it are the same date.
 */
function isContradiction(field: string, values: readonly ContradictingValue[]): boolean {
  if (new Set(values.map((each) => each.source)).size < 2) return false;
  const isDate = field === "date" || field.endsWith(" date");
  return (
    !isDate ||
    !values.every((a) =>
      values.every((b) => a.value.startsWith(b.value) || b.value.startsWith(a.value)),
    )
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
