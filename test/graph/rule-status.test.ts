import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importRecords } from "../../src/cli/import-records.js";
import { SILENT } from "../../src/cli/progress.js";
import type { CaseRecord, RulePrincipleRecord } from "../../src/domain/case-record.js";
import type { Database } from "../../src/graph/database.js";
import { inputFiles } from "../../src/ingest/import/input-file.js";
import { createTestApi, data } from "../support/api.js";
import { cleanDatabase } from "../support/clean-database.js";

let database: Database;
let app: FastifyInstance;
let folder: string;

const REVERSED = "旧条由摆渡人担责，现由乘客自负。";
const CHANGED = "旧条限载十人，现按船的大小定。";

/**
 * An old law on ferries, whose articles are the same, changed, reversed, not compared and gone in
 * the new one.
 */
const LAWS = [
  {
    id: "instrument:ferry-law",
    title: "旧摆渡法",
    validFrom: "2010-01-01",
    validTo: "2020-12-31",
    articles: ["1", "2", "3", "4", "5"].map((number) => ({ number })),
  },
  {
    id: "instrument:ferry-code",
    title: "摆渡法典",
    validFrom: "2021-01-01",
    articles: [
      {
        number: "1",
        gist: "渡船须备救生衣。",
        succeeds: [{ provision: "provision:ferry-law/1", change: "SAME" }],
      },
      {
        number: "2",
        gist: "载客数按船的大小定。",
        succeeds: [{ provision: "provision:ferry-law/2", change: "CHANGED", note: CHANGED }],
      },
      {
        number: "3",
        gist: "乘客自行上下船受伤的，自负其责。",
        succeeds: [{ provision: "provision:ferry-law/3", change: "REVERSED", note: REVERSED }],
      },
      { number: "4", gist: "夜间停航。", succeeds: ["provision:ferry-law/4"] },
    ],
  },
].map(({ validFrom, validTo, ...rest }) => ({
  ...rest,
  kind: "STATUTE",
  effectiveFrom: validFrom,
  effectiveTo: validTo,
}));

const ferryCase = (
  slug: string,
  provisions: readonly string[],
  ...rulePrinciples: readonly RulePrincipleRecord[]
): CaseRecord => ({
  id: `case:ferry-${slug}`,
  title: `渡船纠纷${slug}案`,
  facts: "乘客在渡口上下船时受伤，起诉摆渡人赔偿。",
  date: "2019-06-01",
  provisions: provisions.map((provision) => ({
    provision: `provision:${provision}`,
    basis: "INFERRED",
    rationale: "测试",
    treatment: "APPLIED",
  })),
  rulePrinciples,
});
const rule = (
  statement: string,
  interprets: readonly string[],
  over: Partial<RulePrincipleRecord> = {},
): RulePrincipleRecord => ({
  statement,
  interprets: interprets.map((id) => `provision:${id}`),
  favours: "CLAIMANT",
  favoursGrounds: { basis: "INFERRED", rationale: "测试" },
  ...over,
});

const CASES: readonly CaseRecord[] = [
  ferryCase(
    "reversed",
    ["ferry-law/3", "ferry-law/1"],
    rule("乘客在渡口受伤的，由摆渡人赔偿。", ["ferry-law/3/1"]),
    rule("渡船应备救生衣。", ["ferry-law/1"]),
  ),
  ferryCase("changed", ["ferry-law/2"], rule("超载的，摆渡人担责。", ["ferry-law/2"])),
  ferryCase("same", ["ferry-law/1"], rule("没有救生衣的渡船不得载客。", ["ferry-law/1"])),
  ferryCase("unknown", ["ferry-law/4"], rule("夜航须有灯。", ["ferry-law/4"])),
  ferryCase("gone", ["ferry-law/5"], rule("渡资由乡里定。", ["ferry-law/5"])),
  ferryCase("standing", ["ferry-code/3"], rule("乘客自行下船受伤的自负。", ["ferry-code/3"])),
  ferryCase("bare", ["ferry-code/1"], rule("渡口应设栏杆。", [])),
  ferryCase("silent", ["ferry-code/1"]),
  {
    ...ferryCase(
      "later",
      ["ferry-code/1"],
      rule("渡口应设高一米的栏杆。", [], {
        replaces: ["rule:ferry-bare/1"],
        conflictsWith: ["rule:ferry-standing/1"],
      }),
    ),
    date: "2024-05-06",
  },
];

