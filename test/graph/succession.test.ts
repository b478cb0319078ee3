import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importRecords } from "../../src/cli/import-records.js";
import { importStatutes } from "../../src/cli/import-statutes.js";
import { SILENT } from "../../src/cli/progress.js";
import type { Database } from "../../src/graph/database.js";
import { inputFiles } from "../../src/ingest/import/input-file.js";
import { fault as formatFault } from "../../src/cli/messages/en-faults.js";
import { createTestApi, data } from "../support/api.js";
import { cleanDatabase, rows, suiteDriver } from "../support/clean-database.js";

let database: Database;
let driver: Driver;
let app: FastifyInstance;
let folder: string;

const CHANGED = "旧条许在桥上放风筝，现须离桥二十步。";
const REVERSED = "旧条准夜里放风筝，现禁止。";

/**
 * Three laws on kites, each in the place of the one before; of the rules one is the same, one
 * changed, one reversed, one not compared.
 */
const KITES = [
  {
    id: "instrument:kite-rules",
    title: "风筝暂行规则",
    validFrom: "1990-01-01",
    validTo: "2009-12-31",
    articles: [{ number: "3" }],
  },
  {
    id: "instrument:kite-law",
    title: "旧风筝法",
    validFrom: "2010-01-01",
    validTo: "2020-12-31",
    articles: [
      { number: "1" },
      { number: "2" },
      { number: "3", succeeds: [{ provision: "provision:kite-rules/3", change: "SAME" }] },
      { number: "4" },
    ],
  },
  {
    id: "instrument:kite-code",
    title: "风筝法典",
    validFrom: "2021-01-01",
    articles: [
      { number: "1", succeeds: [{ provision: "provision:kite-law/1", change: "SAME" }] },
      {
        number: "2",
        succeeds: [{ provision: "provision:kite-law/2", change: "CHANGED", note: CHANGED }],
      },
      {
        number: "3",
        succeeds: [{ provision: "provision:kite-law/3", change: "REVERSED", note: REVERSED }],
      },
      { number: "4", succeeds: ["provision:kite-law/4"] },
    ],
  },
].map(({ validFrom, validTo, ...rest }) => ({
  ...rest,
  kind: "STATUTE",
  effectiveFrom: validFrom,
  effectiveTo: validTo,
}));

const kiteCase = (id: string, ...provisions: string[]) => ({
  id: `case:kite-${id}`,
  title: `放风筝纠纷${id}`,
  facts: "两家为放风筝起争执。",
  provisions: provisions.map((provision) => ({
    provision: `provision:${provision}`,
    basis: "INFERRED",
    rationale: "测试",
    treatment: "APPLIED",
  })),
});
const CASES = [
  kiteCase("same", "kite-law/1"),
  kiteCase("changed", "kite-law/2"),
  kiteCase("both", "kite-law/2", "kite-code/2"),
  kiteCase("reversed", "kite-law/3"),
  kiteCase("older", "kite-rules/3"),
  kiteCase("new", "kite-code/3"),
  kiteCase("unknown", "kite-law/4"),
];

beforeAll(async () => {
  database = await cleanDatabase();
  driver = suiteDriver();
  folder = await mkdtemp(join(tmpdir(), "leian-succession-"));
  expect(await importAll({ instruments: KITES, cases: CASES })).toEqual([]);
  app = await createTestApi(database);
});
afterAll(async () => {
  await app.close();
  await database.close();
  await driver.close();
  await rm(folder, { recursive: true, force: true });
});

async function importAll(records: object): Promise<readonly string[]> {
  const path = join(folder, "input.json");
  await writeFile(path, JSON.stringify(records));
  const options = { source: "test", dryRun: false, prunesReference: false, progress: SILENT };
  const result = await importRecords(database, await inputFiles([path]), options);
  return result.kind === "faults" ? result.faults.map(formatFault) : [];
}

