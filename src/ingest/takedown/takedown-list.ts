import { normalizeCaseNumber } from "../../domain/case-number.js";
import type { CaseRecord } from "../../domain/case-record.js";
import { isCaseNumber } from "../../language/case-numbers.js";
import type { Fault } from "../record/fault.js";

/** The cases that must not be shown, by id and by case number in normal form. */
export interface TakedownList {
  readonly ids: ReadonlySet<string>;
  readonly caseNumbers: ReadonlySet<string>;
}

export const NOTHING_TAKEN_DOWN: TakedownList = { ids: new Set(), caseNumbers: new Set() };

export interface ParsedTakedownList {
  readonly list: TakedownList;
  /** The lines that name no case; the others count nevertheless. */
  readonly faults: readonly Fault[];
}

/** Reads a list: a case id or case number a line; what follows # is a remark. */
export function parseTakedownList(text: string, file: string): ParsedTakedownList {
  const ids = new Set<string>();
  const caseNumbers = new Set<string>();
  const faults: Fault[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/u, "")
    .split(/\r?\n/u)
    .entries()) {
    const entry = line.replace(/(?:^|\s)#.*$/u, "").trim();
    if (entry === "") continue;
    if (/^case:[^\s"'<>{}|\\^`]+$/u.test(entry)) ids.add(entry);
    else if (isCaseNumber(entry)) caseNumbers.add(normalizeCaseNumber(entry));
    else
      faults.push({
        file,
        line: index + 1,
        key: "",
        expectation: { code: "TAKEDOWN_ENTRY" },
      });
  }
  return { list: { ids, caseNumbers }, faults };
}

export function joinTakedownLists(lists: readonly TakedownList[]): TakedownList {
  return {
    ids: new Set(lists.flatMap((list) => [...list.ids])),
    caseNumbers: new Set(lists.flatMap((list) => [...list.caseNumbers])),
  };
}

export function isEmpty(list: TakedownList): boolean {
  return list.ids.size === 0 && list.caseNumbers.size === 0;
}

/** The case numbers of a record and of its rulings, in normal form. */
export function caseNumbersOf(record: CaseRecord): readonly string[] {
  return [
    ...(record.caseNumbers ?? []),
    ...(record.rulings ?? []).flatMap((ruling) => ruling.caseNumber ?? []),
  ].map(normalizeCaseNumber);
}

/** Whether the list names the case, by its id or one of its numbers. */
export function isTakenDown(record: CaseRecord, list: TakedownList): boolean {
  return (
    list.ids.has(record.id) || caseNumbersOf(record).some((number) => list.caseNumbers.has(number))
  );
}
