import { LEXICON } from "../../lexicon/lexicon.js";
import { normalizeName } from "../../citation/catalogue.js";
import type { InstrumentKind } from "../../domain/closed-lists.js";
import { normalizeTitle } from "../../domain/normalize-title.js";
import type { StatuteDates, StatuteText } from "../../domain/statute-text.js";
import { instrumentKindOf } from "./instrument-kind.js";

const COUNTRY_BEFORE = LEXICON.expression("^{country}");

/** An instrument of the graph, as far as a text is matched to it. */
export interface KnownInstrument {
  readonly id: string;
  readonly title: string;
  readonly date: string | undefined;
  readonly effectiveFrom: string | undefined;
  readonly effectiveTo: string | undefined;
  readonly work: string;
}

/** An instrument that the graph lacks: a version of a work that it knows, or a new work. */
export interface NewInstrument extends KnownInstrument {
  readonly shortTitle: string | undefined;
  readonly kind: InstrumentKind;
}

export type Match =
  | { readonly kind: "known"; readonly instrument: KnownInstrument }
  | { readonly kind: "new"; readonly instrument: NewInstrument }
  /** The text does not say which of several versions it is. */
  | { readonly kind: "unclear"; readonly dates: readonly string[] };

/**
 * The instrument whose text this is: the one of the same title and date; of several versions never
 * a guess. A version or title that is not among them becomes a new instrument.
 */
export function matchInstrument(statute: StatuteText, known: readonly KnownInstrument[]): Match {
  const name = normalizeName(statute.title);
  const versions = known.filter((each) => normalizeName(each.title) === name);
  const { dates } = statute;
  const found = versions.filter((each) => isVersion(each, dates));
  const [first, second] = found;
  if (first !== undefined && second === undefined) return { kind: "known", instrument: first };
  if (dates.version === undefined) {
    const [only, other] = versions;
    if (only !== undefined && other === undefined) return { kind: "known", instrument: only };
  }
  if (found.length > 1 || (dates.version === undefined && versions.length > 0))
    return { kind: "unclear", dates: versions.map((each) => each.date ?? each.id) };
  return { kind: "new", instrument: newInstrument(statute, versions[0]?.work, known) };
}

/**
 * The adoption or the publication is the record's date, or lies between that and the day from which
 * it is in force.
 */
function isVersion(
  { date, effectiveFrom }: KnownInstrument,
  { version, published }: StatuteDates,
): boolean {
  if (version === undefined || date === undefined) return false;
  return [version, ...published].some(
    (each) =>
      each.startsWith(date) ||
      date.startsWith(each) ||
      (date < each && effectiveFrom !== undefined && each <= effectiveFrom),
  );
}

function newInstrument(
  statute: StatuteText,
  knownWork: string | undefined,
  known: readonly KnownInstrument[],
): NewInstrument {
  const { version, effectiveFrom } = statute.dates;
  const work = knownWork ?? normalizeTitle(normalizeName(statute.title));
  const taken = new Set(known.map((each) => each.id));
  const ids =
    version === undefined ? [work] : [`${work}-${version.slice(0, 4)}`, `${work}-${version}`];
  const short = statute.title.replace(COUNTRY_BEFORE, "");
  return {
    id:
      ids.map((each) => `instrument:${each}`).find((id) => !taken.has(id)) ??
      `instrument:${ids.at(-1) ?? work}`,
    title: statute.title,
    shortTitle: short === statute.title ? undefined : short,
    kind: instrumentKindOf(statute.title),
    date: version,
    // An amendment that names no later day is in force from its adoption on; the day that its text
    // states is the first version's.
    effectiveFrom: effectiveFrom ?? version,
    effectiveTo: undefined,
    work,
  };
}
