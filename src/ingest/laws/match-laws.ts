import { normalizeName } from "../../citation/catalogue.js";
import type { Expectation } from "../record/expectation.js";
import { type KnownInstrument, matchInstrument } from "../statute/match-instrument.js";
import type { MatchedStatute } from "../statute/prepare-statutes.js";
import { lawDays } from "./law-days.js";
import type { LawVersion } from "./law-row.js";
import { lawStatute } from "./law-statute.js";
import type { LawDatabase } from "./read-law-database.js";

/** An instrument of the graph, with where its text is from. */
export interface LawTarget extends KnownInstrument {
  readonly hasText: boolean;
  /** The collection that its text was fetched from; undefined where it came from a file. */
  readonly textSource: string | undefined;
  /** Whether a text alone brought it: no record describes it. */
  readonly isTextOnly: boolean;
}

/** Why the text of a law is left out. */
export type OmissionReason =
  /** Its rows are not what rows should be. */
  | { readonly code: "INVALID_ROW" }
  /** It is a text in one piece. */
  | { readonly code: "NO_ARTICLES" }
  | { readonly code: "FAULT"; readonly at: string; readonly expectation: Expectation }
  /** It is no longer in force, and no law of the collection says since when. */
  | { readonly code: "ENDED" }
  /** Several versions that are held may be meant. */
  | { readonly code: "UNCLEAR"; readonly dates: readonly string[] }
  /** Another text of the collection is of the same version. */
  | { readonly code: "ONE_TEXT"; readonly instrument: string }
  /** The instrument has a text of its own, imported from a file. */
  | { readonly code: "OTHER_TEXT"; readonly instrument: string };

export interface OmittedLaw {
  readonly title: string;
  readonly version: string | undefined;
  readonly reason: OmissionReason;
}

export interface MatchedLaws {
  readonly matched: readonly MatchedStatute[];
  readonly left: readonly OmittedLaw[];
  /** Instruments that a text brought and that a record has come to describe under another id. */
  readonly superseded: readonly string[];
}

/**
 * Matches the laws of a collection to the instruments that are held, by title and date of version:
 * a text never goes onto another version, nor over an imported text. What is not held
 * becomes a new instrument, with the days that are known.
 */
export function matchLaws(
  { laws, invalid }: LawDatabase,
  targets: readonly LawTarget[],
): MatchedLaws {
  const daysOf = lawDays(laws);
  const superseded = supersededIn(targets);
  const instruments: KnownInstrument[] = targets.filter((each) => !superseded.has(each.id));
  const held = new Map(targets.map((each) => [each.id, each]));
  const taken = new Set<string>();
  const matched: MatchedStatute[] = [];
  const left: OmittedLaw[] = invalid.map((each) => ({ ...each, reason: { code: "INVALID_ROW" } }));
  for (const law of laws) {
    const found = matchLaw(law, daysOf, instruments);
    const reason = "code" in found ? found : refusal(found.instrument.id, taken, held);
    if ("code" in found || reason !== undefined) {
      if (reason !== undefined) left.push({ title: law.title, version: law.version, reason });
      continue;
    }
    taken.add(found.instrument.id);
    if (found.isNew) instruments.push(found.instrument);
    matched.push(found);
  }
  return { matched, left, superseded: [...superseded] };
}

/** Those that a text alone brought, where a record describes the same version of the same title. */
function supersededIn(targets: readonly LawTarget[]): ReadonlySet<string> {
  const version = (each: LawTarget) => `${normalizeName(each.title)}\n${each.date ?? ""}`;
  const described = new Set(targets.filter((each) => !each.isTextOnly).map(version));
  const both = targets.filter((each) => each.isTextOnly && described.has(version(each)));
  return new Set(both.map((each) => each.id));
}

function matchLaw(
  law: LawVersion,
  daysOf: ReturnType<typeof lawDays>,
  instruments: readonly KnownInstrument[],
): MatchedStatute | OmissionReason {
  const days = daysOf(law);
  const read = lawStatute(law, days.from);
  if (read.kind === "no articles") return { code: "NO_ARTICLES" };
  if (read.kind === "fault") return { code: "FAULT", at: read.at, expectation: read.expectation };
  const match = matchInstrument(read.statute, instruments);
  if (match.kind === "unclear") return { code: "UNCLEAR", dates: match.dates };
  const { statute } = read;
  if (match.kind === "known") return { statute, instrument: match.instrument, isNew: false };
  if (days.endedSomeDay) return { code: "ENDED" };
  const dates = { effectiveFrom: days.from, effectiveTo: days.to };
  // All that the National People's Congress and its committee adopt is law, whatever it is called.
  return { statute, instrument: { ...match.instrument, ...dates, kind: "STATUTE" }, isNew: true };
}

function refusal(
  id: string,
  taken: ReadonlySet<string>,
  held: ReadonlyMap<string, LawTarget>,
): OmissionReason | undefined {
  if (taken.has(id)) return { code: "ONE_TEXT", instrument: id };
  const target = held.get(id);
  return target?.hasText === true && target.textSource === undefined
    ? { code: "OTHER_TEXT", instrument: id }
    : undefined;
}
