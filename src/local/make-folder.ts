import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { LocalServerError } from "./local-server-error.js";

/**
 * Makes a folder and those above it. Node's own recursive mkdir never ends where a file system
 * answers that the parent is not there although it is, as /proc does.
 * @throws the system's error.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST" && (await isFolder(path))) return;
    const parent = dirname(path);
    if (code !== "ENOENT" || parent === path || (await isFolder(parent))) throw error;
    await makeFolder(parent);
    await mkdir(path).catch(async (again: unknown) => {
      if (!(await isFolder(path))) throw again;
    });
  }
}

/** Makes the data folder. @throws LocalServerError where that cannot be. */
export async function makeDataFolder(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
  } catch (error) {
    throw folderFault(folder, error);
  }
}

/** Why nothing can be written into the data folder. */
export function folderFault(folder: string, error: unknown): LocalServerError {
  const reason = (error as NodeJS.ErrnoException).code ?? "unknown";
  return new LocalServerError({ code: "FOLDER_NOT_MADE", folder, reason });
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
