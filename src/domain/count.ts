/** How many items a list has. */
export interface Count {
  readonly count: number;
  /** Whether it has no more: what is not kept is counted up to a bound. */
  readonly isExact: boolean;
}

/** A number that is the whole one. */
export function exactly(count: number): Count {
  return { count, isExact: true };
}
