import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Driver } from "neo4j-driver";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { importRecords, type ImportResult } from "../../src/cli/import-records.js";
import { expected } from "../../src/cli/messages/en-faults.js";
import { SILENT } from "../../src/cli/progress.js";
import { seedFiles } from "../../src/cli/seeds.js";
import { EXTRACTOR } from "../../src/ingest/extractor.js";
import type { CaseRecord } from "../../src/domain/case-record.js";
import type { Database } from "../../src/graph/database.js";
import { withEmbedLock } from "../../src/graph/load/load-lock.js";
import { readLoads } from "../../src/graph/read/loads.js";
import { inputFiles } from "../../src/ingest/import/input-file.js";
import { cleanDatabase, rows, suiteDriver } from "../support/clean-database.js";
import { graphContent } from "../support/graph-content.js";
import { loadSynthetic } from "../support/load-synthetic.js";
import { runLeian, startLeian } from "../support/run-leian.js";

let database: Database;
let driver: Driver;
let folder: string;

beforeEach(async () => {
  database = await cleanDatabase();
  driver = suiteDriver();
  folder = await mkdtemp(join(tmpdir(), "leian-load-"));
});
afterEach(async () => {
  await database.close();
  await driver.close();
  await rm(folder, { recursive: true, force: true });
});
const PUBLICATION = {
  id: "publication:test",
  title: "测试案例",
  publisher: "测试法院",
  date: "2024-05",
};
const REFERENCE = {
  regions: [{ id: "region:test", name: "测试市", nameEn: "Test" }],
  courts: [{ id: "court:test", name: "测试市人民法院", level: "BASIC", region: "region:test" }],
  factors: [
    { id: "factor:test", label: "测试要素", aliases: [], definition: "测试", favours: "NEITHER" },
  ],
  causesOfAction: [{ id: "cause:1", name: "测试纠纷", number: 1 }],
  instruments: [
    {
      id: "instrument:test-code",
      title: "测试法典",
      kind: "STATUTE",
      outline: [{ kind: "CHAPTER", label: "第一章", title: "测试", articles: "1-9" }],
    },
  ],
};

function record(number: number, more: Partial<CaseRecord> = {}): CaseRecord {
  return {
    id: `case:test-${number}`,
    title: `第${number}案`,
    facts: "双方订立合同，一方未按期付款。",
    publication: PUBLICATION.id,
    orderInPublication: number,
    causesOfAction: ["测试纠纷"],
    parties: [{ name: "张某", kind: "PERSON", role: "PLAINTIFF" }],
    rulings: [
      {
        key: "first",
        stage: "FIRST_INSTANCE",
        court: "court:test",
        courtGrounds: { basis: "CITED", evidence: { quote: "测试市人民法院" } },
        date: "2023-05-06",
      },
      {
        key: "second",
        stage: "SECOND_INSTANCE",
        reviews: "first",
        disposition: "AFFIRMED",
        date: "2023-11",
      },
    ],
    provisions: [
      {
        provision: "provision:test-code/3/2",
        basis: "CITED",
        evidence: { quote: "第三条第二款" },
        treatment: "APPLIED",
        ruling: "first",
      },
      { provision: "测试法典第四条", basis: "INFERRED", rationale: "测试", treatment: "APPLIED" },
    ],
    factors: [{ factor: "factor:test", basis: "INFERRED", rationale: "测试" }],
    rulePrinciples: [{ statement: "规则", interprets: ["provision:test-code/3"] }],
    ...more,
  };
}

async function write(name: string, value: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof value === "string" ? value : JSON.stringify(value));
  return path;
}

async function importValue(value: unknown): Promise<ImportResult> {
  return importFile(await write("input.json", value));
}

async function importFile(path: string): Promise<ImportResult> {
  return importRecords(database, await inputFiles([path]), {
    source: "test",
    dryRun: false,
    prunesReference: false,
    progress: SILENT,
  });
}

const bundle = (cases: readonly CaseRecord[]) => ({
  ...REFERENCE,
  publications: [PUBLICATION],
  cases,
});

function counts(result: ImportResult) {
  if (result.kind !== "loaded") throw new Error(JSON.stringify(result));
  return result.counts;
}

test("the seeds twice leave the same graph, content and counts", async () => {
  const options = { source: "test seeds", dryRun: false, prunesReference: true, progress: SILENT };
  const first = counts(await importRecords(database, await seedFiles(), options));
  const before = await graphContent(driver);
  const second = counts(await importRecords(database, await seedFiles(), options));
  expect(first).toMatchObject({ created: 36, removed: 0 });
  expect(second).toMatchObject({
    created: 0,
    changed: 0,
    unchanged: 36,
    removed: 0,
    referenceRemoved: 0,
  });
  expect(await graphContent(driver)).toEqual(before);
});

