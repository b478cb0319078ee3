import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { access, mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import type { Writable } from "node:stream";
import { messages } from "../messages/catalogue.js";
import { CommandError } from "../settings.js";

/** An output stream of an export; writing waits while the stream's buffer is full. */
export class Sink {
  private constructor(
    private readonly stream: Writable,
    private readonly paths: { readonly part: string; readonly whole: string } | undefined,
  ) {}

  /** The standard output, which is left open at the end. */
  static standardOutput(): Sink {
    return new Sink(process.stdout, undefined);
  }

  /** A file that is renamed to its final name once it is complete. */
  static file(whole: string): Sink {
    const part = `${whole}.part`;
    const stream = createWriteStream(part, { mode: 0o600 });
    stream.on("error", () => {}); // reported by write and end
    return new Sink(stream, { part, whole });
  }

  /** @throws CommandError where the stream cannot be written. */
  async write(text: string): Promise<void> {
    if (this.stream.errored) throw unwritable(this.paths?.whole ?? "-");
    if (!this.stream.write(text)) await Promise.race([once(this.stream, "drain"), this.failure()]);
  }

  async end(): Promise<void> {
    if (this.paths === undefined) return;
    this.stream.end();
    await finished(this.stream).catch(() => {
      throw unwritable(this.paths?.whole ?? "-");
    });
    await rename(this.paths.part, this.paths.whole);
  }

  /** Closes the stream and deletes an incomplete file. */
  async drop(): Promise<void> {
    if (this.paths === undefined) return;
    this.stream.destroy();
    await rm(this.paths.part, { force: true });
  }

  private async failure(): Promise<void> {
    await once(this.stream, "close"); // rejects where the stream fails
  }
}

function unwritable(path: string): CommandError {
  return new CommandError(messages().error.notWritten(path));
}

/** @throws CommandError where the file exists and `force` is not set. */
export async function checkFile(path: string, force: boolean): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) throw new CommandError(messages().report.isFolder(path));
  if (found !== undefined && !force) throw new CommandError(messages().export.isThere(path));
}

/** @throws CommandError where the folder is not empty and `force` is not set. */
export async function checkFolder(path: string, force: boolean): Promise<void> {
  await mkdir(path, { recursive: true }).catch(() => {
    throw new CommandError(messages().error.notWritten(path));
  });
  await access(path);
  if ((await readdir(path)).length > 0 && !force)
    throw new CommandError(messages().export.isThere(path));
}

/** Sinks of the files of one folder, opened when they are first written. */
export class SinkFolder {
  private readonly sinks = new Map<string, Sink>();

  constructor(private readonly folder: string) {}

  async write(name: string, text: string): Promise<void> {
    const sink = this.sinks.get(name) ?? Sink.file(join(this.folder, name));
    this.sinks.set(name, sink);
    await sink.write(text);
  }

  async end(): Promise<void> {
    for (const sink of this.sinks.values()) await sink.end();
  }

  async drop(): Promise<void> {
    for (const sink of this.sinks.values()) await sink.drop();
  }
}
