import type { PublicationRecord } from "../../domain/publication-record.js";
import type { CourtRecord } from "../../domain/reference-records.js";
import type { Segment } from "../../domain/segment.js";
import type { Database, WriteTransaction } from "../database.js";
import { caseRows } from "./case-rows.js";
import {
  describeCases,
  type DescribedCase,
  type SourceKey,
  withOtherSources,
} from "./case-sources.js";
import { type CaseChanges, changesOf, countsOf, writeChanges } from "./load-cases.js";
import type { BatchCounts } from "./load-input.js";
import { completeCounts } from "./kept-counts.js";
import { type LoadContext, readLoadContext } from "./load-context.js";
import { loadReference } from "./load-reference.js";
import { missingCourts, withCourts } from "./named-courts.js";
import { Pace } from "./pace.js";
import type { PreparedCase } from "./prepared-case.js";
import { writeRows } from "./write-rows.js";

/** The counts of a written batch. */
export interface JudgmentCounts extends BatchCounts {
  /** Judgments that belong to the same case as another judgment of the batch. */
  readonly met: number;
}

/** Judgments that are written together, with the progress of their file after them. */
export interface JudgmentBatch {
  readonly cases: readonly PreparedCase[];
  /** The progress of the file, recorded in the same transaction; undefined where none is. */
  readonly mark:
    | ((counts: JudgmentCounts) => {
        readonly id: string;
        readonly properties: Readonly<Record<string, string | number>>;
      })
    | undefined;
}

/** Writes a stream of judgments, each with a document of its own. */
export class JudgmentLoad {
  private readonly pace: Pace;
  private writing: Promise<void> = Promise.resolve();
  private inFlight: ReadonlySet<string> = new Set();

  private constructor(
    private readonly database: Database,
    readonly context: LoadContext,
    private readonly segment: Segment,
  ) {
    this.pace = new Pace(database);
  }

  /**
   * Writes the publication of the judgments, and reads the shared nodes.
   * @param known the shared nodes as they were before the first of the judgments was written, where
   * a bulk import wrote it.
   */
  static async begin(
    database: Database,
    publication: PublicationRecord,
    segment: Segment,
    known?: LoadContext,
  ): Promise<JudgmentLoad> {
    const none = { regions: [], courts: [], causesOfAction: [], factors: [], instruments: [] };
    const reference = { ...none, publications: [publication] };
    await completeCounts(database);
    await loadReference(database, reference, "import", segment, () => {});
    return new JudgmentLoad(database, known ?? (await readLoadContext(database)), segment);
  }

  /** The wanted number of cases of the next batch. */
  get size(): number {
    return this.pace.size;
  }

  /**
   * Prepares a batch while the previous one is being written, then writes it: one transaction has
   * the cases, their documents and the progress of the file.
   * @param onWritten called once the batch is written.
   */
  async add(batch: JudgmentBatch, onWritten: (counts: JudgmentCounts) => void): Promise<void> {
    const ids = new Set(batch.cases.map((each) => each.rows.caseId));
    // A case of this batch may be in the one being written.
    if ([...ids].some((id) => this.inFlight.has(id))) await this.writing;
    const changes = await this.changes(batch.cases);
    await this.writing;
    this.inFlight = ids;
    this.writing = this.pace.write(async () => {
      const met = batch.cases.length - changes.all.length;
      const counts = { ...countsOf(changes), met };
      await this.write(batch, changes, counts);
      onWritten(counts);
    });
    this.writing.catch(() => {}); // the next that waits for it gets the fault
  }

  /**
   * Waits until all batches are written.
   * @throws what the last write throws.
   */
  async end(): Promise<void> {
    await this.writing;
  }

  private async changes(cases: readonly PreparedCase[]): Promise<CaseChanges> {
    const latest = new Map(cases.map((each) => [sourceKey(each), each]));
    const repeatedIds = repeated([...latest.values()].map((each) => each.rows.caseId));
    const keys = new Map([...latest.values()].map((each) => [keyOf(each), each]));
    const shared = await withOtherSources(this.database, [...keys.keys()]);
    const isAlone = (key: SourceKey) => !shared.has(key) && !repeatedIds.has(key.caseId);
    const alone = [...keys].flatMap(([key, each]) => (isAlone(key) ? each : []));
    const others = [...keys].flatMap(([key, each]) => (isAlone(key) ? [] : each.published));
    const described =
      others.length === 0 ? [] : await describeCases(this.database, others, this.context);
    const courts = [...alone.flatMap((each) => each.courts), ...this.missing(described)];
    const known = withCourts(this.context, courts);
    return changesOf(this.database, {
      all: [
        ...alone.map((each) => each.rows),
        ...described.map((each) => caseRows(each, known, this.segment)),
      ],
      courts: [...new Map(courts.map((each) => [each.id, each])).values()],
      chunks: [],
      formerIds: described.flatMap((each) => each.formerIds),
    });
  }

  private missing(described: readonly DescribedCase[]): readonly CourtRecord[] {
    return missingCourts(
      described.map((each) => each.record),
      this.context,
    );
  }

  private async write(
    { cases, mark }: JudgmentBatch,
    changes: CaseChanges,
    counts: JudgmentCounts,
  ): Promise<void> {
    const written = new Set(
      changes.pending.flatMap(({ rows }) =>
        rows["write/link-case-documents"].map((row) => row.documentId),
      ),
    );
    const latest = new Map(cases.map((each) => [sourceKey(each), each]));
    const fresh = [...latest.values()].filter((each) => written.has(each.document?.id ?? ""));
    await writeChanges(
      this.database,
      { ...changes, chunks: fresh.flatMap((each) => each.chunks) },
      this.segment,
      {
        before: (run) =>
          writeRows(
            run,
            "write/begin-documents",
            fresh.flatMap((each) => each.document ?? []),
          ),
        after: async (run) => {
          const ids = fresh.flatMap((each) => each.document?.id ?? []);
          if (ids.length > 0) await run("write/finish-documents", { ids });
          if (mark !== undefined) await markFile(run, mark(counts));
        },
      },
    );
  }
}

async function markFile(
  run: WriteTransaction,
  { id, properties }: ReturnType<NonNullable<JudgmentBatch["mark"]>>,
): Promise<void> {
  await run("write/mark-judgment-file", { id, properties: { ...properties, id } });
}

/** The key of a case and document: of several in a batch the last one is written. */
function sourceKey({ rows, document }: PreparedCase): string {
  return `${rows.caseId} ${document?.id ?? ""}`;
}

function keyOf({ rows }: PreparedCase): SourceKey {
  const source = rows.rows["write/merge-case-sources"][0]?.properties;
  return {
    caseId: rows.caseId,
    source: String(source?.source ?? ""),
    meetingKey: String(source?.meetingKey ?? ""),
  };
}

function repeated(ids: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(ids.filter((id) => seen.size === seen.add(id).size));
}
