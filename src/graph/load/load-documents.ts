import type { DocumentPartRecord } from "../../domain/case-record.js";
import type { Database } from "../database.js";
import { keysetPages } from "../keyset-pages.js";
import { inBatches } from "./batches.js";
import { describeWithoutSource } from "./case-sources.js";
import { deleteCases, writeDescribed } from "./load-cases.js";
import type { LoadContext } from "./load-context.js";
import type { PublishedCase } from "./load-input.js";
import type { Segment } from "../../domain/segment.js";
import { type WriteRow, writeRows } from "./write-rows.js";

/** Cases a transaction, and ids a page of those that the graph has. */
const CASE_BATCH = 500;
const ID_PAGE = 5000;

/**
 * The documents of one load: which parts of each the input contains, and which it no longer does.
 */
export class LoadedDocuments {
  private readonly documents = new Map<
    string,
    { readonly length: number; readonly parts: Map<number, number>; readonly cases: Set<string> }
  >();

  constructor(private readonly database: Database) {}

  /**
   * Creates the documents of a batch before their chunks, each once a load; the text of another
   * version is removed.
   */
  async begin(batch: readonly PublishedCase[]): Promise<void> {
    const fresh = new Map<string, WriteRow<"write/begin-documents">>();
    for (const { record } of batch) {
      const part = record.document;
      if (part === undefined) continue;
      if (!this.documents.has(part.id)) {
        this.documents.set(part.id, { length: part.length, parts: new Map(), cases: new Set() });
        fresh.set(part.id, documentRow(part, record.extractor));
      }
      const document = this.documents.get(part.id);
      document?.parts.set(part.start, part.text.length);
      document?.cases.add(record.id);
    }
    if (fresh.size > 0)
      await this.database.write((run) =>
        writeRows(run, "write/begin-documents", [...fresh.values()]),
      );
  }

  /**
   * Removes the cases that a completely loaded document no longer contains, and marks which
   * documents are complete.
   * @returns the number of removed cases.
   */
  async finish(context: LoadContext, segment: Segment): Promise<number> {
    let removed = 0;
    for (const [id, document] of this.documents) {
      const held = [...document.parts.values()].reduce((sum, length) => sum + length, 0);
      if (held === document.length)
        removed += await this.dropOthers(id, document.cases, context, segment);
    }
    for (const ids of inBatches([...this.documents.keys()], CASE_BATCH))
      await this.database.writeAlone("write/finish-documents", { ids });
    return removed;
  }

  private async dropOthers(
    source: string,
    kept: ReadonlySet<string>,
    context: LoadContext,
    segment: Segment,
  ): Promise<number> {
    const gone: string[] = [];
    const pages = keysetPages(this.database, "read/cases-of-source", ID_PAGE, { source });
    for await (const page of pages)
      gone.push(
        ...page.flatMap((row) => (kept.has(row.string("recordId")) ? [] : row.string("id"))),
      );
    return dropSource(this.database, gone, source, context, segment);
  }
}

/**
 * Removes a source from some cases. A case with other sources is rewritten from these; one without
 * is removed.
 * @returns the number of removed cases.
 */
export async function dropSource(
  database: Database,
  ids: readonly string[],
  source: string,
  context: LoadContext,
  segment: Segment,
): Promise<number> {
  let removed = 0;
  for (const batch of inBatches(ids, CASE_BATCH)) {
    const left = await describeWithoutSource(database, batch, source, context);
    const removable = batch.filter((id) => left.get(id) === undefined);
    await database.write((run) => deleteCases(run, removable));
    removed += removable.length;
    const described = [...left.values()].flatMap((each) => each ?? []);
    if (described.length > 0) await writeDescribed(database, described, [], context, segment);
  }
  return removed;
}

/** The row of a document when its load begins. */
export function documentRow(
  part: DocumentPartRecord,
  extractor: string | undefined,
): WriteRow<"write/begin-documents"> {
  return {
    id: part.id,
    version: `${part.hash} ${extractor ?? ""}`,
    properties: {
      id: part.id,
      name: part.name,
      kind: part.kind,
      hash: part.hash,
      length: part.length,
      extractor,
    },
  };
}
