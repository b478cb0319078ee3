import type { AddressInfo } from "node:net";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { pino } from "pino";
import { afterEach, describe, expect, test } from "vitest";
import type { ApiOptions } from "../../src/api/http/api-options.js";
import type { AuditedOperation } from "../../src/api/http/audit-plugin.js";
import { DEFAULT_LIMITS } from "../../src/api/limits/limits.js";
import { createTestApi, data } from "../support/api.js";
import { apiSuite } from "../support/api-suite.js";

const suite = apiSuite();
const FACTS =
  "承租人以售后回租方式融资购买货车，已付大部分租金，其后两期未付。出租人远程锁车，起诉要求解除合同、收回车辆。承租人愿意补交欠租，不同意解除合同。";

type Given = Partial<ApiOptions>;
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** An assistant's own client, connected to a server of its own over HTTP. */
async function connect(options: Given = {}, headers: Record<string, string> = {}) {
  const app = await createTestApi(suite.database, options);
  closing.push(() => app.close());
  await app.listen({ port: 0, host: "127.0.0.1" });
  const { port } = app.server.address() as AddressInfo;
  const url = new URL(`http://127.0.0.1:${port}/mcp`);
  const client = new Client({ name: "test", version: "1" });
  closing.push(() => client.close());
  const transport = new StreamableHTTPClientTransport(url, { requestInit: { headers } });
  return { app, client, url, open: () => client.connect(transport) };
}

async function opened(options: Given = {}, headers: Record<string, string> = {}) {
  const connected = await connect(options, headers);
  await connected.open();
  await connected.client.listTools(); // from now on the client checks answers by their schema
  return connected;
}

type Found = Readonly<Record<string, never>>;
const answerOf = async (client: Client, name: string, given: Record<string, unknown>) => {
  const answer = await client.callTool({ name, arguments: given });
  expect(answer.isError, JSON.stringify(answer.content)).toBeFalsy();
  const [{ text } = { text: "" }] = answer.content as { text: string }[];
  return { found: answer.structuredContent as Found, text };
};
const faultOf = async (client: Client, name: string, given: Record<string, unknown>) => {
  const answer = await client.callTool({ name, arguments: given });
  expect([answer.isError, answer.structuredContent]).toEqual([true, undefined]);
  const [{ text } = { text: "" }] = answer.content as { text: string }[];
  expect(answer._meta?.["leian/error"]).toEqual(JSON.parse(text));
  return JSON.parse(text) as { code: string; message: string; near?: string[]; next: string };
};

test("the tools are listed with what they take and give, and read only", async () => {
  const { client } = await opened();
  const { tools } = await client.listTools();
  expect(tools.map((tool) => tool.name)).toEqual([
    "trace_precedents",
    "verify_citations",
    "similar_cases",
    "get_case",
    "similar_case_report",
  ]);
  for (const { outputSchema, annotations, inputSchema } of tools) {
    expect(outputSchema?.required).toEqual(expect.arrayContaining(["corpus", "warnings"]));
    expect(annotations?.readOnlyHint).toBe(true);
    expect(inputSchema["additionalProperties"]).toBe(false);
  }
  expect(client.getInstructions()).toContain("Cite only");
});

test("precedents come with their words, tier and reason, page by page, as GraphQL has them", async () => {
  const { client } = await opened();
  const asked = { citations: ["民法典第752条"], forumCourt: "上海市浦东新区人民法院" };
  const { precedents } = await data<{
    precedents: { totalCount: number; nodes: { id: string }[] };
  }>(
    suite.app,
    `query ($c: [String!]!, $f: ID) { precedents(citations: $c, forumCourt: $f, first: 100) { totalCount nodes { id } } }`,
    { c: asked.citations, f: asked.forumCourt },
  );
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const { found, text } = await answerOf(client, "trace_precedents", {
      ...asked,
      first: 2,
      after,
    });
    const page = found as unknown as {
      totalCount: number;
      next?: string;
      corpus: { hash: string };
      forumCourt: { id: string };
      precedents: {
        caseId: string;
        authority: { tier: string; reason: string };
        applications: { basis: string; quote?: string; rationale?: string; provisionId: string }[];
      }[];
    };
    expect(page.totalCount).toBe(precedents.totalCount);
    expect(page.forumCourt.id).toBe("court:shanghai-pudong");
    expect(page.corpus.hash).toMatch(/^[\da-f]{64}$/u);
    for (const each of page.precedents) {
      expect(each.authority.reason).toContain("法发〔2020〕24号");
      expect(text).toContain(each.caseId);
      for (const { basis, quote, rationale } of each.applications)
        expect(basis === "CITED" ? quote : rationale).toBeTruthy();
    }
    ids.push(...page.precedents.map((each) => each.caseId));
    after = page.next;
  } while (after !== undefined);
  expect(ids).toEqual(precedents.nodes.map((each) => each.id));
});

