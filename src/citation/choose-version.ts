import { dateOrdinal } from "../domain/partial-date.js";
import { type CataloguedInstrument, documentNumberKey } from "./catalogue.js";

/** How one version of an instrument was chosen among those that bear its name. */
export type VersionRule = "ONLY" | "STATED" | "IN_FORCE_ON_DATE" | "CURRENT";

export interface VersionChoice {
  readonly versions: readonly CataloguedInstrument[];
  readonly rule: VersionRule;
}

/** What the words and the document say about the version. */
export interface VersionHints {
  /** The year that the words state: 《公司法》（2018年修正）. */
  readonly year?: number | undefined;
  readonly documentNumber?: string | undefined;
  /** Whether the words mean a version that is no longer in force: 旧公司法. */
  readonly former?: boolean | undefined;
  /** The decision's date, whole or partial (ISO 8601). */
  readonly date?: string | undefined;
}

/**
 * The version that a citation means: the one that the words state; else the one in force on the
 * decision's date; else the current one. Several remain where the date is too coarse, or where
 * instruments of different works share the name; none where the words state a year whose version is
 * not among them.
 * @param candidates all that bear the name, the current ones first. Not empty.
 */
export function chooseVersion(
  candidates: readonly CataloguedInstrument[],
  hints: VersionHints,
): VersionChoice {
  const { year } = hints;
  // 原《某解释》 where the graph holds the one in force alone: another is meant.
  if (
    hints.former === true &&
    candidates.every((each) => each.effectiveFrom !== undefined && each.effectiveTo === undefined)
  )
    return { versions: [], rule: "STATED" };
  if (candidates.length === 1)
    return year !== undefined && candidates.every((each) => isLaterThan(each, year))
      ? { versions: [], rule: "STATED" }
      : { versions: candidates, rule: "ONLY" };
  for (const fits of year === undefined ? [isStated] : [isStated, beginsThen, isInForceThen]) {
    const stated = candidates.filter((each) => fits(each, hints));
    if (stated.length > 0) return { versions: stated, rule: "STATED" };
  }
  if (year !== undefined) return { versions: [], rule: "STATED" };
  const former =
    hints.former === true ? candidates.filter((each) => each.effectiveTo !== undefined) : [];
  if (former.length > 0 && former.length < candidates.length) {
    const { date } = hints;
    const then = date === undefined ? [] : former.filter((each) => isInForce(each, date));
    return { versions: then.length > 0 ? then : former, rule: "STATED" };
  }
  const { date } = hints;
  if (date !== undefined) {
    const inForce = candidates.filter((each) => isInForce(each, date));
    if (inForce.length > 0) return { versions: inForce, rule: "IN_FORCE_ON_DATE" };
  }
  const works = [...new Set(candidates.map((each) => each.work))];
  const current = works.flatMap((work) => candidates.find((each) => each.work === work) ?? []);
  return { versions: current, rule: "CURRENT" };
}

function isStated(
  instrument: CataloguedInstrument,
  { year, documentNumber }: VersionHints,
): boolean {
  if (documentNumber !== undefined && sameNumber(instrument.documentNumber, documentNumber))
    return true;
  if (year === undefined) return false;
  const named = instrument.aliases.filter((alias) => /\d{4}年/u.test(alias));
  if (named.length > 0) return named.some((alias) => alias.includes(`${year}年`));
  return (
    instrument.id.endsWith(`-${year}`) || (instrument.effectiveFrom ?? "").startsWith(`${year}`)
  );
}

/** 2024年施行的《公司法》. */
function beginsThen({ effectiveFrom = "" }: CataloguedInstrument, { year }: VersionHints): boolean {
  return effectiveFrom.startsWith(`${year}`);
}

/** 2022年《公司法》, that of 2018. */
function isInForceThen(instrument: CataloguedInstrument, { year }: VersionHints): boolean {
  return isInForce(instrument, `${year}`);
}

/**
 * Whether an instrument is of a later time than a year; what is adopted in one year may come into
 * force in the next.
 */
function isLaterThan(
  { effectiveFrom, documentNumber = "" }: CataloguedInstrument,
  year: number,
): boolean {
  return (
    effectiveFrom !== undefined &&
    Number(effectiveFrom.slice(0, 4)) > year + 1 &&
    !documentNumber.includes(`${year}`)
  );
}

/** A partial date covers all of its days: a version in force on one of them counts. */
function isInForce({ effectiveFrom, effectiveTo }: CataloguedInstrument, date: string): boolean {
  const last = date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
  const from = effectiveFrom ?? "0000";
  return (
    from.localeCompare(last) <= 0 &&
    (effectiveTo === undefined || dateOrdinal(effectiveTo) >= dateOrdinal(date))
  );
}

/** 法释[2020]28号 and 法释〔2020〕28号. */
export function sameNumber(a: string | undefined, b: string): boolean {
  return a !== undefined && documentNumberKey(a) === documentNumberKey(b);
}
