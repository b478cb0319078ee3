import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importRecords } from "../../src/cli/import-records.js";
import { SILENT } from "../../src/cli/progress.js";
import type { CaseRecord } from "../../src/domain/case-record.js";
import type { Database } from "../../src/graph/database.js";
import { removeCases } from "../../src/graph/load/load.js";
import { inputFiles } from "../../src/ingest/import/input-file.js";
import { ask, createTestApi, data } from "../support/api.js";
import { suiteDatabase } from "../support/clean-database.js";

/** An article that no seed case applies. */
const ARTICLE = "provision:civil-code/1188";

const decided = (
  id: string,
  court: string,
  decidedFor: "CLAIMANT" | "RESPONDENT",
  date: string,
  factors: readonly string[],
): CaseRecord => ({
  id: `case:divergence-${id}`,
  title: `风筝${id}与线轴公司纠纷案`,
  facts: `风筝${id}的线断了，双方为由谁负担损失发生争议。`,
  date,
  // whoever won overall: the point was decided otherwise
  outcome: decidedFor === "CLAIMANT" ? "DEFENDANT_WINS" : "PLAINTIFF_WINS",
  rulings: [
    {
      key: "first",
      stage: "FIRST_INSTANCE",
      court,
      courtGrounds: { basis: "INFERRED", rationale: "测试" },
    },
  ],
  provisions: [
    {
      provision: ARTICLE,
      basis: "INFERRED",
      rationale: "测试",
      assertedBy: "test",
      treatment: "APPLIED",
    },
  ],
  issues: [
    {
      question: `风筝${id}断线，损失由谁负担？`,
      answer: `由${decidedFor === "CLAIMANT" ? "线轴公司" : "放风筝的人"}负担。`,
      decidedFor,
      grounds: { basis: "INFERRED", rationale: "测试", assertedBy: "test" },
      factors,
    },
  ],
  factors: factors.map((factor) => ({ factor, basis: "INFERRED", rationale: "测试" })),
});
const [SHARED, OTHER] = ["factor:nominal-purchase", "factor:minor-breach"] as const;
const REMEDY = "factor:contract-termination";
const RECORDS = [
  decided("a", "court:tianjin-binhai", "CLAIMANT", "2022-03-03", [SHARED, OTHER, REMEDY]),
  decided("b", "court:beijing-financial", "RESPONDENT", "2023-03-03", [SHARED, OTHER]),
  // shares one factor with the others, and a general remedy
  decided("c", "court:tianjin-binhai", "RESPONDENT", "2021-03-03", [OTHER]),
  decided("d", "court:tianjin-binhai", "RESPONDENT", "2021-03-03", [REMEDY]),
];

let database: Database;
let app: FastifyInstance;
let folder: string;
beforeAll(async () => {
  database = suiteDatabase();
  folder = await mkdtemp(join(tmpdir(), "leian-divergences-"));
  const path = join(folder, "cases.json");
  await writeFile(path, JSON.stringify({ cases: RECORDS }));
  const options = {
    source: "test divergences",
    dryRun: false,
    prunesReference: false,
    progress: SILENT,
  };
  expect(await importRecords(database, await inputFiles([path]), options)).toMatchObject({
    kind: "loaded",
  });
  app = await createTestApi(database);
});
afterAll(async () => {
  await removeCases(
    database,
    RECORDS.map((record) => record.id),
  );
  await app.close();
  await database.close();
  await rm(folder, { recursive: true });
});

interface Divergences {
  readonly totalCount: number;
  readonly nodes: readonly {
    readonly provision: { readonly id: string };
    readonly factors: readonly { readonly id: string }[];
    readonly cases: readonly { readonly id: string }[];
    readonly explanation: string;
  }[];
}

test("cases on the same article that decided the same point for opposite sides, and what decides between them", async () => {
  const { divergences } = await data<{ divergences: Divergences }>(
    app,
    '{ divergences(citation: "民法典第1188条") { totalCount nodes { provision { id } factors { id } cases { id } explanation } } }',
  );
  expect(divergences).toMatchObject({
    totalCount: 1,
    nodes: [
      {
        provision: { id: ARTICLE },
        factors: [{ id: OTHER }, { id: SHARED }],
        cases: [{ id: "case:divergence-a" }, { id: "case:divergence-b" }],
      },
    ],
  });
  expect(divergences.nodes[0]?.explanation).toContain("法发〔2020〕24号第十一条");
  expect(divergences.nodes[0]?.explanation).toMatch(
    /有利于请求一方.*由线轴公司负担.*有利于被请求一方.*由放风筝的人负担/u,
  );
  expect(divergences.nodes[0]?.explanation).toContain("最近的裁判有利于被请求一方");
});

const ids = (nodes: readonly { readonly id: string }[]) => nodes.map((node) => node.id);

test("the cases of a divergence come as a list of so many and by pages, none twice and none left out", async () => {
  const read = (inner: string) =>
    data<{
      divergences: { nodes: readonly { cases: { id: string }[]; caseConnection: CasePage }[] };
    }>(app, `{ divergences(citation: "民法典第1188条") { nodes { ${inner} } } }`).then(
      (answer) => answer.divergences.nodes[0]!,
    );
  expect(ids((await read("cases(first: 1) { id }")).cases)).toEqual(["case:divergence-a"]);
  const page =
    "nodes { id } edges { cursor node { id } } totalCount pageInfo { hasNextPage hasPreviousPage endCursor }";
  const first = (await read(`caseConnection(first: 1) { ${page} }`)).caseConnection;
  expect(first).toMatchObject({
    totalCount: 2,
    nodes: [{ id: "case:divergence-a" }],
    pageInfo: { hasNextPage: true },
  });
  const next = `caseConnection(first: 1, after: "${first.pageInfo.endCursor}") { ${page} }`;
  const second = (await read(next)).caseConnection;
  expect(second).toMatchObject({ totalCount: 2, nodes: [{ id: "case:divergence-b" }] });
  expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
});

interface CasePage {
  readonly nodes: readonly { readonly id: string }[];
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly endCursor: string;
  };
}

test.each([
  "cases(first: 0) { id }",
  "cases(first: 101) { id }",
  "caseConnection(first: 101) { totalCount }",
])("a length out of bounds is refused: %s", async (inner) => {
  const { errors } = await ask(
    app,
    `{ divergences(citation: "民法典第1188条") { nodes { ${inner} } } }`,
  );
  expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
});
