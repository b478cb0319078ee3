import { safeError } from "../errors/user-errors.js";

/** How much of one kind of work is done at a time. */
export interface AdmissionLimits {
  /** So many are at work. */
  readonly atOnce: number;
  /** So many more may wait. */
  readonly waiting: number;
  /** How long one waits at most, in milliseconds. */
  readonly waitMs: number;
}

/** When a client that was not admitted may ask again. */
const RETRY_AFTER_SECONDS = 2;

interface Waiting {
  readonly caller: string;
  readonly admit: () => void;
  readonly refuse: () => void;
}

/**
 * A queue before work that takes a core for itself: what is beyond its limits is refused at once,
 * rather than that everybody's deadline passes. Callers take turns: whoever sends many at once
 * waits for himself.
 */
export class Admission {
  private readonly atWork = new Map<string, number>();
  private readonly queue = new Set<Waiting>();

  constructor(private readonly limits: AdmissionLimits) {}

  /** How many are at work. */
  get working(): number {
    return [...this.atWork.values()].reduce((sum, each) => sum + each, 0);
  }

  /** How many wait. */
  get waiting(): number {
    return this.queue.size;
  }

  /**
   * Waits for a place until `signal` fires.
   * @param caller who asks, where that is known.
   * @returns how to give the place back; more than once does no harm.
   * @throws SERVICE_UNAVAILABLE where too many wait already, or it takes too long; the signal's
   * reason where it fires.
   */
  async enter(signal: AbortSignal, caller = ""): Promise<() => void> {
    signal.throwIfAborted();
    if (this.working < this.limits.atOnce) this.count(caller, 1);
    else {
      if (this.queue.size >= this.limits.waiting) this.makeRoom(caller);
      await this.wait(signal, caller);
    }
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.leave(caller);
    };
  }

  private count(caller: string, change: number): void {
    const count = (this.atWork.get(caller) ?? 0) + change;
    if (count === 0) this.atWork.delete(caller);
    else this.atWork.set(caller, count);
  }

  /**
   * The place of one that leaves is that of the first who waits, among those of whom the fewest are
   * at work.
   */
  private leave(caller: string): void {
    this.count(caller, -1);
    const working = (each: Waiting) => this.atWork.get(each.caller) ?? 0;
    const least = Math.min(...[...this.queue].map(working));
    const next = [...this.queue].find((each) => working(each) === least);
    if (next === undefined) return;
    this.count(next.caller, 1);
    next.admit();
  }

  /**
   * Gives the place of the last who waits for a caller with many to one with fewer.
   * @throws SERVICE_UNAVAILABLE where nobody waits with so many.
   */
  private makeRoom(caller: string): void {
    const of = (name: string) => [...this.queue].filter((each) => each.caller === name);
    const [most] = [...this.queue]
      .map((each) => of(each.caller))
      .sort((a, b) => b.length - a.length);
    if (most === undefined || of(caller).length + 1 >= most.length) throw busy();
    most.at(-1)?.refuse();
  }

  private async wait(signal: AbortSignal, caller: string): Promise<void> {
    let end = () => {};
    try {
      await new Promise<void>((resolve, reject) => {
        const waiting: Waiting = {
          caller,
          admit: () => settle(resolve),
          refuse: () => settle(() => reject(busy())),
        };
        const settle = (how: () => void) => {
          this.queue.delete(waiting);
          how();
        };
        const giveUp = () => settle(() => reject(signal.reason as Error));
        const timer = setTimeout(() => waiting.refuse(), this.limits.waitMs);
        signal.addEventListener("abort", giveUp, { once: true });
        end = () => {
          clearTimeout(timer);
          signal.removeEventListener("abort", giveUp);
        };
        this.queue.add(waiting);
      });
    } finally {
      end();
    }
  }
}

function busy(): Error {
  return safeError(
    "SERVICE_UNAVAILABLE",
    "Too many searches for similar cases are under way: try again in a moment.",
    {
      http: { status: 503, headers: new Map([["retry-after", String(RETRY_AFTER_SECONDS)]]) },
    },
  );
}
