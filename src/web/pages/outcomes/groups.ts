import type { OUTCOME_POINTS } from "../../queries/outcomes.js";
import type { ResultOf } from "../../schema/graphql.js";
import type { GROUPINGS } from "./outcomes.search.js";

type Group = ResultOf<typeof OUTCOME_POINTS>["outcomes"]["groups"][number];

/** The points of a group. */
export interface Bar {
  readonly key: string;
  readonly label: string | null;
  readonly cases: number;
  readonly claimant: number;
  readonly respondent: number;
  readonly split: number;
  readonly open: number;
}

/** Causes of action are never counted together: of several, each has a bar of its own. */
export type Grouping = (typeof GROUPINGS)[number] | "cause";

/** Under so many points decided for a side no share is shown: a single one would change it. */
export const FEWEST_POINTS = 10;

/** The key of what is not known. */
const UNKNOWN = "unknown";

/** The groups of the API put together by one of their properties. */
export function barsBy(groups: readonly Group[], by: Grouping): readonly Bar[] {
  const bars = new Map<string, Bar>();
  for (const group of groups) {
    const { key, label } = keyOf(group, by);
    const before = bars.get(key) ?? {
      key,
      label,
      cases: 0,
      claimant: 0,
      respondent: 0,
      split: 0,
      open: 0,
    };
    bars.set(key, {
      ...before,
      cases: before.cases + group.cases,
      claimant: before.claimant + group.points.claimant,
      respondent: before.respondent + group.points.respondent,
      split: before.split + group.points.split,
      open: before.open + group.points.notDecided + group.points.notKnown,
    });
  }
  return [...bars.values()].toSorted(by === "year" ? newestFirst : (a, b) => b.cases - a.cases);
}

/** What has no year comes last. */
function newestFirst(a: Bar, b: Bar): number {
  return Number(a.key === UNKNOWN) - Number(b.key === UNKNOWN) || b.key.localeCompare(a.key);
}

/** The cases behind a bar, those of each of its groups newest first. */
export const casesOf = (
  groups: readonly (Kind & { readonly caseIds: readonly string[] })[],
  by: Grouping,
  key: string,
): readonly string[] =>
  groups.filter((each) => keyOf(each, by).key === key).flatMap(({ caseIds }) => caseIds);

/** What a group is grouped by. */
type Kind = Pick<Group, "level" | "year" | "cause" | "region">;

function keyOf(group: Kind, by: Grouping): { key: string; label: string | null } {
  switch (by) {
    case "cause":
      return { key: group.cause?.id ?? UNKNOWN, label: group.cause?.name ?? null };
    case "level":
      return { key: group.level ?? UNKNOWN, label: group.level };
    case "region":
      return { key: group.region?.id ?? UNKNOWN, label: group.region?.name ?? null };
    case "year":
      return {
        key: String(group.year ?? UNKNOWN),
        label: group.year === null ? null : String(group.year),
      };
  }
}
