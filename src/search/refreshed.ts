/**
 * How long a reader waits for a value that is being read anew before the older one is good enough.
 */
const PATIENCE_MS = 500;
/**
 * Whoever misses something may have the value read again before its time, but not more often than
 * this.
 */
const RETRY_MS = 250;

/**
 * A value that is read from the graph and kept, because it changes with a load only. One policy for
 * all of them: the first reader waits for it; once it is older than `freshMs` the next reader has
 * it read anew and is answered from the older one where that takes longer than half a second; where
 * the reading fails the older one serves on. Never two readings at once.
 */
export class Refreshed<Value> {
  private known: { readonly value: Value } | undefined;
  private reading: Promise<Value> | undefined;
  private startedAt = -Infinity;

  /**
   * @param before what counts as known until the first reading: readers then never wait longer, and
   * it never fails them.
   */
  constructor(
    private readonly read: () => Promise<Value>,
    private readonly freshMs: number,
    before?: { readonly value: Value },
  ) {
    this.known = before;
  }

  /** @throws what the first reading throws; the next reader tries again. */
  async current(): Promise<Value> {
    const reading =
      performance.now() - this.startedAt > this.freshMs ? this.readAnew() : this.reading;
    if (this.known === undefined) return reading ?? this.readAnew();
    const older = this.known.value;
    if (reading === undefined) return older;
    return withPatience(reading, PATIENCE_MS - (performance.now() - this.startedAt), older);
  }

  /**
   * What was read after `seen`, for a reader who misses something in that: a load may have brought
   * it since.
   * @throws what the reading throws.
   */
  async after(seen: Value): Promise<Value> {
    const current = await this.current();
    if (current !== seen || performance.now() - this.startedAt < RETRY_MS) return current;
    return this.readAnew();
  }

  private readAnew(): Promise<Value> {
    if (this.reading !== undefined) return this.reading;
    this.startedAt = performance.now();
    const reading = this.read();
    this.reading = reading;
    const done = () => (this.reading = undefined);
    reading.then((value) => {
      this.known = { value };
      done();
    }, done);
    return reading;
  }
}

/** What is read where it comes in time, else the older value. */
async function withPatience<Value>(
  reading: Promise<Value>,
  patience: number,
  older: Value,
): Promise<Value> {
  if (patience <= 0) return older;
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<Value>((done) => (timer = setTimeout(done, patience, older)));
  try {
    return await Promise.race([reading.catch(() => older), timeout]);
  } finally {
    clearTimeout(timer);
  }
}
