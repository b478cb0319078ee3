import type { CaseRecord } from "../../domain/case-record.js";
import type { PublicationRecord } from "../../domain/publication-record.js";
import type {
  CauseRecord,
  CourtRecord,
  FactorRecord,
  InstrumentRecord,
  RegionRecord,
} from "../../domain/reference-records.js";

/** Any record with its kind. */
export type AnyRecord =
  | { readonly kind: "regions"; readonly value: RegionRecord }
  | { readonly kind: "courts"; readonly value: CourtRecord }
  | { readonly kind: "causesOfAction"; readonly value: CauseRecord }
  | { readonly kind: "factors"; readonly value: FactorRecord }
  | { readonly kind: "instruments"; readonly value: InstrumentRecord }
  | { readonly kind: "publications"; readonly value: PublicationRecord }
  | { readonly kind: "cases"; readonly value: CaseRecord };

export type RecordKind = AnyRecord["kind"];

/** Where a record stands: for messages about it. */
export interface RecordPlace {
  readonly file: string;
  /** The line of a key of the record, or of the record itself where the key has none. */
  lineOf(path: readonly PropertyKey[]): number;
}

export type PlacedRecord = AnyRecord & { readonly place: RecordPlace };
