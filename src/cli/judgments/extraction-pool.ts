import { Worker } from "node:worker_threads";
import type { TypedFile } from "../../export/typed-tables.js";
import type { PreparedCase } from "../../graph/load/prepared-case.js";
import type { CollectionRow } from "../../ingest/collection/row.js";
import type { BulkCase } from "./bulk-case.js";
import type { ExtractionAnswer, ExtractionTask, ThreadTask } from "./extraction-worker.js";
import type { PreparedRow, RowKnowledge } from "./prepare-row.js";

/** The script of a thread; the built one also where this runs from the sources, as in tests. */
const SCRIPT = new URL(
  import.meta.url.endsWith(".ts")
    ? "../../../dist/cli/judgments/extraction-worker.js"
    : "extraction-worker.js",
  import.meta.url,
);

interface Waiting<Case> {
  readonly task: ExtractionTask;
  readonly resolve: (rows: readonly PreparedRow<Case>[]) => void;
  readonly reject: (error: Error) => void;
}

/** A pool of threads that turn rows into rows of the write statements. */
export function rowPool(knowledge: RowKnowledge, threads: number): ExtractionPool<PreparedCase> {
  return new ExtractionPool({ knowledge, as: "rows" }, threads);
}

/** A pool of threads that turn rows into lines of files for neo4j-admin's import. */
export function linePool(knowledge: RowKnowledge, threads: number): ExtractionPool<BulkCase> {
  return new ExtractionPool({ knowledge, as: "lines" }, threads);
}

/** Reads rows in threads of this process, on all cores. */
export class ExtractionPool<Case> {
  private readonly threads: Worker[];
  private readonly idle: Worker[] = [];
  private readonly queue: Waiting<Case>[] = [];
  private readonly running = new Map<Worker, Waiting<Case>>();
  private readonly written = new Map<Worker, readonly TypedFile[]>();
  private count = 0;
  private failure: Error | undefined;

  constructor(task: ThreadTask, threads: number) {
    this.threads = Array.from({ length: threads }, (_, thread) => this.open({ ...task, thread }));
  }

  /** The number of tasks that keeps all threads busy. */
  get depth(): number {
    return this.threads.length * 2;
  }

  /** The files of the lines that the threads have returned so far. */
  get files(): readonly TypedFile[] {
    return [...this.written.values()].flat();
  }

  /**
   * Reads rows in a thread.
   * @returns one result for each row, in order.
   */
  read(rows: readonly CollectionRow[]): Promise<readonly PreparedRow<Case>[]> {
    if (rows.length === 0) return Promise.resolve([]);
    return new Promise((resolve, reject) => {
      if (this.failure !== undefined) {
        reject(this.failure);
        return;
      }
      this.queue.push({ task: { number: this.count++, rows }, resolve, reject });
      this.next();
    });
  }

  /** Ends all threads. */
  async close(): Promise<void> {
    this.fail(new Error("the threads are closed"));
    await Promise.all(this.threads.map((thread) => thread.terminate()));
  }

  private open(task: ThreadTask): Worker {
    const thread = new Worker(SCRIPT, { workerData: task });
    this.idle.push(thread);
    thread.on("message", ({ rows, files }: ExtractionAnswer<Case>) => {
      const waiting = this.running.get(thread);
      this.running.delete(thread);
      if (files !== undefined) this.written.set(thread, files);
      this.idle.push(thread);
      waiting?.resolve(rows);
      this.next();
    });
    thread.on("error", (error) => this.fail(error));
    thread.on("exit", () => this.fail(new Error("a thread that reads judgments has ended")));
    return thread;
  }

  private next(): void {
    const thread = this.idle[0];
    const waiting = this.queue[0];
    if (thread === undefined || waiting === undefined) return;
    this.idle.shift();
    this.queue.shift();
    this.running.set(thread, waiting);
    thread.postMessage(waiting.task);
    this.next();
  }

  private fail(error: Error): void {
    this.failure ??= error;
    for (const waiting of [...this.queue.splice(0), ...this.running.values()])
      waiting.reject(this.failure);
    this.running.clear();
  }
}
