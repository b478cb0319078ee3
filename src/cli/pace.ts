import { messages } from "./messages/catalogue.js";

/** Earlier than that a rate is noise. */
const FIRST_AFTER_MS = 2000;

/** How fast work goes, from its first report. */
export class Pace {
  readonly #began: number;
  readonly #first: number;

  /** @param first what was done already when the work began (a run that goes on). */
  constructor(first: number, now = Date.now()) {
    this.#first = first;
    this.#began = now;
  }

  /**
   * The rate and the time left, such as `83/s, 04:12 left`; the empty text in the first seconds,
   * where nothing was done since, and at the end.
   */
  text(done: number, total: number, now = Date.now()): string {
    const passed = now - this.#began;
    const moved = done - this.#first;
    if (passed < FIRST_AFTER_MS || moved <= 0 || done >= total) return "";
    const perSecond = (moved / passed) * 1000;
    return messages().progress.pace(rate(perSecond), clock((total - done) / perSecond));
  }
}

/** Two digits that say something: 0.4, 8.3, 83. */
function rate(perSecond: number): string {
  return perSecond < 10 ? perSecond.toFixed(1) : String(Math.round(perSecond));
}

/** Seconds as mm:ss, with hours where there are any. */
function clock(seconds: number): string {
  const all = Math.ceil(seconds);
  const parts = [Math.floor(all / 60) % 60, all % 60];
  const hours = Math.floor(all / 3600);
  return (hours === 0 ? parts : [hours, ...parts])
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
}
