/**
 * The median and the 95th percentile of a piece of work's times in milliseconds, after a warm-up.
 */
export async function percentiles(
  work: () => Promise<unknown>,
  runs = 31,
  warmup = 10,
): Promise<{ readonly median: number; readonly p95: number }> {
  for (let run = 0; run < warmup; run++) await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const at = performance.now();
    await work();
    times.push(performance.now() - at);
  }
  times.sort((a, b) => a - b);
  return {
    median: times[Math.floor(runs / 2)]!,
    p95: times[Math.min(runs - 1, Math.floor(runs * 0.95))]!,
  };
}

/** The median time of a piece of work in milliseconds, after a warm-up. */
export async function median(
  work: () => Promise<unknown>,
  runs = 31,
  warmup = 10,
): Promise<number> {
  return (await percentiles(work, runs, warmup)).median;
}

/** One line: what was measured, as a ratio to what. */
export function report(what: string, time: number, against: string, base: number): void {
  console.log(
    `${what}: ${(time / base).toFixed(2)} × ${against} (${time.toFixed(1)} ms : ${base.toFixed(1)} ms)`,
  );
}
