/** What a caller may spend: so much at once, and so much more a second. It only bounds work. */
export interface BudgetLimits {
  readonly size: number;
  readonly perSecond: number;
}

/** What is left of a caller's budget behind a request. */
export interface Spent {
  /** False where the request costs more than is left: then nothing is taken. */
  readonly granted: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** Until when what was asked for could be granted, in seconds. */
  readonly waitSeconds: number;
}

interface Bucket {
  readonly left: number;
  readonly at: number;
}

/** A budget for each caller, in the cost of operations: one that floods keeps no other waiting. */
export class CostBudgets {
  private readonly buckets = new Map<string, Bucket>();

  /** @param now in milliseconds. */
  constructor(
    private readonly limits: BudgetLimits,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Takes the cost of an operation from the budget of a caller. */
  spend(caller: string, cost: number): Spent {
    const { size, perSecond } = this.limits;
    const at = this.now();
    const before = this.buckets.get(caller) ?? { left: size, at };
    const full = Math.min(size, before.left + ((at - before.at) / 1000) * perSecond);
    const granted = cost <= full;
    const left = granted ? full - cost : full;
    this.buckets.set(caller, { left, at });
    return {
      granted,
      limit: size,
      remaining: Math.floor(left),
      waitSeconds: granted ? 0 : Math.ceil((Math.min(cost, size) - full) / perSecond),
    };
  }
}
