import type { CourtRecord } from "../../domain/reference-records.js";
import { type TypedLine, type TypedTables, UnportableError } from "../../export/typed-tables.js";
import {
  bulkRows,
  needsStatements,
  sharedBy,
  type SharedByCase,
} from "../../graph/load/bulk-rows.js";
import type { PreparedCase } from "../../graph/load/prepared-case.js";

/** A case for the bulk import: its lines, and the keys by which it may collide with others. */
export interface BulkCase {
  readonly caseId: string;
  readonly key: string;
  readonly documentId: string | undefined;
  readonly meetingKey: string;
  /** The lines by file; undefined where only the write statements can write the case. */
  readonly lines: Readonly<Record<string, string>> | undefined;
  readonly shared: SharedByCase;
  readonly courts: readonly CourtRecord[];
}

/** Turns a prepared case into lines of the tables. */
export function bulkCase(prepared: PreparedCase, tables: TypedTables): BulkCase {
  const { rows, document, courts } = prepared;
  return {
    caseId: rows.caseId,
    key: String(rows.preferredKey),
    documentId: document?.id,
    meetingKey: String(rows.rows["write/merge-case-sources"][0]?.properties.meetingKey ?? ""),
    lines: needsStatements(rows) ? undefined : linesOf(prepared, tables),
    shared: sharedBy(rows),
    courts,
  };
}

function linesOf(prepared: PreparedCase, tables: TypedTables): BulkCase["lines"] {
  const lines: Record<string, string> = {};
  const add = ({ file, line }: TypedLine) => {
    lines[file] = (lines[file] ?? "") + line;
  };
  try {
    bulkRows(prepared, {
      node: (label, id, properties) => add(tables.node(label, id, properties)),
      link: (type, from, to, properties) => add(tables.link(type, from, to, properties)),
    });
  } catch (error) {
    if (error instanceof UnportableError) return undefined;
    throw error;
  }
  return lines;
}
