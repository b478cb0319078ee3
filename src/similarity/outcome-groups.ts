import type { CourtLevel, DecidedFor } from "../domain/closed-lists.js";
import { FEWEST } from "./tendency.js";

/** A case as it is counted: its cause, court and year, and for whom its questions were decided. */
export interface CountedCase {
  readonly id: string;
  readonly causeId: string | undefined;
  readonly level: CourtLevel | undefined;
  readonly regionId: string | undefined;
  readonly year: number | undefined;
  readonly points: readonly (DecidedFor | "NOT_KNOWN")[];
}

/** For whom points were decided; notKnown are those of which nobody read it. */
export interface PointCounts {
  readonly claimant: number;
  readonly respondent: number;
  readonly split: number;
  readonly notDecided: number;
  readonly notKnown: number;
}

/**
 * Cases of one cause of action, court level, region and year, with how their points were decided.
 */
export interface OutcomeGroup extends Omit<CountedCase, "id" | "points"> {
  readonly cases: number;
  /** Their ids, in the order in which they were counted. */
  readonly caseIds: readonly string[];
  readonly points: PointCounts;
  /** Of the points decided for one side; undefined where there is a refusal. */
  readonly claimantShare: number | undefined;
  readonly refusal: string | undefined;
}

/** A bound: no answer has more groups than these, those with the most points. */
const MOST_GROUPS = 200;

/**
 * Counts points, not cases, in groups that mix no causes of action, court levels, regions or years.
 * Those with the most points come first. Pure.
 */
export function outcomeGroups(cases: readonly CountedCase[]): readonly OutcomeGroup[] {
  const groups = new Map<string, [CountedCase, ...CountedCase[]]>();
  for (const each of cases) {
    const key = JSON.stringify([each.causeId, each.level, each.regionId, each.year]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return [...groups]
    .map(([key, members]) => ({ key, group: groupOf(members) }))
    .sort(
      (a, b) =>
        total(b.group.points) - total(a.group.points) ||
        b.group.cases - a.group.cases ||
        (a.key < b.key ? -1 : 1),
    )
    .slice(0, MOST_GROUPS)
    .map(({ group }) => group);
}

function groupOf(members: readonly [CountedCase, ...CountedCase[]]): OutcomeGroup {
  const { causeId, level, regionId, year } = members[0];
  const all = members.flatMap((each) => each.points);
  const count = (decided: CountedCase["points"][number]) =>
    all.filter((each) => each === decided).length;
  const points = {
    claimant: count("CLAIMANT"),
    respondent: count("RESPONDENT"),
    split: count("SPLIT"),
    notDecided: count("NOT_DECIDED"),
    notKnown: count("NOT_KNOWN"),
  };
  const decided = points.claimant + points.respondent;
  const isEnough = decided >= FEWEST;
  return {
    causeId,
    level,
    regionId,
    year,
    cases: members.length,
    caseIds: members.map(({ id }) => id),
    points,
    claimantShare: isEnough ? points.claimant / decided : undefined,
    refusal: isEnough
      ? undefined
      : `判断有利于某一方的问题仅${decided}个，不足${FEWEST}个，个别判断即足以改变比例，故不列比例。`,
  };
}

function total({ claimant, respondent, split, notDecided, notKnown }: PointCounts): number {
  return claimant + respondent + split + notDecided + notKnown;
}
