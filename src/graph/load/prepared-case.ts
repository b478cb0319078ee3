import type { CourtRecord } from "../../domain/reference-records.js";
import type { Segment } from "../../domain/segment.js";
import { type CaseRows, caseRows } from "./case-rows.js";
import { describeSingleSource } from "./case-sources.js";
import { documentChunks } from "./document-chunks.js";
import type { LoadContext } from "./load-context.js";
import { documentRow } from "./load-documents.js";
import type { PublishedCase } from "./load-input.js";
import { missingCourts, withCourts } from "./named-courts.js";
import type { WriteRow } from "./write-rows.js";

/** A case that was read from a document of its own, as rows, prepared without a database. */
export interface PreparedCase {
  readonly published: PublishedCase;
  /** As it is written where no other source describes the same case. */
  readonly rows: CaseRows;
  readonly courts: readonly CourtRecord[];
  readonly chunks: readonly WriteRow<"write/merge-document-chunks">[];
  readonly document: WriteRow<"write/begin-documents"> | undefined;
}

/** Turns a record into rows. Pure, so that threads can do it in parallel. */
export function prepareCase(
  published: PublishedCase,
  context: LoadContext,
  segment: Segment,
): PreparedCase {
  const described = describeSingleSource(published, context);
  const courts = missingCourts([described.record], context);
  const { document, extractor } = published.record;
  return {
    published,
    courts,
    rows: caseRows(described, withCourts(context, courts), segment),
    chunks: document === undefined ? [] : documentChunks(document),
    document: document && documentRow(document, extractor),
  };
}
