import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { CaseRecord } from "../../src/domain/case-record.js";
import type { Outcome, Side } from "../../src/domain/closed-lists.js";
import { exactly } from "../../src/domain/count.js";
import type { Database } from "../../src/graph/database.js";
import { completeCounts } from "../../src/graph/load/kept-counts.js";
import { load } from "../../src/graph/load/load.js";
import { takeDownCases } from "../../src/graph/load/take-down.js";
import type { CaseFilter } from "../../src/graph/read/case-filter.js";
import type { CaseOrder } from "../../src/graph/read/case-pages.js";
import type { Key, Page } from "../../src/graph/read/pages.js";
import type { PrecedentOrder } from "../../src/graph/read/precedent-list.js";
import { GraphStore } from "../../src/graph/store.js";
import { tendency, tendencyOf } from "../../src/similarity/tendency.js";
import { segment } from "../../src/similarity/segmenter.js";
import { cleanDatabase, rows, suiteDriver } from "../support/clean-database.js";
import { profile, WHOLE } from "../support/profile.js";

// What is kept at load against what the cases say, and every page and count along a leading list
// against the same question asked of an array.

const SIZE = 160;
const PUBLICATION = {
  id: "publication:kept",
  title: "甲集",
  publisher: "测试",
  kind: "COLLECTION",
} as const;
const OUTCOMES: readonly Outcome[] = ["DISMISSED", "PARTIAL", "MEDIATED"];
const REGIONS = ["region:kept-city", "region:kept-district", "region:kept-other"];
const SIDES_THAT_PREVAIL = ["CLAIMANT", "RESPONDENT", undefined] as const;
const FACTORS = ["factor:kept", "factor:kept-narrow"] as const;
const FACTOR = { aliases: [], definition: "测试。", favours: "CLAIMANT" } as const;
const ARTICLE = "provision:kept-code/1";
const [FIRST_PART, SECOND_ARTICLE] = [`${ARTICLE}/1`, "provision:kept-code/2"];

interface Facts {
  readonly n: number;
  readonly id: string;
  readonly date: string;
  readonly outcome: Outcome;
  readonly region: string;
  readonly cause: string;
  readonly side: Side | undefined;
  readonly factor: string | undefined;
  readonly provisions: readonly string[];
}

/** The n-th case: the newer the greater its number; one cause and one outcome are rare. */
function factsOf(n: number): Facts {
  const year = 2018 + Math.floor((n * 6) / SIZE);
  const day = String(1 + (n % 27)).padStart(2, "0");
  return {
    n,
    id: `case:kept-${n}`,
    date: `${year}-0${1 + Math.floor(((n * 6) % SIZE) / (SIZE / 9))}-${day}`,
    outcome: n % 40 === 7 ? "MEDIATED" : OUTCOMES[n % 2]!,
    region: REGIONS[n % 3]!,
    cause: n % 50 === 3 ? "cause:902" : n % 4 === 0 ? "cause:901" : "cause:903",
    side: SIDES_THAT_PREVAIL[n % 3],
    factor: n % 7 === 0 ? FACTORS[1] : undefined,
    provisions: [
      ...(n % 2 === 0 ? [ARTICLE] : []),
      ...(n % 3 === 0 ? [FIRST_PART] : []),
      ...(n % 5 === 0 ? [SECOND_ARTICLE] : []),
    ],
  };
}
const ALL = Array.from({ length: SIZE }, (_, n) => factsOf(n));

function recordOf({ side, factor, ...facts }: Facts): CaseRecord {
  const { id, date, outcome, region, cause, provisions } = facts;
  return {
    id,
    title: `${id}号案`,
    facts: "双方订立合同。",
    date,
    outcome,
    region,
    causesOfAction: [cause],
    ...(side !== undefined && {
      prevailingSide: side,
      prevailingSideGrounds: { basis: "INFERRED", rationale: "测试" },
    }),
    ...(factor !== undefined && {
      factors: [{ factor, basis: "INFERRED", rationale: "测试" }],
    }),
    rulings: [{ key: "first", stage: "FIRST_INSTANCE", court: "court:kept", date }],
    provisions: provisions.flatMap((provision) =>
      // an article that is cited twice counts once
      [1, 2].map(() => ({
        provision,
        basis: "INFERRED" as const,
        rationale: "测试",
        treatment: "APPLIED" as const,
      })),
    ),
  };
}

