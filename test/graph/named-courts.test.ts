import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type { Driver } from "neo4j-driver";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { importRecords, type ImportResult } from "../../src/cli/import-records.js";
import { SILENT } from "../../src/cli/progress.js";
import type { CaseRecord } from "../../src/domain/case-record.js";
import type { Database } from "../../src/graph/database.js";
import { takeDownCases } from "../../src/graph/load/take-down.js";
import { inputFiles } from "../../src/ingest/import/input-file.js";
import { ask, createTestApi, data } from "../support/api.js";
import { cleanDatabase, rows, suiteDriver } from "../support/clean-database.js";
import { graphContent } from "../support/graph-content.js";

const PUBLICATION = {
  id: "publication:names",
  title: "以名称载明法院的案例",
  publisher: "编辑部",
  date: "2024-06",
};
const REFERENCE = {
  regions: [
    { id: "region:guizhou", name: "贵州省", nameEn: "Guizhou" },
    { id: "region:tree", name: "云泽市", nameEn: "Yunze" },
  ],
  courts: [
    { id: "court:supreme", name: "最高人民法院", level: "SUPREME" },
    {
      id: "court:yunze",
      name: "云泽市中级人民法院",
      level: "INTERMEDIATE",
      region: "region:tree",
      aliases: ["云泽中级法院"],
    },
  ],
  publications: [PUBLICATION],
};

let folder: string;
let database: Database;
let driver: Driver;
let app: FastifyInstance;
beforeEach(async () => {
  database = await cleanDatabase();
  driver = suiteDriver();
  app = await createTestApi(database);
  folder = await mkdtemp(join(tmpdir(), "leian-named-"));
});
afterEach(async () => {
  await app.close();
  await database.close();
  await driver.close();
  await rm(folder, { recursive: true, force: true });
});

function decidedBy(id: string, court: string, more: Partial<CaseRecord> = {}): CaseRecord {
  return {
    id: `case:${id}`,
    title: `关于设备租金的第${id}号案`,
    facts: "承租人收到设备后没有支付租金，出租人起诉。",
    publication: PUBLICATION.id,
    rulings: [
      {
        key: "first",
        stage: "FIRST_INSTANCE",
        court,
        courtGrounds: { basis: "CITED", evidence: { quote: court } },
      },
    ],
    ...more,
  };
}

async function importCases(
  cases: readonly CaseRecord[],
  reference: object = REFERENCE,
): Promise<ImportResult> {
  const path = join(folder, "input.json");
  await writeFile(path, JSON.stringify({ ...reference, cases }));
  const options = { source: "test", dryRun: false, prunesReference: false, progress: SILENT };
  return importRecords(database, await inputFiles([path]), options);
}

async function load(cases: readonly CaseRecord[], reference?: object): Promise<void> {
  const result = await importCases(cases, reference);
  if (result.kind !== "loaded") throw new Error(JSON.stringify(result));
}

const COURTS = `MATCH (court:Court) WHERE court.origin = 'named'
  RETURN court.name AS name, court.level AS level, court.regionId AS region,
    head([(court)-[:SUPERVISED_BY]->(above) | above.name]) AS above ORDER BY name`;
const madeBy = () =>
  rows(
    driver,
    "MATCH (c:Case)-[:HAS_RULING]->()-[:MADE_BY]->(court) RETURN c.id AS id, court.id AS court ORDER BY id",
  );

