import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename, resolve } from "node:path";
import { type CataloguedInstrument, InstrumentCatalogue } from "../../citation/catalogue.js";
import { ARTICLE_NOT_HELD } from "../../citation/confirm-citations.js";
import { parseTypedCitation } from "../../citation/typed-citation.js";
import type { CaseRecord, PublicationRecord } from "../../domain/case-record.js";
import { CityNames } from "../../domain/city-names.js";
import { articlesOf } from "../../domain/instrument-articles.js";
import { EDITED, sourceOf } from "../../domain/merge-records.js";
import { articleOf, provisionId } from "../../domain/provision.js";
import type { InstrumentRecord } from "../../domain/reference-records.js";
import type { Fault } from "../record/fault.js";
import { fault, type Parsed } from "../record/parse-record.js";
import { listRecordFiles, readRecordFile } from "../record/read-record-file.js";
import type { AnyRecord, PlacedRecord, RecordKind, RecordPlace } from "../record/record.js";
import { HeldCases, type IncomingCase } from "./held-cases.js";
import type { KnownReferences } from "./known-references.js";
import { type ReferredKind, referencesOf } from "./references.js";

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

/** More faults than these are counted only. */
const FAULTS_KEPT = 1000;

/**
 * Where a file stands and how messages call it: standard input is spooled to a file of another
 * name.
 */
export interface InputFile {
  readonly path: string;
  readonly shownAs: string;
}

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

/** All record files below the given paths. */
export async function inputFiles(paths: readonly string[]): Promise<readonly InputFile[]> {
  return (await listRecordFiles(paths)).map((path) => ({ path, shownAs: path }));
}

class InputCheck {
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

/** The publication that stands for a file of cases which name none: the file is all of it. */
function filePublication(file: InputFile): PublicationRecord {
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

function publicationOf(record: CaseRecord, file: InputFile): string {
  if (record.publication === undefined) return filePublication(file).id;
  return typeof record.publication === "string" ? record.publication : record.publication.id;
}

async function provisionTest(
  known: KnownReferences,
  instruments: readonly InstrumentRecord[],
  asked: readonly string[],
): Promise<(id: string) => boolean> {
  const own = new Set(
    instruments.flatMap((record) =>
      articlesOf(record).map((number) => provisionId(record.id, number)),
    ),
  );
  const elsewhere = await known.existingProvisions(
    [...new Set(asked)].filter((id) => !own.has(id)),
  );
  return (id) => own.has(id) || elsewhere.has(id);
}

/** Turns citations in words into ids. One that cannot be resolved joins the unresolved, with its reason: nothing is lost. */
function resolveProvisions(
  record: CaseRecord,
  catalogue: InstrumentCatalogue,
  exists: (id: string) => boolean,
): CaseRecord {
  if ((record.provisions ?? []).every((each) => each.provision.startsWith("provision:")))
    return record;
  const unresolved = [...(record.unresolved ?? [])];
  const provisions = (record.provisions ?? []).flatMap((each) => {
    if (each.provision.startsWith("provision:")) return each;
    const meant = provisionsMeant(each.provision, catalogue, exists);
    if ("ids" in meant) return meant.ids.map((provision) => ({ ...each, provision }));
    unresolved.push({ kind: "provision", raw: each.provision, reason: meant.reason });
    return [];
  });
  return { ...record, provisions, unresolved };
}

/** All provisions that a citation in words names; the reason where one of them is not certain, or not held. */
function provisionsMeant(
  text: string,
  catalogue: InstrumentCatalogue,
  exists: (id: string) => boolean,
): { readonly ids: readonly string[] } | { readonly reason: string } {
  const parsed = parseTypedCitation(text, catalogue);
  if (parsed.kind === "unknown") return { reason: parsed.reason };
  if (parsed.kind === "heading") return { reason: ARTICLE_NOT_HELD };
  const held = parsed.provisions.map((each) => ({
    ...each,
    provisionIds: each.provisionIds.filter((id) => exists(articleOf(id))),
  }));
  const unclear = held.find((each) => each.status === "AMBIGUOUS" && each.provisionIds.length > 1);
  if (unclear !== undefined) return { reason: unclear.reason ?? "several provisions may be meant" };
  const isWhole = held.every(
    (each, index) =>
      each.provisionIds.length > 0 &&
      (each.status === "AMBIGUOUS" ||
        each.provisionIds.length === parsed.provisions[index]?.provisionIds.length),
  );
  return isWhole
    ? { ids: [...new Set(held.flatMap((each) => each.provisionIds))] }
    : { reason: ARTICLE_NOT_HELD };
}

/** An instrument record as citations look it up. */
export function catalogued(record: InstrumentRecord): CataloguedInstrument {
  return {
    id: record.id,
    title: record.title,
    shortTitle: record.shortTitle,
    aliases: record.aliases ?? [],
    documentNumber: record.documentNumber,
    date: record.date,
    effectiveFrom: record.effectiveFrom,
    effectiveTo: record.effectiveTo,
    work: record.work ?? record.id.slice("instrument:".length),
    known: record.known,
  };
}

async function hashFiles(files: readonly InputFile[]): Promise<string> {
  const hash = createHash("sha256");
  for (const file of files)
    for await (const chunk of createReadStream(file.path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