let database: Database;
let driver: Driver;
let store: GraphStore;

async function loadCases(cases: readonly Facts[]): Promise<void> {
  const reference = {
    regions: REGIONS.map((id, n) => ({
      id,
      name: `测试${n}`,
      nameEn: `Test ${n}`,
      ...(n === 1 && { partOf: REGIONS[0] }),
    })),
    courts: [{ id: "court:kept", name: "测试法院", level: "BASIC" as const }],
    causesOfAction: [
      { id: "cause:901", name: "甲纠纷" },
      { id: "cause:902", name: "乙纠纷", parent: "cause:901" },
      { id: "cause:903", name: "丙纠纷" },
    ],
    factors: [
      { ...FACTOR, id: FACTORS[0], label: "宽要素" },
      { ...FACTOR, id: FACTORS[1], label: "窄要素", broader: [FACTORS[0]] },
    ],
    instruments: [
      {
        id: "instrument:kept-code",
        title: "统计法典",
        kind: "STATUTE" as const,
        outline: [{ kind: "CHAPTER" as const, label: "第一章", title: "测试", articles: "1-3" }],
      },
    ],
    publications: [PUBLICATION],
  };
  await load(
    database,
    {
      source: "test kept",
      contentHash: String(cases.length),
      reference,
      async *cases() {
        for (const each of cases) yield { record: recordOf(each), publicationId: PUBLICATION.id };
      },
      caseCount: cases.length,
      wholePublications: new Set([PUBLICATION.id]),
      prunesReference: false,
    },
    segment,
  );
}

/** What must be kept of some cases, by a count of the test's own. */
function recounted(cases: readonly Facts[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (id: string) => counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const { outcome, region, cause, date, side, factor, provisions } of cases) {
    const causes = cause === "cause:902" ? ["cause:902", "cause:901"] : [cause];
    const ended = [`outcome|${outcome}`, ...(side === undefined ? [] : [`side|${side}`])];
    const own = [`outcome|${outcome}`, `region|${region}`, `year|${date.slice(0, 4)}`];
    const all = [...own, ...causes.map((each) => `cause|${each}`)];
    add("all");
    for (const value of new Set([...all, ...ended, `first|${cause}`])) add(`cases|${value}`);
    if (factor !== undefined) for (const each of FACTORS) add(`cases|factor|${each}`);
    for (const value of [...ended, `first|${cause}`]) add(`${region}|${value}`);
    for (const each of causes)
      for (const value of new Set([...own, ...ended])) add(`${each}|${value}`);
    const applied = new Set(provisions.flatMap((id) => (id === FIRST_PART ? [id, ARTICLE] : [id])));
    for (const id of applied)
      for (const value of new Set([...all, ...ended, `first|${cause}`])) add(`${id}|${value}`);
  }
  return new Map([...counts].toSorted());
}

async function kept(): Promise<ReadonlyMap<string, number>> {
  const found = await rows(
    driver,
    "MATCH (kept:KeptCount) RETURN kept.id AS id, kept.count AS count ORDER BY id",
  );
  return new Map(found.map(({ id, count }) => [String(id), Number(count)]));
}

beforeAll(async () => {
  database = await cleanDatabase();
  driver = suiteDriver();
  store = new GraphStore(database, segment, () => ({ timeout: 300_000 }));
});
afterAll(async () => {
  await database.close();
  await driver.close();
});

