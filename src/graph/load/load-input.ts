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

/** A case record with the id of its publication. */
export interface PublishedCase {
  readonly record: CaseRecord;
  readonly publicationId: string;
}

/** Checked and resolved records, ready to be written. */
export interface LoadInput {
  /**
   * The name of the input, such as "seeds": an interrupted load is completed by the next load of
   * the same source.
   */
  readonly source: string;
  /** A hash of the whole input. */
  readonly contentHash: string;
  readonly reference: ReferenceRecords;
  /**
   * Streams the cases; can be called more than once, so that memory does not grow with the input.
   */
  cases(): AsyncIterable<PublishedCase>;
  readonly caseCount: number;
  /**
   * Ids of publications whose record is part of the input: it contains all their cases, and cases
   * that it lacks are removed.
   */
  readonly wholePublications: ReadonlySet<string>;
  /**
   * Whether reference records that an earlier load of this source created and the input lacks are
   * removed: for the seeds only.
   */
  readonly prunesReference: boolean;
}

/** What the write of some cases changed. */
export interface BatchCounts {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** What a load changed. */
export interface LoadCounts extends BatchCounts {
  readonly removed: number;
  /** Reference nodes that were removed. */
  readonly referenceRemoved: number;
}

/** A report of progress. */
export interface LoadProgress {
  readonly step: "reference" | "cases" | "clean-up";
  readonly done: number;
  readonly total: number;
}
