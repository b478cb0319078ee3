import type { CaseRecord, UnresolvedRecord } from "../../domain/case-record.js";
import { stageOfCaseNumber } from "../../domain/case-number.js";
import { readCourtName } from "../../domain/court-name.js";
import type { Evidence, Grounds } from "../../domain/evidence.js";
import type { RulingRecord } from "../../domain/ruling-record.js";
import { withoutUndefined } from "../../domain/without-undefined.js";
import type { CauseNames, CourtNames } from "../extract/ports.js";
import { EXTRACTOR } from "../extractor.js";
import { type Column, nameOfColumn } from "./columns.js";
import type { Stated } from "./stated.js";

/** `assertedBy` of what only a column states. */
export const BY_COLUMN = `${EXTRACTOR} column`;

/**
 * A record reconciled with a column, and what of the column the text contradicts or does not
 * confirm.
 */
export interface Reconciled {
  readonly record: CaseRecord;
  readonly discrepancies: readonly UnresolvedRecord[];
}

/** Grounds of what a column states and the text has no words for. */
export function groundsOfColumn(column: Column): Grounds {
  const rationale = `the collection's column ${nameOfColumn(column)} has it`;
  return { basis: "INFERRED", rationale, assertedBy: BY_COLUMN };
}

/**
 * The unresolved statement for a column that the text contradicts; the record keeps the text's
 * value.
 */
export function contradicted(column: Column, raw: string, text: string): UnresolvedRecord {
  const name = nameOfColumn(column);
  return {
    kind: KINDS[column] ?? "column",
    raw,
    reason: `the collection's column ${name} says so, the text says ${text}`,
  };
}

/** The unresolved statement for a column whose value the text lacks. */
export function notInText(column: Column, raw: string): UnresolvedRecord {
  const name = nameOfColumn(column);
  return {
    kind: KINDS[column] ?? "column",
    raw,
    reason: `the collection's column ${name} has it, the text does not`,
  };
}

const KINDS: Readonly<Partial<Record<Column, string>>> = {
  NUMBER: "caseNumber",
  DATE: "date",
  COURT: "court",
  CAUSE: "cause",
  PARTIES: "party",
  LAW: "provision",
};

/** The first occurrence of words in the document, as evidence; undefined where there is none. */
export function evidenceInDocument(record: CaseRecord, words: string): Evidence | undefined {
  const at = record.document?.text.indexOf(words) ?? -1;
  return at < 0 ? undefined : { quote: words, start: at, end: at + words.length };
}

/** Takes the case number of the column, unless the text has others only. */
export function reconcileNumber(record: CaseRecord, { caseNumber }: Stated): Reconciled {
  if (caseNumber === undefined) return { record, discrepancies: [] };
  const own = record.caseNumbers ?? [];
  const last = record.rulings?.at(-1);
  if (own.length > 0 && !own.includes(caseNumber) && last?.caseNumber !== caseNumber)
    return { record, discrepancies: [contradicted("NUMBER", caseNumber, own.join("、"))] };
  const caseNumbers = [caseNumber, ...own.filter((each) => each !== caseNumber)];
  const rulings = withLastRuling(record, (ruling) => ({ caseNumber, ...withoutUndefined(ruling) }));
  return { record: { ...record, caseNumbers, rulings }, discrepancies: [] };
}

/** Takes the more precise of two dates that agree; the column's where the text has none. */
export function reconcileDate(record: CaseRecord, { date, invalidDate }: Stated): Reconciled {
  if (date === undefined) {
    const reason = "it is no date of the calendar";
    const raw = invalidDate;
    return { record, discrepancies: raw === undefined ? [] : [{ kind: "date", raw, reason }] };
  }
  const own = record.date;
  if (own !== undefined && !own.startsWith(date) && !date.startsWith(own))
    return { record, discrepancies: [contradicted("DATE", date, own)] };
  const fuller = own !== undefined && own.length > date.length ? own : date;
  const rulings = withLastRuling(record, (ruling) =>
    ruling.date === undefined || date.startsWith(ruling.date)
      ? { ...ruling, date: fuller }
      : ruling,
  );
  return { record: { ...record, date: fuller, rulings }, discrepancies: [] };
}

/** Takes the column's court for the last ruling where the text names none. */
export function reconcileCourt(record: CaseRecord, stated: Stated, courts: CourtNames): Reconciled {
  const { court: name, caseNumber, date } = stated;
  if (name === undefined) return { record, discrepancies: [] };
  const full = readCourtName(name)?.name ?? name;
  const court = courts.idOf(name) ?? courts.idOf(full) ?? full;
  const last = record.rulings?.at(-1);
  if (last?.court !== undefined) {
    const same = [court, name, full].includes(last.court) || courts.idOf(last.court) === court;
    return { record, discrepancies: same ? [] : [contradicted("COURT", name, last.court)] };
  }
  const evidence = evidenceInDocument(record, name);
  const courtGrounds: Grounds =
    evidence === undefined ? groundsOfColumn("COURT") : { basis: "CITED", evidence };
  const rulings =
    last === undefined
      ? [{ key: "only", stage: stageOf(caseNumber), caseNumber, date, court, courtGrounds }]
      : withLastRuling(record, (ruling) => ({ ...ruling, court, courtGrounds }));
  return { record: { ...record, rulings }, discrepancies: [] };
}

function stageOf(caseNumber: string | undefined): RulingRecord["stage"] {
  return (caseNumber === undefined ? undefined : stageOfCaseNumber(caseNumber)) ?? "NOT_STATED";
}

/**
 * Takes the column's causes of action where the text names none. A broader or narrower cause is no
 * contradiction.
 */
export function reconcileCause(
  record: CaseRecord,
  { causes: names }: Stated,
  causes: CauseNames,
  isWithin: (narrow: string, broad: string) => boolean,
): Reconciled {
  const ids = names.flatMap((name) => causes.idOf(name) ?? []);
  const unknown = names
    .filter((name) => causes.idOf(name) === undefined)
    .filter((name) => !(record.unresolved ?? []).some(({ raw }) => raw === name))
    .map((raw) => ({ kind: "cause", raw, reason: "it is no official cause of action" }));
  const own = record.causesOfAction ?? [];
  if (ids.length === 0) return { record, discrepancies: unknown };
  if (own.length === 0) {
    const evidence = evidenceInDocument(record, names[0] ?? "");
    const causeGrounds: Grounds =
      evidence === undefined ? groundsOfColumn("CAUSE") : { basis: "CITED", evidence };
    return { record: { ...record, causesOfAction: ids, causeGrounds }, discrepancies: unknown };
  }
  const isRelated = (id: string) => own.some((each) => isWithin(each, id) || isWithin(id, each));
  const contradictions = names
    .filter((name) => causes.idOf(name) !== undefined && !isRelated(causes.idOf(name) ?? ""))
    .map((name) => contradicted("CAUSE", name, own.join("、")));
  return { record, discrepancies: [...unknown, ...contradictions] };
}

function withLastRuling(
  record: CaseRecord,
  change: (ruling: RulingRecord) => RulingRecord,
): readonly RulingRecord[] | undefined {
  const { rulings } = record;
  return rulings?.map((ruling, index) => (index === rulings.length - 1 ? change(ruling) : ruling));
}