/** What is kept is what a count of the test's own gives, and what looking at every case gives. */
async function expectWhole(cases: readonly Facts[]): Promise<void> {
  expect(await kept()).toEqual(recounted(cases));
  const questions: readonly (readonly [CaseFilter, string | undefined])[] = [
    [{}, undefined],
    [{}, "cause:901"],
    [{}, "cause:902"],
    [{ regions: [REGIONS[0]!] }, undefined],
    [{ provisions: [ARTICLE] }, undefined],
  ];
  for (const [filter, cause] of questions) {
    const wanted = { ...filter, ...(cause !== undefined && { causesOfAction: [cause] }) };
    const { ids } = await store.collectCases(wanted, SIZE);
    const walked = await store.caseTally(ids, [], cause);
    const causes = cause === undefined ? new Set(walked.map((each) => each.causeId)).size : 1;
    const found = await store.keptOutcomes(filter, cause);
    expect(found && tendencyOf(found)).toEqual(tendency(walked, causes));
    expect(found && tendencyOf(found).sampleSize).toBe(ids.length);
  }
  for (const [list, wanted] of [
    ["cause", ["cause:901", "cause:902", "cause:none"]],
    ["factor", [...FACTORS]],
    ["region", REGIONS],
  ] as const) {
    const counted = await store.countCaseLists(list, wanted);
    for (const id of wanted) {
      const page = (await store.caseLists(list, [id], undefined, SIZE)).get(id);
      expect([id, counted.get(id)]).toEqual([id, page?.items.length]);
    }
  }
}

describe("what is kept is what a recount gives", () => {
  test("after a load, the same again, a changed and a shorter one, and a case taken down", async () => {
    await loadCases(ALL);
    await expectWhole(ALL);
    await loadCases(ALL);
    expect(await kept()).toEqual(recounted(ALL));
    const changed = ALL.map((each) =>
      each.n % 10 === 0
        ? { ...each, outcome: "MEDIATED" as const, cause: "cause:902", provisions: [FIRST_PART] }
        : each,
    );
    await loadCases(changed);
    await expectWhole(changed);
    const shorter = changed.slice(0, 100);
    await loadCases(shorter);
    expect(await kept()).toEqual(recounted(shorter));
    await takeDownCases(database, { ids: ["case:kept-30"], caseNumbers: [], reason: "下架" });
    await expectWhole(shorter.filter(({ n }) => n !== 30));
    await takeDownCases(database, {
      ids: shorter.map(({ id }) => id),
      caseNumbers: [],
      reason: "下架",
    });
    expect(await kept()).toEqual(new Map());
  }, 300_000); // five loads

  test("a graph of an older version is counted until its counts are whole", async () => {
    await loadCases(ALL);
    const mediated = ALL.filter(({ outcome }) => outcome === "MEDIATED").length;
    await driver.executeQuery("MATCH (kept:KeptCount) DELETE kept");
    expect(await store.countCases({ outcomes: ["MEDIATED"] })).toEqual(exactly(mediated));
    // as when the counting broke off: what is there already is not added twice
    await driver.executeQuery("CREATE (:KeptCount {id: 'all', count: 20})");
    await driver.executeQuery("CREATE (:KeptCount {id: 'cases|outcome|MEDIATED', count: 2})");
    expect(await store.countCases({ outcomes: ["MEDIATED"] })).toEqual(exactly(mediated));
    await completeCounts(database);
    expect(await kept()).toEqual(recounted(ALL));
    expect(await store.countCases({ outcomes: ["MEDIATED"] })).toEqual(exactly(mediated));
  });
});

