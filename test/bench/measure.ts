/** The median time of a piece of work in milliseconds, after a warm-up. */
export async function median(work: () => Promise<unknown>, runs = 31, warmup = 10): Promise<number> {
  for (let run = 0; run < warmup; run++) await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const at = performance.now();
    await work();
    times.push(performance.now() - at);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)]!;
}

/** One line: what was measured, as a ratio to what. */
export function report(what: string, time: number, against: string, base: number): void {
  console.log(`${what}: ${(time / base).toFixed(2)} × ${against} (${time.toFixed(1)} ms : ${base.toFixed(1)} ms)`);
}
