import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { isCollectionFile } from "../../ingest/collection/open-parts.js";
import type { InputFile } from "../../ingest/import/input-file.js";
import { messages } from "../messages/catalogue.js";
import { CommandError } from "../settings.js";

/**
 * The files of the paths; those of folders by extension and in the order of their names. A file
 * that is named is read whatever its extension.
 */
export async function collectionFiles(paths: readonly string[]): Promise<readonly InputFile[]> {
  const files: InputFile[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => {
      throw new CommandError(messages().importJudgments.absent(path));
    });
    if (!found.isDirectory()) files.push({ path, shownAs: path });
    else
      for (const name of (await readdir(path, { recursive: true })).toSorted())
        if (isCollectionFile(name)) {
          const each = join(path, name);
          if ((await stat(each)).isFile()) files.push({ path: each, shownAs: each });
        }
  }
  return files;
}
