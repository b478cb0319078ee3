import { appendFile, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { EMPTY_LISTS, type TypedFile, type TypedLine } from "../../export/typed-tables.js";

/** Of each file, before they are appended to it. */
const KEPT_CHARACTERS = 128 * 1024;

/**
 * The files of a bulk import. Each keeps some text in memory and none stays open: there are some
 * forty of them a thread.
 */
export class BulkFolder {
  private readonly kept = new Map<string, { readonly texts: string[]; size: number }>();

  private constructor(readonly path: string) {}

  /** Makes the folder; what an import that broke off left there goes. */
  static async make(path: string): Promise<BulkFolder> {
    await rm(path, { recursive: true, force: true });
    await mkdir(path, { recursive: true, mode: 0o700 });
    return new BulkFolder(path);
  }

  async write(file: string, text: string): Promise<void> {
    const kept = this.kept.get(file) ?? { texts: [], size: 0 };
    this.kept.set(file, kept);
    kept.texts.push(text);
    kept.size += text.length;
    if (kept.size >= KEPT_CHARACTERS) await this.flush(file);
  }

  async line({ file, line }: TypedLine): Promise<void> {
    await this.write(file, line);
  }

  /** Writes all that is kept. */
  async end(): Promise<void> {
    for (const file of this.kept.keys()) await this.flush(file);
  }

  /** Writes the headers, and gives neo4j-admin's arguments for the files. */
  async describe(files: readonly TypedFile[]): Promise<readonly string[]> {
    for (const { file, header } of files)
      await writeFile(join(this.path, headerOf(file)), `${header}\n`);
    return files.map(({ file, group, kind }) => `--${kind}=${group}=${headerOf(file)},${file}`);
  }

  private async flush(file: string): Promise<void> {
    const kept = this.kept.get(file);
    if (kept === undefined) return;
    this.kept.delete(file);
    await appendFile(join(this.path, file), kept.texts.join(""));
  }
}

function headerOf(file: string): string {
  return `header-${file}`;
}

/** Whether some thing of this kind has lists without items, which must be put back. */
export function hasEmptyLists(files: readonly TypedFile[], kind: TypedFile["kind"]): boolean {
  return files.some((each) => each.kind === kind && each.header.includes(`,${EMPTY_LISTS}:`));
}
