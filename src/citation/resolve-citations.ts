import type { CataloguedInstrument, InstrumentCatalogue } from "./catalogue.js";
import type { VersionRule } from "./choose-version.js";
import { normalForm } from "./format-citation.js";
import type {
  FoundCitation,
  FoundDocumentNumber,
  FoundProvision,
  InstrumentMention,
} from "./found-citation.js";
import { provisionsOf } from "./provisions-of-range.js";
import { versionsMeant, type VersionsOf } from "./versions-meant.js";

/**
 * RESOLVED: one provision or instrument (a range: its provisions). AMBIGUOUS: several, all listed.
 * UNRESOLVED: none, with the reason.
 */
export type CitationStatus = "RESOLVED" | "AMBIGUOUS" | "UNRESOLVED";

/**
 * Guiding cases and numbers of the case library are case numbers here; document numbers name
 * instruments.
 */
export type CitationKind = "PROVISION" | "INSTRUMENT" | "CASE_NUMBER";

/**
 * What a citation means, as far as names tell. Whether the graph holds it is asked afterwards
 * (`confirm-citations.ts`).
 */
export interface Resolution {
  readonly kind: CitationKind;
  readonly status: CitationStatus;
  /** 《中华人民共和国民法典》第七百五十二条, (2023)沪0115民初1234号, 法释〔2020〕28号. */
  readonly normalized: string;
  /**
   * The provisions it names, in their precise form (paragraph and item included); of an ambiguous
   * one, all candidates.
   */
  readonly provisionIds: readonly string[];
  /** The instruments it names or stands in; of an ambiguous one, all candidates. */
  readonly instrumentIds: readonly string[];
  readonly caseIds: readonly string[];
  /** Why it is not resolved, or what a reader of a resolved one should know. */
  readonly reason?: string | undefined;
  /** The rule that chose the version of the instrument. */
  readonly version?: VersionRule | undefined;
}

export interface ResolveOptions {
  /** The decision's date (ISO 8601, whole or partial): versions in force then are meant. */
  readonly date?: string | undefined;
}

/**
 * Says what found citations mean by the names of the catalogue, in their order. Pure: nothing is
 * loaded.
 */
export function resolveCitations(
  found: readonly FoundCitation[],
  catalogue: InstrumentCatalogue,
  options: ResolveOptions = {},
): readonly Resolution[] {
  const versions = versionsMeant(catalogue, options.date);
  return found.map((each) => resolve(each, versions, catalogue));
}

function resolve(
  found: FoundCitation,
  versions: VersionsOf,
  catalogue: InstrumentCatalogue,
): Resolution {
  switch (found.kind) {
    case "PROVISION":
      return resolveProvision(found, versions, catalogue);
    case "INSTRUMENT":
      return resolveInstrument(found, found.instrument, versions, catalogue);
    case "DOCUMENT_NUMBER":
      return resolveNumber(found, versions, catalogue);
    case "CASE_NUMBER":
    case "GUIDING_CASE":
    case "LIBRARY_CASE":
      return nothing("CASE_NUMBER", found, "no cases were looked up");
  }
}

function resolveProvision(
  found: FoundProvision,
  versionsOf: VersionsOf,
  catalogue: InstrumentCatalogue,
): Resolution {
  if (found.instrument === undefined)
    return nothing("PROVISION", found, found.unclear ?? "no law carries it");
  const { versions, rule, reason } = versionsOf(found.instrument);
  const instrumentIds = versions.map((each) => each.id);
  const normalized = normalForm(found, titleOf(versions), versionOf(versions, catalogue));
  const provisionIds = versions.flatMap((each) => provisionsOf(each.id, found.number, found.last));
  const base = {
    kind: "PROVISION",
    normalized,
    instrumentIds,
    caseIds: [],
    version: rule,
  } as const;
  if (reason !== undefined || found.unclear !== undefined)
    return { ...base, status: "UNRESOLVED", provisionIds: [], reason: reason ?? found.unclear };
  if (versions.length === 1) return { ...base, status: "RESOLVED", provisionIds };
  return {
    ...base,
    status: "AMBIGUOUS",
    provisionIds,
    reason: severalVersions(versions, found.instrument),
  };
}

function resolveInstrument(
  found: FoundCitation,
  mention: InstrumentMention,
  versionsOf: VersionsOf,
  catalogue: InstrumentCatalogue,
): Resolution {
  const { versions, rule, reason } = versionsOf(mention);
  const base = {
    kind: "INSTRUMENT",
    normalized: normalForm(found, titleOf(versions), versionOf(versions, catalogue)),
    provisionIds: [],
    instrumentIds: versions.map((each) => each.id),
    caseIds: [],
    version: rule,
  } as const;
  if (reason !== undefined) return { ...base, status: "UNRESOLVED", reason };
  if (versions.length === 1) return { ...base, status: "RESOLVED" };
  return { ...base, status: "AMBIGUOUS", reason: severalVersions(versions, mention) };
}

function resolveNumber(
  found: FoundDocumentNumber,
  versionsOf: VersionsOf,
  catalogue: InstrumentCatalogue,
): Resolution {
  const numbered = catalogue.numbered(found.documentNumber);
  const besides =
    found.of && versionsOf(found.of).versions.filter((each) => numbered.includes(each));
  const meant = besides !== undefined && besides.length > 0 ? besides : numbered;
  if (meant.length === 0)
    return nothing(
      "INSTRUMENT",
      found,
      `no instrument of the graph has the number ${found.documentNumber}`,
    );
  const base = {
    kind: "INSTRUMENT",
    normalized: found.documentNumber,
    provisionIds: [],
    instrumentIds: meant.map((each) => each.id),
    caseIds: [],
  } as const;
  if (meant.length === 1) return { ...base, status: "RESOLVED" };
  return {
    ...base,
    status: "AMBIGUOUS",
    reason: `${meant.length} instruments of the graph have this number`,
  };
}

function titleOf(versions: readonly CataloguedInstrument[]): string | undefined {
  const titles = new Set(versions.map((each) => each.title));
  return titles.size === 1 ? versions[0]?.title : undefined;
}

/** The version that a citation of one instrument must name. */
function versionOf(
  versions: readonly CataloguedInstrument[],
  catalogue: InstrumentCatalogue,
): string | undefined {
  const [only, other] = versions;
  return only === undefined || other !== undefined ? undefined : catalogue.versionOf(only);
}

function severalVersions(
  versions: readonly CataloguedInstrument[],
  { name, documentNumber }: InstrumentMention,
): string {
  return new Set(versions.map((each) => each.work)).size === 1
    ? `${versions.length} versions of it may be meant`
    : `${versions.length} instruments of the graph ${name === documentNumber ? "have this number" : "bear this name"}`;
}

function nothing(kind: CitationKind, found: FoundCitation, reason: string): Resolution {
  return {
    kind,
    status: "UNRESOLVED",
    normalized: normalForm(found),
    provisionIds: [],
    instrumentIds: [],
    caseIds: [],
    reason,
  };
}
