import { DatabaseError } from "./database-error.js";
import type { DatabaseProbe } from "./database-probe.js";

/** How often the database is asked for a sign of life. */
const PROBE_EVERY_MS = 1000;
/** A server may be late once, as while it collects garbage; one that refuses is down at once. */
const LATE_ANSWERS = 2;

/** What a watch reports. */
export interface DatabaseEvents {
  /** The database has stopped answering, or answers again. */
  readonly onChange?: (isDown: boolean) => void;
  /** It must be started again before it works; called until it has been. */
  readonly onBroken?: () => void;
}

/** Knows whether the database answers, from a question a second. */
export class DatabaseWatch {
  private late = 0;
  private down = false;
  private timer: NodeJS.Timeout | undefined;
  private asking = false;

  constructor(
    private readonly probe: DatabaseProbe,
    private readonly events: DatabaseEvents = {},
  ) {}

  /** Whether the last questions had no answer. */
  get isDown(): boolean {
    return this.down;
  }

  start(): void {
    this.timer ??= setInterval(() => void this.check(), PROBE_EVERY_MS);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  /** Notes an answer to someone else's question. */
  answered(): void {
    this.late = 0;
    this.settle();
  }

  private async check(): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    try {
      await this.probe.signOfLife();
      this.late = 0;
    } catch (error) {
      const refused = !(error instanceof DatabaseError) || error.fault !== "timeout";
      this.late = refused ? LATE_ANSWERS : this.late + 1;
      if (error instanceof DatabaseError && error.fault === "broken") this.events.onBroken?.();
    } finally {
      this.asking = false;
    }
    this.settle();
  }

  private settle(): void {
    const isDown = this.late >= LATE_ANSWERS;
    if (isDown === this.down) return;
    this.down = isDown;
    this.events.onChange?.(isDown);
  }
}
