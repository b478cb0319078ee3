import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { importRecords } from "../../src/cli/import-records.js";
import { SILENT } from "../../src/cli/progress.js";
import type { CaseRecord } from "../../src/domain/case-record.js";
import type { Database } from "../../src/graph/database.js";
import { inputFiles } from "../../src/ingest/import/input-file.js";
import { NEWEST_START } from "../../src/graph/read/date-bounds.js";
import { ask, createTestApi, data } from "../support/api.js";
import { cleanDatabase, rows, suiteDriver } from "../support/clean-database.js";
import { profile, WHOLE } from "../support/profile.js";
import { graphLines } from "../support/graph-content.js";

/**
 * Three cases in a chain: the first cites the second by number, the second the third by id, the
 * third the first by number.
 */
const CHAIN: readonly CaseRecord[] = [
  cites("case:apple", "（2023）津0116民初11号", {
    case: "（2022）京0105民初22号",
    evidence: { quote: "参照朝阳法院前案" },
  }),
  cites("case:pear", "（2022）京0105民初22号", { case: "case:plum", treatment: "APPLIED" }),
  cites("case:plum", "（2021）沪0115民初33号", { case: "(2023)津0116民初11号" }),
];
const LINKS = [
  { from: "case:apple", to: "case:pear", treatment: "MENTIONED", quote: "参照朝阳法院前案" },
  { from: "case:pear", to: "case:plum", treatment: "APPLIED", quote: null },
  { from: "case:plum", to: "case:apple", treatment: "MENTIONED", quote: null },
];

let database: Database;
let driver: Driver;
let folder: string;

beforeAll(async () => {
  driver = suiteDriver();
  folder = await mkdtemp(join(tmpdir(), "leian-cited-"));
});
beforeEach(async () => {
  database = await cleanDatabase();
});
afterAll(async () => {
  await database.close();
  await driver.close();
  await rm(folder, { recursive: true, force: true });
});

function cites(
  id: string,
  number: string,
  ...citedCases: NonNullable<CaseRecord["citedCases"]>
): CaseRecord {
  return {
    id,
    title: `${id}之引用关系一案的标题`,
    facts: "甲公司拖欠货款。",
    publication: {
      id: `publication:${id.slice(5)}`,
      title: `${id}所在的发布稿`,
      publisher: "测试法院",
    },
    rulings: [{ key: "first", stage: "FIRST_INSTANCE", caseNumber: number }],
    citedCases,
  };
}

/** Imports one record as a whole file of its own. */
async function load(...records: readonly CaseRecord[]): Promise<void> {
  const path = join(folder, "cases.json");
  await writeFile(path, JSON.stringify({ cases: records }));
  const result = await importRecords(database, await inputFiles([path]), {
    source: "test cited",
    dryRun: false,
    prunesReference: false,
    progress: SILENT,
  });
  expect(result, JSON.stringify(result).slice(0, 500)).toMatchObject({ kind: "loaded" });
}

function links(): Promise<readonly unknown[]> {
  return rows(
    driver,
    "MATCH (a:Case)-[r:CITES_CASE]->(b:Case) RETURN a.id AS from, b.id AS to, r.treatment AS treatment, r.quote AS quote ORDER BY from, to",
  );
}

const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const;

test.each(ORDERS)(
  "cases that cite each other are linked in whatever order they come: %i %i %i",
  async (...order) => {
    for (const index of order) await load(CHAIN[index]!);
    expect(await links()).toEqual(LINKS);
    const alone = await graphLines(driver);
    await database.close();
    database = await cleanDatabase();
    await load(...CHAIN);
    const withoutLoads = (lines: readonly string[]) =>
      lines.filter((line) => !line.includes("Load"));
    expect(withoutLoads((await graphLines(driver)).lines)).toEqual(withoutLoads(alone.lines));
  },
);

test("a cited case that is not held is given by its number, and itself once it comes", async () => {
  await load(CHAIN[0]!);
  const api = await createTestApi(database);
  try {
    const query = `{ case(id: "case:apple") { citedCases { cited treatment case { id } evidence { quote } } } }`;
    const words = {
      cited: "(2022)京0105民初22号",
      treatment: "MENTIONED",
      evidence: { quote: "参照朝阳法院前案" },
    };
    expect(await data(api, query)).toEqual({ case: { citedCases: [{ ...words, case: null }] } });
    await load(CHAIN[1]!);
    expect(await data(api, query)).toEqual({
      case: { citedCases: [{ ...words, case: { id: "case:pear" } }] },
    });
  } finally {
    await api.close();
  }
});

test("a cited case that is written anew or bears another number keeps and loses its links accordingly", async () => {
  await load(...CHAIN);
  await load({ ...CHAIN[1]!, facts: "甲公司拖欠货款两期。" });
  expect(await links()).toEqual(LINKS);
  await load({
    ...CHAIN[1]!,
    rulings: [{ key: "first", stage: "FIRST_INSTANCE", caseNumber: "（2022）京0105民初99号" }],
  });
  expect(await links()).toEqual(LINKS.slice(1));
  await load(CHAIN[1]!);
  expect(await links()).toEqual(LINKS);
});

test("what nobody cites any more leaves nothing behind", async () => {
  await load(...CHAIN);
  await load({ ...CHAIN[0]!, citedCases: [] }, { ...CHAIN[1]!, citedCases: [] });
  const left = await rows(
    driver,
    "MATCH (r:CaseReference) RETURN r.target AS target ORDER BY target",
  );
  expect(left).toEqual([{ target: "(2023)津0116民初11号" }]);
  expect(await links()).toEqual(LINKS.slice(2));
});

