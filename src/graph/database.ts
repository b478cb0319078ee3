import neo4j, { type Driver, type ManagedTransaction, Neo4jError } from "neo4j-driver";
import { DatabaseError } from "./database-error.js";
import { decode, encode } from "./driver-values.js";
import { faultOf } from "./driver-fault.js";
import { type PoolState, poolState } from "./driver-pool.js";
import { DRIVER_LIMITS, type DriverLimits } from "./driver-limits.js";
import { type OpenSession, sessionsOf } from "./open-session.js";
import { runRead } from "./run-read.js";
import { Row } from "./row.js";
import type { RowMask } from "./row-mask.js";
import { statement } from "./statement.js";
import { type StatementTrace, UNTRACED } from "./statement-trace.js";
import { limitOf } from "./time-limit.js";

/** Where the server is, and as whom to log in. */
export interface DatabaseOptions {
  readonly uri: string;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  readonly database?: string | undefined;
}

/** What a caller may pass: plain values; whole numbers travel as integers. */
export type Parameters = Readonly<Record<string, unknown>>;

/** What bounds and follows one read. */
export interface ReadOptions {
  /** Stops the statement in the database when it fires. */
  readonly signal?: AbortSignal | undefined;
  /** How long the statement may run, in milliseconds; the database itself stops it then. */
  readonly timeout?: number | undefined;
  /** Is given the name of the statement when it has ended well, and how long it took. */
  readonly onStatement?: ((name: string, ms: number) => void) | undefined;
  /** Whether natural persons are masked, and with what: set by a GraphStore. */
  readonly hidesNames?: boolean | undefined;
  readonly mask?: RowMask | undefined;
}

/** Runs one statement after the other inside one write transaction. */
export type WriteTransaction = (name: string, parameters?: Parameters) => Promise<readonly Row[]>;

/**
 * What a statement of each kind may take where its caller sets no deadline; a stream is an export.
 */
const READ_TIMEOUT_MS = 30_000;
const VERIFY_TIMEOUT_MS = 30_000;
const WRITE_TIMEOUT_MS = 300_000;
const STREAM_TIMEOUT_MS = 3_600_000;
/**
 * How much later than the database the wait for it ends here: a database that stopped a statement
 * says so itself; one that is frozen says nothing.
 */
const LATER_MS = 250;

interface Connection {
  readonly driver: Driver;
  readonly options: DatabaseOptions;
  readonly open: OpenSession;
}

/**
 * The one place that knows transactions, retries, timeouts and the driver's errors. Reads are
 * routed to readers, so that a cluster's followers serve them, and see this process's own writes.
 * All failures are DatabaseErrors.
 */
export class Database {
  private connection: Connection | undefined;
  private requireRoom: (bytes: number) => Promise<void> = () => Promise.resolve();
  private trace = UNTRACED;
  /** How many statements have been sent, for tests that count them. */
  statements = 0;

  /** @param options where the server is; left out, it counts as unavailable until `use`. */
  constructor(
    options?: DatabaseOptions,
    private readonly limits: DriverLimits = DRIVER_LIMITS,
  ) {
    if (options !== undefined) this.use(options);
  }

  /** Goes to another address from now on; what still waits for the former one fails. */
  use(options: DatabaseOptions): void {
    const former = this.connection;
    const driver = this.openDriver(options);
    this.connection = { driver, options, open: sessionsOf(driver, options) };
    former?.driver.close().catch(() => {});
  }

  /** Counts as unavailable until the next `use`: the server has gone. */
  forget(): void {
    const former = this.connection;
    this.connection = undefined;
    former?.driver.close().catch(() => {});
  }

  /**
   * Asks before every write whether there is room for it, and after one that failed.
   * @param require throws where there is no room for so many bytes more.
   */
  guardWrites(require: (bytes: number) => Promise<void>): void {
    this.requireRoom = require;
  }

  /** Has every statement run within a trace from now on. */
  traceStatements(trace: StatementTrace): void {
    this.trace = trace;
  }

  /** @throws what the guard of the writes throws where so many bytes more have no room. */
  async require(bytes: number): Promise<void> {
    await this.requireRoom(bytes);
  }

  /** Its connections; undefined where there are none yet. */
  get pool(): PoolState | undefined {
    return this.connection && poolState(this.connection.driver);
  }

  /** Where the server is; undefined where that is not known. */
  get options(): DatabaseOptions | undefined {
    return this.connection?.options;
  }

  private openDriver(options: DatabaseOptions): Driver {
    const auth =
      options.username === undefined
        ? undefined
        : neo4j.auth.basic(options.username, options.password ?? "");
    const { connectionMs, acquisitionMs, retryMs, connections } = this.limits;
    return neo4j.driver(options.uri, auth, {
      useBigInt: true,
      maxTransactionRetryTime: retryMs,
      maxConnectionPoolSize: connections,
      connectionAcquisitionTimeout: acquisitionMs,
      connectionTimeout: connectionMs,
      userAgent: "leian",
    });
  }

