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

/** What a kind is called in messages. */
const NAMES: Readonly<Record<PersonalDataKind, string>> = {
  IDENTITY_NUMBER: "identity number",
  MOBILE_NUMBER: "mobile number",
  BANK_CARD: "bank card number",
  EMAIL: "e-mail address",
  STREET_ADDRESS: "street address",
  PASSPORT_NUMBER: "passport number",
  LICENCE_PLATE: "licence plate",
  BIRTH_DATE: "birth date",
};

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
    const expected = "a name that differs from the other parties' once personal data is masked";
    return { faults: [fault(placed.place, ["parties", same, "name"], expected)] };
  }
}

function refusal(placed: PlacedRecord, found: FoundPersonalData): Fault {
  return fault(
    placed.place,
    found.path,
    `no personal data: ${article(NAMES[found.kind])} ${NAMES[found.kind]} (${found.hint}) stands at ${found.start}`,
  );
}

function article(name: string): string {
  return /^[aeiou]/u.test(name) ? "an" : "a";
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

/** case:x: 2 mobile numbers, 1 e-mail address masked */
export function formatMasked({ caseId, masked }: MaskedCase): string {
  const parts = PERSONAL_DATA_KINDS.flatMap((kind) => {
    const count = masked[kind] ?? 0;
    return count === 0 ? [] : `${count} ${plural(NAMES[kind], count)}`;
  });
  return `${caseId}: ${parts.join(", ")} masked`;
}

function plural(name: string, count: number): string {
  if (count === 1) return name;
  return name.endsWith("s") ? `${name}es` : `${name}s`;
}