test("what a publication's records no longer contain is removed, with all that belonged to it", async () => {
  await importValue(bundle([record(1), record(2)]));
  const alone = await graphContent(driver);
  expect(counts(await importValue(bundle([record(1), record(2), record(3)])))).toMatchObject({
    created: 1,
    unchanged: 2,
  });
  expect(counts(await importValue(bundle([record(1), record(2)])))).toMatchObject({
    unchanged: 2,
    removed: 1,
  });
  expect(await graphContent(driver)).toEqual(alone);
});

test("what a record no longer says of an article goes", async () => {
  const code = (article: object) => ({
    instruments: [{ ...REFERENCE.instruments[0], articles: [{ number: "3", ...article }] }],
  });
  await importValue(code({}));
  const bare = await graphContent(driver);
  await importValue(code({ gist: "付款的期限", questions: ["什么时候付款？"] }));
  const [article] = await rows(
    driver,
    `MATCH (p:Provision {id: 'provision:test-code/3'})
     RETURN p.gist AS gist, p.questions AS questions, p.searchTags AS tags`,
  );
  expect(article).toMatchObject({ gist: "付款的期限", questions: ["什么时候付款？"] });
  expect(String(article?.["tags"]).split(" ")).toContain("付款");
  await importValue(code({}));
  expect(await graphContent(driver)).toEqual(bare);
});

test("an input without the publication's own record is a part of it and removes nothing", async () => {
  await importValue(bundle([record(1), record(2)]));
  expect(counts(await importValue({ cases: [record(1, { summary: "新的概要" })] }))).toMatchObject({
    changed: 1,
    removed: 0,
  });
  expect(
    await rows(driver, "MATCH (c:Case) RETURN c.id AS id, c.summary AS summary ORDER BY id"),
  ).toEqual([
    { id: "case:test-1", summary: "新的概要" },
    { id: "case:test-2", summary: null },
  ]);
});

test("a changed case is as if it had been loaded afresh", async () => {
  const changed = record(1, {
    rulings: [{ key: "only", stage: "NOT_STATED" }],
    provisions: [],
    factors: [],
    parties: [],
  });
  await importValue(bundle([changed]));
  const fresh = await graphContent(driver);
  await importValue(bundle([record(1)]));
  await importValue(bundle([changed]));
  const again = await graphContent(driver);
  // The paragraph that the first version cited stays: an article may keep parts that nobody cites
  // any more.
  expect(again.nodes - fresh.nodes).toBe(1);
  expect(
    await rows(driver, "MATCH (p:Provision) WHERE p.precedentCount > 0 RETURN p.id AS id"),
  ).toEqual([]);
});

test("one application of a case and a provision carries the keys, the others keep their evidence", async () => {
  const twice = record(1, {
    provisions: [
      {
        provision: "provision:test-code/3",
        basis: "INFERRED",
        rationale: "测试",
        treatment: "APPLIED",
        ruling: "first",
      },
      {
        provision: "provision:test-code/3",
        basis: "CITED",
        evidence: { quote: "第三条" },
        treatment: "APPLIED",
        ruling: "second",
      },
    ],
  });
  await importValue(bundle([twice]));
  const found = await rows(
    driver,
    "MATCH (:Ruling)-[a:APPLIES]->(p:Provision {id: 'provision:test-code/3'}) RETURN a.basis AS basis, a.provisionId AS provisionId, a.bases AS bases, a.quote AS quote ORDER BY basis",
  );
  expect(found).toEqual([
    {
      basis: "CITED",
      provisionId: "provision:test-code/3",
      bases: ["CITED", "INFERRED"],
      quote: "第三条",
    },
    { basis: "INFERRED", provisionId: null, bases: null, quote: null },
  ]);
  expect(
    await rows(
      driver,
      "MATCH (p:Provision {id: 'provision:test-code/3'}) RETURN p.precedentCount AS count",
    ),
  ).toEqual([{ count: 1 }]);
});

test("the same mask in two cases is two parties", async () => {
  await importValue(bundle([record(1), record(2)]));
  expect(
    await rows(
      driver,
      "MATCH (p:Party {name: '张某'}) RETURN p.id AS id, COUNT { (p)<-[:HAS_PARTY]-() } AS cases ORDER BY id",
    ),
  ).toEqual([
    { id: "party:test-1/张某", cases: 1 },
    { id: "party:test-2/张某", cases: 1 },
  ]);
});

