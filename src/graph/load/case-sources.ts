import { createHash } from "node:crypto";
import type { CaseRecord } from "../../domain/case-record.js";
import type { Contradiction } from "../../domain/contradiction.js";
import { EDITED, mergeRecords, sourceOf } from "../../domain/merge-records.js";
import { meetingKey } from "../../domain/meeting-key.js";
import type { Database } from "../database.js";
import { grouped } from "../grouped.js";
import type { LoadContext } from "./load-context.js";
import { withCourtIds } from "./named-courts.js";
import type { PublishedCase } from "./load-input.js";

/** One case as all its sources describe it, ready to be written. */
export interface DescribedCase {
  /** The merged record; its id is that of the leading source. */
  readonly record: CaseRecord;
  readonly publicationId: string;
  readonly contradictions: readonly Contradiction[];
  readonly sources: readonly CaseSource[];
  /** Ids under which the graph stored this case before. */
  readonly formerIds: readonly string[];
}

/** The record of a case from one source. */
export interface CaseSource {
  readonly source: string;
  readonly publicationId: string;
  /** The key by which records of other sources are matched; empty where none can be. */
  readonly meetingKey: string;
  /** The record without the text of its document, which is stored with the document. */
  readonly record: CaseRecord;
  /** A hash of the record including that text. */
  readonly hash: string;
  /** Where the case's part of the document ends, in UTF-16 units of the document. */
  readonly end: number | undefined;
}

/**
 * Merges incoming records with the stored sources of the same cases. Records with one id are one
 * case. A record read from a document and an edited record are one case where publication and title
 * agree; where that match is ambiguous, the record remains a case of its own.
 */
export async function describeCases(
  database: Database,
  batch: readonly PublishedCase[],
  context: LoadContext,
): Promise<readonly DescribedCase[]> {
  const incoming = batch.map((each) => caseSource(each, context));
  const matched = await matchedCases(database, incoming);
  const groups = new Map<string, { readonly sources: CaseSource[]; readonly ids: Set<string> }>();
  for (const each of incoming) {
    const other = matched.get(each);
    const id = other !== undefined && each.source !== EDITED ? other : each.record.id;
    const group = groups.get(id) ?? { sources: [], ids: new Set([id]) };
    groups.set(id, group);
    group.sources.push(each);
    group.ids.add(each.record.id);
    if (other !== undefined) group.ids.add(other);
  }
  const all = [...groups.values()];
  const held = await heldSources(
    database,
    all.flatMap(({ sources, ids }) =>
      [...ids].map((caseId) => ({ caseId, sources: sources.map((each) => each.source) })),
    ),
    context,
  );
  return all.map(({ sources, ids }) =>
    describe([...sources, ...[...ids].flatMap((id) => held.get(id) ?? [])], ids, context),
  );
}

/** A case that this record alone describes. */
export function describeSingleSource(
  published: PublishedCase,
  context: LoadContext,
): DescribedCase {
  return describe([caseSource(published, context)], new Set([published.record.id]), context);
}

/** Identifies a source when other sources of its case are looked up. */
export type SourceKey = Pick<CaseSource, "source" | "meetingKey"> & { readonly caseId: string };

/**
 * Selects the sources whose cases the graph knows from other sources too. The keys are of sources
 * that were read from documents.
 */
export async function withOtherSources(
  database: Database,
  keys: readonly SourceKey[],
): Promise<ReadonlySet<SourceKey>> {
  const rows = keys.map(({ caseId, source }) => ({ caseId, sources: [source] }));
  const meeting = keys
    .filter((each) => each.meetingKey !== "")
    .map(({ meetingKey }) => ({ meetingKey, edited: true }));
  const [held, met] = await Promise.all([
    database.read("read/cases-with-sources", { rows }),
    database.read("read/meeting-cases", { rows: meeting }),
  ]);
  const ids = new Set(held.map((row) => row.string("caseId")));
  const meetings = new Set(met.map((row) => row.string("meetingKey")));
  return new Set(keys.filter((each) => ids.has(each.caseId) || meetings.has(each.meetingKey)));
}

/** The cases without one source, by id; undefined for a case that has no other source. */
export async function describeWithoutSource(
  database: Database,
  ids: readonly string[],
  source: string,
  context: LoadContext,
): Promise<ReadonlyMap<string, DescribedCase | undefined>> {
  const held = await heldSources(
    database,
    ids.map((caseId) => ({ caseId, sources: [source] })),
    context,
  );
  return new Map(
    ids.map((id) => [
      id,
      held.has(id) ? describe(held.get(id) ?? [], new Set([id]), context) : undefined,
    ]),
  );
}

/**
 * The stored cases, merged again from their sources after `refresh` has been applied to each
 * record.
 */
