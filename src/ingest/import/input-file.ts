import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename, resolve } from "node:path";
import type { CaseRecord } from "../../domain/case-record.js";
import type { PublicationRecord } from "../../domain/publication-record.js";
import { listRecordFiles } from "../record/read-record-file.js";

/**
 * Where a file stands and how messages call it: standard input is spooled to a file of another
 * name.
 */
export interface InputFile {
  readonly path: string;
  readonly shownAs: string;
}

/** All record files below the given paths. */
export async function inputFiles(paths: readonly string[]): Promise<readonly InputFile[]> {
  return (await listRecordFiles(paths)).map((path) => ({ path, shownAs: path }));
}

/** The publication that stands for a file of cases which name none: the file is all of it. */
export function filePublication(file: InputFile): PublicationRecord {
  const hash = createHash("sha256").update(resolve(file.shownAs)).digest("hex").slice(0, 8);
  const name =
    file.shownAs === "-" ? "stdin" : basename(file.shownAs).replace(/[\s"'<>{}|\\^`]/gu, "_");
  return {
    id: `publication:file/${name}-${hash}`,
    title: name,
    publisher: "未载明 not stated",
    kind: "COLLECTION",
  };
}

/** The publication of a case: its own, else that of its file. */
export function publicationOf(record: CaseRecord, file: InputFile): string {
  if (record.publication === undefined) return filePublication(file).id;
  return typeof record.publication === "string" ? record.publication : record.publication.id;
}

/** A hash of the bytes of all files, in their order. */
export async function hashFiles(files: readonly InputFile[]): Promise<string> {
  const hash = createHash("sha256");
  for (const file of files)
    for await (const chunk of createReadStream(file.path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