test("what cannot be resolved is kept with its reason", async () => {
  const odd = record(1, {
    causesOfAction: ["从未有过的纠纷"],
    provisions: [
      {
        provision: "《不存在的法》第三条",
        basis: "CITED",
        evidence: { quote: "不存在的法第三条" },
        treatment: "APPLIED",
      },
      {
        provision: "测试法典第99条",
        basis: "CITED",
        evidence: { quote: "第九十九条" },
        treatment: "APPLIED",
      },
    ],
  });
  await importValue(bundle([odd]));
  const [found] = await rows(driver, "MATCH (c:Case) RETURN c.unresolved AS unresolved");
  expect(
    (found!["unresolved"] as string[]).map(
      (text) => JSON.parse(text) as { raw: string; reason: string },
    ),
  ).toEqual([
    {
      kind: "provision",
      raw: "《不存在的法》第三条",
      reason: "no instrument of the graph is called 不存在的法",
    },
    { kind: "provision", raw: "测试法典第99条", reason: "the graph does not hold this article" },
    {
      kind: "causeOfAction",
      raw: "从未有过的纠纷",
      reason: "not a name or id of the official list",
    },
  ]);
});

test("a citation of a record may name several articles or a range: each is applied, with the same words", async () => {
  const several = (provision: string, quote: string) =>
    ({ provision, basis: "CITED", evidence: { quote }, treatment: "APPLIED" }) as const;
  const odd = record(1, {
    provisions: [
      several("测试法典第1条、第3条", "第一条、第三条"),
      several("依照《测试法典》第4条至第6条之规定", "第四条至第六条"),
      // ninety articles, and most of them are not there
      several("测试法典第8条至第99条", "第八条至第九十九条"),
    ],
  });
  await importValue(bundle([odd]));
  const found = await rows(
    driver,
    "MATCH (:Ruling)-[a:APPLIES]->(p:Provision) RETURN DISTINCT p.label AS label, a.quote AS quote ORDER BY label",
  );
  expect(found.map((each) => `${String(each["label"])} ${String(each["quote"])}`).sort()).toEqual([
    "第一条 第一条、第三条",
    "第三条 第一条、第三条",
    "第五条 第四条至第六条",
    "第六条 第四条至第六条",
    "第四条 第四条至第六条",
  ]);
  const [kept] = await rows(driver, "MATCH (c:Case) RETURN c.unresolved AS unresolved");
  expect(kept!["unresolved"]).toEqual([
    expect.stringContaining("has 92 articles: at most 50 are taken at once"),
  ]);
});

test("a record with only id, title and facts imports; its file is its publication", async () => {
  const path = await write(
    "collection.jsonl",
    `${JSON.stringify({ id: "case:a", title: "甲案", facts: "事实" })}\n\n${JSON.stringify({ id: "case:b", title: "乙案", facts: "事实", date: "2020" })}\n`,
  );
  expect(counts(await importFile(path))).toMatchObject({ created: 2 });
  await writeFile(
    path,
    JSON.stringify({ id: "case:b", title: "乙案", facts: "事实", date: "2020" }),
  );
  expect(counts(await importFile(path))).toMatchObject({ unchanged: 1, removed: 1 });
  expect(
    await rows(
      driver,
      "MATCH (c:Case)-[:PUBLISHED_IN]->(p) RETURN c.id AS id, c.regionId AS region, p.title AS title",
    ),
  ).toEqual([{ id: "case:b", region: "region:not-stated", title: "collection.jsonl" }]);
});

