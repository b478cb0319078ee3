import { messages } from "../messages/catalogue.js";
import type { Progress } from "../progress.js";

/** Measures the progress of an import, and estimates the time that is left. */
export class Rate {
  private readonly began = performance.now();
  private cases = 0;
  private bytes = 0;
  /** Bytes that were read before the first case: rows of an earlier run, which were skipped. */
  private firstBytes: number | undefined;

  constructor(private readonly totalBytes: number) {}

  /** Counts bytes that were read. */
  addBytes(bytes: number): void {
    this.bytes += bytes;
  }

  /** Counts cases that were written. */
  addCases(cases: number): void {
    this.firstBytes ??= this.bytes;
    this.cases += cases;
  }

  get megabytes(): number {
    return Math.min(this.bytes, this.totalBytes) / 1e6;
  }

  get totalMegabytes(): number {
    return this.totalBytes / 1e6;
  }

  get casesASecond(): number {
    return this.cases / Math.max(0.001, this.seconds);
  }

  /** Estimated from the bytes that were read; undefined until an estimate is possible. */
  get secondsLeft(): number | undefined {
    const read = this.bytes - (this.firstBytes ?? this.bytes);
    if (read <= 0) return undefined;
    return ((this.totalBytes - this.bytes) / read) * this.seconds;
  }

  get seconds(): number {
    return (performance.now() - this.began) / 1000;
  }
}

/** Receives the progress of the import. */
export interface CollectionProgress {
  onBytes(bytes: number): void;
  /** Rows of earlier runs do not count. */
  onCases(cases: number): void;
}

/** Counts what is done, and shows the progress whenever cases are written. */
export function rateProgress(rate: Rate, progress: Progress): CollectionProgress {
  const words = messages();
  return {
    onBytes: (bytes) => rate.addBytes(bytes),
    onCases: (cases) => {
      rate.addCases(cases);
      progress.update(
        words.progress.loadingJudgments,
        Math.floor(rate.megabytes),
        Math.ceil(rate.totalMegabytes),
        words.importJudgments.rate(rate.casesASecond, rate.secondsLeft),
      );
    },
  };
}
