import neo4j, { type Driver, type ManagedTransaction, Neo4jError } from "neo4j-driver";
import { DatabaseError, type DatabaseFault } from "./database-error.js";
import { Row } from "./row.js";
import { statement } from "./statement.js";

export interface DatabaseOptions {
  readonly uri: string;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  readonly database?: string | undefined;
}

/** What a caller may pass: plain values; whole numbers travel as integers. */
export type Parameters = Readonly<Record<string, unknown>>;

export interface ReadOptions {
  /** Stops the statement in the database when it fires. */
  readonly signal?: AbortSignal | undefined;
  /** How long the statement may run, in milliseconds; the database itself stops it then. */
  readonly timeout?: number | undefined;
}

/** Runs one statement after the other inside one write transaction. */
export type WriteTransaction = (name: string, parameters?: Parameters) => Promise<readonly Row[]>;

const READ_TIMEOUT_MS = 30_000;
const WRITE_TIMEOUT_MS = 300_000;
const RETRY_LIMIT_MS = 5_000;

/**
 * The one place that knows transactions, retries, timeouts and the driver's errors. Reads are
 * routed to readers, so that a cluster's followers serve them, and see this process's own writes
 * (bookmarks). All failures are DatabaseErrors.
 */
export class Database {
  private readonly driver: Driver;
  private readonly database: string | undefined;
  /** How many statements have been sent, for tests that count them. */
  statements = 0;

  constructor(options: DatabaseOptions) {
    const auth =
      options.username === undefined
        ? undefined
        : neo4j.auth.basic(options.username, options.password ?? "");
    this.driver = neo4j.driver(options.uri, auth, {
      useBigInt: true,
      maxTransactionRetryTime: RETRY_LIMIT_MS,
      connectionAcquisitionTimeout: 20_000,
      connectionTimeout: 10_000,
      userAgent: "leian",
    });
    this.database = options.database;
  }

  /** @throws DatabaseError where nothing answers or the credentials are refused. */
  async verify(): Promise<void> {
    await this.guard(undefined, () => this.driver.getServerInfo({ ...this.where() }));
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
    const { signal } = options;
    return this.guard(signal, async () => {
      this.statements++;
      const result = await this.driver.executeQuery(statement(name), encode(parameters), {
        ...this.where(),
        routing: neo4j.routing.READ,
        transactionConfig: { timeout: Math.max(1, Math.ceil(options.timeout ?? READ_TIMEOUT_MS)) },
        ...(signal === undefined ? {} : { signal }),
      });
      return result.records.map(
        (record) => new Row(decode(record.toObject()) as Record<string, unknown>),
      );
    });
  }

  /**
   * Runs `work` in one transaction, again from the start where the failure was a passing one: all
   * of it happens, or nothing.
   */
  async write<Result>(work: (run: WriteTransaction) => Promise<Result>): Promise<Result> {
    return this.guard(undefined, async () => {
      const session = this.driver.session({
        ...this.where(),
        defaultAccessMode: neo4j.session.WRITE,
        bookmarkManager: this.driver.executeQueryBookmarkManager,
      });
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

  /** A statement that must run outside a managed transaction, such as a schema change. */
  async writeAlone(name: string, parameters: Parameters = {}): Promise<readonly Row[]> {
    return this.write((run) => run(name, parameters));
  }

  async close(): Promise<void> {
    await this.driver.close();
  }

  private where(): { readonly database?: string } {
    return this.database === undefined ? {} : { database: this.database };
  }

  private async run(
    transaction: ManagedTransaction,
    name: string,
    parameters: Parameters = {},
  ): Promise<readonly Row[]> {
    this.statements++;
    const result = await transaction.run(statement(name), encode(parameters));
    return result.records.map(
      (record) => new Row(decode(record.toObject()) as Record<string, unknown>),
    );
  }

  /**
   * Turns every failure into a DatabaseError, and settles at once when the signal fires: the
   * driver's retry loop would not.
   */
  private async guard<Result>(
    signal: AbortSignal | undefined,
    work: () => Promise<Result>,
  ): Promise<Result> {
    if (signal?.aborted) throw new DatabaseError("aborted", signal.reason);
    let stopListening = () => {};
    const fired = new Promise<never>((_resolve, reject) => {
      const stop = () => reject(new DatabaseError("aborted", signal?.reason));
      signal?.addEventListener("abort", stop, { once: true });
      stopListening = () => signal?.removeEventListener("abort", stop);
    });
    const working = work();
    working.catch(() => {}); // after an abort nobody waits for it any more
    try {
      return await (signal === undefined ? working : Promise.race([working, fired]));
    } catch (error) {
      throw error instanceof DatabaseError || !(error instanceof Neo4jError)
        ? error
        : new DatabaseError(faultOf(error), error);
    } finally {
      stopListening();
    }
  }
}

/** The fault behind a driver's error, by its code. */
function faultOf(error: Neo4jError): DatabaseFault {
  const code = error.code;
  if (
    code === "ServiceUnavailable" ||
    code === "SessionExpired" ||
    code.includes(".Transient.General.DatabaseUnavailable")
  )
    return "unavailable";
  if (code.includes(".Security.")) return "unauthenticated";
  if (code.includes("TransactionTimedOut") || code.includes("LockAcquisitionTimeout"))
    return "timeout";
  if (code.includes(".Transaction.Terminated")) return "aborted";
  if (code.includes("ConstraintValidationFailed") || code.includes("ConstraintViolation"))
    return "constraint";
  if (code.includes("MemoryPoolOutOfMemory") || code.includes("OutOfMemory")) return "memory";
  if (code.includes("DatabaseNotFound")) return "unavailable";
  if (code.includes("ProcedureNotFound") || code.includes("Statement.SyntaxError"))
    return "unsupported";
  return "internal";
}

/** JavaScript's whole numbers as integers (the driver would send floats), undefined as null. */
function encode(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === "number") return Number.isInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map(encode);
  if (typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, encode(each)]));
  return value;
}

/** The driver's values as plain ones: integers that fit become numbers. */
function decode(value: unknown): unknown {
  if (typeof value === "bigint")
    return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER)
      ? Number(value)
      : value;
  if (Array.isArray(value)) return value.map(decode);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, decode(each)]));
  return value;
}
