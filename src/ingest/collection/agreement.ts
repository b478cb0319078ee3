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

/** Who says what a column alone says. */
export const BY_COLUMN = `${EXTRACTOR} column`;

/** A record with what of the columns its text contradicts or does not bear out. */
export interface Agreed {
  readonly record: CaseRecord;
  readonly open: readonly UnresolvedRecord[];
}

/** How what a column says is known, where the text has no words for it. */
export function byColumn(column: Column): Grounds {
  const rationale = `the collection's column ${nameOfColumn(column)} has it`;
  return { basis: "INFERRED", rationale, assertedBy: BY_COLUMN };
}

/** What a column says and the text says otherwise: both are kept. */
export function otherwise(column: Column, raw: string, text: string): UnresolvedRecord {
  const name = nameOfColumn(column);
  return {
    kind: KINDS[column] ?? "column",
    raw,
    reason: `the collection's column ${name} says so, the text says ${text}`,
  };
}

/** What a column says and the text does not. */
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

/** The words of a document, with their place. */
export function wordsInDocument(record: CaseRecord, words: string): Evidence | undefined {
  const at = record.document?.text.indexOf(words) ?? -1;
  return at < 0 ? undefined : { quote: words, start: at, end: at + words.length };
}

/** The number: the column's where the text has it too or has none, else the text's. */
export function agreeOnNumber(record: CaseRecord, { caseNumber }: Stated): Agreed {
  if (caseNumber === undefined) return { record, open: [] };
  const own = record.caseNumbers ?? [];
  const last = record.rulings?.at(-1);
  if (own.length > 0 && !own.includes(caseNumber) && last?.caseNumber !== caseNumber)
    return { record, open: [otherwise("NUMBER", caseNumber, own.join("、"))] };
  const caseNumbers = [caseNumber, ...own.filter((each) => each !== caseNumber)];
  const rulings = withLast(record, (ruling) => ({ caseNumber, ...withoutUndefined(ruling) }));
  return { record: { ...record, caseNumbers, rulings }, open: [] };
}

/** The date: the fuller of two that agree, the column's where the text has none. */
export function agreeOnDate(record: CaseRecord, { date, brokenDate }: Stated): Agreed {
  if (date === undefined) {
    const reason = "it is no date of the calendar";
    const raw = brokenDate;
    return { record, open: raw === undefined ? [] : [{ kind: "date", raw, reason }] };
  }
  const own = record.date;
  if (own !== undefined && !own.startsWith(date) && !date.startsWith(own))
    return { record, open: [otherwise("DATE", date, own)] };
  const fuller = own !== undefined && own.length > date.length ? own : date;
  const rulings = withLast(record, (ruling) =>
    ruling.date === undefined || date.startsWith(ruling.date)
      ? { ...ruling, date: fuller }
      : ruling,
  );
  return { record: { ...record, date: fuller, rulings }, open: [] };
}

/** The court of the last ruling: the column's where the text names none. */
export function agreeOnCourt(record: CaseRecord, stated: Stated, courts: CourtNames): Agreed {
  const { court: name, caseNumber, date } = stated;
  if (name === undefined) return { record, open: [] };
  const full = readCourtName(name)?.name ?? name;
  const court = courts.idOf(name) ?? courts.idOf(full) ?? full;
  const last = record.rulings?.at(-1);
  if (last?.court !== undefined) {
    const same = [court, name, full].includes(last.court) || courts.idOf(last.court) === court;
    return { record, open: same ? [] : [otherwise("COURT", name, last.court)] };
  }
  const evidence = wordsInDocument(record, name);
  const courtGrounds: Grounds =
    evidence === undefined ? byColumn("COURT") : { basis: "CITED", evidence };
  const rulings =
    last === undefined
      ? [{ key: "only", stage: stageOf(caseNumber), caseNumber, date, court, courtGrounds }]
      : withLast(record, (ruling) => ({ ...ruling, court, courtGrounds }));
  return { record: { ...record, rulings }, open: [] };
}

function stageOf(caseNumber: string | undefined): RulingRecord["stage"] {
  return (caseNumber === undefined ? undefined : stageOfCaseNumber(caseNumber)) ?? "NOT_STATED";
}

/** The causes of action: the column's where the text names none; a broader one is no other. */
export function agreeOnCause(
  record: CaseRecord,
  { causes: names }: Stated,
  causes: CauseNames,
  isWithin: (narrow: string, broad: string) => boolean,
): Agreed {
  const ids = names.flatMap((name) => causes.idOf(name) ?? []);
  const unknown = names
    .filter((name) => causes.idOf(name) === undefined)
    .filter((name) => !(record.unresolved ?? []).some(({ raw }) => raw === name))
    .map((raw) => ({ kind: "cause", raw, reason: "it is no official cause of action" }));
  const own = record.causesOfAction ?? [];
  if (ids.length === 0) return { record, open: unknown };
  if (own.length === 0) {
    const evidence = wordsInDocument(record, names[0] ?? "");
    const causeGrounds: Grounds =
      evidence === undefined ? byColumn("CAUSE") : { basis: "CITED", evidence };
    return { record: { ...record, causesOfAction: ids, causeGrounds }, open: unknown };
  }
  const near = (id: string) => own.some((each) => isWithin(each, id) || isWithin(id, each));
  const open = names
    .filter((name) => causes.idOf(name) !== undefined && !near(causes.idOf(name) ?? ""))
    .map((name) => otherwise("CAUSE", name, own.join("、")));
  return { record, open: [...unknown, ...open] };
}

function withLast(
  record: CaseRecord,
  change: (ruling: RulingRecord) => RulingRecord,
): readonly RulingRecord[] | undefined {
  const { rulings } = record;
  return rulings?.map((ruling, index) => (index === rulings.length - 1 ? change(ruling) : ruling));
}
