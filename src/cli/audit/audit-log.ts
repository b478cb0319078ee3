import { createReadStream } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import { createInterface } from "node:readline";
import type { AuditedOperation } from "../../api/http/audit-plugin.js";
import { messages } from "../messages/catalogue.js";
import { CommandError } from "../settings.js";
import { BEGINNING, chainedLine, readLine } from "./audit-chain.js";

/** What a check of a log found. */
export interface AuditCheck {
  readonly entries: number;
  /** The hash of the last line: who keeps it elsewhere sees when lines are missing at the end. */
  readonly last: string;
  /** The first line that was changed, or stands where another one was. */
  readonly broken: number | undefined;
}

/**
 * Follows the chain of a log from its beginning to its end.
 * @throws CommandError where it cannot be read.
 */
export async function checkAudit(file: string): Promise<AuditCheck> {
  let [entries, last, broken] = [0, BEGINNING, undefined as number | undefined];
  try {
    for await (const line of createInterface({ input: createReadStream(file) })) {
      entries++;
      const read = readLine(line);
      if (read?.before !== last) broken ??= entries;
      last = read?.hash ?? last;
    }
  } catch {
    throw new CommandError(messages().audit.unreadable(file));
  }
  return { entries, last, broken };
}

/** A log that is only ever added to, a line an operation, each chained to the one before it. */
export class AuditLog {
  private writing: Promise<void> = Promise.resolve();

  private constructor(
    private readonly handle: FileHandle,
    private last: string,
    private readonly now: () => Date,
  ) {}

  /**
   * Opens a log to go on with it.
   * @throws CommandError where it cannot be written, or its chain is broken.
   */
  static async open(file: string, now: () => Date = () => new Date()): Promise<AuditLog> {
    const isThere = await stat(file).then(
      () => true,
      () => false,
    );
    const { last, broken } = isThere
      ? await checkAudit(file)
      : { last: BEGINNING, broken: undefined };
    if (broken !== undefined) throw new CommandError(messages().audit.broken(file, broken));
    try {
      return new AuditLog(await open(file, "a", 0o600), last, now);
    } catch {
      throw new CommandError(messages().audit.unwritable(file));
    }
  }

  /** One after the other; what could not be written is not in the chain. */
  record(operation: AuditedOperation): Promise<void> {
    const write = async () => {
      const entry = { time: this.now().toISOString(), ...operation };
      const { line, hash } = chainedLine(entry, this.last);
      const { size } = await this.handle.stat();
      try {
        await this.handle.appendFile(line);
      } catch (error) {
        await this.handle.truncate(size); // half a line of a full disk would break the chain
        throw error;
      }
      this.last = hash;
    };
    const written = this.writing.then(write);
    this.writing = written.catch(() => {});
    return written;
  }

  async close(): Promise<void> {
    await this.writing;
    await this.handle.close();
  }
}