interface Via {
  readonly change: string | null;
  readonly note: string | null;
  readonly provision: { readonly id: string };
}
interface Edge {
  readonly node: { readonly id: string };
  readonly viaPredecessor: Via | null;
  readonly applications: readonly {
    readonly provision: { readonly id: string };
    readonly viaPredecessor: Via | null;
  }[];
}
const EDGES = `totalCount edges { node { id } viaPredecessor { change note provision { id } }
  applications { provision { id } viaPredecessor { change note provision { id } } } }`;

async function precedents(citation: string, includeReversed = false) {
  const query = `query($c: String!, $r: Boolean!) {
    precedents(citations: [$c], includeReversed: $r) { ${EDGES} }
    provision(citation: $c) { precedents(includeReversed: $r) { ${EDGES} } } }`;
  type List = { readonly totalCount: number; readonly edges: readonly Edge[] };
  const found = await data<{ precedents: List; provision: { precedents: List } }>(app, query, {
    c: citation,
    r: includeReversed,
  });
  expect(found.provision.precedents).toEqual(found.precedents);
  expect(found.precedents.totalCount).toBe(found.precedents.edges.length);
  return new Map(
    found.precedents.edges.map((edge) => [edge.node.id.replace("case:kite-", ""), edge]),
  );
}

describe("a case under a provision that went before", () => {
  test("whose rule is the same is a precedent, marked so", async () => {
    const found = await precedents("风筝法典第一条");
    expect(found.get("same")?.viaPredecessor).toEqual({
      change: "SAME",
      note: null,
      provision: { id: "provision:kite-law/1" },
    });
  });

  test("whose rule was changed is one, with what changed; where the case applies the new provision too, nothing is marked", async () => {
    const found = await precedents("风筝法典第2条");
    const via = { change: "CHANGED", note: CHANGED, provision: { id: "provision:kite-law/2" } };
    expect(found.get("changed")?.viaPredecessor).toEqual(via);
    expect(found.get("both")?.viaPredecessor).toBeNull();
    expect(
      new Map(
        found.get("both")?.applications.map((each) => [each.provision.id, each.viaPredecessor]),
      ),
    ).toEqual(
      new Map([
        ["provision:kite-law/2", via],
        ["provision:kite-code/2", null],
      ]),
    );
  });

  test("whose rule is now the opposite is none, however far back, unless it is asked for", async () => {
    expect([...(await precedents("风筝法典3条")).keys()]).toEqual(["new"]);
    const all = await precedents("风筝法典3条", true);
    expect(new Set(all.keys())).toEqual(new Set(["new", "reversed", "older"]));
    expect(all.get("reversed")?.viaPredecessor).toMatchObject({
      change: "REVERSED",
      note: REVERSED,
    });
    expect(all.get("older")?.viaPredecessor).toMatchObject({
      change: "REVERSED",
      provision: { id: "provision:kite-rules/3" },
    });
    expect([...(await precedents("旧风筝法第三条")).keys()].sort()).toEqual(["older", "reversed"]);
  });

  test("whose rule nobody has compared is one, and nothing more is stated", async () => {
    const found = await precedents("风筝法典第四条");
    expect(found.get("unknown")?.viaPredecessor).toEqual({
      change: null,
      note: null,
      provision: { id: "provision:kite-law/4" },
    });
  });
});

test("what is left out as reversed is listed elsewhere, with what became of the rule", async () => {
  const query = `{ precedents(citations: ["风筝法典第3条"]) { understood { elsewhere { provision { id } relation change precedentCount } } } }`;
  const found = await data<{ precedents: { understood: { elsewhere: unknown[] }[] } }>(app, query);
  const [understood] = found.precedents.understood;
  expect(understood?.elsewhere).toHaveLength(2);
  for (const id of ["provision:kite-law/3", "provision:kite-rules/3"])
    expect(understood?.elsewhere).toContainEqual({
      provision: { id },
      relation: "PREDECESSOR",
      change: "REVERSED",
      precedentCount: 1,
    });
});

