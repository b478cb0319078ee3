import { appendFile, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { EMPTY_LISTS, type TypedFile, type TypedLine } from "../../export/typed-tables.js";

/** Characters that are buffered for each file before they are appended to it: bounds memory. */
const BUFFERED_CHARACTERS = 128 * 1024;

/**
 * The files of a bulk import. Text is buffered and no file stays open, since there are some forty
 * files a thread.
 */
export class BulkFolder {
  private readonly buffered = new Map<string, { readonly texts: string[]; size: number }>();

  private constructor(readonly path: string) {}

  /** Creates the folder; files of an interrupted import are removed. */
  static async make(path: string): Promise<BulkFolder> {
    await rm(path, { recursive: true, force: true });
    await mkdir(path, { recursive: true, mode: 0o700 });
    return new BulkFolder(path);
  }

  /** Appends text to a file. */
  async write(file: string, text: string): Promise<void> {
    const kept = this.buffered.get(file) ?? { texts: [], size: 0 };
    this.buffered.set(file, kept);
    kept.texts.push(text);
    kept.size += text.length;
    if (kept.size >= BUFFERED_CHARACTERS) await this.flush(file);
  }

  /** Appends a line to its file. */
  async line({ file, line }: TypedLine): Promise<void> {
    await this.write(file, line);
  }

  /** Writes all buffered text. */
  async end(): Promise<void> {
    for (const file of this.buffered.keys()) await this.flush(file);
  }

  /**
   * Writes the header files.
   * @returns the arguments of neo4j-admin that name all files.
   */
  async describe(files: readonly TypedFile[]): Promise<readonly string[]> {
    for (const { file, header } of files)
      await writeFile(join(this.path, headerOf(file)), `${header}\n`);
    return files.map(({ file, group, kind }) => `--${kind}=${group}=${headerOf(file)},${file}`);
  }

  private async flush(file: string): Promise<void> {
    const kept = this.buffered.get(file);
    if (kept === undefined) return;
    this.buffered.delete(file);
    await appendFile(join(this.path, file), kept.texts.join(""));
  }
}

function headerOf(file: string): string {
  return `header-${file}`;
}

/** Whether nodes or relationships have empty lists, which must be restored after the import. */
export function hasEmptyLists(files: readonly TypedFile[], kind: TypedFile["kind"]): boolean {
  return files.some((each) => each.kind === kind && each.header.includes(`,${EMPTY_LISTS}:`));
}
