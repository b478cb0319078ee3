/** How fast long work goes, and how long it will take. */
export class Rate {
  private readonly began = performance.now();
  private cases = 0;
  private bytes = 0;
  /** Bytes that were passed over until the first case was there. */
  private firstBytes: number | undefined;

  constructor(private readonly totalBytes: number) {}

  addBytes(bytes: number): void {
    this.bytes += bytes;
  }

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

  /** By the bytes; undefined until that can be said. */
  get secondsLeft(): number | undefined {
    const read = this.bytes - (this.firstBytes ?? this.bytes);
    if (read <= 0) return undefined;
    return ((this.totalBytes - this.bytes) / read) * this.seconds;
  }

  get seconds(): number {
    return (performance.now() - this.began) / 1000;
  }
}
