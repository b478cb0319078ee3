import type { CourtRecord } from "../../domain/reference-records.js";
import { Moment, TypedTables } from "../../export/typed-tables.js";
import type { Database } from "../../graph/database.js";
import {
  bulkCourts,
  bulkProvisionParts,
  type CitedCase,
  eachHeld,
  eachKnown,
} from "../../graph/load/bulk-graph.js";
import type { BulkSink } from "../../graph/load/bulk-rows.js";
import type { CollectionRow } from "../../ingest/collection/row.js";
import { segment } from "../../similarity/segmenter.js";
import type { BulkCase } from "./bulk-case.js";
import type { BulkFolder } from "./bulk-folder.js";
import { IdSet } from "./id-set.js";

/**
 * The file of the rows of an input that only the write statements can load, one JSON object a line.
 */
export const setAsideFile = (input: number): string => `set-aside-${input}.jsonl`;
/** Citations of cases by cases, one JSON object a line. */
export const CITATIONS_FILE = "citations.jsonl";
/** Vectors are not copied: the next start computes them again. */
const WITHOUT_VECTORS = { embedding: undefined, embeddedHash: undefined };

/**
 * Writes the lines of cases without collisions, and collects what they share with others. Rows
 * whose case may collide with another row or a stored case are set aside for the write statements.
 */
export class BulkCollector {
  private readonly known = new IdSet();
  private readonly meetings = new Set<string>();
  private readonly courts = new Map<string, CourtRecord>();
  private readonly applied = new Set<string>();
  private readonly precedentGains = new Map<string, number>();
  readonly tables = new TypedTables("g");
  /** Indexes of the inputs of which rows were set aside. */
  readonly setAside = new Set<number>();
  citations = 0;

  private constructor(private readonly folder: BulkFolder) {}

  /** Reads the keys of the existing graph. */
  static async begin(database: Database, folder: BulkFolder): Promise<BulkCollector> {
    const collector = new BulkCollector(folder);
    await eachKnown(database, (kind, value) => {
      if (kind === "meeting") collector.meetings.add(value);
      else collector.known.add(`${kind} ${value}`);
    });
    return collector;
  }

  /**
   * Adds a case.
   * @returns whether its lines were written; otherwise the row was set aside.
   */
  async add(each: BulkCase, row: CollectionRow, input: number): Promise<boolean> {
    const { caseId, key, documentId, meetingKey, lines } = each;
    const keys = [`case ${caseId}`, `key ${key}`];
    if (documentId !== undefined) keys.push(`document ${documentId}`);
    const collides = keys.some((mark) => this.known.has(mark)) || this.meetings.has(meetingKey);
    keys.forEach((mark) => this.known.add(mark));
    if (lines === undefined || collides) {
      this.setAside.add(input);
      await this.folder.write(setAsideFile(input), jsonLine(row));
      return false;
    }
    for (const [file, text] of Object.entries(lines)) await this.folder.write(file, text);
    await this.collectShared(each);
    return true;
  }

  private async collectShared({ shared, courts }: BulkCase): Promise<void> {
    for (const court of courts) this.courts.set(court.id, court);
    for (const id of shared.applied) this.applied.add(id);
    for (const id of shared.precedentOf)
      this.precedentGains.set(id, (this.precedentGains.get(id) ?? 0) + 1);
    for (const { id, name } of shared.organs)
      if (this.known.add(`shared ${id}`))
        await this.folder.line(this.tables.node("Organ", id, { name }));
    for (const { id, target } of shared.references)
      if (this.known.add(`shared ${id}`))
        await this.folder.line(this.tables.node("CaseReference", id, { target }));
    for (const each of shared.cited) await this.cite(each);
  }

  private async cite(cited: CitedCase): Promise<void> {
    this.citations++;
    await this.folder.write(CITATIONS_FILE, jsonLine(cited));
  }

  /**
   * Writes the shared nodes and everything that the graph has, with updated counts.
   * @param onNode called for each node of the graph.
   */
  async finish(database: Database, onNode: () => void): Promise<void> {
    await this.lines((sink) => bulkCourts([...this.courts.values()], segment, sink));
    await this.lines((sink) =>
      bulkProvisionParts(database, this.applied, this.precedentGains, sink),
    );
    const targets = new Map<string, string>();
    await eachHeld(
      database,
      async ({ labels, properties: all, moments }) => {
        const properties: Record<string, unknown> = {
          ...all,
          ...momentsOf(moments),
          ...WITHOUT_VECTORS,
        };
        const id = String(all["id"]);
        if (labels.includes("Provision")) this.count(id, properties);
        if (labels.includes("CaseReference")) targets.set(id, String(all["target"]));
        await this.folder.line(this.tables.node(labels.toSorted().join(":"), id, properties));
        onNode();
      },
      async ({ from, type, to, properties }) => {
        const target = type === "REFERS_TO" ? targets.get(to) : undefined;
        if (target !== undefined) await this.cite({ caseId: from, target, referenceId: to });
        await this.folder.line(this.tables.link(type, from, to, properties));
      },
    );
    await this.folder.end();
  }

  private count(id: string, properties: Record<string, unknown>): void {
    const gained = this.precedentGains.get(id);
    if (gained === undefined) return;
    properties["precedentCount"] = Number(properties["precedentCount"] ?? 0) + gained;
  }

  private async lines(write: (sink: BulkSink) => void | Promise<void>): Promise<void> {
    const lines: ReturnType<TypedTables["node"]>[] = [];
    await write({
      node: (label, id, properties) => lines.push(this.tables.node(label, id, properties)),
      link: (type, from, to, properties) =>
        lines.push(this.tables.link(type, from, to, properties)),
    });
    for (const line of lines) await this.folder.line(line);
  }
}

/** Escapes U+2028 and U+2029, which some readers take for the end of a line. */
function jsonLine(value: unknown): string {
  const text = JSON.stringify(value);
  return `${text.replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029")}\n`;
}

function momentsOf(moments: readonly (readonly [string, string])[]): Record<string, unknown> {
  return Object.fromEntries(moments.map(([name, text]) => [name, new Moment(text)]));
}
