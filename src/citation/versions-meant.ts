import { type CataloguedInstrument, type InstrumentCatalogue, normalizeName } from "./catalogue.js";
import { chooseVersion, sameNumber, type VersionRule } from "./choose-version.js";
import type { InstrumentMention } from "./found-citation.js";
import { LEXICON } from "../lexicon/lexicon.js";
import { CUSTOMARY_NAMES } from "./national-laws.js";

/** The versions of an instrument that a mention may mean. */
export interface Versions {
  readonly versions: readonly CataloguedInstrument[];
  readonly rule?: VersionRule | undefined;
  readonly reason?: string | undefined;
}

export type VersionsOf = (mention: InstrumentMention) => Versions;

/** Says which versions mentions mean, each name asked once; on a date, those in force then. */
export function versionsMeant(
  catalogue: InstrumentCatalogue,
  date: string | undefined,
): VersionsOf {
  const held = new Map<string, Versions>();
  return (mention) => {
    const key = [mention.name, mention.year, mention.former, mention.documentNumber].join("\n");
    let known = held.get(key);
    if (known === undefined) held.set(key, (known = versionsOf(mention, catalogue, date)));
    return known;
  };
}

function versionsOf(
  mention: InstrumentMention,
  catalogue: InstrumentCatalogue,
  date: string | undefined,
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
    date,
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

/** （2018年修正）, （试行）; not （草案）. */
const VERSION = new RegExp(
  LEXICON.expression("\\((?![^()]{0,40}{no-version-notes})").source +
    LEXICON.expression("(?:\\d{4}|[^()]{0,8}{version-words-in-note})[^()]{0,12}\\)$").source,
  "u",
);

/**
 * By its name; by what custom calls it; and without the year of its version: 公司法（2018年修正）.
 */
function calledIn(catalogue: InstrumentCatalogue, name: string): readonly CataloguedInstrument[] {
  const customary = CUSTOMARY_NAMES.get(normalizeName(name));
  const bare = name.replace(VERSION, "");
  for (const each of [name, ...(customary === undefined ? [] : [customary]), bare]) {
    const found = catalogue.called(each);
    if (found.length > 0) return found;
  }
  return [];
}
