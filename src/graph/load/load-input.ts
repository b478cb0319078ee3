import type { CaseRecord } from "../../domain/case-record.js";
import type { PublicationRecord } from "../../domain/publication-record.js";
import type {
  CauseRecord,
  CourtRecord,
  FactorRecord,
  InstrumentRecord,
  RegionRecord,
} from "../../domain/reference-records.js";

/** The records that cases share. */
export interface ReferenceRecords {
  readonly regions: readonly RegionRecord[];
  readonly courts: readonly CourtRecord[];
  readonly causesOfAction: readonly CauseRecord[];
  readonly factors: readonly FactorRecord[];
  readonly instruments: readonly InstrumentRecord[];
  readonly publications: readonly PublicationRecord[];
}

/** A case record with the id of its publication settled. */
export interface PublishedCase {
  readonly record: CaseRecord;
  readonly publicationId: string;
}

/** Checked and resolved records, ready to be written. */
export interface LoadInput {
  /**
   * What is loaded, such as "seeds": a load that breaks off is repaired by the next one of the same
   * source.
   */
  readonly source: string;
  /** A hash of the whole input. */
  readonly contentHash: string;
  readonly reference: ReferenceRecords;
  /** The cases, readable more than once, so that a collection of any length needs little memory. */
  cases(): AsyncIterable<PublishedCase>;
  readonly caseCount: number;
  /**
   * Publications whose own record is part of the input: it speaks for all their cases, and what it
   * lacks is removed.
   */
  readonly wholePublications: ReadonlySet<string>;
  /**
   * Whether reference records that came from this source and are gone from it are removed: only the
   * seeds say so.
   */
  readonly prunesReference: boolean;
}

/** What a load changed. */
export interface LoadCounts {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Reference nodes that were removed. */
  readonly referenceRemoved: number;
}

/** How far a load has come. */
export interface LoadProgress {
  readonly step: "reference" | "cases" | "clean-up";
  readonly done: number;
  readonly total: number;
}
