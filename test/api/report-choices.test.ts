import { pino } from "pino";
import { describe, expect, test } from "vitest";
import { ask, createTestApi, data } from "../support/api.js";
import { apiSuite } from "../support/api-suite.js";
import { unzip } from "../support/unzip.js";

// The report with what its searcher chose, in a query and as a download.

const FACTS =
  "承租人以售后回租方式融资购买货车，已付大部分租金，其后两期未付。出租人远程锁车，起诉要求解除合同、收回车辆。承租人愿意补交欠租，不同意解除合同。";
const SEARCH = { facts: FACTS, forumCourt: "浦东法院", helps: "RESPONDENT" };
const INPUT = { searcher: "某律师事务所", search: SEARCH };
const QUERY = `query($input: SimilarCaseReportInput!) { similarCaseReport(input: $input) {
  audience notApplied markdown blocks { kind level text items head rows }
  tiers { found hits { number case { id } adverse chosen score notes } excluded { case { id } reason adverse score } } } }`;

interface Hit {
  readonly number: number;
  readonly case: { readonly id: string };
  readonly adverse: boolean;
  readonly chosen: boolean;
  readonly score: number;
  readonly notes: readonly string[];
}
interface Report {
  readonly audience: string;
  readonly notApplied: readonly string[];
  readonly markdown: string;
  readonly blocks: readonly {
    readonly kind: string;
    readonly text: string | null;
    readonly items: readonly string[];
    readonly head: readonly string[];
    readonly rows: readonly (readonly (readonly string[])[])[];
  }[];
  readonly tiers: readonly {
    readonly found: number;
    readonly hits: readonly Hit[];
    readonly excluded: readonly {
      readonly case: { readonly id: string };
      readonly reason: string;
      readonly adverse: boolean;
    }[];
  }[];
}

const suite = apiSuite();
const report = async (over: object = {}) =>
  (await data<{ similarCaseReport: Report }>(suite.app, QUERY, { input: { ...INPUT, ...over } }))
    .similarCaseReport;
const hitsOf = ({ tiers }: Report) => tiers.flatMap((tier) => tier.hits);