export async function redescribe(
  database: Database,
  ids: readonly string[],
  context: LoadContext,
  refresh: (record: CaseRecord) => CaseRecord,
): Promise<readonly DescribedCase[]> {
  const held = await heldSources(
    database,
    ids.map((caseId) => ({ caseId, sources: [] })),
    context,
  );
  const refreshed = (source: CaseSource): CaseSource => {
    const record = refresh(source.record);
    // Without the document's text, which is not part of the stored record, the hash cannot be
    // recomputed.
    return record === source.record || record.document !== undefined
      ? source
      : { ...source, record, hash: hashOf(record) };
  };
  return [...held].map(([id, sources]) => describe(sources.map(refreshed), new Set([id]), context));
}

function describe(
  sources: readonly CaseSource[],
  ids: ReadonlySet<string>,
  context: LoadContext,
): DescribedCase {
  const { record, contradictions } = mergeRecords(
    sources.map((each) => withCourtIds(each.record, context)),
  );
  const leading = sources.find((each) => each.record.id === record.id);
  return {
    record,
    publicationId: leading?.publicationId ?? "",
    contradictions,
    sources: sources.toSorted((a, b) => (a.source < b.source ? -1 : 1)),
    formerIds: [...ids].filter((id) => id !== record.id),
  };
}

function caseSource({ record, publicationId }: PublishedCase, context: LoadContext): CaseSource {
  const publication = context.publications.get(publicationId)?.title ?? publicationId;
  return {
    source: sourceOf(record),
    publicationId,
    meetingKey: meetingKey(publication, record.title),
    record: withoutDocumentText(record),
    hash: hashOf(record),
    end: record.document && record.document.start + record.document.text.length,
  };
}

/** Leaves the text of sections out: it follows from the document and its extractor. */
function hashOf({ sections, ...record }: CaseRecord): string {
  const places = sections?.map((section) => ({ ...section, text: "" }));
  return createHash("sha256")
    .update(JSON.stringify({ ...record, sections: places }))
    .digest("hex");
}

/** The text of the document and its sections is stored in chunks; the hash shows changes. */
function withoutDocumentText(record: CaseRecord): CaseRecord {
  return {
    ...record,
    ...(record.document && { document: { ...record.document, text: "" } }),
    ...(record.sections && {
      sections: record.sections.map((section) => ({ ...section, text: "" })),
    }),
  };
}

/**
 * For each incoming source, the id of the one case of the other kind (edited, or read from a
 * document) with the same meeting key; sources without an unambiguous match are left out.
 */
async function matchedCases(
  database: Database,
  incoming: readonly CaseSource[],
): Promise<ReadonlyMap<CaseSource, string>> {
  const meeting = incoming.filter((each) => each.meetingKey !== "");
  const ids = new CasesByMeetingKey();
  for (const each of meeting) ids.add(each.meetingKey, each.source === EDITED, each.record.id);
  for (const edited of [true, false]) {
    const rows = meeting
      .filter((each) => (each.source === EDITED) !== edited)
      .map((each) => ({ meetingKey: each.meetingKey, edited }));
    if (rows.length === 0) continue;
    for (const row of await database.read("read/meeting-cases", { rows }))
      ids.add(row.string("meetingKey"), edited, row.string("caseId"));
  }
  return new Map(
    meeting.flatMap((each): readonly (readonly [CaseSource, string])[] => {
      const edited = each.source === EDITED;
      const other = ids.single(each.meetingKey, !edited);
      return other === undefined || ids.single(each.meetingKey, edited) === undefined
        ? []
        : [[each, other]];
    }),
  );
}

/** Case ids by meeting key, those of edited records and of documents apart. */
class CasesByMeetingKey {
  private readonly ids = new Map<string, Set<string>>();

  add(key: string, edited: boolean, id: string): void {
    const place = `${edited} ${key}`;
    const found = this.ids.get(place);
    if (found) found.add(id);
    else this.ids.set(place, new Set([id]));
  }

  /** The only case with the key; undefined where there is none or more than one. */
  single(key: string, edited: boolean): string | undefined {
    const found = [...(this.ids.get(`${edited} ${key}`) ?? [])];
    return found.length === 1 ? found[0] : undefined;
  }
}

async function heldSources(
  database: Database,
  rows: readonly { readonly caseId: string; readonly sources: readonly string[] }[],
  context: LoadContext,
): Promise<ReadonlyMap<string, readonly CaseSource[]>> {
  return grouped(await database.read("read/sources-of-cases", { rows }), "caseId", (row) => {
    const record = JSON.parse(row.string("record")) as CaseRecord;
    const published = { record, publicationId: row.string("publicationId") };
    return {
      ...caseSource(published, context),
      hash: row.string("hash"),
      end: row.optionalNumber("end"),
    };
  });
}
