import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CaseRecord } from "../../src/domain/case-record.js";
import type { Evidence } from "../../src/domain/evidence.js";
import type { Database } from "../../src/graph/database.js";
import { importRecords } from "../../src/cli/import-records.js";
import { SILENT } from "../../src/cli/progress.js";
import { inputFiles } from "../../src/ingest/import/input-file.js";
import { ask, createTestApi, data } from "../support/api.js";
import { cleanDatabase } from "../support/clean-database.js";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

// A document's text by window, with the places of what its words prove. The text is made up; the
// last of its three cases is not loaded.

const FIRST =
  "案例一 出租灯船案。2023年5月6日，白帆公司（出租方）与秦某约定月租金3200元。秦某逾期两期未付。法院依照《民法典》第五百六十三条，判决解除合同。审判员 严某。";
const SECOND = "案例二 卖灯案。灯坊诉高某，参照（2022）某01民终9号判决，判决高某付款800元。";
const THIRD = "案例三 从缺。";
const TEXT = FIRST + SECOND + THIRD;
const DOCUMENT = "document:lanterns-0123456789";

const words = (quote: string): Evidence => ({
  quote,
  start: TEXT.indexOf(quote),
  end: TEXT.indexOf(quote) + quote.length,
});
const part = (start: number, text: string): CaseRecord["document"] => ({
  id: DOCUMENT,
  name: "lanterns.txt",
  kind: "COMPILATION",
  hash: "a".repeat(64),
  length: TEXT.length,
  start,
  text,
});
const publication = {
  id: "publication:lanterns",
  title: "某法院发布典型案例",
  publisher: "某法院",
  kind: "TYPICAL_CASES",
} as const;

const CASES: readonly CaseRecord[] = [
  {
    id: "case:lanterns-1",
    title: "出租灯船案",
    facts: "秦某逾期两期未付租金。",
    publication,
    city: "天津",
    outcome: "PLAINTIFF_WINS",
    outcomeGrounds: {
      basis: "INFERRED",
      rationale: "判决解除合同",
      assertedBy: "rule",
      confidence: 0.8,
      evidence: words("判决解除合同"),
    },
    parties: [
      { name: "白帆公司", kind: "ORGANIZATION", role: "PLAINTIFF", evidence: words("白帆公司") },
      { name: "秦某", kind: "PERSON", role: "DEFENDANT", evidence: words("秦某") },
    ],
    amounts: [
      {
        value: "3200",
        currency: "CNY",
        label: "月租金",
        text: "3200元",
        evidence: words("3200元"),
      },
    ],
    events: [{ date: "2023-05-06", label: "订立合同", evidence: words("2023年5月6日") }],
    claims: [{ text: "解除合同", evidence: words("解除合同") }],
    rulings: [
      {
        key: "first",
        stage: "FIRST_INSTANCE",
        orderItems: [{ text: "解除合同", evidence: words("判决解除合同") }],
        bench: [{ name: "严某", role: "JUDGE", evidence: words("审判员 严某") }],
      },
    ],
    document: part(0, FIRST),
    extractor: "leian-ingest/3",
  },
  {
    id: "case:lanterns-2",
    title: "卖灯案",
    facts: "高某未付款。",
    publication,
    city: "天津",
    outcome: "PLAINTIFF_WINS",
    amounts: [
      { value: "800", currency: "CNY", label: "货款", text: "800元", evidence: words("800元") },
    ],
    citedCases: [{ case: "（2022）某01民终9号", evidence: words("（2022）某01民终9号") }],
    document: part(FIRST.length, SECOND),
    extractor: "leian-ingest/3",
  },
];

