import { createHmac } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { importRecords } from "../../src/cli/import-records.js";
import { OpenSearch } from "../../src/cli/open-search.js";
import { SILENT } from "../../src/cli/progress.js";
import { runWatches } from "../../src/cli/watch/run-watches.js";
import type { Database } from "../../src/graph/database.js";
import { claimWatchNews, createWatch, deleteWatch, readWatches } from "../../src/graph/watches.js";
import { removeCases } from "../../src/graph/load/load.js";
import { inputFiles } from "../../src/ingest/import/input-file.js";
import { watched } from "../../src/search/watched.js";
import { createTestApi, data } from "../support/api.js";
import { cleanDatabase } from "../support/clean-database.js";
import { runLeian } from "../support/run-leian.js";

const SECRET = "whsec-of-the-test";
const LAW = {
  id: "instrument:model-law",
  title: "模范法",
  kind: "STATUTE",
  articles: [{ number: "1" }],
};
const caseOf = (number: number, article = 1) => ({
  id: `case:watched-${number}`,
  title: `第${number}号<合同>纠纷案`,
  facts: "甲公司未交付设备。",
  publication: { id: `publication:w-${number}`, title: `汇编${number}`, publisher: "某出版社" },
  provisions: [
    {
      provision: `《模范法》第${article === 1 ? "一" : "二"}条`,
      basis: "CITED",
      treatment: "APPLIED",
      evidence: { quote: "依照《模范法》判决如下" },
    },
  ],
});

let folder: string;
let database: Database;
let environment: NodeJS.ProcessEnv;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "leian-watch-"));
  database = await cleanDatabase();
  const { uri, username, password } = inject("database");
  environment = {
    NEO4J_URI: uri,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
    EMBEDDINGS: "off",
    LEIAN_WEBHOOK_SECRET: SECRET,
  };
  await load("law", { instruments: [{ ...LAW, articles: [{ number: "1" }, { number: "2" }] }] });
  await load("first", caseOf(1));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

async function load(name: string, content: object): Promise<void> {
  const path = join(folder, `${name}.json`);
  await writeFile(path, JSON.stringify(content));
  const result = await importRecords(database, await inputFiles([path]), {
    source: name,
    dryRun: false,
    prunesReference: false,
    progress: SILENT,
  });
  expect(result, JSON.stringify(result)).toMatchObject({ kind: "loaded" });
}
const leian = (...args: readonly string[]) =>
  runLeian(["watch", ...args], environment, undefined, folder);

interface Received {
  readonly signature: string;
  readonly body: string;
}

/** A receiver on loopback; `status` is what it answers. */
async function receiver(port: number, status: () => number, got: Received[]): Promise<Server> {
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      got.push({ signature: String(request.headers["x-leian-signature"]), body });
      response.writeHead(status()).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return server;
}
const stop = (server: Server) => new Promise((resolve) => server.close(resolve));
const newsOf = ({ body }: Received) => (JSON.parse(body) as { news: { caseId: string }[] }).news;

test("nothing is told twice, and nothing is lost while the receiver is down", async () => {
  const got: Received[] = [];
  const reserved = await receiver(0, () => 204, got);
  const { port } = reserved.address() as AddressInfo;
  await stop(reserved); // from here on nobody listens there
  const hook = `http://127.0.0.1:${port}/hook`;
  const added = await leian(
    "add",
    "--article",
    "模范法第1条",
    "--webhook",
    hook,
    "--name",
    "第一条",
  );
  expect(added).toMatchObject({
    code: 0,
    stderr: expect.stringContaining("1 are known already") as string,
  });
  const id = added.stdout.trim();

  const search = new OpenSearch(database, undefined);
  expect(await runWatches(database, search, SECRET)).toMatchObject([{ news: [], sent: 0 }]);
  await load("second", caseOf(2));
  await load("other", caseOf(3, 2)); // applies another article
  const down = await leian("run");
  expect(down).toMatchObject({ code: 1, stdout: expect.stringContaining("第一条 (") as string });
  expect(down.stdout).toContain("1 new\n  case:watched-2 ");
  expect(down.stdout).toContain("not sent (ECONNREFUSED): kept");

  let status = 500;
  const server = await receiver(port, () => status, got);
  const [failing] = await runWatches(database, search, SECRET);
  expect(failing).toMatchObject({ news: [], sent: 0, unsent: "HTTP 500" });
  status = 200;
  const [taken] = await runWatches(database, search, SECRET);
  expect(taken).toMatchObject({ news: [], sent: 1, unsent: undefined });
  const [again] = await runWatches(database, search, SECRET);
  expect(again).toMatchObject({ news: [], sent: 0, unsent: undefined });
  await stop(server);
  expect(got.map((each) => newsOf(each).map((news) => news.caseId))).toEqual([
    ["case:watched-2"], // refused with 500
    ["case:watched-2"],
  ]);
  const { signature, body } = got[1]!;
  const { seconds = "", hash = "" } =
    /^t=(?<seconds>\d+),v1=(?<hash>[\da-f]{64})$/u.exec(signature)?.groups ?? {};
  expect(createHmac("sha256", SECRET).update(`${seconds}.${body}`).digest("hex")).toBe(hash);
  expect(createHmac("sha256", "other").update(`${seconds}.${body}`).digest("hex")).not.toBe(hash);

  const slug = id.slice("watch:".length);
  const app = await createTestApi(database);
  const feed = await app.inject({ url: `/watches/${slug}.atom` });
  expect([feed.statusCode, feed.headers["content-type"]]).toEqual([
    200,
    "application/atom+xml; charset=utf-8",
  ]);
  expect(feed.body.match(/<entry>/gu)).toHaveLength(1);
  expect(feed.body).toContain("第2号&lt;合同&gt;纠纷案");
  expect((await app.inject({ url: "/watches/nothing.atom" })).statusCode).toBe(404);
  const shown = await data(
    app,
    "query ($id: ID!) { watches { id name kind } watchNews(watch: $id) { title case { id } } }",
    { id },
  );
  expect(shown).toEqual({
    watches: [{ id, name: "第一条", kind: "PRECEDENTS" }],
    watchNews: [
      { title: expect.stringContaining("第2号") as string, case: { id: "case:watched-2" } },
    ],
  });
  await removeCases(database, ["case:watched-2"]); // as a takedown does
  expect((await app.inject({ url: `/watches/${slug}.atom` })).body).not.toContain("第2号");
  await app.close();
  const guarded = await createTestApi(database, { authenticate: () => Promise.resolve(undefined) });
  expect((await guarded.inject({ url: `/watches/${slug}.atom` })).statusCode).toBe(401);
  await guarded.close();

  expect((await leian("remove", id)).code).toBe(0);
  expect(await readWatches(database)).toEqual([]);
  expect(await deleteWatch(database, id)).toBe(false);
});

