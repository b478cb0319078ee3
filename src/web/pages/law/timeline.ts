import type { LINEAGE_VIEW } from "../../queries/law-views.js";
import type { ResultOf } from "../../schema/graphql.js";

type Data = ResultOf<typeof LINEAGE_VIEW>;

/** A version of the rule on the axis, with the cases that applied it by year. */
export interface Version {
  readonly id: string;
  readonly citation: string;
  readonly asked: boolean;
  readonly from: number;
  readonly to: number;
  readonly change: string | null;
  readonly years: readonly { readonly year: string; readonly cases: readonly string[] }[];
  readonly undated: readonly string[];
}

/** The axis: its first and last year, and the versions on it. */
export interface Timeline {
  readonly first: number;
  readonly last: number;
  readonly versions: readonly Version[];
}

/** The Civil Code came into force on 1 January 2021. */
export const CIVIL_CODE = 2021;
/** An old statute's bar begins so long before the first mark: its decades would press the marks. */
const YEARS_BEFORE = 3;

/** Puts the cases of an article's line of versions on an axis of years. */
export function timelineOf(data: Data, thisYear: number): Timeline {
  const history = data.provision?.history ?? [];
  const asked = history.find((each) => each.asked);
  const versions = history.map(({ provision, asked: isAsked, validFrom, validTo, follows }) => {
    const edges = data.precedents.edges.filter(
      (edge) => versionOf(edge, history) === (isAsked ? asked?.provision.id : provision.id),
    );
    const years = new Map<string, string[]>();
    for (const { node } of edges) {
      const year = node.orderDate?.value.slice(0, 4);
      if (year !== undefined) years.set(year, [...(years.get(year) ?? []), node.id]);
    }
    return {
      id: provision.id,
      citation: provision.citation,
      asked: isAsked,
      from: yearOf(validFrom) ?? thisYear,
      to: yearOf(validTo) ?? thisYear + 1,
      change: follows[0]?.change ?? null,
      years: [...years]
        .map(([year, cases]) => ({ year, cases }))
        .toSorted((a, b) => a.year.localeCompare(b.year)),
      undated: edges.flatMap(({ node }) => (node.orderDate === null ? [node.id] : [])),
    };
  });
  const marks = versions.flatMap((each) => each.years.map(({ year }) => Number(year)));
  const oldest = Math.min(CIVIL_CODE, ...marks) - YEARS_BEFORE;
  return {
    first: Math.max(oldest, Math.min(thisYear, ...marks, ...versions.map((each) => each.from))),
    last: thisYear + 1,
    versions,
  };
}

/** The version that a case applied: the predecessor through which it counts, or what was asked. */
function versionOf(
  edge: Data["precedents"]["edges"][number],
  history: NonNullable<Data["provision"]>["history"],
): string | undefined {
  const via = edge.viaPredecessor?.provision.id;
  const isOf = (id: string | undefined, version: string) =>
    id !== undefined && (id === version || id.startsWith(`${version}/`));
  const older = history.find((each) => !each.asked && isOf(via, each.provision.id));
  return (older ?? history.find((each) => each.asked))?.provision.id;
}

const yearOf = (date: string | null): number | undefined =>
  date === null ? undefined : Number(date.slice(0, 4)) + Number(date.slice(5, 7) || 1) / 12;
