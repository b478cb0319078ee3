import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Database } from "../../graph/database.js";
import { type CitedCase, linkCitations, restoreEmptyLists } from "../../graph/load/bulk-graph.js";
import { JudgmentLoad } from "../../graph/load/load-judgments.js";
import { removeUnusedNamedCourts } from "../../graph/load/named-courts.js";
import { migrate } from "../../graph/migrations.js";
import { readCollection } from "../../ingest/collection/read-collection.js";
import type { CollectionItem, CollectionRow } from "../../ingest/collection/row.js";
import { judgmentsOf } from "../../ingest/ingest-document.js";
import { openLocalServer } from "../../local/server.js";
import { importData, replaceData } from "../../local/stored-data.js";
import { segment } from "../../similarity/segmenter.js";
import { messages } from "../messages/catalogue.js";
import { printStep } from "../open-database.js";
import type { Progress } from "../progress.js";
import { BulkCollector, CITATIONS_FILE, setAsideFile } from "./bulk-collector.js";
import { BulkFolder, hasEmptyLists } from "./bulk-folder.js";
import type { CollectionReport } from "./collection-report.js";
import { linePool, rowPool } from "./extraction-pool.js";
import type { FoundFile } from "./found-files.js";
import { batchesOf, type CollectionOptions, recordLoad } from "./import-collection.js";
import type { RowKnowledge } from "./prepare-row.js";
import type { CollectionProgress } from "./rate.js";
import { readRows } from "./row-stream.js";
import { addTallies, NO_ROWS, type Tally } from "./tally.js";

/**
 * Seconds that the indexes of millions of cases may take to fill, and the interval at which their
 * progress is read.
 */
const INDEX_SECONDS = 86_400;
const POLL_MS = 2000;

/** The result of reading a file. */
interface ReadFile {
  readonly file: FoundFile;
  readonly tally: Tally;
  readonly reported: number;
}

/**
 * Loads collections into a managed server without any by creating its database anew: everything is
 * written to files, together with what the graph has, and imported by neo4j-admin into a separate
 * data folder, which replaces the former one once it is complete.
 */
export class BulkImport {
  private readonly read: ReadFile[] = [];
  private files: readonly string[] = [];
  private emptyLists = { nodes: false, links: false };

  private constructor(
    private readonly home: string,
    private readonly folder: BulkFolder,
    private readonly collector: BulkCollector,
    private readonly knowledge: RowKnowledge,
    private readonly options: CollectionOptions,
  ) {}

  /** @param home the data folder of the managed server. */
  static async begin(
    home: string,
    database: Database,
    knowledge: RowKnowledge,
    options: CollectionOptions,
  ): Promise<BulkImport> {
    const folder = await BulkFolder.make(join(home, "bulk", "files"));
    const collector = await BulkCollector.begin(database, folder);
    return new BulkImport(home, folder, collector, knowledge, options);
  }

  /**
   * Writes the cases of the files and the content of the graph to the import files. The graph is
   * not changed.
   */
  async write(
    database: Database,
    files: readonly FoundFile[],
    isWanted: (row: CollectionRow) => boolean,
    report: CollectionReport,
    progress: CollectionProgress & { readonly onKept: (nodes: number) => void },
  ): Promise<Tally> {
    const pool = linePool(this.knowledge, this.options.threads);
    try {
      for (const [input, file] of files.entries()) {
        let tally = NO_ROWS;
        const items = readCollection(file.input, this.options.mapped, (bytes) =>
          progress.onBytes(bytes),
        );
        for await (const batch of readRows(items, pool, isWanted, 0)) {
          await report.write(batch);
          let created = 0;
          for (const [index, each] of batch.cases.entries()) {
            const row = batch.rows[index];
            if (row !== undefined && (await this.collector.add(each, row, input))) created++;
          }
          tally = addTallies(addTallies(tally, batch.tally), { created });
          progress.onCases(batch.cases.length);
        }
        this.read.push({ file, tally, reported: report.bytes });
      }
      let nodes = 0;
      await this.collector.finish(database, () => {
        if (++nodes % 1000 === 0) progress.onKept(nodes);
      });
      const tables = [...pool.files, ...this.collector.tables.files()];
      this.files = await this.folder.describe(tables);
      const has = (kind: "nodes" | "relationships") => hasEmptyLists(tables, kind);
      this.emptyLists = { nodes: has("nodes"), links: has("relationships") };
    } finally {
      await pool.close();
    }
    return this.read.reduce((sum, each) => addTallies(sum, each.tally), NO_ROWS);
  }

