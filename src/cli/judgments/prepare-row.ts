import { InstrumentCatalogue } from "../../citation/catalogue.js";
import { readCourtName } from "../../domain/court-name.js";
import { regionOfCourts, type RulingCourt } from "../../domain/court-region.js";
import type { CaseRecord, UnresolvedRecord } from "../../domain/case-record.js";
import type { LoadContext } from "../../graph/load/load-context.js";
import { prepareCase, type PreparedCase } from "../../graph/load/prepared-case.js";
import type { InstrumentEntry } from "../../graph/read/known-references.js";
import type { CollectionRow } from "../../ingest/collection/row.js";
import { type RowReader, rowRecord } from "../../ingest/collection/row-record.js";
import { COLUMNS, nameOfColumn } from "../../ingest/collection/columns.js";
import { extractRecord } from "../../ingest/extract/extract-record.js";
import type { ExtractionPorts } from "../../ingest/extract/ports.js";
import { resolveProvisions } from "../../ingest/import/resolve-provisions.js";
import type { PersonalDataMode } from "../../ingest/privacy/gate-record.js";
import { countByKind, PersonalDataGate } from "../../ingest/privacy/personal-data-gate.js";
import type { Fault } from "../../ingest/record/fault.js";
import { parseRecords } from "../../ingest/record/parse-record.js";
import { withoutCitationsOf } from "../../ingest/takedown/leave-out.js";
import { isTakenDown, type TakedownList } from "../../ingest/takedown/takedown-list.js";
import { FactorVocabulary } from "../../similarity/factor-vocabulary.js";
import { segment } from "../../similarity/segmenter.js";
import { citationReader } from "../citation-reader.js";

/** What reading rows needs to know of the graph, in a form that can be sent to a thread. */
export interface RowKnowledge {
  readonly context: LoadContext;
  readonly instruments: readonly InstrumentEntry[];
  readonly articles: ReadonlySet<string>;
  readonly publisher: string | undefined;
  readonly takedown: TakedownList;
  readonly personalData: PersonalDataMode;
}

/** The result of a row. The form of a case depends on the way into the graph. */
export type PreparedRow<Case = PreparedCase> =
  | {
      readonly kind: "case";
      readonly prepared: Case;
      /** What its columns state and its text contradicts or does not confirm. */
      readonly discrepancies: readonly UnresolvedRecord[];
      /** The number of unresolved statements, by kind. */
      readonly unresolved: Readonly<Record<string, number>>;
      readonly isMasked: boolean;
      /** Faults of a row that was read nevertheless. */
      readonly notes: readonly Fault[];
    }
  | { readonly kind: "faults"; readonly faults: readonly Fault[] }
  | { readonly kind: "taken-down" };

/** Reads rows and prepares their cases for the graph, without a database. */
export class RowPreparer {
  private readonly reader: RowReader;
  private readonly catalogue: InstrumentCatalogue;

  constructor(private readonly knowledge: RowKnowledge) {
    const { context, instruments, publisher, personalData } = knowledge;
    this.catalogue = new InstrumentCatalogue(instruments);
    const ports = portsOf(knowledge, this.catalogue);
    const regions = [...context.regions].map(([id, name]) => ({ id, name }));
    const known = (id: string | undefined): RulingCourt => {
      const court = context.courts.get(id ?? "");
      return { level: court?.level, region: court?.regionId };
    };
    this.reader = {
      ports,
      extract: (text) => extractRecord(text, ports),
      masks: personalData === "mask",
      options: {
        publisher,
        courtNamed: (name) => {
          const id = ports.courts.idOf(name) ?? ports.courts.idOf(readCourtName(name)?.name ?? "");
          const region = known(id).region ?? regionOfCourts([{ name }], regions);
          return { id: id ?? name, region };
        },
        regionOf: (named) =>
          regionOfCourts(
            named.map((each) => ({ ...known(each.id), ...each })),
            regions,
          ),
      },
      isWithin: (narrow, broad) => context.causes.get(narrow)?.ancestors.includes(broad) ?? false,
      regionNamed: (name) => regions.find((each) => each.name === name)?.id,
    };
  }

  /** Reads one row. An error while it is read is a fault of the row. */
  prepare(row: CollectionRow): PreparedRow {
    const faultAt = (key: string, expectation: Fault["expectation"]): PreparedRow => ({
      kind: "faults",
      faults: [{ file: row.file, line: row.line, key, expectation }],
    });
    try {
      const read = rowRecord(row, this.reader);
      if (read === undefined) return faultAt(nameOfColumn("TEXT"), { code: "COURT_DOCUMENT" });
      const { takedown } = this.knowledge;
      if (isTakenDown(read.record, takedown)) return { kind: "taken-down" };
      const passed = this.check(withoutCitationsOf(takedown, read.record), row);
      if ("faults" in passed) return { kind: "faults", faults: passed.faults };
      const record = resolveProvisions(passed.record, this.catalogue, (id) =>
        this.knowledge.articles.has(id),
      );
      const publicationId =
        typeof record.publication === "object" ? record.publication.id : (record.publication ?? "");
      return {
        kind: "case",
        prepared: prepareCase({ record, publicationId }, this.knowledge.context, segment),
        discrepancies: read.discrepancies,
        unresolved: countKinds(record.unresolved ?? []),
        isMasked: passed.isMasked || Object.keys(countByKind(read.masked)).length > 0,
        notes: undecodable(row),
      };
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return faultAt("", { code: "READABLE_ROW" });
    }
  }

  /** Applies the gate of personal data, then the schema of all records. */
  private check(
    record: CaseRecord,
    { file, line }: CollectionRow,
  ):
    | { readonly record: CaseRecord; readonly isMasked: boolean }
    | { readonly faults: readonly Fault[] } {
    const place = { file, lineOf: () => line };
    const gate = new PersonalDataGate(this.knowledge.personalData);
    const gated = gate.pass({ records: [{ kind: "cases", value: record, place }], faults: [] });
    const [value] = gated.records;
    if (value === undefined) return { faults: gated.faults };
    const { records, faults } = parseRecords(value.value, place);
    const [parsed] = records;
    if (parsed?.kind !== "cases") return { faults };
    return { record: parsed.value, isMasked: gate.masked.length > 0 };
  }
}

/**
 * Answers the look-ups of the extractors from the graph. Courts that loads created from names alone
 * are left out, so that a row gives the same record before and after they were created.
 */
function portsOf(
  { context, articles }: RowKnowledge,
  catalogue: InstrumentCatalogue,
): ExtractionPorts {
  const isNamed = (id: string | undefined) => /\p{Script=Han}/u.test(id ?? "");
  const factors = new FactorVocabulary(
    [...context.factors].map(([id, { label, aliases }]) => ({ id, label, aliases })),
    segment,
  );
  return {
    causes: { idOf: (name) => context.causeIdsByName.get(name) },
    courts: {
      idOf: (name) => {
        const id = context.courtIdsByName.get(name);
        return isNamed(id) ? undefined : id;
      },
    },
    citations: citationReader({ catalogue, articles }),
    factors: { find: (text) => factors.find(text) },
  };
}

function countKinds(unresolved: readonly UnresolvedRecord[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { kind } of unresolved) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** Faults of columns that contain undecodable bytes. */
function undecodable({ file, line, values }: CollectionRow): readonly Fault[] {
  return COLUMNS.filter((column) => values[column]?.includes("\ufffd") === true).map((column) => ({
    file,
    line,
    key: nameOfColumn(column),
    expectation: { code: "DECODABLE" },
  }));
}