test("factors of a record that says nothing of them are inferred from its texts, each with the words", async () => {
  const minimal = (id: string, facts: string, more: object = {}) => ({
    id,
    title: id,
    facts,
    ...more,
  });
  await importValue({
    factors: [
      ...REFERENCE.factors,
      { ...REFERENCE.factors[0], id: "factor:lock", label: "锁机", aliases: ["远程锁车"] },
    ],
    cases: [
      minimal("case:named", "承租人欠付租金。出租人随后远程锁车，车辆停运。"),
      minimal("case:denied", "本案并不存在远程锁车的情形。"),
      minimal("case:none", "出租人远程锁车。", { factors: [] }),
      minimal("case:read", "出租人远程锁车。", { extractor: "leian-ingest/3" }),
      minimal("case:own", "出租人远程锁车。", {
        factors: [{ factor: "factor:test", basis: "INFERRED", rationale: "由编者认定" }],
      }),
    ],
  });
  expect(
    await rows(
      driver,
      "MATCH (c:Case)-[e:EXHIBITS]->(f) RETURN c.id AS id, f.id AS factor, e.basis AS basis, e.assertedBy AS by, e.quote AS quote, e.start AS start ORDER BY id",
    ),
  ).toEqual([
    {
      id: "case:named",
      factor: "factor:lock",
      basis: "INFERRED",
      by: `${EXTRACTOR} vocabulary-name`,
      quote: "出租人随后远程锁车",
      start: null,
    },
    {
      id: "case:own",
      factor: "factor:test",
      basis: "INFERRED",
      by: "editor",
      quote: null,
      start: null,
    },
  ]);
});

test("a case number of its own finds the stage that its kind names", async () => {
  await importValue(bundle([record(1, { caseNumbers: ["（2023）测01执异7号"] })]));
  expect(
    await rows(
      driver,
      "MATCH (r:Ruling {caseNumber: '(2023)测01执异7号'}) RETURN r.stage AS stage",
    ),
  ).toEqual([{ stage: "OBJECTION" }]);
});

describe("what a clean dry run promises", () => {
  const party = (name: string) => ({ name, kind: "PERSON" as const, role: "PLAINTIFF" as const });

  test("parties whose names differ in white space only load, each with its id", async () => {
    const names = ["Lee Ho", "Lee_Ho", "Lee  Ho", "张某"];
    counts(
      await importValue(
        bundle([
          record(1, { parties: names.map(party) }),
          record(2, { parties: [party("Lee Ho")] }),
        ]),
      ),
    );
    expect(
      await rows(driver, "MATCH (p:Party) RETURN p.name AS name, p.id AS id ORDER BY id"),
    ).toEqual([
      { name: "Lee_Ho", id: "party:test-1/Lee_Ho" },
      { name: "Lee  Ho", id: "party:test-1/Lee_Ho~2" },
      { name: "Lee Ho", id: "party:test-1/Lee_Ho~3" },
      { name: "张某", id: "party:test-1/张某" },
      { name: "Lee Ho", id: "party:test-2/Lee_Ho" },
    ]);
  });

  test("a ruling that bears the name of a numbered one loads", async () => {
    const rulings = [{ key: "number-1", stage: "FIRST_INSTANCE" as const }];
    const more = { rulings, caseNumbers: ["（2023）测01民终7号"], provisions: [] };
    counts(await importValue(bundle([record(1, more)])));
    expect(await rows(driver, "MATCH (r:Ruling) RETURN r.id AS id ORDER BY id")).toEqual([
      { id: "ruling:test-1/number-1" },
      { id: "ruling:test-1/number-1-2" },
    ]);
  });
});

describe("a rule goes with the last record that lists it", () => {
  const rule = (statement: string) => ({
    id: "rule:shared",
    statement,
    interprets: ["provision:test-code/3"],
  });
  const listing = (number: number, ...statements: string[]) =>
    record(number, { rulePrinciples: statements.map(rule) });
  const rules = () =>
    rows(
      driver,
      "MATCH (r:RulePrinciple) RETURN r.id AS id, COUNT { (r)<-[:ESTABLISHES]-() } AS established ORDER BY id",
    );
  const load = async (...cases: CaseRecord[]) => counts(await importValue(bundle(cases)));

  test("listed twice by one record", async () => {
    await load(listing(1, "规则", "规则"));
    expect(await rules()).toEqual([{ id: "rule:shared", established: 1 }]);
    await load(listing(1));
    expect(await rules()).toEqual([]);
  });

  test("listed by two records that drop it in one load", async () => {
    await load(listing(1, "规则"), listing(2, "规则"));
    expect(await rules()).toEqual([{ id: "rule:shared", established: 2 }]);
    await load(listing(1), listing(2));
    expect(await rules()).toEqual([]);
  });

  test("listed by two records that are removed, one after the other", async () => {
    await load(listing(1, "规则"), listing(2, "规则"), listing(3));
    await load(listing(2, "规则"), listing(3));
    expect(await rules()).toEqual([{ id: "rule:shared", established: 1 }]);
    await load(listing(3));
    expect(await rules()).toEqual([]);
  });

  test("listed twice in a graph that an older version loaded", async () => {
    await load(listing(1, "规则"));
    await rows(
      driver,
      "MATCH (r:Ruling)-[e:ESTABLISHES]->(p) CREATE (r)-[f:ESTABLISHES]->(p) SET f = e RETURN count(f) AS made",
    );
    await load(listing(1));
    expect(await rules()).toEqual([]);
  });
});