  /**
   * Creates the new database and switches to it.
   * @returns the tally of the rows that were set aside.
   */
  async switchOver(progress: Progress): Promise<Partial<Tally>> {
    const aside = join(this.home, "bulk", "home");
    const words = messages().importJudgments;
    let tally: Partial<Tally> = {};
    await replaceData(this.home, aside, async () => {
      const { path: folder } = this.folder;
      progress.update(words.bulkImport, 0, 100);
      await importData(aside, { folder, files: this.files }, process.env, (percent) =>
        progress.update(words.bulkImport, Math.floor(percent), 100),
      );
      progress.update(words.bulkImport, 100, 100);
      const server = await openLocalServer({ home: aside, onProgress: printStep(progress) });
      const database = new Database(server);
      try {
        await database.verify();
        tally = await this.complete(database, progress);
      } finally {
        await database.close();
        await server.stop();
      }
    });
    return tally;
  }

  /** Deletes the import files, which contain the texts of all cases. */
  async drop(): Promise<void> {
    await rm(join(this.home, "bulk"), { recursive: true, force: true });
  }

  /**
   * Adds what the files cannot contain: indexes, rows that were set aside, citations, and the
   * record of what was loaded.
   */
  private async complete(database: Database, progress: Progress): Promise<Tally> {
    const words = messages().importJudgments;
    await restoreEmptyLists(database, this.emptyLists);
    const polling = setInterval(() => {
      void database
        .read("read/index-population")
        .then(([row]) =>
          progress.update(
            words.bulkIndexes,
            Math.min(99, Math.floor(row?.optionalNumber("percent") ?? 0)),
            100,
          ),
        )
        .catch(() => {});
    }, POLL_MS);
    await migrate(database, INDEX_SECONDS).finally(() => clearInterval(polling));
    progress.update(words.bulkIndexes, 100, 100);
    progress.print(words.bulkJoining);
    const { knowledge, options } = this;
    const publication = judgmentsOf(options);
    const load = await JudgmentLoad.begin(database, publication, segment, knowledge.context);
    let all = NO_ROWS;
    for (const [input, { file, tally, reported }] of this.read.entries()) {
      const deferred = this.collector.setAside.has(input)
        ? await this.writeSetAside(load, input)
        : NO_ROWS;
      all = addTallies(all, deferred);
      await recordLoad(database, file, addTallies(tally, deferred), reported, options.form);
    }
    if (this.collector.citations > 0) await this.cite(database);
    await removeUnusedNamedCourts(database);
    return all;
  }

  /** Loads the rows that were set aside through the write statements. */
  private async writeSetAside(load: JudgmentLoad, input: number): Promise<Tally> {
    const pool = rowPool(this.knowledge, this.options.threads);
    let tally = NO_ROWS;
    try {
      const path = join(this.folder.path, setAsideFile(input));
      for await (const batch of batchesOf(
        readRows(rowsOf(path), pool, () => true, 0),
        () => load.size,
      ))
        await load.add({ cases: batch.cases, mark: undefined }, (counts) => {
          tally = addTallies(tally, counts);
        });
      await load.end();
    } finally {
      await pool.close();
    }
    return tally;
  }

  private async cite(database: Database): Promise<void> {
    let batch: CitedCase[] = [];
    for await (const cited of linesOf<CitedCase>(join(this.folder.path, CITATIONS_FILE))) {
      batch.push(cited);
      if (batch.length < 1000) continue;
      await linkCitations(database, batch);
      batch = [];
    }
    await linkCitations(database, batch);
  }
}

async function* linesOf<Value>(path: string): AsyncGenerator<Value> {
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity }))
    if (line !== "") yield JSON.parse(line) as Value;
}

async function* rowsOf(path: string): AsyncGenerator<CollectionItem> {
  for await (const row of linesOf<CollectionRow>(path)) yield { kind: "row", row };
}
