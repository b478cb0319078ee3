import type { InstrumentCatalogue } from "../../citation/catalogue.js";
import { parseTypedCitation } from "../../citation/typed-citation.js";
import type { CaseRecord } from "../../domain/case-record.js";
import type { PublicationRecord } from "../../domain/publication-record.js";
import { CityNames } from "../../domain/city-names.js";
import { articleOf } from "../../domain/provision.js";
import type { InstrumentRecord } from "../../domain/reference-records.js";
import type { Fault } from "../record/fault.js";
import { fault } from "../record/parse-record.js";
import type { AnyRecord, PlacedRecord, RecordPlace } from "../record/record.js";
import { filePublication, type InputFile } from "./input-file.js";
import type { KnownReferences } from "./known-references.js";
import { type ReferredKind, referencesOf } from "./references.js";
import { provisionTest } from "./resolve-provisions.js";

/** More faults than these are counted only. */
const FAULTS_KEPT = 1000;

/** Takes all records of an input and finds what is wrong between them: ids, references, cities. */
export class InputCheck {
  readonly faults: Fault[] = [];
  faultCount = 0;
  caseCount = 0;
  readonly wholePublications = new Set<string>();
  readonly reference: {
    regions: Extract<AnyRecord, { kind: "regions" }>["value"][];
    courts: Extract<AnyRecord, { kind: "courts" }>["value"][];
    causesOfAction: Extract<AnyRecord, { kind: "causesOfAction" }>["value"][];
    factors: Extract<AnyRecord, { kind: "factors" }>["value"][];
    instruments: InstrumentRecord[];
    publications: PublicationRecord[];
  } = {
    regions: [],
    courts: [],
    causesOfAction: [],
    factors: [],
    instruments: [],
    publications: [],
  };

  private readonly places = new Map<string, string>();
  /** The first place of every reference, so that memory grows with the number of different ones. */
  private readonly references = new Map<
    string,
    { kind: ReferredKind; id: string; place: RecordPlace; path: readonly PropertyKey[] }
  >();
  /** The first place of every city, as of every reference. */
  private readonly cities = new Map<string, RecordPlace>();
  private readonly publicationTexts = new Map<string, string>();
  private readonly citationTexts = new Set<string>();

  take(records: readonly PlacedRecord[], faults: readonly Fault[], file: InputFile): void {
    faults.forEach((each) => this.report(each));
    for (const record of records) this.takeOne(record, file);
  }

  private takeOne(record: PlacedRecord, file: InputFile): void {
    const { id } = record.value;
    const here = `${record.place.file}:${record.place.lineOf(["id"])}`;
    const before = this.places.get(id);
    if (before !== undefined)
      this.report(fault(record.place, ["id"], { code: "UNIQUE_ID", id, at: before }));
    this.places.set(id, here);
    for (const { kind, id: target, path } of referencesOf(record)) {
      const key = `${kind} ${target}`;
      if (!this.references.has(key))
        this.references.set(key, { kind, id: target, place: record.place, path });
    }
    switch (record.kind) {
      case "cases":
        this.takeCase(record.value, record.place, file);
        return;
      case "publications":
        this.takePublication(record.value, record.place, []);
        return;
      default:
        (this.reference[record.kind] as unknown[]).push(record.value);
    }
  }

  private takeCase(record: CaseRecord, place: RecordPlace, file: InputFile): void {
    this.caseCount++;
    if (record.city !== undefined && !this.cities.has(record.city))
      this.cities.set(record.city, place);
    if (typeof record.publication === "object")
      this.takePublication(
        record.publication,
        place,
        ["publication"],
        record.document === undefined,
      );
    if (record.publication === undefined) this.takePublication(filePublication(file), place, []);
    for (const each of record.provisions ?? [])
      if (!each.provision.startsWith("provision:")) this.citationTexts.add(each.provision);
  }

  /**
   * A publication may stand in every case of it, but always as the same. A document does not speak
   * for edited records.
   */
  private takePublication(
    publication: PublicationRecord,
    place: RecordPlace,
    path: readonly PropertyKey[],
    isWhole = true,
  ): void {
    if (isWhole) this.wholePublications.add(publication.id);
    const text = JSON.stringify(publication);
    const before = this.publicationTexts.get(publication.id);
    if (before === text) return;
    if (before !== undefined) {
      this.report(fault(place, path, { code: "SAME_PUBLICATION", id: publication.id }));
      return;
    }
    this.publicationTexts.set(publication.id, text);
    this.reference.publications.push(publication);
  }

  /** The articles that citations in words name, for one look into the graph. */
  articlesCited(catalogue: InstrumentCatalogue): readonly string[] {
    return [...this.citationTexts].flatMap((text) => {
      const parsed = parseTypedCitation(text, catalogue);
      return parsed.kind === "provisions"
        ? parsed.provisions.flatMap((each) => each.provisionIds.map(articleOf))
        : [];
    });
  }

  async finish(known: KnownReferences): Promise<void> {
    this.checkCities(known.regionNames);
    const own = (records: readonly { readonly id: string }[]) =>
      new Set(records.map((each) => each.id));
    const held: Readonly<
      Record<Exclude<ReferredKind, "provisions">, readonly ReadonlySet<string>[]>
    > = {
      regions: [known.regions, own(this.reference.regions)],
      courts: [known.courts, own(this.reference.courts)],
      parents: [known.causes, own(this.reference.causesOfAction)],
      factors: [known.factors, own(this.reference.factors)],
      instruments: [
        new Set(known.catalogue.instruments.map((each) => each.id)),
        own(this.reference.instruments),
      ],
      publications: [known.publications, own(this.reference.publications)],
    };
    const all = [...this.references.values()];
    const provisions = all.filter((each) => each.kind === "provisions");
    const exists = await provisionTest(
      known,
      this.reference.instruments,
      provisions.map((each) => articleOf(each.id)),
    );
    for (const { kind, id, place, path } of all) {
      const found =
        kind === "provisions" ? exists(articleOf(id)) : held[kind].some((ids) => ids.has(id));
      if (!found) this.report(fault(place, path, { code: "KNOWN_ID", id }));
    }
  }

  /** A city is a region's name, or one of the country's. */
  private checkCities(regionNames: readonly string[]): void {
    const names = new CityNames([
      ...regionNames,
      ...this.reference.regions.map((each) => each.name),
    ]);
    for (const [city, place] of this.cities) {
      if (names.has(city)) continue;
      this.report(fault(place, ["city"], { code: "CITY", near: names.near(city) }));
    }
  }

  report(found: Fault): void {
    this.faultCount++;
    if (this.faults.length < FAULTS_KEPT) this.faults.push(found);
  }
}
