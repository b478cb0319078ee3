import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "../database.js";

/** How much is written at once, and how long readers have the database for themselves after it. */
export interface Step {
  readonly size: number;
  readonly pauseMs: number;
}

/** Bounds of a batch, in what the load counts: chosen, not measured. */
const SMALLEST = 25;
const LARGEST = 500;
const FIRST: Step = { size: 100, pauseMs: 0 };
/**
 * With batches of 500 and no pause the 99th percentile of readers was 3.5 times that before the
 * load, with these 1.8 times; the load of 600 cases took 33 s instead of 17 (test/faults/readers).
 * A sign of life that takes three times as long as before the load is a reader who waits; below
 * 15 ms it is the noise of a machine that does something.
 */
const SLOWER = 3;
const NOISE_MS = 15;
const LONGEST_PAUSE_MS = 2000;
const SAMPLE_EVERY_MS = 100;

/**
 * The next step of a load: half as much and a pause as long as the work where readers waited, else
 * half as much again.
 * @param latency of readers while the last batch was written; undefined where it was too short.
 * @param baseline the same before the load.
 */
export function nextStep(
  { size }: Step,
  workMs: number,
  latency: number | undefined,
  baseline: number,
): Step {
  const waited = latency !== undefined && latency > Math.max(NOISE_MS, SLOWER * baseline);
  return waited
    ? { size: Math.max(SMALLEST, size >> 1), pauseMs: Math.min(LONGEST_PAUSE_MS, workMs) }
    : { size: Math.min(LARGEST, Math.ceil(size * 1.5)), pauseMs: 0 };
}

/**
 * The pace of one load: its batches are as large as the readers bear, which is measured while they
 * are written.
 */
export class Pace {
  private step: Step = FIRST;
  private baseline: number | undefined;

  constructor(private readonly database: Database) {}

  /** How many items the next batch has. */
  get size(): number {
    return this.step.size;
  }

  /** Writes a batch, and leaves the database to its readers for as long as they need. */
  async write<Result>(work: () => Promise<Result>): Promise<Result> {
    this.baseline ??= Math.min(...(await this.ask(5)));
    const samples: number[] = [];
    let asking = false;
    const timer = setInterval(() => {
      if (asking) return;
      asking = true;
      this.ask(1)
        .then((found) => samples.push(...found))
        .catch(() => {}) // the work itself will fail, with a better reason
        .finally(() => (asking = false));
    }, SAMPLE_EVERY_MS);
    const alone = await this.isAlone();
    const began = performance.now();
    try {
      return await work();
    } finally {
      clearInterval(timer);
      const workMs = performance.now() - began;
      const latency = alone ? undefined : median(samples);
      this.step = nextStep(this.step, workMs, latency, this.baseline);
      await sleep(this.step.pauseMs);
    }
  }

  /**
   * Whether no other process is connected: then nobody waits, however slow a busy machine answers.
   * Not so where the server does not tell.
   */
  private async isAlone(): Promise<boolean> {
    const row = await this.database
      .read("read/count-connections")
      .then((rows) => rows[0])
      .catch(() => undefined);
    const { pool } = this.database;
    if (row === undefined || pool === undefined) return false;
    return row.number("count") <= pool.inUse + pool.idle;
  }

  /** How long signs of life take, one after the other. */
  private async ask(times: number): Promise<readonly number[]> {
    const taken: number[] = [];
    for (let asked = 0; asked < times; asked++) {
      const began = performance.now();
      await this.database.read("read/ping");
      taken.push(performance.now() - began);
    }
    return taken;
  }
}

/** Of the samples some are late because this process itself was busy: their middle is none. */
function median(samples: readonly number[]): number | undefined {
  return samples.toSorted((a, b) => a - b)[samples.length >> 1];
}
