import { Worker } from "node:worker_threads";
import { type Embedder, EmbeddingError, type EmbeddingInput } from "../similarity/embedder.js";
import type { WorkerAnswer, WorkerRequest } from "./model-worker.js";
import type { ModelPaths } from "./onnx-model.js";

/**
 * What a short question is prefixed with, as the model was trained; statements of facts are not.
 */
const ASKING = "为这个句子生成表示以用于检索相关文章：";
/** Characters; what is longer states facts. Chosen, not measured. */
const LONGEST_QUESTION = 100;
/** Model, form and revision: vectors of another cannot be compared with these. */
export const LOCAL_MODEL = "bge-small-zh-v1.5-int8";

/** The script of a thread: the built one too where this runs from the sources, as in tests. */
const SCRIPT = new URL(
  import.meta.url.endsWith(".ts") ? "../../dist/embedding/model-worker.js" : "model-worker.js",
  import.meta.url,
);

export interface LocalEmbedderOptions {
  /** Brings the model's files; asked once. Its error goes to who waits for start(). */
  readonly files: () => Promise<ModelPaths>;
  /** How many threads embed side by side. */
  readonly threads: number;
}

interface Task {
  readonly text: string;
  readonly resolve: (vector: readonly number[]) => void;
  readonly reject: (error: EmbeddingError) => void;
}

/**
 * Embeds with a model in threads of this process. Until start() is through, queries are refused and
 * passages wait; afterwards queries go before passages.
 */
export class LocalEmbedder implements Embedder {
  readonly model = LOCAL_MODEL;
  readonly provider = "local";
  private readonly urgent: Task[] = [];
  private readonly patient: Task[] = [];
  private readonly threads = new Set<Worker>();
  private readonly idle: Worker[] = [];
  private starting: Promise<void> | undefined;
  private isReady = false;
  private isClosed = false;

  constructor(private readonly options: LocalEmbedderOptions) {}

  /**
   * Fetches the model where it is not there yet and loads it. Once.
   * @throws what `files` throws, and EmbeddingError where the model does not run here.
   */
  start(): Promise<void> {
    this.starting ??= this.open();
    return this.starting;
  }

  async embed(
    texts: readonly string[],
    input: EmbeddingInput,
    signal?: AbortSignal,
  ): Promise<readonly (readonly number[])[]> {
    if (input === "passage") await this.start();
    else if (!this.isReady)
      throw new EmbeddingError("NOT_READY", "the model is not loaded yet: try again in a minute");
    const tasks = input === "passage" ? this.patient : this.urgent;
    return Promise.all(
      texts.map((text) => this.queue(tasks, input === "query" ? asking(text) : text, signal)),
    );
  }

  /** Ends the threads, each after the text that it is at; what still waits is refused. */
  async close(): Promise<void> {
    this.isClosed = true;
    this.refuse("the program is ending");
    await Promise.all([...this.threads].map(ended));
  }

  private async open(): Promise<void> {
    const files = await this.options.files();
    if (this.isClosed) return;
    await Promise.all(Array.from({ length: this.options.threads }, () => this.openThread(files)));
    this.isReady = true;
  }

  private openThread(files: ModelPaths): Promise<void> {
    const thread = new Worker(SCRIPT, { workerData: files });
    this.threads.add(thread);
    return new Promise((resolve, reject) => {
      const fail = (reason: string) => reject(new EmbeddingError("NO_MODEL", reason));
      thread.once("message", (answer: WorkerAnswer) => {
        if (answer.kind !== "READY") {
          fail(answer.kind === "FAILED" ? answer.reason : "");
          return;
        }
        thread.unref();
        this.idle.push(thread);
        this.next();
        resolve();
      });
      thread.once("error", (error) => fail(error.message));
      thread.once("exit", () => {
        this.threads.delete(thread);
        this.idle.splice(0, this.idle.length, ...this.idle.filter((each) => each !== thread));
        fail("its thread ended");
        if (this.threads.size === 0) this.refuse("the model's thread ended");
      });
    });
  }

  private queue(
    tasks: Task[],
    text: string,
    signal: AbortSignal | undefined,
  ): Promise<readonly number[]> {
    return new Promise((resolve, reject) => {
      if (this.isClosed || (this.isReady && this.threads.size === 0)) {
        reject(new EmbeddingError("UNREACHABLE", "the model does not run any more"));
        return;
      }
      const task: Task = { text, resolve, reject };
      const giveUp = () => {
        const place = tasks.indexOf(task);
        if (place !== -1) tasks.splice(place, 1);
        reject(new EmbeddingError("UNREACHABLE", "the request was given up"));
      };
      if (signal?.aborted === true) {
        giveUp();
        return;
      }
      tasks.push(task);
      signal?.addEventListener("abort", giveUp, { once: true });
      this.next();
    });
  }

  private next(): void {
    for (;;) {
      const thread = this.idle[0];
      const task = thread && (this.urgent.shift() ?? this.patient.shift());
      if (thread === undefined || task === undefined) return;
      this.idle.shift();
      this.run(thread, task);
    }
  }

  private run(thread: Worker, task: Task): void {
    const gone = () => task.reject(new EmbeddingError("UNREACHABLE", "the model's thread ended"));
    thread.once("exit", gone);
    thread.once("message", (answer: WorkerAnswer) => {
      thread.off("exit", gone);
      this.idle.push(thread);
      if (answer.kind === "VECTOR") task.resolve(Array.from(answer.vector));
      else
        task.reject(
          new EmbeddingError("MALFORMED", answer.kind === "FAILED" ? answer.reason : "no vector"),
        );
      this.next();
    });
    ask(thread, { kind: "EMBED", text: task.text });
  }

  private refuse(reason: string): void {
    for (const task of [...this.urgent.splice(0), ...this.patient.splice(0)])
      task.reject(new EmbeddingError("UNREACHABLE", reason));
  }
}

function ask(thread: Worker, request: WorkerRequest): void {
  thread.postMessage(request);
}

function ended(thread: Worker): Promise<void> {
  return new Promise((resolve) => {
    thread.once("exit", () => resolve());
    thread.ref();
    ask(thread, { kind: "END" });
  });
}

function asking(text: string): string {
  return text.length > LONGEST_QUESTION ? text : ASKING + text;
}
