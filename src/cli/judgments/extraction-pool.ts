import { Worker } from "node:worker_threads";
import type { CollectionRow } from "../../ingest/collection/row.js";
import type { ExtractionAnswer, ExtractionTask } from "./extraction-worker.js";
import type { PreparedRow, RowKnowledge } from "./prepare-row.js";

/** The script of a thread: the built one too where this runs from the sources, as in tests. */
const SCRIPT = new URL(
  import.meta.url.endsWith(".ts")
    ? "../../../dist/cli/judgments/extraction-worker.js"
    : "extraction-worker.js",
  import.meta.url,
);

interface Waiting {
  readonly task: ExtractionTask;
  readonly resolve: (rows: readonly PreparedRow[]) => void;
  readonly reject: (error: Error) => void;
}

/** Reads rows in threads of this process, on all cores. */
export class ExtractionPool {
  private readonly threads: Worker[];
  private readonly idle: Worker[] = [];
  private readonly queue: Waiting[] = [];
  private readonly running = new Map<Worker, Waiting>();
  private count = 0;
  private failure: Error | undefined;

  constructor(knowledge: RowKnowledge, threads: number) {
    this.threads = Array.from({ length: threads }, () => this.open(knowledge));
  }

  /** So many tasks keep all threads busy. */
  get depth(): number {
    return this.threads.length * 2;
  }

  /** What came of the rows, in their order. */
  read(rows: readonly CollectionRow[]): Promise<readonly PreparedRow[]> {
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

  async close(): Promise<void> {
    this.fail(new Error("the threads are closed"));
    await Promise.all(this.threads.map((thread) => thread.terminate()));
  }

  private open(knowledge: RowKnowledge): Worker {
    const thread = new Worker(SCRIPT, { workerData: knowledge });
    this.idle.push(thread);
    thread.on("message", ({ rows }: ExtractionAnswer) => {
      const waiting = this.running.get(thread);
      this.running.delete(thread);
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
