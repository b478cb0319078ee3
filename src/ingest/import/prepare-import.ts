import { InstrumentCatalogue } from "../../citation/catalogue.js";
import type { CaseRecord } from "../../domain/case-record.js";
import { EDITED, sourceOf } from "../../domain/merge-records.js";
import type { Fault } from "../record/fault.js";
import type { Parsed } from "../record/parse-record.js";
import { readRecordFile } from "../record/read-record-file.js";
import type { AnyRecord, PlacedRecord, RecordKind } from "../record/record.js";
import { HeldCases, type IncomingCase } from "./held-cases.js";
import { InputCheck } from "./input-check.js";
import { hashFiles, type InputFile, publicationOf } from "./input-file.js";
import type { KnownReferences } from "./known-references.js";
import { catalogued, provisionTest, resolveProvisions } from "./resolve-provisions.js";

/**
 * Input that has been checked as a whole: every record is well-formed and everything it refers to
 * exists.
 */
export interface PreparedImport {
  readonly contentHash: string;
  readonly reference: {
    readonly [Kind in Exclude<RecordKind, "cases">]: readonly Extract<
      AnyRecord,
      { kind: Kind }
    >["value"][];
  };
  readonly caseCount: number;
  readonly wholePublications: ReadonlySet<string>;
  /** The case records again, read anew, with their citations resolved. */
  cases(): AsyncIterable<{ readonly record: CaseRecord; readonly publicationId: string }>;
}

export type Preparation =
  | { readonly ok: true; readonly prepared: PreparedImport }
  | { readonly ok: false; readonly faults: readonly Fault[]; readonly more: number };

/**
 * Reads all input once to check it: schema, ids used twice, references. Nothing is prepared where
 * there is one fault. Case records are read a second time when they are loaded, so that a
 * collection of any length needs little memory.
 * @param admit what every record passes, each time that it is read: the gate for personal data.
 */
export async function prepareImport(
  files: readonly InputFile[],
  known: KnownReferences,
  admit: (parsed: Parsed) => Parsed = (parsed) => parsed,
): Promise<Preparation> {
  const check = new InputCheck();
  const heldCases = new HeldCases((ids) => known.editedCases(ids));
  for (const file of files)
    for await (const read of readRecordFile(file.path, file.shownAs)) {
      const { records, faults } = admit(read);
      check.take(records, faults, file);
      await heldCases.take(editedOf(records, file));
    }
  await check.finish(known);
  const titles = new Map(check.reference.publications.map(({ id, title }) => [id, title]));
  for (const each of await heldCases.faults(check.wholePublications, (id) => titles.get(id)))
    check.report(each);
  if (check.faultCount > 0)
    return { ok: false, faults: check.faults, more: check.faultCount - check.faults.length };
  const catalogue = new InstrumentCatalogue([
    ...known.catalogue.instruments.filter(
      (each) => !check.reference.instruments.some((record) => record.id === each.id),
    ),
    ...check.reference.instruments.map(catalogued),
  ]);
  const exists = await provisionTest(
    known,
    check.reference.instruments,
    check.articlesCited(catalogue),
  );
  return {
    ok: true,
    prepared: {
      contentHash: await hashFiles(files),
      reference: check.reference,
      caseCount: check.caseCount,
      wholePublications: check.wholePublications,
      async *cases() {
        for (const file of files)
          for await (const parsed of readRecordFile(file.path, file.shownAs))
            for (const record of admit(parsed).records)
              if (record.kind === "cases")
                yield {
                  record: resolveProvisions(record.value, catalogue, exists),
                  publicationId: publicationOf(record.value, file),
                };
      },
    },
  };
}

/**
 * The records that people wrote: one that was read from a document stands beside them, whatever its
 * id.
 */
function editedOf(records: readonly PlacedRecord[], file: InputFile): readonly IncomingCase[] {
  return records.flatMap((record) =>
    record.kind !== "cases" || sourceOf(record.value) !== EDITED
      ? []
      : {
          id: record.value.id,
          title: record.value.title,
          publicationId: publicationOf(record.value, file),
          place: record.place,
        },
  );
}
