import { expect } from "vitest";

/** A machine that does much else may be so many times slower than the promise supposes. */
const BUSY = 4;

/** Prints how long something took, and fails where it is far from what is promised. */
export function inTime(what: string, ms: number, promisedMs: number): void {
  figure(what, ms);
  expect(ms, what).toBeLessThan(BUSY * promisedMs);
}

/** Prints a figure of a promise, for the table of docs/reliability.md. */
export function figure(what: string, value: number, unit = "ms"): void {
  console.log(`figure: ${what}: ${Math.round(value)} ${unit}`);
}
