import { describe, expect, test } from "vitest";
import type { LINEAGE_VIEW } from "../../../src/web/queries/law-views.js";
import type { ResultOf } from "../../../src/web/schema/graphql.js";
import { timelineOf } from "../../../src/web/pages/law/timeline.js";

type Data = ResultOf<typeof LINEAGE_VIEW>;
type Interpretation = NonNullable<
  Data["provision"]
>["history"][number]["provision"]["interpretations"][number];

const interpretation = (id: string, labels: readonly string[], dates: readonly string[]) =>
  ({
    factors: labels.map((label) => ({ id: label, label, labelEn: null })),
    provision: {
      id,
      citation: id,
      history: dates.map((validFrom, at) => ({
        asked: at === dates.length - 1,
        ...{ validFrom, validTo: dates[at + 1] ?? null },
        provision: { id: `${id} ${validFrom}`, citation: `${id} ${validFrom}` },
      })),
    },
  }) satisfies Interpretation;

const version = (id: string, from: string, to: string | null, own: readonly Interpretation[]) => ({
  asked: id === "code",
  validFrom: from,
  validTo: to,
  follows: [],
  provision: { id, citation: id, interpretations: [...own] },
});

const applied = (id: string, date: string | null, via?: string) => ({
  applications: [],
  viaPredecessor: via === undefined ? null : { provision: { id: via } },
  node: { id, orderDate: date === null ? null : { value: date, of: "RULING" as const } },
});

describe("the line of an article on an axis of years", () => {
  const data: Data = {
    provision: {
      history: [
        version("act", "1999-10-01", "2021-01-01", [
          interpretation("reading", ["b"], ["2014-03-01"]),
        ]),
        version("code", "2021-01-01", null, [
          interpretation("reading", ["a", "b"], ["2014-03-01", "2021-01-01"]),
          interpretation("another", ["c"], ["2022-07-01"]),
        ]),
      ],
    },
    precedents: {
      totalCount: 5,
      totalCountIsExact: true,
      edges: [
        applied("one", "2019-06-01", "act"),
        applied("two", "2022-03-01"),
        applied("three", "2022"),
        applied("four", null),
      ],
    },
  };
  const timeline = timelineOf(data, 2026);

  test("has the interpretations of all versions, each once, by the factors that are shared", () => {
    const named = timeline.interpretations.map(({ id, factors }) => [
      id,
      factors.map(({ label }) => label),
    ]);
    expect(timeline.interpretations.map(({ earlier }) => earlier)).toEqual([
      ["reading 2014-03-01"],
      [],
    ]);
    expect(named).toEqual([
      ["reading", ["b", "a"]],
      ["another", ["c"]],
    ]);
    expect(timeline.interpretations[0]?.times).toMatchObject([
      { validFrom: "2014-03-01", validTo: "2021-01-01", to: 2021 },
      { validFrom: "2021-01-01", validTo: null, to: 2027 },
    ]);
  });

  test("marks each year under the version that was applied, and says how many it does not count", () => {
    expect(
      timeline.versions.map(({ id, years, undated }) => [
        id,
        years.map(({ year, cases }) => [year, cases.length]),
        undated.length,
      ]),
    ).toEqual([
      ["act", [["2019", 1]], 0],
      ["code", [["2022", 2]], 1],
    ]);
    expect([timeline.counted, timeline.cases]).toEqual([4, 5]);
  });
});
