import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import type { Database } from "../../graph/database.js";
import {
  type JudgmentFile,
  type JudgmentFileState,
  judgmentFileProperties,
  readJudgmentFile,
} from "../../graph/load/judgment-files.js";
import { type JudgmentCounts, JudgmentLoad } from "../../graph/load/load-judgments.js";
import { removeUnusedNamedCourts } from "../../graph/load/named-courts.js";
import type { LoadContext } from "../../graph/load/load-context.js";
import type { PreparedCase } from "../../graph/load/prepared-case.js";
import { heldArticles, readInstrumentCatalogue } from "../../graph/read/known-references.js";
import type { ColumnNames } from "../../ingest/collection/columns.js";
import { readCollection } from "../../ingest/collection/read-collection.js";
import type { CollectionRow } from "../../ingest/collection/row.js";
import { hashFiles, type InputFile } from "../../ingest/import/input-file.js";
import { judgmentsOf } from "../../ingest/ingest-document.js";
import type { PersonalDataMode } from "../../ingest/privacy/gate-record.js";
import type { TakedownList } from "../../ingest/takedown/takedown-list.js";
import { segment } from "../../similarity/segmenter.js";
import type { CollectionReport } from "./collection-report.js";
import { type ExtractionPool, rowPool } from "./extraction-pool.js";
import type { RowKnowledge } from "./prepare-row.js";
import { readRows, type ReadRows } from "./row-stream.js";
import { addTallies, NO_ROWS, type Tally } from "./tally.js";

/** What of the files is wanted, and how it is read. */
export interface CollectionOptions {
  readonly mapped: ColumnNames;
  readonly publisher: string | undefined;
  readonly takedown: TakedownList;
  readonly personalData: PersonalDataMode;
  /** All that decides which rows of a file are taken and what they become, as one text. */
  readonly choice: string;
  /** In which form texts are stored; a file that another one began is read anew. */
  readonly form: string;
  readonly threads: number;
}

/** What is known of a file before it is read. */
export interface FoundFile extends JudgmentFile {
  readonly input: InputFile;
  /** Whether it was loaded whole, in this form. */
  readonly isLoaded: boolean;
  /** Where a run that broke off has come to. */
  readonly goesOn: JudgmentFileState | undefined;
}

/** Looks a file up by its bytes and what of it is wanted; its name does not matter. */
export async function findFile(
  database: Database,
  input: InputFile,
  { choice, form }: Pick<CollectionOptions, "choice" | "form">,
): Promise<FoundFile> {
  const hash = await hashFiles([input]);
  const { size } = await stat(input.path);
  const digest = createHash("sha256")
    .update(JSON.stringify([hash, choice]))
    .digest("hex");
  const id = `judgments:${digest.slice(0, 24)}`;
  const state = await readJudgmentFile(database, id);
  const known = state?.form === form ? state : undefined;
  return {
    input,
    id,
    name: input.shownAs,
    size,
    hash,
    isLoaded: known?.isWhole === true,
    goesOn: known?.isWhole === false ? known : undefined,
  };
}

/** How far the work has come. */
export interface CollectionProgress {
  onBytes(bytes: number): void;
  /** Rows that were behind before this run do not count. */
  onCases(cases: number): void;
}

/** What threads need to know of the graph. */
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

/** Whether the graph has what rows refer to: courts, causes of action, laws. */
export function isGrounded({ causes }: LoadContext): boolean {
  return causes.size > 0;
}

/** Loads the files of a collection of judgments, one after the other, with threads of its own. */
export class CollectionImport {
  private constructor(
    private readonly database: Database,
    private readonly load: JudgmentLoad,
    private readonly pool: ExtractionPool<PreparedCase>,
    private readonly options: CollectionOptions,
  ) {}