const inYear = (year: string) => (each: Facts) => each.date.startsWith(year);
const FILTERS: readonly (readonly [string, CaseFilter, (each: Facts) => boolean])[] = [
  ["nothing", {}, () => true],
  ["a region and the one inside it", { regions: [REGIONS[0]!] }, ({ n }) => n % 3 !== 2],
  ["an outcome", { outcomes: ["MEDIATED"] }, ({ outcome }) => outcome === "MEDIATED"],
  ["no outcome of none", { outcomes: [] }, () => false],
  [
    "a cause with the one below it",
    { causesOfAction: ["cause:901"] },
    ({ cause }) => cause !== "cause:903",
  ],
  ["a rare cause", { causesOfAction: ["cause:902"] }, ({ cause }) => cause === "cause:902"],
  [
    "two causes that have one in common",
    { causesOfAction: ["cause:901", "cause:902"] },
    ({ cause }) => cause !== "cause:903",
  ],
  ["an old year", { from: "2018", to: "2018" }, inYear("2018")],
  ["a year on", { from: "2021" }, ({ date }) => date >= "2021"],
  ["from a day on", { from: "2020-06-02" }, ({ date }) => date >= "2020-06-02"],
  [
    "a cause in some years",
    { causesOfAction: ["cause:901"], from: "2019", to: "2021" },
    ({ cause, date }) => cause !== "cause:903" && date >= "2019" && date < "2022",
  ],
  [
    "a region in some years",
    { regions: [REGIONS[0]!], from: "2019", to: "2021" },
    ({ region, date }) => region !== REGIONS[2] && date >= "2019" && date < "2022",
  ],
  [
    "an old year and an outcome",
    { from: "2018", to: "2018", outcomes: ["DISMISSED"] },
    (each) => inYear("2018")(each) && each.outcome === "DISMISSED",
  ],
  [
    "a region and an outcome",
    { regions: [REGIONS[2]!], outcomes: ["PARTIAL", "MEDIATED"] },
    ({ region, outcome }) => region === REGIONS[2] && outcome !== "DISMISSED",
  ],
  [
    "a cause and an outcome",
    { causesOfAction: ["cause:901"], outcomes: ["DISMISSED"] },
    ({ cause, outcome }) => cause !== "cause:903" && outcome === "DISMISSED",
  ],
  [
    "all four",
    {
      regions: [REGIONS[1]!],
      causesOfAction: ["cause:903"],
      outcomes: ["DISMISSED", "PARTIAL"],
      from: "2019",
      to: "2022",
    },
    (each) =>
      each.region === REGIONS[1] &&
      each.cause === "cause:903" &&
      each.outcome !== "MEDIATED" &&
      each.date >= "2019" &&
      each.date < "2023",
  ],
  [
    "another article",
    { provisions: [SECOND_ARTICLE] },
    ({ provisions }) => provisions.includes(SECOND_ARTICLE),
  ],
  ["a value that no case has", { causesOfAction: ["cause:none"] }, () => false],
];

/** Reads a list to its end; a page without an item must be the last. */
async function readAll(
  page: (after: Key | undefined) => Promise<Page>,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let after: Key | undefined; ;) {
    const { items, hasNext, resume } = await page(after);
    ids.push(...items.map((item) => item.id));
    if (!hasNext) return ids;
    expect(items.length).toBeGreaterThan(0);
    after = resume ?? items.at(-1)?.key;
  }
}
const byDate = (cases: readonly Facts[]) => {
  const dates = cases.map(({ date }) => date);
  return { dates, ids: cases.map(({ id }) => id).toSorted() };
};
const dateOf = new Map(ALL.map(({ id, date }) => [id, date]));

