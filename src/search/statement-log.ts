/** How often a statement ran for a request, and for how long in all. */
export interface StatementTime {
  readonly name: string;
  readonly count: number;
  /** From sending it to its last row; what ran beside other statements counts whole. */
  readonly ms: number;
}

/** The statements of one request. */
export class StatementLog {
  private readonly times = new Map<string, { count: number; ms: number }>();

  /** Notes a statement that has ended. */
  readonly note = (name: string, ms: number): void => {
    const found = this.times.get(name) ?? { count: 0, ms: 0 };
    this.times.set(name, { count: found.count + 1, ms: found.ms + ms });
  };

  /** By name; the longest first. */
  list(): readonly StatementTime[] {
    return [...this.times]
      .map(([name, { count, ms }]) => ({ name, count, ms: Math.round(ms * 10) / 10 }))
      .toSorted((a, b) => b.ms - a.ms || (a.name < b.name ? -1 : 1));
  }
}