let database: Database;
let app: FastifyInstance;
let folder: string;
beforeAll(async () => {
  database = await cleanDatabase();
  folder = await mkdtemp(join(tmpdir(), "leian-window-"));
  const path = join(folder, "input.json");
  const regions = [{ id: "region:tianjin", name: "天津市", nameEn: "Tianjin", code: "120000" }];
  await writeFile(path, JSON.stringify({ regions, cases: CASES }));
  const options = { source: "test", dryRun: false, prunesReference: false, progress: SILENT };
  const result = await importRecords(database, await inputFiles([path]), options);
  if (result.kind !== "loaded") throw new Error(JSON.stringify(result));
  app = await createTestApi(database);
});
afterAll(async () => {
  await app.close();
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

interface Claim {
  readonly kind: string;
  readonly label: string;
  readonly basis: string;
  readonly start: number;
  readonly end: number;
  readonly evidence: { readonly quote: string };
  readonly case: { readonly id: string };
  readonly about: { readonly id: string } | null;
}
interface Window {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly claims: readonly Claim[];
}
const QUERY =
  "query($id: ID!, $start: Int!, $length: Int!) { node(id: $id) { ... on Document { window(start: $start, length: $length) { start end text claims { kind label basis start end evidence { quote } case { id } about { id } } } } } }";
const window = async (start: number, length: number) =>
  (await data<{ node: { window: Window } }>(app, QUERY, { id: DOCUMENT, start, length })).node
    .window;

describe("a window of a document", () => {
  test("has every claim at the place of its words", async () => {
    const { claims, text } = await window(0, 2000);
    for (const { start, end, evidence } of claims)
      expect(text.slice(start, end)).toBe(evidence.quote);
    expect(claims.map(({ start }) => start)).toEqual(
      claims.map(({ start }) => start).toSorted((a, b) => a - b),
    );
    expect(claims.map(({ kind, label }) => `${kind} ${label}`).toSorted()).toEqual(
      [
        "EVENT 2023-05-06 订立合同",
        "PARTY 白帆公司",
        "PARTY 秦某",
        "AMOUNT 月租金：3200元",
        "OUTCOME 裁判结果：支持请求",
        "ORDER 解除合同",
        "CLAIM 解除合同",
        "BENCH_MEMBER 严某",
        "CITED_CASE (2022)某01民终9号",
        "AMOUNT 货款：800元",
      ].toSorted(),
    );
    expect(claims.find((each) => each.kind === "OUTCOME")).toMatchObject({
      basis: "INFERRED",
      about: null,
    });
    expect(claims.find((each) => each.kind === "BENCH_MEMBER")?.about?.id).toMatch(/^bench:/u);
  });

  test("is one stretch: what lies beside it is left out, what reaches into it is not", async () => {
    const at = TEXT.indexOf("3200元") + 2;
    const { claims, text, start, end } = await window(at, 10);
    expect(text).toBe(TEXT.slice(at, at + 10));
    expect([start, end]).toEqual([at, at + 10]);
    expect(claims.map(({ label }) => label)).toEqual(["月租金：3200元"]);
    expect(claims[0]?.start).toBeLessThan(start);
    expect((await window(at + 3, 5)).claims).toEqual([]);
  });

  test("keeps the cases of a compilation apart", async () => {
    const { claims } = await window(FIRST.length, SECOND.length);
    expect([...new Set(claims.map((each) => each.case.id))]).toEqual(["case:lanterns-2"]);
  });

  test("what the graph does not hold stands as blanks, and the end is the end", async () => {
    const { text, end } = await window(FIRST.length + SECOND.length - 2, 2000);
    expect(text).toBe(`${SECOND.slice(-2)}${" ".repeat(THIRD.length)}`);
    expect(end).toBe(TEXT.length);
    expect(await window(1_000_000, 5)).toEqual({
      start: TEXT.length,
      end: TEXT.length,
      text: "",
      claims: [],
    });
  });

  test.each([
    [-1, 10],
    [0, 0],
    [0, 20_001],
  ])("start %i and length %i are refused", async (start, length) => {
    const { errors } = await ask(app, QUERY, { id: DOCUMENT, start, length });
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });

  test("two windows cost what one does", async () => {
    const cost = async (query: string) => {
      const before = database.statements;
      await data(app, query);
      return database.statements - before;
    };
    const fields = "text claims { label case { name } about { id } }";
    const one = await cost(
      `{ node(id: "${DOCUMENT}") { ... on Document { a: window(length: 150) { ${fields} } } } }`,
    );
    const two = await cost(
      `{ node(id: "${DOCUMENT}") { ... on Document { a: window(length: 150) { ${fields} } b: window(start: 5, length: 145) { ${fields} } } } }`,
    );
    expect(one).toBeLessThanOrEqual(35);
    expect(two - one).toBeLessThanOrEqual(2);
  });
});
