import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { LocalServerError } from "./local-server-error.js";
import { NEO4J_VERSION } from "./versions.js";

/** @throws LocalServerError where the folder's data was written by a Neo4j of another line. */
export async function checkDataVersion(folder: string): Promise<void> {
  const text = await readFile(join(folder, "data-version.json"), "utf8").catch(() => undefined);
  if (text === undefined) return;
  const written = /"neo4j"\s*:\s*"(\d+\.\d+)[^"]*"/u.exec(text)?.[1];
  const line = NEO4J_VERSION.split(".").slice(0, 2).join(".");
  if (written !== line)
    throw new LocalServerError({ code: "OTHER_DATA", folder, written, neo4j: NEO4J_VERSION });
}
