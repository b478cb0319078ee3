import type { PublicationRecord } from "../../domain/publication-record.js";
import type { CourtRecord } from "../../domain/reference-records.js";
import type { Segment } from "../../domain/segment.js";
import type { Database, WriteTransaction } from "../database.js";
import { caseRows } from "./case-rows.js";
import { describeCases, type DescribedCase, type SourceKey, withCompany } from "./case-sources.js";
import {
  type BatchCounts,
  type CaseChanges,
  changesOf,
  countsOf,
  writeChanges,
} from "./load-cases.js";
import { completeCounts } from "./kept-counts.js";
import { type LoadContext, readLoadContext } from "./load-context.js";
import { loadReference } from "./load-reference.js";
import { missingCourts, withCourts } from "./named-courts.js";
import { Pace } from "./pace.js";
import type { PreparedCase } from "./prepared-case.js";
import { writeRows } from "./write-rows.js";

/** What came of a batch. */
export interface JudgmentCounts extends BatchCounts {
  /** Judgments that met another one of the batch in one case. */
  readonly met: number;
}

/** Some judgments that are written together, with how far their file is read behind them. */
export interface JudgmentBatch {
  readonly cases: readonly PreparedCase[];
  /** What is noted of the file in the same transaction; undefined where nothing is. */
  readonly mark:
    | ((counts: JudgmentCounts) => {
        readonly id: string;
        readonly properties: Readonly<Record<string, string | number>>;
      })
    | undefined;
}

/** Writes judgments that come as a stream, each a document of its own. */
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
   * Writes the publication that brings the judgments together, and reads what cases share.
   * @param known what they shared when a load began that wrote the first of them by another way.
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

  /** How many cases the next batch should have. */
  get size(): number {
    return this.pace.size;
  }

  /**
   * Makes a batch ready while the one before it is written, then writes it in its turn: one
   * transaction has its cases, their documents and how far the file was read.
   */
  async add(batch: JudgmentBatch, onWritten: (counts: JudgmentCounts) => void): Promise<void> {
    const ids = new Set(batch.cases.map((each) => each.rows.caseId));
    // What is being written may be what this batch tells of too.
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

  /** Waits until everything is written. */
  async end(): Promise<void> {
    await this.writing;
  }

  private async changes(cases: readonly PreparedCase[]): Promise<CaseChanges> {
    const latest = new Map(cases.map((each) => [sourceKey(each), each]));
    const several = repeated([...latest.values()].map((each) => each.rows.caseId));
    const keys = new Map([...latest.values()].map((each) => [keyOf(each), each]));
    const company = await withCompany(this.database, [...keys.keys()]);
    const isAlone = (key: SourceKey) => !company.has(key) && !several.has(key.caseId);
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

/** A document that stands twice in a batch is written once, as it stands last. */
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