describe.each(FILTERS)("pages and counts: %s", (_name, filter, passes) => {
  beforeEach(async () => {
    if ((await kept()).get("all") !== SIZE) await loadCases(ALL);
  });

  test.each<CaseOrder>(["NEWEST", "OLDEST", "TITLE"])("cases, %s", async (order) => {
    const wanted = byDate(ALL.filter(passes));
    const read = await readAll((after) => store.cases(filter, order, after, 7));
    expect([...read].toSorted()).toEqual(wanted.ids);
    const dates = read.map((id) => dateOf.get(id));
    if (order === "NEWEST") expect(dates).toEqual(wanted.dates.toSorted().toReversed());
    if (order === "OLDEST") expect(dates).toEqual(wanted.dates.toSorted());
  });

  test.each<[PrecedentOrder, "ANY" | "ALL", readonly string[]]>([
    ["NEWEST", "ANY", [ARTICLE]],
    ["AUTHORITY", "ANY", [ARTICLE]],
    ["OLDEST", "ANY", [ARTICLE]],
    ["BASIS", "ANY", [ARTICLE]],
    ["NEWEST", "ANY", [ARTICLE, SECOND_ARTICLE]],
    ["NEWEST", "ALL", [ARTICLE, SECOND_ARTICLE]],
    ["AUTHORITY", "ALL", [ARTICLE, SECOND_ARTICLE]],
  ])("precedents, %s, %s of %s", async (order, match, asked) => {
    const applies = ({ provisions }: Facts) =>
      asked.map((id) => provisions.some((each) => each === id || each.startsWith(`${id}/`)));
    const wanted = byDate(
      ALL.filter(
        (each) =>
          passes(each) &&
          (match === "ANY" ? applies(each).includes(true) : !applies(each).includes(false)),
      ),
    );
    const scopes = [...(await store.provisionScopes([...asked], "NONE")).values()];
    const lists = [{ parent: "x", scopes, match }];
    const query = { order, filter };
    const read = await readAll(async (after) =>
      (await store.precedents(lists, query, after, 7)).get("x")!,
    );
    expect([...read].toSorted()).toEqual(wanted.ids);
    const dates = read.map((id) => dateOf.get(id));
    if (order === "NEWEST") expect(dates).toEqual(wanted.dates.toSorted().toReversed());
    if (order === "OLDEST") expect(dates).toEqual(wanted.dates.toSorted());
    expect((await store.countPrecedents(lists, query)).get("x")).toEqual(
      exactly(wanted.ids.length),
    );
    const { ids } = await store.collectPrecedents(lists[0]!, query);
    expect([...ids].toSorted()).toEqual(wanted.ids);
  });

  test("the number of cases", async () => {
    expect(await store.countCases(filter)).toEqual(exactly(ALL.filter(passes).length));
    const { ids } = await store.collectCases(filter, SIZE);
    expect([...ids].toSorted()).toEqual(byDate(ALL.filter(passes)).ids);
  });
});

describe("what a count and a page cost", () => {
  const statementsOf = async (work: () => Promise<unknown>) => {
    const before = database.statements;
    await work();
    return database.statements - before;
  };

  test("a kept count is one statement, with a region two; another one is two", async () => {
    const scopes = [...(await store.provisionScopes([ARTICLE], "NONE")).values()];
    const lists = [{ parent: "x", scopes, match: "ANY" as const }];
    const count = (filter: CaseFilter) =>
      statementsOf(() => store.countPrecedents(lists, { order: "AUTHORITY", filter }));
    expect(await count({ causesOfAction: ["cause:902"] })).toBe(1);
    expect(await count({ outcomes: ["MEDIATED"] })).toBe(1);
    expect(await count({ regions: [REGIONS[0]!] })).toBe(2);
    expect(await count({ from: "2018", to: "2018" })).toBe(1);
    expect(await count({ from: "2018-03", to: "2018" })).toBe(1);
    expect(await count({ outcomes: ["MEDIATED"], from: "2018" })).toBe(2);
    expect(
      await statementsOf(() => store.countCases({ regions: ["region:x"], outcomes: ["PARTIAL"] })),
    ).toBe(2);
  });

  test("a page along a leading list sorts no more than its stride, and scans nothing", async () => {
    const filter = { outcomes: ["DISMISSED"], least: 0n };
    const found = await profile(driver, "read/walk-cases", {
      ranges: [{ parent: "x", from: 1n << 62n, groups: [[ARTICLE]], causes: ["cause:901"] }],
      filter: { ...filter, below: 1n << 62n },
      bases: null,
      treatments: null,
      positions: null,
      stride: 10n,
      narrow: 10n,
      limit: 3n,
      counting: false,
    });
    expect(found.operators.filter((operator) => WHOLE.test(operator))).toEqual([]);
    expect(found.sorted).toBeLessThanOrEqual(10);
  });
});