describe("an id of another publication", () => {
  const other = { id: "publication:mine", title: "我的案例", publisher: "某律师事务所" };
  const mine = (more: Partial<CaseRecord> = {}) =>
    record(1, { title: "我的另一个案件的题目", publication: other, ...more });
  const facts = () =>
    rows(
      driver,
      "MATCH (c:Case {id: 'case:test-1'})-[:PUBLISHED_IN]->(p) RETURN p.id AS publication",
    );

  beforeEach(
    async () =>
      void counts(
        await importValue(bundle([record(1, { title: "出租人迟延交付的责任，甲公司诉乙公司案" })])),
      ),
  );

  test.each<[string, Partial<CaseRecord>]>([
    ["of a publication of the record's own", {}],
    ["of the record's file", { publication: undefined }],
    ["with the same title", { title: "出租人迟延交付的责任，甲公司诉乙公司案" }],
  ])("%s is a fault with its place, and the case stays", async (_name, more) => {
    const result = await importFile(
      await write("mine.json", JSON.stringify([mine(more)], undefined, 1)),
    );
    if (result.kind !== "faults") throw new Error(JSON.stringify(result));
    expect(result.faults).toEqual([
      {
        file: join(folder, "mine.json"),
        line: 3,
        key: "id",
        expectation: {
          code: "OWN_ID",
          id: "case:test-1",
          publication: { id: "publication:test", title: "测试案例" },
        },
      },
    ]);
    expect(await facts()).toEqual([{ publication: "publication:test" }]);
  });

  test("is the same case where publication and title are the same", async () => {
    const same = { ...other, title: PUBLICATION.title };
    counts(
      await importValue([
        mine({ title: "出租人迟延交付的责任--甲公司诉乙公司案", publication: same }),
      ]),
    );
    expect(await facts()).toEqual([{ publication: "publication:mine" }]);
  });

  test("moves with an input that speaks for both publications", async () => {
    counts(await importValue({ publications: [PUBLICATION], cases: [mine()] }));
    expect(await facts()).toEqual([{ publication: "publication:mine" }]);
  });

  test("a file of another name brings its own cases again", async () => {
    const own = record(7, { publication: undefined });
    counts(await importFile(await write("before.json", own)));
    expect(counts(await importFile(await write("after.json", own)))).toMatchObject({
      created: 0,
      changed: 1,
    });
    const changed = await importFile(await write("third.json", { ...own, title: "别的案件" }));
    expect(changed).toMatchObject({ kind: "faults", faults: [{ key: "id" }] });
  });
});

describe("nothing is loaded where there is one fault", () => {
  test.each([
    ["天律", expect.arrayContaining(["天津市"])],
    ["测式", expect.arrayContaining(["测试市"])],
    ["亚特兰蒂斯市", expect.any(Array)],
  ])("a city that does not exist: %s", async (city, near) => {
    const path = await write("city.yaml", `id: case:c\ntitle: 某案\nfacts: 事实\ncity: ${city}\n`);
    await importValue({ ...REFERENCE });
    const result = await importFile(path);
    if (result.kind !== "faults") throw new Error(JSON.stringify(result));
    expect(result.faults).toMatchObject([
      { file: path, line: 4, key: "city", expectation: { code: "CITY", near: near as string[] } },
    ]);
  });

  test.each(["天津", "杭州市", "测试"])("the city %s is one", async (city) => {
    expect(
      (
        await importValue({
          ...REFERENCE,
          cases: [{ id: "case:c", title: "某案", facts: "事实", city }],
        })
      ).kind,
    ).toBe("loaded");
  });

  test("every fault is named with file, line, key and what was expected", async () => {
    const path = await write(
      "faulty.yaml",
      [
        "id: case:x",
        "title: 某案",
        "facts: 事实",
        "date: 2021-13",
        "colour: red",
        "parties:",
        "  - name: 张某",
        "    kind: PERSON",
        "    role: BOSS",
        "factors:",
        "  - factor: factor:unknown",
        "    basis: CITED",
        "",
      ].join("\n"),
    );
    const result = await importFile(path);
    expect(result.kind).toBe("faults");
    const faults =
      result.kind === "faults"
        ? result.faults.map(
            (each) => `${each.line} ${each.key}: ${expected(each.expectation).slice(0, 40)}`,
          )
        : [];
    expect(faults).toEqual(
      [
        "4 date: a date: 2021, 2021-03 or 2021-03-29, in ",
        "9 parties[0].role: one of PLAINTIFF, DEFENDANT, THIRD_PARTY",
        "11 factors[0].evidence: evidence with a quote, because basis is ",
        "5 colour: no such key: it is not part of the recor",
      ].sort((a, b) => faults.indexOf(a) - faults.indexOf(b)),
    );
    expect((await graphContent(driver)).nodes).toBe(0);
  });

  test("an id used twice and an id that nobody holds", async () => {
    const result = await importValue(
      bundle([record(1), record(1), record(2, { region: "region:nowhere" })]),
    );
    expect(
      result.kind === "faults"
        ? result.faults.map((each) => `${each.key}: ${expected(each.expectation)}`)
        : [],
    ).toEqual([
      expect.stringMatching(
        /^id: an id that no other record has: case:test-1 stands at .*input\.json:1 too$/u,
      ),
      expect.stringMatching(
        /^region: an id that the graph or this input holds, not region:nowhere/u,
      ),
    ]);
    expect((await graphContent(driver)).nodes).toBe(0);
  });
});