test("citations of a text are real, in force, or refused with their reason", async () => {
  const { client } = await opened();
  const text =
    "依照《中华人民共和国民法典》第七百五十二条、《中华人民共和国合同法》第九十四条、《中华人民共和国民法典》第九千条的规定，参照（2099）沪0115民初1号。";
  const { found } = await answerOf(client, "verify_citations", { text, date: "2024-05-01" });
  const { citations, counts } = found as unknown as {
    counts: object;
    citations: {
      raw: string;
      verdict: string;
      reason?: string;
      provisions: {
        id: string;
        followedBy: { id: string }[];
        appliedBy: { caseId: string; basis: string; quote?: string; rationale?: string }[];
      }[];
    }[];
  };
  expect(citations.map((each) => each.verdict)).toEqual([
    "IN_FORCE",
    "NOT_IN_FORCE",
    "NOT_FOUND",
    "NOT_FOUND",
  ]);
  expect(counts).toMatchObject({ found: 4, resolved: 2, notFound: 2 });
  for (const { raw } of citations) expect(text).toContain(raw);
  const [now, before, ...lacking] = citations;
  expect(now?.provisions[0]?.id).toBe("provision:civil-code/752");
  expect(now?.provisions[0]?.appliedBy.length).toBeGreaterThan(0);
  for (const each of now?.provisions[0]?.appliedBy ?? [])
    expect(each.basis === "CITED" ? each.quote : each.rationale).toBeTruthy();
  expect(before?.provisions[0]?.followedBy.map((each) => each.id)).toContain(
    "provision:civil-code/563",
  );
  for (const each of lacking) expect(each.reason).toBeTruthy();
});

test("similar cases say why, a case has its evidence, and the report is that of the guidance", async () => {
  const { client } = await opened();
  const forumCourt = "court:shanghai-pudong";
  const { found } = await answerOf(client, "similar_cases", { facts: FACTS, forumCourt, first: 3 });
  const { cases, understood } = found as unknown as {
    understood: { factors: { label: string; inQuery?: string }[] };
    cases: { caseId: string; explanation: string; shared: { inCase?: string }[] }[];
  };
  expect(cases).toHaveLength(3);
  expect(understood.factors.some((each) => FACTS.includes(each.inQuery ?? "?"))).toBe(true);
  expect(cases[0]?.explanation).toContain("相似度");
  const id = cases[0]?.caseId ?? "";
  const one = (await answerOf(client, "get_case", { id, longestText: 50 })).found as unknown as {
    caseId: string;
    facts: { text: string; length: number };
    statements: { basis: string; quote?: string; rationale?: string }[];
  };
  expect(one.caseId).toBe(id);
  expect(one.facts.text.length).toBeLessThanOrEqual(50);
  expect(one.facts.length).toBeGreaterThan(50);
  expect(one.statements.length).toBeGreaterThan(5);
  expect(one.statements.some((each) => each.basis === "CITED" && each.quote)).toBe(true);
  const { text } = await answerOf(client, "similar_case_report", {
    facts: FACTS,
    forumCourt,
    searcher: "某律师事务所",
    side: "RESPONDENT",
    first: 3,
  });
  expect(text).toContain("# 类案检索报告");
});

describe("what is wrong", () => {
  test.each([
    ["trace_precedents", { citations: ["民法典第9000条"] }, "BAD_USER_INPUT", "9000"],
    [
      "trace_precedents",
      { citations: ["民法典752条"], forumCourt: "浦东法庭" },
      "BAD_USER_INPUT",
      "",
    ],
    ["trace_precedents", { citations: ["民法典752条"], first: 51 }, "BAD_USER_INPUT", "first"],
    ["trace_precedents", { citations: ["民法典752条"], after: "x" }, "BAD_USER_INPUT", "after"],
    ["trace_precedents", { citations: ["民法典752条"], 某: 1 }, "BAD_USER_INPUT", "unknown key"],
    ["trace_precedents", {}, "BAD_USER_INPUT", "citations"],
    ["get_case", { id: "case:nowhere" }, "NOT_FOUND", "case:nowhere"],
    ["get_case", {}, "BAD_USER_INPUT", "either"],
    ["get_case", { id: "case:\u202etj-01" }, "BAD_USER_INPUT", "id"],
    ["similar_cases", { facts: "短" }, "BAD_USER_INPUT", "facts"],
    ["verify_citations", { text: "法".repeat(20_001) }, "BAD_USER_INPUT", "text"],
  ] as const)("a call of %s that is wrong in argument $#", async (name, given, code, words) => {
    const { client } = await opened();
    const fault = await faultOf(client, name, given);
    expect(fault.code).toBe(code);
    expect(fault.message).toContain(words);
    expect(fault.next).not.toBe("");
  });

  test("a name that is near is offered, and no answer is made up", async () => {
    const { client } = await opened();
    const asked = { citations: ["民法典第752条"], forumCourt: "上海浦东法院分院" };
    expect((await faultOf(client, "trace_precedents", asked)).near?.length).toBeGreaterThan(0);
  });

  test("an unknown tool is refused", async () => {
    const { client } = await opened();
    await expect(client.callTool({ name: "drop_database" })).rejects.toThrow(
      "There is no such tool",
    );
  });
});

