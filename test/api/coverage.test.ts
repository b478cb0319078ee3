import { describe, expect, test } from "vitest";
import { data } from "../support/api.js";
import { apiSuite } from "../support/api-suite.js";
import { suiteDriver } from "../support/clean-database.js";

const suite = apiSuite();
const get = <Data>(query: string) => data<Data>(suite.app, query);

test("the coverage of the graph: as many cases as there are, of which time, loaded when", async () => {
  const before = suite.database.statements;
  const { coverage } = await get<{
    coverage: {
      cases: number;
      publications: number;
      courts: number;
      earliest: string;
      latest: string;
      loadedAt: string;
      complete: boolean;
      loads: { source: string; complete: boolean }[];
    };
  }>(
    "{ coverage { cases publications courts instruments earliest latest loadedAt complete loads { source complete } } }",
  );
  expect(suite.database.statements - before).toBeLessThanOrEqual(3);
  const counted = await get<Record<string, { totalCount: number }>>(
    "{ cases { totalCount } publications { totalCount } courts { totalCount } }",
  );
  expect(coverage).toMatchObject({
    cases: counted["cases"]?.totalCount,
    publications: counted["publications"]?.totalCount,
    courts: counted["courts"]?.totalCount,
  });
  const { newest } = await get<{ newest: { nodes: { orderDate: { value: string } }[] } }>(
    "{ newest: cases(first: 1) { nodes { orderDate { value } } } }",
  );
  expect(coverage.latest).toBe(newest.nodes[0]?.orderDate.value);
  expect(coverage.earliest <= coverage.latest).toBe(true);
  expect(Date.parse(coverage.loadedAt)).not.toBeNaN();
  expect(coverage.complete).toBe(coverage.loads.every((load) => load.complete));
});

test("while a load is under way the coverage is not complete", async () => {
  await suite.database.writeAlone("write/begin-load", {
    id: "load:test coverage",
    source: "test coverage",
    contentHash: "x",
  });
  try {
    const { coverage } = await get<{ coverage: { complete: boolean } }>(
      "{ coverage { complete } }",
    );
    expect(coverage.complete).toBe(false);
  } finally {
    const driver = suiteDriver();
    await driver.executeQuery("MATCH (load:Load {source: 'test coverage'}) DELETE load");
    await driver.close();
  }
});

describe("the history of a provision", () => {
  interface Version {
    readonly asked: boolean;
    readonly validFrom: string | null;
    readonly provision: { readonly id: string; readonly gist: string | null };
    readonly follows: readonly {
      readonly change: string | null;
      readonly note: string | null;
      readonly provision: { readonly id: string };
    }[];
  }
  const history = async (citation: string) =>
    (
      await get<{ provision: { history: Version[] } }>(
        `{ provision(citation: "${citation}") { history { asked validFrom provision { id gist } follows { change note provision { id } } } } }`,
      )
    ).provision.history;

  test("from the old law to the new, with what has changed, the same line from either end", async () => {
    const line = await history("民法典第563条");
    const ids = line.map((each) => each.provision.id);
    expect(ids.indexOf("provision:contract-law/94")).toBe(0);
    expect(ids).toContain("provision:civil-code/563");
    expect(line.map((each) => each.validFrom ?? "9999")).toEqual(
      line.map((each) => each.validFrom ?? "9999").toSorted(),
    );
    const code = line.find((each) => each.provision.id === "provision:civil-code/563");
    expect(code).toMatchObject({
      asked: true,
      validFrom: "2021-01-01",
      follows: [{ provision: { id: "provision:contract-law/94" } }],
    });
    expect(line[0]?.follows).toEqual([]);
    const other = await history("合同法第94条");
    expect(other.map((each) => each.provision.id)).toEqual(ids);
    expect(other[0]?.asked).toBe(true);
  });

  test("a provision without any stands alone", async () => {
    const line = await history("民法典第1条");
    expect(line.filter((each) => each.asked)).toHaveLength(1);
    expect(line.find((each) => each.asked)?.provision.id).toBe("provision:civil-code/1");
  });
});

describe("the interpretations of a provision", () => {
  interface Interpretation {
    readonly provision: { readonly id: string; readonly instrument: { readonly kind: string } };
    readonly factors: readonly { readonly id: string }[];
  }
  interface Answer {
    readonly factors: readonly { readonly id: string }[];
    readonly interpretations: readonly Interpretation[];
  }
  const asked = async (citation: string) =>
    (
      await get<{ provision: Answer }>(
        `{ provision(citation: "${citation}") { factors { id } interpretations { factors { id } provision { id instrument { kind } } } } }`,
      )
    ).provision;

  test("are articles of judicial interpretations that decide the same factors, most of them first", async () => {
    const { factors, interpretations } = await asked("民法典第752条");
    expect(interpretations.map(({ provision }) => provision.id)).toContain(
      "provision:financing-lease-interpretation/5",
    );
    for (const each of interpretations) {
      expect(each.provision.instrument.kind).toBe("JUDICIAL_INTERPRETATION");
      expect(each.factors.length).toBeGreaterThan(0);
      expect(factors).toEqual(expect.arrayContaining([...each.factors]));
    }
    const shared = interpretations.map((each) => each.factors.length);
    expect(shared).toEqual(shared.toSorted((a, b) => b - a));
  });

  test("an interpretation has none of its own, nor has an article that decides nothing", async () => {
    const own = await asked("融资租赁解释第5条");
    expect(own.factors.length).toBeGreaterThan(0);
    expect(own.interpretations).toEqual([]);
    expect((await asked("民法典第1条")).interpretations).toEqual([]);
  });
});
