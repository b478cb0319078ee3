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
  readonly admit: () => void;
}

/**
 * A queue before work that takes a core for itself: what is beyond its limits is refused at once,
 * rather than that everybody's deadline passes.
 */
export class Admission {
  private atWork = 0;
  private readonly queue = new Set<Waiting>();

  constructor(private readonly limits: AdmissionLimits) {}

  /** How many are at work. */
  get working(): number {
    return this.atWork;
  }

  /** How many wait. */
  get waiting(): number {
    return this.queue.size;
  }

  /**
   * Waits for a place until `signal` fires.
   * @returns how to give the place back; more than once does no harm.
   * @throws SERVICE_UNAVAILABLE where too many wait already, or it takes too long; the signal's
   * reason where it fires.
   */
  async enter(signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    if (this.atWork < this.limits.atOnce) this.atWork++;
    else if (this.queue.size >= this.limits.waiting) throw busy();
    else await this.wait(signal);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.leave();
    };
  }

  /** The place of one that leaves is that of the first who waits. */
  private leave(): void {
    const [next] = this.queue;
    if (next === undefined) this.atWork--;
    else next.admit();
  }

  private async wait(signal: AbortSignal): Promise<void> {
    let end = () => {};
    try {
      await new Promise<void>((resolve, reject) => {
        const waiting: Waiting = { admit: () => settle(resolve) };
        const settle = (how: () => void) => {
          this.queue.delete(waiting);
          how();
        };
        const giveUp = () => settle(() => reject(signal.reason as Error));
        const timer = setTimeout(() => settle(() => reject(busy())), this.limits.waitMs);
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