  static async begin(database: Database, options: CollectionOptions): Promise<CollectionImport> {
    const load = await JudgmentLoad.begin(database, judgmentsOf(options), segment);
    const knowledge = await readKnowledge(database, load.context, options);
    const pool = rowPool(knowledge, options.threads);
    return new CollectionImport(database, load, pool, options);
  }

  /** What cases share, as it was when the import began. */
  get context(): LoadContext {
    return this.load.context;
  }

  /** Whether the graph has what rows refer to: courts, causes of action, laws. */
  get isGrounded(): boolean {
    return isGrounded(this.load.context);
  }

  async end(): Promise<void> {
    await this.pool.close();
    await removeUnusedNamedCourts(this.database);
  }

  /**
   * Loads one file, from where an earlier run of the same broke off. It is noted as a load that is
   * incomplete until its last row is there.
   */
  async file(
    file: FoundFile,
    isWanted: (row: CollectionRow) => boolean,
    report: CollectionReport,
    progress: CollectionProgress,
  ): Promise<Tally> {
    const source = loadOf(file);
    await this.database.writeAlone("write/begin-load", { ...source, contentHash: file.hash });
    let tally = file.goesOn === undefined ? NO_ROWS : (JSON.parse(file.goesOn.tally) as Tally);
    const rows = readRows(
      readCollection(file.input, this.options.mapped, (bytes) => progress.onBytes(bytes)),
      this.pool,
      isWanted,
      file.goesOn?.items ?? 0,
    );
    for await (const batch of batchesOf(rows, () => this.load.size)) {
      await report.write(batch);
      const reported = report.bytes;
      const after = (counts: JudgmentCounts) => addTallies(addTallies(tally, batch.tally), counts);
      await this.load.add(
        {
          cases: batch.cases,
          mark: (counts) =>
            markOf(
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

function markOf(
  file: JudgmentFile,
  state: Omit<JudgmentFileState, "tally">,
  tally: Tally,
): { readonly id: string; readonly properties: ReturnType<typeof judgmentFileProperties> } {
  const properties = { ...state, tally: JSON.stringify(tally) };
  return { id: file.id, properties: judgmentFileProperties(file, properties) };
}

/** Notes that a file was loaded whole, with what came of it, where the load was noted before. */
async function finishFile(
  database: Database,
  file: JudgmentFile,
  tally: Tally,
  reported: number,
  form: string,
): Promise<void> {
  const { created, changed, unchanged } = tally;
  const { id, properties } = markOf(file, { isWhole: true, items: 0, reported, form }, tally);
  await database.write(async (run) => {
    await run("write/mark-judgment-file", { id, properties: { ...properties, id } });
    await run("write/finish-load", {
      id: loadOf(file).id,
      counts: JSON.stringify({ created, changed, unchanged, removed: 0, referenceRemoved: 0 }),
    });
  });
}

/** Notes a file whose cases are there already. */
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

/** A file is a load of its own: one that broke off is named by `leian doctor`. */
function loadOf({ name }: JudgmentFile): { readonly id: string; readonly source: string } {
  return { id: `load:judgments ${name}`, source: `judgments ${name}` };
}

/** Tasks that follow each other as batches of the wanted size. */
export async function* batchesOf(
  tasks: AsyncIterable<ReadRows>,
  size: () => number,
): AsyncGenerator<ReadRows> {
  let cases: PreparedCase[] = [];
  let waiting: ReadRows[] = [];
  const joined = (): ReadRows => ({
    items: waiting.at(-1)?.items ?? 0,
    cases,
    rows: [],
    faults: waiting.flatMap((each) => each.faults),
    open: waiting.flatMap((each) => each.open),
    tally: waiting.reduce((sum, each) => addTallies(sum, each.tally), NO_ROWS),
  });
  for await (const task of tasks) {
    cases.push(...task.cases);
    waiting.push(task);
    if (cases.length < size() && waiting.length < size()) continue;
    yield joined();
    [cases, waiting] = [[], []];
  }
  if (waiting.length > 0) yield joined();
}
