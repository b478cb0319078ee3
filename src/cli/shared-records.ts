import { InstrumentCatalogue } from "../citation/catalogue.js";
import { articlesOf } from "../domain/instrument-articles.js";
import { provisionId } from "../domain/provision.js";
import type {
  CauseRecord,
  CourtRecord,
  FactorRecord,
  InstrumentRecord,
  RegionRecord,
} from "../domain/reference-records.js";
import { catalogued } from "../ingest/import/resolve-provisions.js";
import { readRecordFile } from "../ingest/record/read-record-file.js";
import { seedFiles } from "./seeds.js";

/** The records that come with leian and that documents refer to. */
export interface SharedRecords {
  readonly regions: readonly RegionRecord[];
  readonly causes: readonly CauseRecord[];
  readonly courts: readonly CourtRecord[];
  readonly factors: readonly FactorRecord[];
  readonly instruments: readonly InstrumentRecord[];
  readonly catalogue: InstrumentCatalogue;
  /** The ids of the articles that the instruments have by themselves, without a statute's text. */
  readonly articles: ReadonlySet<string>;
}

/** Reads the shared records from seeds/, so that documents can be read where no database runs. */
export async function readSharedRecords(): Promise<SharedRecords> {
  const regions: RegionRecord[] = [];
  const causes: CauseRecord[] = [];
  const courts: CourtRecord[] = [];
  const factors: FactorRecord[] = [];
  const instruments: InstrumentRecord[] = [];
  for (const file of await seedFiles())
    for await (const { records } of readRecordFile(file.path, file.shownAs))
      for (const record of records)
        switch (record.kind) {
          case "causesOfAction":
            causes.push(record.value);
            break;
          case "courts":
            courts.push(record.value);
            break;
          case "factors":
            factors.push(record.value);
            break;
          case "instruments":
            instruments.push(record.value);
            break;
          case "regions":
            regions.push(record.value);
            break;
          case "cases":
          case "publications":
            break;
        }
  return {
    regions,
    causes,
    courts,
    factors,
    instruments,
    catalogue: new InstrumentCatalogue(instruments.map(catalogued)),
    articles: new Set(
      instruments.flatMap((record) =>
        articlesOf(record).map((number) => provisionId(record.id, number)),
      ),
    ),
  };
}