describe("a load that is killed half-way", () => {
  const lines = Array.from({ length: 3000 }, (_, index) =>
    JSON.stringify({
      id: `case:long-${index}`,
      title: `第${index}案`,
      facts: "事实".repeat(50),
      date: "2022-01-01",
    }),
  );

  test("is not complete until the next one has repaired it", async () => {
    const path = await write("long.jsonl", lines.join("\n"));
    const { uri, username, password } = inject("database");
    const environment = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
    const child = startLeian(["import", path], environment);
    const started = async () =>
      (await rows(driver, "MATCH (c:Case) RETURN count(c) AS count"))[0]!["count"] as number;
    while ((await started()) === 0) await new Promise((done) => setTimeout(done, 50));
    child.kill("SIGKILL");
    await new Promise((done) => child.on("close", done));

    const partial = await started();
    expect(partial).toBeLessThan(lines.length);
    expect((await readLoads(database)).map((load) => load.complete)).toEqual([false]);

    const again = await runLeian(["import", "--json", path], environment);
    expect(again.stderr).toBe("");
    expect(JSON.parse(again.stdout)).toMatchObject({
      ok: true,
      cases: lines.length,
      created: lines.length - partial,
      unchanged: partial,
    });
    expect((await readLoads(database)).map((load) => load.complete)).toEqual([true]);
    const repaired = await graphContent(driver);

    await (await cleanDatabase()).close();
    expect((await runLeian(["import", path], environment)).code).toBe(0);
    expect(await graphContent(driver)).toEqual(repaired);
  });
});

test("two loads at once: one of them has to wait", async () => {
  const results = await Promise.allSettled([
    loadSynthetic(database, 2000),
    loadSynthetic(database, 2000),
  ]);
  expect(results.map((each) => each.status).sort()).toEqual(["fulfilled", "rejected"]);
  const refused = results.find((each) => each.status === "rejected");
  expect(String(refused?.reason)).toMatch(
    /Another load into this graph is under way \(process \d+ on .*\): wait until it has ended/u,
  );
  expect(await rows(driver, "MATCH (c:Case) RETURN count(c) AS count")).toEqual([{ count: 2000 }]);
});

test("records are loaded while vectors are made; who makes vectors too has to wait", async () => {
  await withEmbedLock(database, async () => {
    await loadSynthetic(database, 20);
    await expect(withEmbedLock(database, () => Promise.resolve())).rejects.toThrow(
      /Another making of this graph's vectors is under way \(process \d+ on .*\): wait/u,
    );
  });
  expect(await rows(driver, "MATCH (c:Case) RETURN count(c) AS count")).toEqual([{ count: 20 }]);
  await withEmbedLock(database, () => Promise.resolve());
});

test("the kept numbers of precedents are those of the graph", async () => {
  await loadSynthetic(database, 1500);
  await loadSynthetic(database, 1000); // another thousand: most cases change, five hundred go
  const wrong = await rows(
    driver,
    `MATCH (p:Provision)
     WITH p, COUNT { (p)<-[a:APPLIES]-() WHERE a.newestKey IS NOT NULL } AS real
     WHERE coalesce(p.precedentCount, 0) <> real RETURN p.id AS id, p.precedentCount AS kept, real`,
  );
  expect(wrong).toEqual([]);
});