describe("choices", () => {
  test("an adverse case that is left out stands in the report with its reason", async () => {
    const plain = await report();
    const adverse = hitsOf(plain).find((hit) => hit.adverse);
    const caseId = adverse?.case.id ?? "none";
    const reason = "该案为直接租赁，没有回租";
    const without = await report({ exclude: [{ caseId, reason: ` ${reason} ` }] });
    expect(hitsOf(without).map((hit) => hit.case.id)).not.toContain(caseId);
    expect(without.tiers.flatMap((tier) => tier.excluded)).toMatchObject([
      { case: { id: caseId }, reason, adverse: true },
    ]);
    expect(without.markdown.split(reason)).toHaveLength(3); // in the overview and among the adverse
    expect(without.tiers.map((tier) => tier.found)).toEqual(plain.tiers.map((tier) => tier.found));
    expect(without.audience).toBe("COURT");
  });

  test("a case below the floor is listed where it was chosen, with its note", async () => {
    const { similarCases } = await data<{
      similarCases: { edges: { score: number; node: { id: string } }[] };
    }>(
      suite.app,
      "query($input: SimilarCasesInput!) { similarCases(input: $input, first: 100) { edges { score node { id } } } }",
      { input: { ...SEARCH, helps: undefined } },
    );
    const low = similarCases.edges.find((edge) => edge.score < 0.2);
    const caseId = low?.node.id ?? "none";
    expect(hitsOf(await report({ first: 50 })).map((hit) => hit.case.id)).not.toContain(caseId);
    const notes = [
      { caseId, text: "当庭提出", audience: "COURT" },
      { caseId, text: "只在对方提起时用" },
    ];
    const court = await report({ include: [caseId], notes });
    expect(hitsOf(court).find((hit) => hit.case.id === caseId)).toMatchObject({
      chosen: true,
      notes: ["当庭提出"],
    });
    expect(court.markdown).toContain("当庭提出");
    expect(court.markdown).not.toContain("只在对方提起时用");
    const team = await report({ include: [caseId], notes, audience: "TEAM" });
    expect(team.markdown).toContain("只在对方提起时用");
    expect(hitsOf(team).map((hit) => hit.number)).toEqual(
      hitsOf(team).map((_, index) => index + 1),
    );
  });

  test("choices of cases that are not found change nothing and are told", async () => {
    const gone = await report({
      include: ["case:nowhere"],
      exclude: [{ caseId: "case:elsewhere", reason: "无" }],
    });
    expect(gone.notApplied).toEqual(["case:nowhere", "case:elsewhere"]);
    expect(hitsOf(gone)).toEqual(hitsOf(await report()));
  });

  test("the blocks are the text of the report", async () => {
    const { blocks, markdown } = await report();
    const headings = blocks.filter((block) => block.kind === "HEADING");
    expect(headings.length).toBe(markdown.match(/^#+ /gmu)?.length);
    const table = blocks.find((block) => block.kind === "TABLE");
    expect(table?.head).toEqual(["项目", "内容"]);
    expect(table?.rows.find(([name]) => name?.[0] === "受诉法院")?.[1]).toEqual([
      "上海市浦东新区人民法院",
    ]);
    expect(blocks.at(-1)?.items).toContain("检索人：某律师事务所");
  });

  test("how current the data is stands in the report", async () => {
    expect((await report()).markdown).toMatch(
      /本平台的数据最近一次载入完成于\d{4}\\?-\d\d\\?-\d\d。/u,
    );
  });

  test.each([
    [
      "a case both in and out",
      { include: ["case:tj-03"], exclude: [{ caseId: "case:tj-03", reason: "无关" }] },
      "both included and excluded",
    ],
    ["no reason", { exclude: [{ caseId: "case:tj-03", reason: " " }] }, "expected 1 to 500"],
    [
      "two reasons",
      { exclude: ["一", "二"].map((reason) => ({ caseId: "case:tj-03", reason })) },
      "twice",
    ],
    [
      "a long note",
      { notes: [{ caseId: "case:tj-03", text: "甲".repeat(2001) }] },
      "expected 1 to 2000",
    ],
    [
      "too many",
      { include: Array.from({ length: 101 }, (_, index) => `case:${index}`) },
      "at most 100",
    ],
  ])("%s is refused", async (_what, choices, words) => {
    const { errors } = await ask(suite.app, QUERY, { input: { ...INPUT, ...choices } });
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    expect(errors?.[0]?.message).toContain(words);
  });
});

describe("the download", () => {
  const post = (url: string, payload: object | string, headers: Record<string, string> = {}) =>
    suite.app.inject({ method: "POST", url, payload, headers });

  test.each([
    ["docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    ["html", "text/html; charset=utf-8"],
    ["md", "text/markdown; charset=utf-8"],
  ])("POST /report.%s gives the file with a name for it", async (ending, type) => {
    const answer = await post(`/report.${ending}`, INPUT);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers["content-type"]).toBe(type);
    expect(answer.headers["cache-control"]).toBe("no-store");
    const disposition = String(answer.headers["content-disposition"]);
    expect(disposition).toMatch(
      /^attachment; filename="similar-case-report\.\w+"; filename\*=UTF-8''/u,
    );
    const name = decodeURIComponent(disposition.split("UTF-8''")[1] ?? "");
    expect(name).toMatch(
      new RegExp(`^类案检索报告-上海市浦东新区人民法院-\\d{8}\\.${ending}$`, "u"),
    );
    const text =
      ending === "docx"
        ? unzip(answer.rawPayload).get("word/document.xml")
        : answer.rawPayload.toString("utf8");
    expect(text).toContain("类案检索报告");
    expect(text).toContain("远程锁车");
  });

  test("the query gives the same file", async () => {
    const { similarCaseReport } = await data<{
      similarCaseReport: { file: { name: string; mediaType: string; base64: string } };
    }>(
      suite.app,
      "query($input: SimilarCaseReportInput!) { similarCaseReport(input: $input) { file(format: HTML) { name mediaType base64 } } }",
      { input: { ...INPUT, audience: "TEAM" } },
    );
    const { name, base64 } = similarCaseReport.file;
    expect(name).toContain("内部工作稿");
    expect(Buffer.from(base64, "base64").toString()).toContain("不得提交法院");
  });

  test.each([
    ["a wrong input", { ...INPUT, searcher: " " }, 400, "BAD_USER_INPUT"],
    ["an unknown key", { ...INPUT, fact: "x" }, 400, "BAD_USER_INPUT"],
    ["no input", [], 400, "BAD_USER_INPUT"],
    [
      "a case that is not there",
      { searcher: "某", search: { caseId: "case:none" } },
      404,
      "NOT_FOUND",
    ],
    [
      "an unknown court",
      { ...INPUT, search: { ...SEARCH, forumCourt: "月球法院" } },
      400,
      "BAD_USER_INPUT",
    ],
    ["a body that is too large", { ...INPUT, platform: "甲".repeat(60_000) }, 413, "BAD_REQUEST"],
  ])("%s is refused with its code", async (_what, payload, status, code) => {
    const answer = await post("/report.docx", payload);
    const { errors } = answer.json<{ errors: { extensions: { code: string } }[] }>();
    expect([answer.statusCode, errors[0]?.extensions.code]).toEqual([status, code]);
    expect(answer.headers["content-disposition"]).toBeUndefined();
  });

  test("what a foreign page can send, and what stands in a URL, is refused", async () => {
    const plain = await post("/report.docx", JSON.stringify(INPUT), {
      "content-type": "text/plain",
    });
    expect(plain.statusCode).toBe(415);
    const url = `/report.docx?input=${encodeURIComponent(JSON.stringify(INPUT))}`;
    expect((await suite.app.inject({ url })).statusCode).toBe(404);
  });

  test("late is DEADLINE_EXCEEDED, and the log has no word of the facts", async () => {
    const lines: string[] = [];
    const logger = pino({}, { write: (line: string) => lines.push(line) });
    const app = await createTestApi(suite.database, { logger, limits: { deadlineMs: 1 } });
    const answer = await app.inject({ method: "POST", url: "/report.html", payload: INPUT });
    expect(answer.statusCode).toBe(504);
    expect(answer.json()).toMatchObject({
      errors: [{ extensions: { code: "DEADLINE_EXCEEDED" } }],
    });
    await app.close();
    expect(lines.join("")).toContain("ReportDownload");
    expect(lines.join("")).not.toMatch(/锁车|某律师/u);
  });
});