beforeAll(async () => {
  database = await cleanDatabase();
  folder = await mkdtemp(join(tmpdir(), "leian-rule-status-"));
  const path = join(folder, "input.json");
  await writeFile(path, JSON.stringify({ instruments: LAWS, cases: CASES }));
  const options = { source: "test", dryRun: false, prunesReference: false, progress: SILENT };
  const result = await importRecords(database, await inputFiles([path]), options);
  expect(result, JSON.stringify(result).slice(0, 1000)).toMatchObject({ kind: "loaded" });
  app = await createTestApi(database);
});
afterAll(async () => {
  await app.close();
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

interface Status {
  readonly kind: string;
  readonly since: string | null;
  readonly rulePrinciple: { readonly id: string };
  readonly reasons: readonly {
    readonly kind: string;
    readonly sentence: string;
    readonly provision: { readonly id: string } | null;
    readonly successor: { readonly id: string } | null;
    readonly rule: { readonly id: string } | null;
  }[];
}
const STATUS = `{ kind since rulePrinciple { id }
  reasons { kind since note sentence provision { id } successor { id } rule { id } } }`;

async function statusOf(ruleId: string): Promise<Status> {
  const query = `query($id: ID!) { node(id: $id) { ... on RulePrinciple { status ${STATUS} } } }`;
  return (await data<{ node: { status: Status } }>(app, query, { id: ruleId })).node.status;
}

describe("a rule", () => {
  test("on an article that was reversed says so, with what took its place, since when and what that says", async () => {
    const status = await statusOf("rule:ferry-reversed/1");
    expect(status).toMatchObject({ kind: "LAW_REVERSED", since: "2021-01-01" });
    expect(status.reasons).toEqual([
      {
        kind: "LAW_REVERSED",
        since: "2021-01-01",
        note: REVERSED,
        sentence:
          "该规则所依的《旧摆渡法》第三条第一款自2021-01-01起由《摆渡法典》第三条取代，规定相反：旧条由摆渡人担责，现由乘客自负；现行规定：乘客自行上下船受伤的，自负其责。",
        provision: { id: "provision:ferry-law/3/1" },
        successor: { id: "provision:ferry-code/3" },
        rule: null,
      },
    ]);
  });

  test.each([
    ["on an article that was changed", "changed", "LAW_CHANGED", "LAW_CHANGED"],
    ["on one whose successor says the same", "same", "VALID", "LAW_CARRIED_ON"],
    ["on one that nobody compared", "unknown", "LAW_NOT_COMPARED", "LAW_NOT_COMPARED"],
    ["on one that nothing followed", "gone", "LAW_REPEALED", "LAW_REPEALED"],
  ])("%s: %s", async (_, slug, kind, reason) => {
    const status = await statusOf(`rule:ferry-${slug}/1`);
    expect(status).toMatchObject({ kind, reasons: [{ kind: reason }] });
    expect(status.since).toBe(kind === "VALID" ? null : "2021-01-01");
  });

  test("that names no provision is valid as long as no rule replaces it", async () => {
    expect(await statusOf("rule:ferry-later/1")).toMatchObject({
      reasons: [{ kind: "IN_CONFLICT" }, { kind: "NO_PROVISION" }],
    });
    expect(await statusOf("rule:ferry-bare/1")).toMatchObject({
      kind: "REPLACED",
      since: "2024-05-06",
      reasons: [
        { kind: "REPLACED", rule: { id: "rule:ferry-later/1" }, provision: null },
        { kind: "NO_PROVISION" },
      ],
    });
  });

  test("in conflict is so on both sides, since both are stated", async () => {
    const conflict = { kind: "IN_CONFLICT", since: "2024-05-06" };
    expect(await statusOf("rule:ferry-standing/1")).toMatchObject({
      ...conflict,
      reasons: [{ rule: { id: "rule:ferry-later/1" } }, { kind: "LAW_STANDS" }],
    });
    expect(await statusOf("rule:ferry-later/1")).toMatchObject({
      ...conflict,
      reasons: [{ rule: { id: "rule:ferry-standing/1" } }, { kind: "NO_PROVISION" }],
    });
  });

  test("names the rules beside it in both directions", async () => {
    const links = "replaces { id } replacedBy { id } conflictsWith { id }";
    const found = await data<{ nodes: unknown }>(
      app,
      `{ nodes(ids: ["rule:ferry-later/1", "rule:ferry-bare/1", "rule:ferry-standing/1"]) {
        ... on RulePrinciple { ${links} } } }`,
    );
    const later = [{ id: "rule:ferry-later/1" }];
    expect(found.nodes).toEqual([
      {
        replaces: [{ id: "rule:ferry-bare/1" }],
        replacedBy: [],
        conflictsWith: [{ id: "rule:ferry-standing/1" }],
      },
      { replaces: [], replacedBy: later, conflictsWith: [] },
      { replaces: [], replacedBy: [], conflictsWith: later },
    ]);
  });
});

test("a case shows the worst of its rules; none where it states none", async () => {
  const found = await data<{ cases: { nodes: { id: string; ruleStatus: Status | null }[] } }>(
    app,
    `{ cases(first: 50) { nodes { id ruleStatus ${STATUS} } } }`,
  );
  const statuses = new Map(found.cases.nodes.map((each) => [each.id, each.ruleStatus]));
  expect(statuses.get("case:ferry-reversed")).toMatchObject({
    kind: "LAW_REVERSED",
    rulePrinciple: { id: "rule:ferry-reversed/1" },
  });
  expect(statuses.get("case:ferry-same")?.kind).toBe("VALID");
  expect(statuses.get("case:ferry-silent")).toBeNull();
});

test("a precedent says of the rule that it is listed for whether that stands", async () => {
  const edges = async (citation: string) => {
    const found = await data<{
      precedents: { edges: { node: { id: string }; ruleStatus: Status | null }[] };
    }>(
      app,
      `query($c: String!) { precedents(citations: [$c], includeReversed: true) {
        edges { node { id } ruleStatus ${STATUS} } } }`,
      { c: citation },
    );
    return new Map(found.precedents.edges.map((each) => [each.node.id, each.ruleStatus?.kind]));
  };
  const third = await edges("摆渡法典第三条");
  expect(third.get("case:ferry-reversed")).toBe("LAW_REVERSED");
  expect(third.get("case:ferry-standing")).toBe("IN_CONFLICT");
  // For the first article the same case stands by its other rule.
  const first = await edges("摆渡法典第一条");
  expect(first.get("case:ferry-reversed")).toBe("VALID");
  expect(first.get("case:ferry-same")).toBe("VALID");
  expect(first.get("case:ferry-silent")).toBeUndefined();
});

test("a similar case says of the rule on which it helps whether that stands", async () => {
  const found = await data<{
    similarCases: {
      edges: { node: { id: string }; helpsOn: { rulePrinciple: { status: Status } | null } }[];
    };
  }>(
    app,
    `{ similarCases(input: { facts: "乘客在渡口上下船时受伤，起诉摆渡人赔偿。", issues: ["乘客在渡口受伤的，是否由摆渡人赔偿"] }, first: 20) {
      edges { node { id } helpsOn { rulePrinciple { status ${STATUS} } } } } }`,
  );
  const kinds = new Map(
    found.similarCases.edges.map((each) => [each.node.id, each.helpsOn.rulePrinciple?.status.kind]),
  );
  expect(kinds.get("case:ferry-reversed")).toBe("LAW_REVERSED");
});

test("a report says of each rule that no longer stands what took the place of its law, and of no other", async () => {
  const found = await data<{
    similarCaseReport: {
      tiers: {
        hits: { case: { id: string }; holding: string; recommendation: string }[];
      }[];
      markdown: string;
    };
  }>(
    app,
    `{ similarCaseReport(input: { searcher: "某律师", search: {
        facts: "乘客在渡口上下船时受伤，起诉摆渡人赔偿。", issues: ["乘客在渡口受伤的，是否由摆渡人赔偿"] } }) {
      tiers { hits { case { id } holding recommendation } } markdown } }`,
  );
  const { tiers, markdown } = found.similarCaseReport;
  const hits = new Map(tiers.flatMap((tier) => tier.hits).map((hit) => [hit.case.id, hit]));
  const reversed = hits.get("case:ferry-reversed");
  expect(reversed?.holding).toBe(
    "乘客在渡口受伤的，由摆渡人赔偿（注意：所依条文已有相反规定）。渡船应备救生衣。",
  );
  expect(reversed?.recommendation).toContain(
    "自2021-01-01起由《摆渡法典》第三条取代，规定相反：旧条由摆渡人担责，现由乘客自负；现行规定：乘客自行上下船受伤的，自负其责。",
  );
  expect(hits.get("case:ferry-changed")?.recommendation).toContain("内容有变");
  const same = hits.get("case:ferry-same");
  expect(same?.holding).toBe("没有救生衣的渡船不得载客。");
  expect(same?.recommendation).not.toContain("须注意");
  expect(markdown).toContain("法律修改对裁判规则的影响只按本平台收录的条文沿革判断");
});