describe("a court may be given by its name", () => {
  test("the court of the tree that bears the name, an alias or a customary short form", async () => {
    await load([
      decidedBy("1", "云泽市中级人民法院"),
      decidedBy("2", "云泽中级法院"),
      decidedBy("3", "云泽中院"),
    ]);
    expect((await madeBy()).map((row) => row["court"])).toEqual([
      "court:yunze",
      "court:yunze",
      "court:yunze",
    ]);
    expect(await rows(driver, COURTS)).toEqual([]);
  });

  test("a court that the tree lacks is made with what its name says, and with the court above where that is certain", async () => {
    await load([
      decidedBy("1", "遵义市中级人民法院"),
      decidedBy("2", "贵州省遵义市中级人民法院"),
      decidedBy("3", "贵州省凤冈县人民法院"),
      decidedBy("4", "成渝金融法院"),
    ]);
    expect(await rows(driver, COURTS)).toEqual([
      { name: "成渝金融法院", level: "SPECIAL", region: null, above: null },
      { name: "贵州省凤冈县人民法院", level: "BASIC", region: "region:guizhou", above: null },
      {
        name: "贵州省遵义市中级人民法院",
        level: "INTERMEDIATE",
        region: "region:guizhou",
        above: "贵州省高级人民法院",
      },
      {
        name: "贵州省高级人民法院",
        level: "HIGH",
        region: "region:guizhou",
        above: "最高人民法院",
      },
    ]);
    const { court, case: found } = await data<Record<"court" | "case", object>>(
      app,
      `{ court(id: "遵义中院") { id origin level region { name } supervisedBy { name origin supervisedBy { origin } } cases { totalCount } }
         case(id: "case:3") { rulings { court { name origin } courtGrounds { basis } } courts { name } authority(forumCourt: "贵州省遵义市中级人民法院") { tier } } }`,
    );
    expect(court).toEqual({
      id: "court:贵州省遵义市中级人民法院",
      origin: "NAMED",
      level: "INTERMEDIATE",
      region: { name: "贵州省" },
      supervisedBy: {
        name: "贵州省高级人民法院",
        origin: "NAMED",
        supervisedBy: { origin: "TREE" },
      },
      cases: { totalCount: 2 },
    });
    expect(found).toMatchObject({
      rulings: [
        {
          court: { name: "贵州省凤冈县人民法院", origin: "NAMED" },
          courtGrounds: { basis: "CITED" },
        },
      ],
    });
  });

  test("what names no single court is kept with the reason, and the ruling has none", async () => {
    await load([
      decidedBy("1", "某区人民法院"),
      decidedBy("2", "新华区人民法院"),
      decidedBy("3", "第一中级人民法院"),
    ]);
    expect(await madeBy()).toEqual([]);
    const { cases } = await data<{ cases: { nodes: { unresolved: object[] }[] } }>(
      app,
      "{ cases { nodes { unresolved { kind raw reason } } } }",
    );
    expect(cases.nodes.flatMap((node) => node.unresolved)).toHaveLength(3);
    expect(cases.nodes.flatMap((node) => node.unresolved)).toContainEqual({
      kind: "court",
      raw: "某区人民法院",
      reason: "no court of the graph bears this name, and it is no full name of one court",
    });
  });

  test.each(["yunze", "court: yunze", "天津市仲裁委员会", ""])(
    "%j is neither an id nor a court's name: a fault",
    async (court) => {
      const result = await importCases([decidedBy("1", court)]);
      expect(result.kind).toBe("faults");
    },
  );

  test("courts that are only named: courts of a record", async () => {
    await load([
      decidedBy("1", "云泽市中级人民法院", {
        courts: [{ court: "湖南省高级人民法院", capacity: "发布机关" }],
      }),
    ]);
    expect(await rows(driver, COURTS)).toEqual([
      { name: "湖南省高级人民法院", level: "HIGH", region: null, above: "最高人民法院" },
    ]);
  });
});

describe("loads leave courts as their cases need them", () => {
  const CASES = [decidedBy("1", "遵义市中级人民法院"), decidedBy("2", "云泽中院")];

  test("twice the same", async () => {
    await load(CASES);
    const first = await graphContent(driver);
    await load(CASES);
    expect(await graphContent(driver)).toEqual(first);
  });

  test("a court goes with its last case, and the one above it that was made for it", async () => {
    await load(CASES);
    await load(CASES.slice(1));
    expect(await rows(driver, COURTS)).toEqual([]);
    expect(await rows(driver, "MATCH (c:Court) RETURN c.id AS id ORDER BY id")).toEqual([
      { id: "court:supreme" },
      { id: "court:yunze" },
    ]);
  });

  test("with a case that is taken down too", async () => {
    await load(CASES);
    await takeDownCases(database, { ids: ["case:1"], caseNumbers: [], reason: "下架" });
    expect(await rows(driver, COURTS)).toEqual([]);
  });

  test("when the tree comes to have the court, the name means that one", async () => {
    await load(CASES);
    const zunyi = {
      id: "court:zunyi",
      name: "贵州省遵义市中级人民法院",
      level: "INTERMEDIATE",
      aliases: ["遵义市中级人民法院"],
    };
    await load([], { ...REFERENCE, courts: [...REFERENCE.courts, zunyi] });
    await load(CASES);
    expect(await madeBy()).toEqual([
      { id: "case:1", court: "court:zunyi" },
      { id: "case:2", court: "court:yunze" },
    ]);
  });
});

