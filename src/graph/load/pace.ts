import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "../database.js";

/** The size of the next batch, and the pause after it in which readers have the database alone. */
export interface Step {
  readonly size: number;
  readonly pauseMs: number;
}

/** Bounds of a batch, in what the load counts: chosen, not measured. */
const SMALLEST = 25;
const LARGEST = 500;
const FIRST: Step = { size: SMALLEST, pauseMs: 0 };
/**
 * Where others are connected a batch is no larger, and the database is theirs for so much of the
 * time that it took: without either the 99th percentile of readers was twice as long and a load of
 * 1,500 cases took 7.7 s instead of 11.8, measured while sessions waited for the commits of others
 * (open-session.ts); today's figures are in docs/reliability.md.
 */
const LARGEST_BESIDE = 50;
const PAUSE_BESIDE = 0.5;
/**
 * A probe that takes three times as long as before the load shows that readers wait; below 15 ms
 * the difference is noise. Then the pause is as long as the work.
 */
const SLOWDOWN = 3;
const NOISE_MS = 15;
const LONGEST_PAUSE_MS = 2000;
const SAMPLE_EVERY_MS = 100;

/**
 * The next step of a load: half the size and a pause as long as the work took where readers waited,
 * else one and a half times the size.
 * @param latency of probes while the last batch was written, in ms; undefined where nobody else is
 * connected or it was not measured.
 * @param baseline the same before the load.
 */
export function nextStep(
  { size }: Step,
  workMs: number,
  latency: number | undefined,
  baseline: number,
): Step {
  const larger = Math.ceil(size * 1.5);
  if (latency === undefined) return { size: Math.min(LARGEST, larger), pauseMs: 0 };
  const waited = latency > Math.max(NOISE_MS, SLOWDOWN * baseline);
  return {
    size: waited ? Math.max(SMALLEST, size >> 1) : Math.min(LARGEST_BESIDE, larger),
    pauseMs: Math.min(LONGEST_PAUSE_MS, workMs * (waited ? 1 : PAUSE_BESIDE)),
  };
}

/**
 * Adapts the batches of one load to its readers, whose latency is probed while a batch is written.
 */
export class Pace {
  private step: Step = FIRST;
  private baseline: number | undefined;

  constructor(private readonly database: Database) {}

  /** The number of items of the next batch. */
  get size(): number {
    return this.step.size;
  }

  /** Runs the write of one batch, then pauses for as long as the readers need. */
  async write<Result>(work: () => Promise<Result>): Promise<Result> {
    this.baseline ??= Math.min(...(await this.probe(5)));
    const samples: number[] = [];
    let asking = false;
    const timer = setInterval(() => {
      if (asking) return;
      asking = true;
      this.probe(1)
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
   * Whether no other process is connected, so that no reader waits; false where the server does not
   * tell.
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

  /** The durations of consecutive probes, in ms. */
  private async probe(times: number): Promise<readonly number[]> {
    const taken: number[] = [];
    for (let asked = 0; asked < times; asked++) {
      const began = performance.now();
      await this.database.read("read/ping");
      taken.push(performance.now() - began);
    }
    return taken;
  }
}

/** The median: some samples are late only because this process itself was busy. */
function median(samples: readonly number[]): number | undefined {
  return samples.toSorted((a, b) => a - b)[samples.length >> 1];
}