test("news that a killed process had taken are sent after its claim has run out", async () => {
  const search = new OpenSearch(database, undefined);
  const got: Received[] = [];
  const server = await receiver(0, () => 200, got);
  const { port } = server.address() as AddressInfo;
  await createWatch(database, {
    id: "watch:killed",
    name: "第二条",
    query: { kind: "PRECEDENTS", citations: ["模范法第2条"] },
    webhook: `http://127.0.0.1:${port}/`,
    seen: [],
  });
  const [first] = await runWatches(database, search, undefined);
  expect(first).toMatchObject({
    news: [{ caseId: "case:watched-3" }],
    unsent: "LEIAN_WEBHOOK_SECRET",
  });
  expect(await claimWatchNews(database, "watch:killed", 10, 0)).toHaveLength(1);
  expect(await claimWatchNews(database, "watch:killed", 10, 60)).toHaveLength(1);
  const [meanwhile] = await runWatches(database, search, SECRET);
  expect(meanwhile).toMatchObject({ sent: 0, unsent: undefined });
  expect(got).toEqual([]);
  await stop(server);
});

test("similar cases are news once they come, and what is no watch is refused", async () => {
  await createWatch(database, {
    id: "watch:alike",
    name: "类案",
    query: { kind: "SIMILAR", caseId: "case:watched-1", minScore: 0 },
    webhook: undefined,
    seen: ["case:watched-3"],
  });
  const rulePrinciples = [{ id: "rule:watched", statement: "出卖人应当交付设备。" }];
  await load("fourth", { ...caseOf(4), rulePrinciples });
  const search = new OpenSearch(database, undefined);
  const run = async () =>
    (await runWatches(database, search, undefined)).find((each) => each.watch.id === "watch:alike");
  expect((await run())?.news.map((each) => each.caseId)).toEqual(["case:watched-4"]);
  expect((await run())?.news).toEqual([]);
  const wrong = [
    { kind: "PRECEDENTS", citations: ["模范法第9条"] },
    { kind: "PRECEDENTS", citations: ["模范法第1条"], regions: ["无此地"] },
    { kind: "RULE", ruleId: "rule:nowhere" },
    { kind: "SIMILAR", caseId: "case:nowhere", minScore: 0 },
  ] as const;
  for (const query of wrong)
    await expect(watched(query, search.context())).rejects.toThrow(/no |not /u);
  const both = await leian("add", "--article", "模范法第1条", "--rule", "rule:x");
  expect([both.code, both.stderr]).toEqual([1, expect.stringContaining("Watch one thing")]);
});

test("the status of a rule is news when it is another one, and again when it comes back", async () => {
  const search = new OpenSearch(database, undefined);
  const query = { kind: "RULE", ruleId: "rule:watched" } as const;
  const { keys } = await watched(query, search.context());
  const id = "watch:rule";
  await createWatch(database, { id, name: "规则", query, webhook: undefined, seen: keys });
  const run = async () =>
    (await runWatches(database, search, undefined)).find((each) => each.watch.id === id)?.news;
  expect(await run()).toEqual([]);
  for (let time = 1; time <= 2; time++) {
    // as if it had been another one meanwhile
    await createWatch(database, { id, name: "规则", query, webhook: undefined, seen: ["before"] });
    expect(await run()).toMatchObject([{ title: "出卖人应当交付设备。", caseId: undefined }]);
    expect(await run()).toEqual([]);
  }
});
