import type { LINEAGE_VIEW } from "../../queries/law-views.js";
import type { ResultOf } from "../../schema/graphql.js";
import type { FactorNames } from "../../words/factor-names.js";

type Data = ResultOf<typeof LINEAGE_VIEW>;

/** A version of the rule on the axis, with the cases that applied it by year. */
export interface Version extends Span {
  readonly id: string;
  readonly citation: string;
  readonly asked: boolean;
  readonly change: string | null;
  readonly years: readonly { readonly year: string; readonly cases: readonly string[] }[];
  readonly undated: readonly string[];
}

/** An article of a judicial interpretation on the axis, with the times of its own versions. */
export interface Interpretation {
  readonly id: string;
  readonly citation: string;
  readonly times: readonly Span[];
  /** The articles that it followed, of earlier interpretations. */
  readonly earlier: readonly string[];
  /** The factors that it and the article both decide: by these it stands here. */
  readonly factors: readonly FactorNames[];
}

/** When a version is in force: as it is recorded, and in years and parts of them. */
export interface Span {
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly from: number;
  readonly to: number;
}

/** The axis: its first and last year, the versions on it, and what interprets them. */
export interface Timeline {
  readonly first: number;
  readonly last: number;
  readonly versions: readonly Version[];
  readonly interpretations: readonly Interpretation[];
  /** How many cases the marks count, and how many there are. */
  readonly counted: number;
  readonly cases: number;
  readonly isExact: boolean;
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
      ...spanOf({ validFrom, validTo }, thisYear),
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
    interpretations: interpretationsOf(history, thisYear),
    counted: data.precedents.edges.length,
    cases: data.precedents.totalCount,
    isExact: data.precedents.totalCountIsExact,
  };
}

/** Those of all versions of the line, each once. */
function interpretationsOf(
  history: NonNullable<Data["provision"]>["history"],
  thisYear: number,
): readonly Interpretation[] {
  const found = new Map<string, Interpretation>();
  for (const { provision, factors } of history.flatMap((each) => each.provision.interpretations)) {
    const before = found.get(provision.id)?.factors ?? [];
    found.set(provision.id, {
      id: provision.id,
      citation: provision.citation,
      times: provision.history.map(({ validFrom, validTo }) =>
        spanOf({ validFrom, validTo }, thisYear),
      ),
      earlier: earlierThan(provision.history),
      factors: [
        ...before,
        ...factors.filter(({ label }) => before.every((each) => each.label !== label)),
      ],
    });
  }
  return [...found.values()];
}

/** The versions before the one that was asked for; the history begins with the oldest. */
function earlierThan(
  versions: readonly {
    readonly asked: boolean;
    readonly provision: { readonly citation: string };
  }[],
): readonly string[] {
  const at = versions.findIndex(({ asked }) => asked);
  return versions.slice(0, Math.max(at, 0)).map(({ provision }) => provision.citation);
}

const spanOf = (dates: Pick<Span, "validFrom" | "validTo">, thisYear: number): Span => ({
  ...dates,
  from: yearOf(dates.validFrom) ?? thisYear,
  to: yearOf(dates.validTo) ?? thisYear + 1,
});

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
  date === null ? undefined : Number(date.slice(0, 4)) + (Number(date.slice(5, 7) || 1) - 1) / 12;
