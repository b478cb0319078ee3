import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import { sendUnavailable } from "../api/http/availability-plugin.js";
import type { Database } from "../graph/database.js";
import { DatabaseError } from "../graph/database-error.js";
import { NOTHING_TAKEN_DOWN, type TakedownList } from "../ingest/takedown/takedown-list.js";
import { messages } from "./messages/catalogue.js";
import { isPassing } from "./open-database.js";
import {
  honourTakedownList,
  readTakedownFiles,
  type TakedownFile,
  takedownFilesVersion,
} from "./takedown.js";

/** How often at most the files of the list are looked at. */
const CHECK_EVERY_MS = 1000;

/**
 * Keeps the graph of a running server without the cases of the takedown list, whoever changes the
 * list or loads the case again meanwhile: before a query is answered, and at most once a second,
 * files and graph are looked at.
 */
export class TakedownWatch {
  private list: TakedownList = NOTHING_TAKEN_DOWN;
  private version: string | undefined;
  private checkedAt = -Infinity;
  private checking: Promise<void> | undefined;

  constructor(
    private readonly files: readonly TakedownFile[],
    private readonly database: Database,
    private readonly print: (text: string) => void,
  ) {}

  /** Settles when the graph honours the list as it was within the last second. */
  async honour(): Promise<void> {
    if (performance.now() - this.checkedAt < CHECK_EVERY_MS) return;
    this.checking ??= this.check().finally(() => (this.checking = undefined));
    await this.checking;
  }

  private async check(): Promise<void> {
    const began = performance.now();
    await this.readAgain();
    try {
      const removed = await honourTakedownList(this.database, this.list);
      if (removed.length > 0) this.print(messages().takedown.done(removed));
    } catch (error) {
      // A query that finds no database says so itself; after any other failure none is answered.
      if (error instanceof DatabaseError && error.fault === "unavailable") return;
      throw error;
    }
    this.checkedAt = began;
  }

  /**
   * A list that has become faulty or unreadable takes nothing back: what it names counts, and else
   * what it named before.
   */
  private async readAgain(): Promise<void> {
    const version = await takedownFilesVersion(this.files);
    if (version === this.version) return;
    try {
      const { list, faults } = await readTakedownFiles(this.files);
      for (const fault of faults) this.print(messages().takedown.fault(messages().fault(fault)));
      this.list = list;
    } catch (error) {
      this.print(error instanceof Error ? error.message : String(error));
    }
    this.version = version;
  }
}

/** How long a query waits for the list to be honoured. */
const PATIENCE_MS = 2000;

/**
 * Lets no query be answered before the takedown list is honoured.
 * @param isAnswering whether queries are answered at all.
 */
export function watchTakedown(
  app: FastifyInstance,
  watch: TakedownWatch,
  isAnswering: () => boolean = () => true,
): void {
  app.addHook("preHandler", async (request, reply) => {
    if (!request.url.startsWith("/graphql") || !isAnswering()) return;
    const honoured = watch.honour().then(
      () => true,
      (error: unknown) => {
        if (isPassing(error)) return false;
        throw error;
      },
    );
    honoured.catch(() => {}); // when it is late nobody waits for it any more
    const late = sleep(PATIENCE_MS, false, { ref: false });
    if (!(await Promise.race([honoured, late]))) return sendUnavailable(reply);
  });
}
