import type { Database } from "../../graph/database.js";
import {
  type JudgmentFile,
  type JudgmentFileState,
  judgmentFileProperties,
} from "../../graph/load/judgment-files.js";
import { type JudgmentCounts, JudgmentLoad } from "../../graph/load/load-judgments.js";
import { removeUnusedNamedCourts } from "../../graph/load/named-courts.js";
import type { LoadContext } from "../../graph/load/load-context.js";
import type { PreparedCase } from "../../graph/load/prepared-case.js";
import { heldArticles, readInstrumentCatalogue } from "../../graph/read/known-references.js";
import type { ColumnNames } from "../../ingest/collection/columns.js";
import { readCollection } from "../../ingest/collection/read-collection.js";
import type { CollectionRow } from "../../ingest/collection/row.js";
import { judgmentsOf } from "../../ingest/ingest-document.js";
import type { PersonalDataMode } from "../../ingest/privacy/gate-record.js";
import type { TakedownList } from "../../ingest/takedown/takedown-list.js";
import { segment } from "../../similarity/segmenter.js";
import type { CollectionReport } from "./collection-report.js";
import { type ExtractionPool, rowPool } from "./extraction-pool.js";
import type { FoundFile } from "./found-files.js";
import type { RowKnowledge } from "./prepare-row.js";
import type { CollectionProgress } from "./rate.js";
import { readRows, type ReadRows } from "./row-stream.js";
import { addTallies, NO_ROWS, type Tally } from "./tally.js";

/** How files are read, and which of their rows. */
export interface CollectionOptions {
  readonly mapped: ColumnNames;
  readonly publisher: string | undefined;
  readonly takedown: TakedownList;
  readonly personalData: PersonalDataMode;
  /** Everything that determines which rows are taken and what they become, as one text. */
  readonly selection: string;
  /**
   * Identifies how texts are stored (see graph/load/stored-form.ts); a file that was begun in
   * another form is read again.
   */
  readonly form: string;
  readonly threads: number;
}

/** Reads what threads need to know of the graph. */
export async function readKnowledge(
  database: Database,
  context: LoadContext,
  { publisher, takedown, personalData }: CollectionOptions,
): Promise<RowKnowledge> {
  return {
    context,
    instruments: await readInstrumentCatalogue(database),
    articles: await heldArticles(database),
    publisher,
    takedown,
    personalData,
  };
}

/** Whether the graph has the nodes to which rows refer: courts, causes of action, laws. */
export function hasReferenceNodes({ causes }: LoadContext): boolean {
  return causes.size > 0;
}

/** Loads the files of a collection of judgments, one after the other, in threads of its own. */
export class CollectionImport {
  private constructor(
    private readonly database: Database,
    private readonly load: JudgmentLoad,
    private readonly pool: ExtractionPool<PreparedCase>,
    private readonly options: CollectionOptions,
  ) {}

  /** Writes the publication of the judgments and starts the threads. */
  static async begin(database: Database, options: CollectionOptions): Promise<CollectionImport> {
    const load = await JudgmentLoad.begin(database, judgmentsOf(options), segment);
    const knowledge = await readKnowledge(database, load.context, options);
    const pool = rowPool(knowledge, options.threads);
    return new CollectionImport(database, load, pool, options);
  }

  /** The shared nodes as they were when the import began. */
  get context(): LoadContext {
    return this.load.context;
  }

  /** Ends the threads and removes courts that no case names any more. */
  async end(): Promise<void> {
    await this.pool.close();
    await removeUnusedNamedCourts(this.database);
  }

  /**
   * Loads one file, from where an interrupted run of the same stopped. It is recorded as an
   * incomplete load until its last row is written.
   */
  async file(
    file: FoundFile,
    isWanted: (row: CollectionRow) => boolean,
    report: CollectionReport,
    progress: CollectionProgress,
  ): Promise<Tally> {
    const source = loadOf(file);
    await this.database.writeAlone("write/begin-load", { ...source, contentHash: file.hash });
    let tally =
      file.resumesFrom === undefined ? NO_ROWS : (JSON.parse(file.resumesFrom.tally) as Tally);
    const rows = readRows(
      readCollection(file.input, this.options.mapped, (bytes) => progress.onBytes(bytes)),
      this.pool,
      isWanted,
      file.resumesFrom?.items ?? 0,
    );
    for await (const batch of batchesOf(rows, () => this.load.size)) {
      await report.write(batch);
      const reported = report.bytes;
      const after = (counts: JudgmentCounts) => addTallies(addTallies(tally, batch.tally), counts);
      await this.load.add(
        {
          cases: batch.cases,
          mark: (counts) =>
            fileMark(
              file,
              { isWhole: false, items: batch.items, reported, form: this.options.form },
              after(counts),
            ),
        },
        (counts) => {
          tally = after(counts);
          progress.onCases(batch.cases.length);
        },
      );
    }
    await this.load.end();
    await finishFile(this.database, file, tally, report.bytes, this.options.form);
    return tally;
  }
}

function fileMark(
  file: JudgmentFile,
  state: Omit<JudgmentFileState, "tally">,
  tally: Tally,
): { readonly id: string; readonly properties: ReturnType<typeof judgmentFileProperties> } {
  const properties = { ...state, tally: JSON.stringify(tally) };
  return { id: file.id, properties: judgmentFileProperties(file, properties) };
}

/**
 * Records that a file was loaded completely, with its tally. The load must have been recorded
 * before.
 */
async function finishFile(
  database: Database,
  file: JudgmentFile,
  tally: Tally,
  reported: number,
  form: string,
): Promise<void> {
  const { created, changed, unchanged } = tally;
  const { id, properties } = fileMark(file, { isWhole: true, items: 0, reported, form }, tally);
  await database.write(async (run) => {
    await run("write/mark-judgment-file", { id, properties: { ...properties, id } });
    await run("write/finish-load", {
      id: loadOf(file).id,
      counts: JSON.stringify({ created, changed, unchanged, removed: 0, referenceRemoved: 0 }),
    });
  });
}

/** Records a file whose cases are stored already. */
export async function recordLoad(
  database: Database,
  file: JudgmentFile,
  tally: Tally,
  reported: number,
  form: string,
): Promise<void> {
  await database.writeAlone("write/begin-load", { ...loadOf(file), contentHash: file.hash });
  await finishFile(database, file, tally, reported, form);
}

/** A file is a load of its own: `leian doctor` names an interrupted one. */
function loadOf({ name }: JudgmentFile): { readonly id: string; readonly source: string } {
  return { id: `load:judgments ${name}`, source: `judgments ${name}` };
}

/** Joins consecutive tasks into batches of the wanted number of cases. */
export async function* batchesOf(
  tasks: AsyncIterable<ReadRows>,
  size: () => number,
): AsyncGenerator<ReadRows> {
  let cases: PreparedCase[] = [];
  let pending: ReadRows[] = [];
  const joined = (): ReadRows => ({
    items: pending.at(-1)?.items ?? 0,
    cases,
    rows: [],
    faults: pending.flatMap((each) => each.faults),
    discrepancies: pending.flatMap((each) => each.discrepancies),
    tally: pending.reduce((sum, each) => addTallies(sum, each.tally), NO_ROWS),
  });
  for await (const task of tasks) {
    cases.push(...task.cases);
    pending.push(task);
    if (cases.length < size() && pending.length < size()) continue;
    yield joined();
    [cases, pending] = [[], []];
  }
  if (pending.length > 0) yield joined();
}