  /** @throws DatabaseError where nothing answers or the credentials are refused. */
  async verify(): Promise<void> {
    await this.guard(undefined, VERIFY_TIMEOUT_MS, ({ driver, options: { database } }) =>
      driver.getServerInfo(database === undefined ? {} : { database }),
    );
  }

  /**
   * The rows of a read statement, cypher/<name>.cypher. Retried where the failure was a passing
   * one.
   */
  async read(
    name: string,
    parameters: Parameters = {},
    options: ReadOptions = {},
  ): Promise<readonly Row[]> {
    const asked = (await options.mask?.parameters(parameters)) ?? parameters;
    const rows = await this.trace(name, () => this.readUntraced(name, asked, options));
    return options.mask?.rows(rows, asked) ?? rows;
  }

  private async readUntraced(
    name: string,
    parameters: Parameters,
    options: ReadOptions,
  ): Promise<readonly Row[]> {
    const { signal } = options;
    const timeout = Math.max(1, Math.ceil(options.timeout ?? READ_TIMEOUT_MS));
    return this.guard(signal, timeout + LATER_MS, async ({ open }) => {
      this.statements++;
      const began = performance.now();
      const records = await runRead(open, {
        text: statement(name),
        parameters: encode(parameters),
        timeout,
        signal,
        retryMs: this.limits.retryMs,
      });
      options.onStatement?.(name, performance.now() - began);
      return records.map((record) => new Row(decode(record.toObject()) as Record<string, unknown>));
    });
  }

  /**
   * Runs `work` in one transaction, again from the start where the failure was a passing one: all
   * of it happens, or nothing.
   */
  async write<Result>(work: (run: WriteTransaction) => Promise<Result>): Promise<Result> {
    await this.requireRoom(0);
    try {
      return await this.writeWith(work);
    } catch (error) {
      if (error instanceof DatabaseError) await this.requireRoom(0); // the better reason
      throw error;
    }
  }

  private writeWith<Result>(work: (run: WriteTransaction) => Promise<Result>): Promise<Result> {
    return this.guard(undefined, WRITE_TIMEOUT_MS + LATER_MS, async ({ open }) => {
      const session = open("WRITE");
      try {
        return await session.executeWrite(
          (transaction) => work((name, parameters) => this.run(transaction, name, parameters)),
          {
            timeout: WRITE_TIMEOUT_MS,
          },
        );
      } finally {
        await session.close();
      }
    });
  }

  /** Hands every row on as it comes; while `onRow` waits, no more rows are fetched. */
  each(name: string, onRow: (row: unknown) => void | Promise<void>): Promise<void> {
    return this.stream(name, "READ", onRow);
  }

  /** A statement that commits in steps by itself (CALL … IN TRANSACTIONS). */
  async writeInSteps(name: string): Promise<void> {
    await this.requireRoom(0);
    await this.stream(name, "WRITE", () => {});
  }

  private async stream(name: string, mode: "READ" | "WRITE", onRow: (row: unknown) => unknown) {
    await this.guard(undefined, STREAM_TIMEOUT_MS + LATER_MS, async ({ open }) => {
      this.statements++;
      const session = open(mode);
      try {
        const result = session.run(statement(name), {}, { timeout: STREAM_TIMEOUT_MS });
        for await (const record of result) {
          const waiting = onRow(decode(record.toObject()));
          if (waiting instanceof Promise) await waiting;
        }
      } finally {
        await session.close();
      }
    });
  }

  /** A statement that must run outside a managed transaction, such as a schema change. */
  async writeAlone(name: string, parameters: Parameters = {}): Promise<readonly Row[]> {
    return this.write((run) => run(name, parameters));
  }

  async close(): Promise<void> {
    await this.connection?.driver.close();
  }

  private async run(
    transaction: ManagedTransaction,
    name: string,
    parameters: Parameters = {},
  ): Promise<readonly Row[]> {
    this.statements++;
    const result = await this.trace(name, async () =>
      transaction.run(statement(name), encode(parameters)),
    );
    return result.records.map(
      (record) => new Row(decode(record.toObject()) as Record<string, unknown>),
    );
  }

  /**
   * Turns every failure into a DatabaseError, and settles at once when the signal fires or the time
   * is over: the driver's retry loop would not, nor would a server that is frozen.
   */
  private async guard<Result>(
    signal: AbortSignal | undefined,
    limitMs: number,
    work: (connection: Connection) => Promise<Result>,
  ): Promise<Result> {
    if (signal?.aborted) throw new DatabaseError("aborted", signal.reason);
    const { connection } = this;
    if (connection === undefined) throw new DatabaseError("unavailable", undefined);
    const limit = limitOf(signal, limitMs);
    const working = work(connection);
    working.catch(() => {}); // after an abort nobody waits for it any more
    try {
      return await Promise.race([working, limit.over]);
    } catch (error) {
      if (error instanceof DatabaseError || !(error instanceof Neo4jError)) throw error;
      const isGone = this.connection !== connection;
      throw new DatabaseError(isGone ? "unavailable" : faultOf(error), error);
    } finally {
      limit.end();
    }
  }
}
