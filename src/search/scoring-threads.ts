import { Worker } from "node:worker_threads";
import type { Knowledge } from "../similarity/knowledge.js";
import { type ScoreCases, type ScoredCase, scoreInTurns } from "../similarity/score-cases.js";
import { takeTurn } from "../similarity/turns.js";
import type { ScoringAnswer, ScoringMessage, ScoringTask } from "./scoring-worker.js";

/** The script of a thread: the built one too where this runs from the sources, as in tests. */
const SCRIPT = new URL(
  import.meta.url.endsWith(".ts") ? "../../dist/search/scoring-worker.js" : "scoring-worker.js",
  import.meta.url,
);
/** Cases of one message: handing over one takes 52 µs, so that none holds this thread for long. */
const BATCH = 25;
/** Searches that began before a load end with the knowledge that they began with. */
const KEPT_KNOWLEDGE = 2;

/** A knowledge of the graph and the number under which the threads keep it. */
interface Numbered {
  readonly number: number;
  readonly knowledge: Knowledge;
}

interface Waiting {
  readonly task: ScoringTask;
  /** Undefined where no thread has scored it. */
  readonly settle: (scored: readonly ScoredCase[] | undefined) => void;
}

/**
 * Scores cases in threads of this process, so that it goes on answering meanwhile. What no thread
 * can do (none is there yet, or it ended) is done in turns here: the scores are the same.
 */
export class ScoringThreads {
  private readonly threads = new Set<Worker>();
  private readonly idle: Worker[] = [];
  private readonly queue: Waiting[] = [];
  private readonly running = new Map<Worker, Waiting>();
  /** What the threads know, the newest last. */
  private known: readonly Numbered[] = [];
  private count = 0;
  private isWanted = false;

  /** @param onEnd called with the reason when a thread has ended by itself. */
  constructor(
    private readonly size: number,
    private readonly onEnd: (reason: string) => void,
  ) {}

  /** Starts the threads; one that ends is started again with the next knowledge that is read. */
  open(): void {
    this.isWanted = true;
    this.fill();
  }

  readonly score: ScoreCases = async (cases, comparison, knowledge) => {
    const number = await this.numberOf(knowledge);
    if (this.ready === 0) return scoreInTurns(cases, comparison, knowledge);
    const { query, ...known } = comparison;
    const sent = { ...known, query: { ...query, elements: query.elements() } };
    const batches: Promise<readonly ScoredCase[]>[] = [];
    for (let start = 0; start < cases.length; start += BATCH) {
      const batch = cases.slice(start, start + BATCH);
      const task = { kind: "SCORE", knowledge: number, cases: batch, comparison: sent } as const;
      batches.push(
        this.run(task).then((scored) => scored ?? scoreInTurns(batch, comparison, knowledge)),
      );
    }
    return (await Promise.all(batches)).flat();
  };

  /** Ends the threads; what they were at is done in turns. */
  async close(): Promise<void> {
    this.isWanted = false;
    await Promise.all([...this.threads].map((thread) => thread.terminate()));
  }

  /** How many threads are there, at work or not. */
  get ready(): number {
    return this.idle.length + this.running.size;
  }

  /** Tells the threads what they do not know yet. */
  private async numberOf(knowledge: Knowledge): Promise<number> {
    const isThis = (each: Numbered) => each.knowledge === knowledge;
    if (!this.known.some(isThis)) await takeTurn();
    const held = this.known.find(isThis); // another search may have told them meanwhile
    if (held !== undefined) return held.number;
    const told: Numbered = { number: ++this.count, knowledge };
    this.known = [...this.known, told].slice(-KEPT_KNOWLEDGE);
    for (const thread of this.threads) this.teach(thread, told);
    this.fill();
    return told.number;
  }

  private fill(): void {
    while (this.isWanted && this.threads.size < this.size) this.openThread();
  }

  private openThread(): void {
    const thread = new Worker(SCRIPT);
    thread.unref();
    this.threads.add(thread);
    for (const each of this.known) this.teach(thread, each);
    thread.on("message", (answer: ScoringAnswer) => {
      const done = this.running.get(thread);
      this.running.delete(thread);
      this.idle.push(thread);
      if (answer.kind === "SCORED") done?.settle(answer.scored);
      this.next();
    });
    let reason = "it ended";
    thread.on("error", (error) => (reason = error.message));
    thread.once("exit", () => {
      this.threads.delete(thread);
      this.idle.splice(0, this.idle.length, ...this.idle.filter((each) => each !== thread));
      this.running.get(thread)?.settle(undefined);
      this.running.delete(thread);
      if (this.ready === 0) for (const each of this.queue.splice(0)) each.settle(undefined);
      if (this.isWanted) this.onEnd(reason);
    });
  }

  /** Tells a thread what is known, without the texts beside factors, which no score needs. */
  private teach(thread: Worker, { number, knowledge: { caseParts } }: Numbered): void {
    const factors = caseParts.factors.map((each) => ({
      ...each,
      aliases: [],
      definition: "",
      examples: [],
    }));
    const oldest = this.known[0]?.number ?? number;
    tell(thread, { kind: "KNOWLEDGE", number, oldest, parts: { ...caseParts, factors } });
  }

  private run(task: ScoringTask): Promise<readonly ScoredCase[] | undefined> {
    return new Promise((settle) => {
      if (this.ready === 0) {
        settle(undefined);
        return;
      }
      this.queue.push({ task, settle });
      this.next();
    });
  }

  private next(): void {
    for (;;) {
      const thread = this.idle[0];
      const waiting = thread && this.queue.shift();
      if (thread === undefined || waiting === undefined) return;
      if (!this.known.some(({ number }) => number === waiting.task.knowledge)) {
        waiting.settle(undefined); // forgotten while it waited
        continue;
      }
      this.idle.shift();
      this.running.set(thread, waiting);
      tell(thread, waiting.task);
    }
  }
}

function tell(thread: Worker, message: ScoringMessage): void {
  thread.postMessage(message);
}
