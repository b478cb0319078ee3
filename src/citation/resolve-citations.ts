import { provisionId, type ProvisionNumber } from "../domain/provision.js";
import { type CataloguedInstrument, type InstrumentCatalogue, normalizeName } from "./catalogue.js";
import { chooseVersion, sameNumber, type VersionRule } from "./choose-version.js";
import { normalForm } from "./format-citation.js";
import type {
  FoundCitation,
  FoundDocumentNumber,
  FoundProvision,
  InstrumentMention,
} from "./found-citation.js";
import { CUSTOMARY_NAMES } from "./national-laws.js";

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

/** A range of more articles than this is named by its two ends alone. */
const LONGEST_RANGE = 200;

/** The versions that a mention means. */
type VersionsOf = (mention: InstrumentMention) => Versions;

/**
 * Says what found citations mean by the names of the catalogue, in their order. Pure: nothing is
 * loaded.
 */
export function resolveCitations(
  found: readonly FoundCitation[],
  catalogue: InstrumentCatalogue,
  options: ResolveOptions = {},
): readonly Resolution[] {
  const held = new Map<string, Versions>();
  const versions: VersionsOf = (mention) => {
    const key = [mention.name, mention.year, mention.former, mention.documentNumber].join("\n");
    let known = held.get(key);
    if (known === undefined) held.set(key, (known = versionsOf(mention, catalogue, options)));
    return known;
  };
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

interface Versions {
  readonly versions: readonly CataloguedInstrument[];
  readonly rule?: VersionRule | undefined;
  readonly reason?: string | undefined;
}

function versionsOf(
  mention: InstrumentMention,
  catalogue: InstrumentCatalogue,
  options: ResolveOptions,
): Versions {
  const { documentNumber } = mention;
  if (mention.name === documentNumber) return numberedIn(catalogue, documentNumber);
  const candidates = calledIn(catalogue, mention.name);
  if (candidates.length === 0) return { versions: [], reason: notHeld(mention.name) };
  // A number that no version bears means another version, one that the graph does not hold.
  const others =
    documentNumber === undefined ? [] : candidates.flatMap((each) => each.documentNumber ?? []);
  if (
    documentNumber !== undefined &&
    others.length > 0 &&
    !others.some((each) => sameNumber(each, documentNumber))
  )
    return {
      versions: [],
      reason: `the graph holds this instrument, but not its version ${documentNumber}`,
    };
  const { year, former } = mention;
  const { versions, rule } = chooseVersion(candidates, {
    year,
    former,
    documentNumber,
    date: options.date,
  });
  if (versions.length === 0)
    return {
      versions,
      reason: `the graph holds this instrument, but not its ${year === undefined ? "former version" : `version of ${year}`}`,
    };
  return { versions, rule };
}

/** 法释〔2020〕17号第五条: the number stands for the name. */
function numberedIn(catalogue: InstrumentCatalogue, documentNumber: string): Versions {
  const versions = catalogue.numbered(documentNumber);
  if (versions.length === 0)
    return { versions, reason: `no instrument of the graph has the number ${documentNumber}` };
  return { versions, rule: versions.length === 1 ? "ONLY" : "STATED" };
}

/** A customary name is given with its title: the reader sees which instrument is missing. */
function notHeld(name: string): string {
  const customary = CUSTOMARY_NAMES.get(normalizeName(name));
  return customary === undefined
    ? `no instrument of the graph is called ${name}`
    : `the graph does not hold ${name} (《${customary}》)`;
}

/**
 * By its name; by what custom calls it; and without the year of its version: 公司法（2018年修正）.
 */
function calledIn(catalogue: InstrumentCatalogue, name: string): readonly CataloguedInstrument[] {
  const customary = CUSTOMARY_NAMES.get(normalizeName(name));
  const bare = name.replace(
    /\((?![^()]*(?:草案|稿))(?:\d{4}|[^()]{0,8}(?:修正|修订|试行))[^()]{0,12}\)$/u,
    "",
  );
  for (const each of [name, ...(customary === undefined ? [] : [customary]), bare]) {
    const found = catalogue.called(each);
    if (found.length > 0) return found;
  }
  return [];
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

/** The articles of a range, its ends as they are written. */
function provisionsOf(
  instrumentId: string,
  first: ProvisionNumber,
  last: ProvisionNumber | undefined,
): readonly string[] {
  if (last === undefined) return [provisionId(instrumentId, first)];
  const between = numbersBetween(first, last);
  return [first, ...between, last].map((number) => provisionId(instrumentId, number));
}

function numbersBetween(first: ProvisionNumber, last: ProvisionNumber): readonly ProvisionNumber[] {
  const steps = (from: number, to: number) =>
    to - from > LONGEST_RANGE
      ? []
      : Array.from({ length: Math.max(0, to - from - 1) }, (_, step) => from + step + 1);
  const { article, suffix } = first;
  if (first.article !== last.article)
    return steps(first.article, last.article).map((each) => ({ article: each }));
  if (first.paragraph !== last.paragraph)
    return steps(first.paragraph ?? 0, last.paragraph ?? 0).map((paragraph) => ({
      article,
      suffix,
      paragraph,
    }));
  const { paragraph } = first;
  return steps(first.item ?? 0, last.item ?? 0).map((item) => ({
    article,
    suffix,
    paragraph,
    item,
  }));
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
