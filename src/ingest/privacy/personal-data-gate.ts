import { fault, type Parsed } from "../record/parse-record.js";
import type { Fault } from "../record/fault.js";
import type { PlacedRecord } from "../record/record.js";
import { type FoundPersonalData, gateRecord, type PersonalDataMode } from "./gate-record.js";
import { PERSONAL_DATA_KINDS, type PersonalDataKind } from "./personal-data.js";

/** How many of which kind were masked in one case. */
export interface MaskedCase {
  readonly caseId: string;
  readonly masked: Readonly<Partial<Record<PersonalDataKind, number>>>;
}

/**
 * The gate between the records of the files and the load: every case record passes it, and it keeps
 * what it did.
 */
export class PersonalDataGate {
  private readonly cases = new Map<string, MaskedCase>();

  constructor(private readonly mode: PersonalDataMode) {}

  /**
   * What was masked, in the order in which the cases came. Records that are read twice count once.
   */
  get masked(): readonly MaskedCase[] {
    return [...this.cases.values()];
  }

  /**
   * The records with their personal data masked, or with a fault for each find and without the
   * records that have one.
   */
  pass(parsed: Parsed): Parsed {
    const passed = parsed.records.map((record) => this.passOne(record));
    return {
      records: passed.flatMap((each) => each.record ?? []),
      faults: [...parsed.faults, ...passed.flatMap((each) => each.faults)],
    };
  }

  private passOne(placed: PlacedRecord): {
    readonly record?: PlacedRecord;
    readonly faults: readonly Fault[];
  } {
    if (placed.kind !== "cases") return { record: placed, faults: [] };
    const { record, found } = gateRecord(placed.value, this.mode);
    if (found.length === 0) return { record: placed, faults: [] };
    if (this.mode === "refuse") return { faults: found.map((each) => refusal(placed, each)) };
    this.cases.set(record.id, { caseId: record.id, masked: countByKind(found) });
    const names = (record.parties ?? []).map((party) => party.name);
    const same = names.findIndex((name, index) => names.indexOf(name) !== index);
    if (same < 0) return { record: { ...placed, value: record }, faults: [] };
    const expectation = { code: "UNIQUE_MASKED_NAME" } as const;
    return { faults: [fault(placed.place, ["parties", same, "name"], expectation)] };
  }
}

function refusal(placed: PlacedRecord, { kind, hint, start, path }: FoundPersonalData): Fault {
  return fault(placed.place, path, { code: "NO_PERSONAL_DATA", kind, hint, start });
}

/** How many finds there are of each kind that has any. */
export function countByKind(
  found: readonly { readonly kind: PersonalDataKind }[],
): MaskedCase["masked"] {
  const counts = PERSONAL_DATA_KINDS.map(
    (kind) => [kind, found.filter((each) => each.kind === kind).length] as const,
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