test("the door is that of GraphQL: token, host, origin, one message a request, POST alone", async () => {
  const authenticate = (token: string) =>
    Promise.resolve(token === "leian_good" ? { name: "王", role: "reader" as const } : undefined);
  const { client, url } = await opened({ authenticate }, { authorization: "Bearer leian_good" });
  await answerOf(client, "get_case", { id: "case:tj-01" });
  const bad = await connect({ authenticate }, { authorization: "Bearer leian_bad" });
  await expect(bad.open()).rejects.toThrow("UNAUTHENTICATED");
  const rpc = { jsonrpc: "2.0", id: 1, method: "tools/list" };
  const send = async (headers: Record<string, string>, body: unknown = rpc, method = "POST") => {
    const accept = "application/json, text/event-stream";
    const response = await fetch(url, {
      method,
      headers: { accept, "content-type": "application/json", ...headers },
      ...(method === "POST" && { body: JSON.stringify(body) }),
    });
    return response.status;
  };
  const authorization = "Bearer leian_good";
  expect(await send({ authorization })).toBe(200);
  expect(await send({})).toBe(401);
  expect(await send({ authorization, origin: "https://evil.example" })).toBe(403);
  expect(await send({ authorization }, [rpc, rpc])).toBe(400);
  expect(await send({ authorization }, { ...rpc, pad: "x".repeat(200_000) })).toBe(413);
  expect(await send({ authorization }, undefined, "GET")).toBe(405);
});

test("a call is recorded with its cases and no word of it, and nothing is answered unrecorded", async () => {
  const recorded: AuditedOperation[] = [];
  const lines: string[] = [];
  const { client } = await opened({
    audit: (operation) => Promise.resolve(void recorded.push(operation)),
    logger: pino({}, { write: (line: string) => lines.push(line) }),
  });
  await answerOf(client, "get_case", { id: "case:tj-01" });
  await faultOf(client, "get_case", { id: "case:secret" });
  expect(recorded).toMatchObject([
    { caller: null, codes: [], cases: ["case:tj-01"] },
    { codes: ["NOT_FOUND"], cases: [] },
  ]);
  expect(JSON.stringify([recorded, lines])).not.toContain("secret");
  expect(lines.join("")).toContain('"tool":"get_case"');
  const broken = await opened({ audit: () => Promise.reject(new Error("ENOSPC")) });
  expect((await faultOf(broken.client, "get_case", { id: "case:tj-01" })).code).toBe(
    "SERVICE_UNAVAILABLE",
  );
});

test("calls spend the budget of their token, the one that GraphQL spends", async () => {
  const { client, app } = await opened(
    {
      authenticate: () => Promise.resolve({ name: "王", role: "reader" }),
      limits: { ...DEFAULT_LIMITS, budget: { size: 1500, perSecond: 1 } },
    },
    { authorization: "Bearer leian_any" },
  );
  await answerOf(client, "get_case", { id: "case:tj-01" });
  expect((await faultOf(client, "get_case", { id: "case:tj-01" })).code).toBe("BUDGET_EXCEEDED");
  const response = await app.inject({
    method: "POST",
    url: "/graphql",
    headers: { authorization: "Bearer leian_any" },
    payload: { query: '{ case(id: "case:tj-01") { id } }' },
  });
  const { extensions } = response.json<{ extensions: { cost: { remaining: number } } }>();
  expect(extensions.cost.remaining).toBeLessThan(510);
});

test("whoever sends many searches at once waits for himself, also where others send theirs", async () => {
  const app = await createTestApi(suite.database, {
    authenticate: (name) => Promise.resolve({ name, role: "reader" }),
    limits: { searches: { atOnce: 1, waiting: 2, waitMs: 60_000 } },
  });
  closing.push(() => app.close());
  const params = { name: "similar_cases", arguments: { facts: FACTS, first: 3 } };
  const search = async (token: string) => {
    const response = await app.inject({
      method: "POST",
      url: "/mcp",
      headers: {
        authorization: `Bearer ${token}`,
        accept: "application/json, text/event-stream",
      },
      payload: { jsonrpc: "2.0", id: 1, method: "tools/call", params },
    });
    return response.json<{ result: { isError?: boolean } }>().result.isError === true;
  };
  const refused = await Promise.all(["a", "a", "a", "b"].map(search));
  expect(refused).toEqual([false, false, true, false]); // the last of a's gave up its place
});
