import { normalizeCaseNumber } from "../../domain/case-number.js";
import type { CaseRecord, CitedCaseRecord } from "../../domain/case-record.js";
import type { Parsed } from "../record/parse-record.js";
import { caseNumbersOf, isEmpty, isTakenDown, type TakedownList } from "./takedown-list.js";

/** Why the words of a citation lead nowhere. */
export const TAKEN_DOWN = "the case has been taken down";

/**
 * Keeps the cases of a list out of a load. Where the input names a case by its id and the list by
 * its number, or the other way round, both are known once all records have been seen: that is why
 * it sees them before it leaves any out.
 */
export class LeaveOut {
  private readonly seen: { readonly ids: Set<string>; readonly caseNumbers: Set<string> };
  private readonly left = new Set<string>();

  constructor(private readonly list: TakedownList) {
    this.seen = { ids: new Set(list.ids), caseNumbers: new Set(list.caseNumbers) };
  }

  /** The ids of the cases that were left out. */
  get leftOut(): readonly string[] {
    return [...this.left];
  }

  /** Takes note of the records that the list names, and gives all on as they are. */
  see(parsed: Parsed): Parsed {
    if (isEmpty(this.list)) return parsed;
    for (const record of parsed.records) {
      if (record.kind !== "cases" || !isTakenDown(record.value, this.list)) continue;
      this.left.add(record.value.id);
      this.seen.ids.add(record.value.id);
      for (const number of caseNumbersOf(record.value)) this.seen.caseNumbers.add(number);
    }
    return parsed;
  }

  /** The cases without those of the list; what cites one of these keeps its words as unresolved. */
  async *from<Published extends { readonly record: CaseRecord }>(
    cases: AsyncIterable<Published>,
  ): AsyncIterable<Published> {
    for await (const each of cases)
      if (!isTakenDown(each.record, this.list))
        yield { ...each, record: withoutCitationsOf(this.seen, each.record) };
  }
}

/**
 * The record with its citations of listed cases among the unresolved: the words stay, the link does
 * not.
 */
export function withoutCitationsOf(list: TakedownList, record: CaseRecord): CaseRecord {
  const isListed = (cited: CitedCaseRecord) =>
    list.ids.has(cited.case) || list.caseNumbers.has(normalizeCaseNumber(cited.case));
  const listed = (record.citedCases ?? []).filter(isListed);
  if (listed.length === 0) return record;
  return {
    ...record,
    citedCases: record.citedCases?.filter((cited) => !isListed(cited)),
    unresolved: [
      ...(record.unresolved ?? []),
      ...listed.map((cited) => ({
        kind: "citedCase",
        raw: cited.evidence?.quote ?? cited.case,
        reason: TAKEN_DOWN,
      })),
    ],
  };
}