describe("the filter of courts means the courts that ruled", () => {
  test.each(["NEWEST", "OLDEST", "TITLE"])(
    "%s: page and count alike, a court that is only named does not count",
    async (orderBy) => {
      await load([
        decidedBy("ruled", "云泽市中级人民法院"),
        decidedBy("named", "遵义市中级人民法院", {
          courts: [{ court: "court:yunze", capacity: "首先查封法院" }],
        }),
        decidedBy("both", "court:yunze", { courts: [{ court: "court:supreme" }] }),
      ]);
      const query = `query($court: ID!, $order: CaseOrder!) { cases(filter: { courts: [$court] }, orderBy: $order) { totalCount nodes { id } } }`;
      const ids = async (court: string) => {
        const { cases } = await data<{ cases: { totalCount: number; nodes: { id: string }[] } }>(
          app,
          query,
          {
            court,
            order: orderBy,
          },
        );
        expect(cases.totalCount).toBe(cases.nodes.length);
        return cases.nodes.map((node) => node.id).toSorted();
      };
      expect(await ids("云泽中院")).toEqual(["case:both", "case:ruled"]);
      expect(await ids("最高人民法院")).toEqual([]);
      expect(await ids("遵义中院")).toEqual(["case:named"]);
    },
  );
});

describe("date filters mean the ruling's date, and the answer says where it is another", () => {
  test("a ruling's, a release's, an event's", async () => {
    const events = [{ date: "2020-04", label: "订立设备租赁合同" }];
    const undated = { id: "publication:undated", title: "未载明日期的汇编", publisher: "编辑部" };
    await load(
      [
        decidedBy("ruling", "云泽中院", { date: "2022-05-20", events }),
        decidedBy("release", "云泽中院", { events }),
        decidedBy("event", "云泽中院", { events, publication: undated.id }),
        decidedBy("nothing", "云泽中院", { publication: undated.id }),
      ],
      { ...REFERENCE, publications: [PUBLICATION, undated] },
    );
    const query = `query($from: PartialDate, $to: PartialDate) { cases(filter: { from: $from, to: $to }) { nodes { id date orderDate { value of event } } } }`;
    const found = async (from: string | null, to: string | null) =>
      (await data<{ cases: { nodes: object[] } }>(app, query, { from, to })).cases.nodes;
    expect(await found("2022", "2022")).toEqual([
      {
        id: "case:ruling",
        date: "2022-05-20",
        orderDate: { value: "2022-05-20", of: "RULING", event: null },
      },
    ]);
    expect(await found("2023", null)).toEqual([
      {
        id: "case:release",
        date: null,
        orderDate: { value: "2024-06", of: "RELEASE", event: null },
      },
    ]);
    expect(await found(null, "2021")).toEqual([
      {
        id: "case:event",
        date: null,
        orderDate: { value: "2020-04", of: "EVENT", event: "订立设备租赁合同" },
      },
    ]);
    const { case: nothing } = await data<{ case: object }>(
      app,
      '{ case(id: "case:nothing") { orderDate { of } } }',
    );
    expect(nothing).toEqual({ orderDate: null });
  });
});

describe("lists of cases whose ids have slashes, colons and signs of every plane", () => {
  const IDS = [
    "own/2024/0017",
    "own/2024/0018",
    "a/b/words",
    "库:2024-01",
    "𠮷野/一",
    "清河/第一案",
  ];

  test.each([
    [
      "similarCases",
      `similarCases(input: { facts: "承租人收到设备后没有支付租金，出租人起诉。" }, first: 2, after: $after)`,
    ],
    ["cases", "cases(first: 2, after: $after, orderBy: TITLE)"],
    ["newest", "cases(first: 2, after: $after)"],
    ["publication", `publication(id: "publication:names") { cases(first: 2, after: $after)`],
  ])("%s: pages of two make the whole", async (name, list) => {
    await load(IDS.map((id) => decidedBy(id, "云泽中院")));
    const page = "{ nodes { id } pageInfo { hasNextPage endCursor } }";
    const query = `query($after: String) { ${name === "publication" ? `${list} ${page} }` : `cases: ${list} ${page}`} }`;
    const seen: string[] = [];
    for (let after: string | null = null; seen.length < 20;) {
      const answer = await ask(app, query, { after });
      expect(answer.errors).toBeUndefined();
      type List = {
        readonly cases: {
          readonly nodes: { id: string }[];
          readonly pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      };
      const found = answer.data as unknown as List & { readonly publication?: List };
      const { nodes, pageInfo } = (found.publication ?? found).cases;
      seen.push(...nodes.map((node) => node.id));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(seen.toSorted()).toEqual(IDS.map((id) => `case:${id}`).toSorted());
  });
});