test("a cursor of the list without the reversed is refused by the list with them", async () => {
  const page = (r: boolean, after: string | null) =>
    app.inject({
      method: "POST",
      url: "/graphql",
      payload: {
        query: `query($r: Boolean!, $a: String) { precedents(citations: ["旧风筝法3条"], includeReversed: $r, first: 1, after: $a) { pageInfo { endCursor } } }`,
        variables: { r, a: after },
      },
    });
  const first = (await page(false, null)).json<{
    data: { precedents: { pageInfo: { endCursor: string } } };
  }>();
  const answer = (await page(true, first.data.precedents.pageInfo.endCursor)).json<{
    errors: { extensions: { code: string } }[];
  }>();
  expect(answer.errors[0]?.extensions.code).toBe("BAD_USER_INPUT");
});

describe("a provision as of a date", () => {
  const QUERY = `query($c: String!, $asOf: PartialDate) { provision(citation: $c, asOf: $asOf) { inForce notInForceSince
    followedBy { change note provision { id inForce } } follows { change provision { id inForce } } } }`;
  const asked = async (c: string, asOf?: string) =>
    (await data<{ provision: unknown }>(app, QUERY, { c, asOf })).provision;

  test("that has ended says since when, and what followed", async () => {
    expect(await asked("旧风筝法3条")).toEqual({
      inForce: false,
      notInForceSince: "2021-01-01",
      followedBy: [
        {
          change: "REVERSED",
          note: REVERSED,
          provision: { id: "provision:kite-code/3", inForce: true },
        },
      ],
      follows: [{ change: "SAME", provision: { id: "provision:kite-rules/3", inForce: false } }],
    });
  });

  test("before it ended nothing had followed", async () => {
    expect(await asked("旧风筝法3条", "2015")).toMatchObject({
      inForce: true,
      notInForceSince: null,
      followedBy: [],
    });
    expect(await asked("风筝法典3条", "2015-06-01")).toMatchObject({
      inForce: false,
      notInForceSince: null,
    });
  });

  test("every field takes a date of its own", async () => {
    const query = `{ provision(citation: "旧风筝法3条") { then: inForce(asOf: "2012-03") later: notInForceSince(asOf: "2030") followedBy(asOf: "2012-03") { change } } }`;
    expect((await data<{ provision: unknown }>(app, query)).provision).toEqual({
      then: true,
      later: "2021-01-01",
      followedBy: [],
    });
  });
});

test("a change without a word on what is different is refused", async () => {
  const faulty = [
    {
      id: "instrument:kite-code",
      title: "风筝法典",
      kind: "STATUTE",
      articles: [
        { number: "1", succeeds: [{ provision: "provision:kite-law/1", change: "REVERSED" }] },
      ],
    },
  ];
  expect(await importAll({ instruments: faulty })).toEqual([
    expect.stringContaining("needed with CHANGED and REVERSED"),
  ]);
});

test("two texts that are the same make a rule that nobody has compared the same, and another text takes it back", async () => {
  const succession =
    "MATCH (:Provision {id: 'provision:kite-code/4'})-[s:SUCCEEDS]->() RETURN s.change AS change, s.basis AS basis, s.note AS note";
  const texts = async (old: string) => {
    const file = async (name: string, statute: string, article: number, text: string) => {
      const path = join(folder, name);
      const before = Array.from({ length: article - 1 }, (_, index) => ({
        article: index + 1,
        text: `第${index + 1}件事。`,
      }));
      const lines = [...before, { article, text }].map((each) =>
        JSON.stringify({ statute, suffix: "", path: [], ...each }),
      );
      await writeFile(path, lines.join("\n"));
      return path;
    };
    const files = [
      await file("old.jsonl", "旧风筝法", 4, old),
      await file("new.jsonl", "风筝法典", 4, "风筝线不得缠树。"),
    ];
    const result = await importStatutes(database, files, { dryRun: false, progress: SILENT });
    expect(result.kind).toBe("loaded");
    return rows(driver, succession);
  };
  const same = [{ change: "SAME", basis: "INFERRED", note: "两条原文相同。" }];
  expect(await texts("风筝线不得缠树。")).toEqual(same);
  await importAll({ instruments: KITES.map((each) => ({ ...each, summary: "改过的概要" })) });
  expect(await rows(driver, succession)).toEqual(same);
  expect(await texts("风筝线可以缠树。")).toEqual([{ change: null, basis: null, note: null }]);
});