describe("who cites", () => {
  interface Citers {
    readonly totalCount: number;
    readonly edges: readonly {
      readonly node: { readonly id: string };
      readonly citations: readonly { readonly evidence: { readonly quote: string } | null }[];
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  }
  const FIELDS =
    "{ totalCount edges { node { id } citations { cited evidence { quote } } } pageInfo { hasNextPage endCursor } }";
  const MISSING = "（2020）沪01民终7号";
  const quoting = (quote: string, cited: string = MISSING) => ({
    case: cited,
    evidence: { quote },
  });

  async function withApi<Result>(
    read: (ask: <Data>(query: string, variables?: object) => Promise<Data>) => Promise<Result>,
  ): Promise<Result> {
    const api = await createTestApi(database);
    try {
      return await read((query, variables) => data(api, query, { ...variables }));
    } finally {
      await api.close();
    }
  }

  test("a number that is not held has the cases that cite it, newest first, each once, with its words", async () => {
    await load(
      {
        ...cites("case:apple", "（2023）津0116民初11号", quoting("参照前案"), quoting("又见前案")),
        date: "2023-01-02",
      },
      {
        ...cites("case:pear", "（2024）津0116民初12号", quoting("同前案", "(2020)沪01民终7号")),
        date: "2024-01-02",
      },
      cites("case:plum", "（2022）津0116民初13号", quoting("他案", "（2020）沪01民终8号")),
    );
    await withApi(async (get) => {
      const query = `query($number: String!, $after: String) { caseNumber(number: $number) { number year stage court { id } cases { id } citers(first: 1, after: $after) ${FIELDS} } }`;
      type Answer = { caseNumber: { citers: Citers } };
      const first = await get<Answer>(query, { number: MISSING });
      expect(first.caseNumber).toMatchObject({
        number: "(2020)沪01民终7号",
        year: 2020,
        stage: "SECOND_INSTANCE",
        court: null,
        cases: [],
        citers: { totalCount: 2, edges: [{ node: { id: "case:pear" } }] },
      });
      const after = first.caseNumber.citers.pageInfo.endCursor;
      const second = await get<Answer>(query, { number: MISSING, after });
      expect(second.caseNumber.citers.edges.map((edge) => edge.node.id)).toEqual(["case:apple"]);
      expect(
        second.caseNumber.citers.edges[0]?.citations.map((each) => each.evidence?.quote).toSorted(),
      ).toEqual(["又见前案", "参照前案"].toSorted());
      expect(second.caseNumber.citers.pageInfo.hasNextPage).toBe(false);
      const nobody = await get<Answer>(query, { number: "（2020）沪01民终9号" });
      expect(nobody.caseNumber.citers).toMatchObject({ totalCount: 0, edges: [] });
    });
  });

  test("a held case has those that cite it by id and by number, and itself never", async () => {
    const own = "（2022）京0105民初22号";
    await load(
      cites("case:pear", own, quoting("本案案号", own)),
      {
        ...cites("case:apple", "（2023）津0116民初11号", quoting("参照", own), {
          case: "case:pear",
        }),
        date: "2023-01-02",
      },
      cites("case:plum", "（2022）津0116民初13号", { case: "case:pear" }),
      cites("case:fig", "（2022）津0116民初14号", quoting("他案")),
    );
    await withApi(async (get) => {
      const { case: found } = await get<{ case: { citers: Citers } }>(
        `{ case(id: "case:pear") { citers ${FIELDS} } }`,
      );
      expect(found.citers.totalCount).toBe(2);
      expect(found.citers.edges.map((edge) => [edge.node.id, edge.citations.length])).toEqual([
        ["case:apple", 2],
        ["case:plum", 1],
      ]);
      const { caseNumber } = await get<{
        caseNumber: { cases: { id: string }[]; citers: Citers };
      }>(
        `query($number: String!) { caseNumber(number: $number) { cases { id } citers ${FIELDS} } }`,
        {
          number: own,
        },
      );
      expect(caseNumber.cases).toEqual([{ id: "case:pear" }]);
      expect(caseNumber.citers.edges.map((edge) => edge.node.id)).toContain("case:apple");
    });
  });

  test("what is no case number is refused", async () => {
    await load(CHAIN[0]!);
    const api = await createTestApi(database);
    try {
      for (const number of ["租金", "第七百五十二条", "2021", "（2021）".repeat(60)]) {
        const { errors } = await ask(
          api,
          "query($number: String!) { caseNumber(number: $number) { number } }",
          { number },
        );
        expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
      }
    } finally {
      await api.close();
    }
  });
});

test("the citers of a much cited number come by an index range, sorted no more than a page", async () => {
  const limit = 21;
  const reference = "reference:(2020)沪01民终7号";
  await driver.executeQuery(
    `CREATE (reference:CaseReference {id: $reference, target: '(2020)沪01民终7号'})
     WITH reference
     UNWIND range(1, 3000) AS n
     CREATE (:Case {id: 'case:' + n, newestKey: n, titleKey: toString(n)})-[:REFERS_TO {caseId: 'case:' + n, referenceId: $reference, newestKey: n}]->(reference)`,
    { reference },
  );
  await driver.executeQuery("CALL db.awaitIndexes(300)");
  for (const from of [NEWEST_START, 1500n]) {
    const ranges = [{ parent: "x", ids: [reference], self: "", from }];
    const plan = await profile(driver, "read/page-case-citers", { ranges, limit: BigInt(limit) });
    expect(plan.rows).toBe(limit);
    expect(plan.operators.filter((operator) => WHOLE.test(operator))).toEqual([]);
    expect(Math.max(0, plan.sorted)).toBeLessThanOrEqual(limit);
    expect(plan.hits).toBeLessThan(20 * limit);
  }
});
