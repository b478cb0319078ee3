import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Database } from "../../src/graph/database.js";
import { readPassword, USERNAME } from "../../src/local/password.js";
import { readState } from "../../src/local/state.js";
import { figure, inTime } from "../support/figures.js";
import { isGone, isStopped, until } from "../support/processes.js";
import { Product, products } from "../support/product.js";
import { scratchHome } from "../support/scratch-home.js";

const QUESTION = "{ graphInfo { loads { source complete } } }";
/** A Java that starts beside whatever else the machine does. */
const START_MS = 400_000;

describe("a managed Neo4j", () => {
  let home: string;
  let leian: Product;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), "leian-faults-"));
    leian = new Product({ LEIAN_HOME: home, LEIAN_HEAP_MB: "512" }, "--no-seed");
    await leian.listening();
    expect(await leian.get("/readyz")).toMatchObject({
      status: 503,
      body: { missing: "the database is being started" },
    });
    figure("ready after the start of Neo4j", await leian.ready(START_MS));
  }, START_MS);
  afterAll(async () => {
    await leian.end();
    await rm(home, { recursive: true, force: true });
  });

  const state = async () => (await readState(join(home, "server.json")))!;
  /**
   * With data: a Neo4j that has just started may take longer than the deadline for its first plans.
   */
  const answers = async () => (await leian.ask(QUESTION)).body.data?.["graphInfo"] !== undefined;

  test("is frozen: /readyz within a second, every answer by its deadline", async () => {
    const { java } = await state();
    await until("queries are answered", answers, 60_000);
    process.kill(java, "SIGSTOP");
    try {
      await until("every thread has stopped", () => isStopped(java));
      const waiting = leian.ask(QUESTION);
      const probes = [];
      for (let probe = 0; probe < 5; probe++) probes.push(await leian.get("/readyz"));
      expect(probes.map(({ status }) => status)).toEqual([503, 503, 503, 503, 503]);
      const slowest = Math.max(...probes.map(({ ms }) => ms));
      inTime("/readyz, Neo4j frozen, slowest of five", slowest, 1000);
      const refused = await leian.ask(QUESTION);
      expect([refused.status, refused.body.errors?.[0]?.extensions.code]).toEqual([
        503,
        "SERVICE_UNAVAILABLE",
      ]);
      const late = await waiting;
      expect(late.body.errors?.[0]?.extensions.code).toBe("DEADLINE_EXCEEDED");
      inTime("beyond its deadline of 15 s, a query, Neo4j frozen", late.ms - 15_000, 1500);
    } finally {
      process.kill(java, "SIGCONT");
    }
    inTime("ready after Neo4j goes on", await leian.ready(20_000), 5000);
    await until("queries are answered", answers);
  });

  test(
    "is killed: it is started again, nothing is lost",
    async () => {
      const first = await state();
      const password = (await readPassword(home))!;
      const database = new Database({ uri: first.uri, username: USERNAME, password });
      const load = { id: "load:x", source: "x", contentHash: "1" };
      await database.writeAlone("write/begin-load", load);
      await database.writeAlone("write/finish-load", { id: "load:x", counts: "{}" });
      await database.close();

      const killed = performance.now();
      process.kill(first.java, "SIGKILL");
      await until(
        "it is not ready",
        async () => (await leian.get("/readyz")).status === 503,
        20_000,
      );
      await until(
        "queries are refused",
        async () => (await leian.ask(QUESTION)).status === 503,
        30_000,
      );
      expect(await leian.ask(QUESTION)).toMatchObject({
        status: 503,
        retryAfter: "2",
        body: { errors: [{ extensions: { code: "SERVICE_UNAVAILABLE" } }] },
      });
      expect((await leian.get("/healthz")).status).toBe(200);
      await leian.says("it is started again in 0.25 s (1 of at most 6 times", 20_000);
      await leian.says("The Neo4j server runs again", START_MS);
      await leian.ready(START_MS);
      figure("ready after kill -9 of Neo4j", performance.now() - killed);
      await until("queries are answered", answers, 60_000);
      const second = await state();
      expect(second.uri).toBe(first.uri);
      expect((await leian.ask(QUESTION)).body.data).toEqual({
        graphInfo: { loads: [{ source: "x", complete: true }] },
      });
      leian.kill("SIGTERM");
      expect(await leian.ended).toBe(0);
      expect([isGone(second.java), isGone(second.supervisor)]).toEqual([true, true]);
    },
    START_MS,
  );
});

const scratch = scratchHome();
const start = products();

test("a Neo4j that ends whenever it is started is given up after six times, with a sentence", async () => {
  const java = join(scratch(), "java", "bin");
  await mkdir(java, { recursive: true });
  await writeFile(
    join(java, "java"),
    '#!/bin/sh\n[ "$1" = -version ] && { echo \'openjdk version "21.0.1"\' >&2; exit 0; }\necho Started.\nsleep 0.2\nexit 1\n',
  );
  await chmod(join(java, "java"), 0o755);
  const leian = start({ LEIAN_HOME: join(scratch(), "data"), JAVA_HOME: join(scratch(), "java") });
  await leian.listening();
  expect(await leian.ended).toBe(1);
  const pauses = [...leian.stderr.matchAll(/started again in ([\d.]+) s/gu)].map(([, s]) => s);
  expect(pauses).toEqual(["0.25", "0.5", "1", "2", "4", "8"]);
  expect(leian.stderr).toMatch(
    /has ended more than 6 times within ten minutes: see its log in the data folder/u,
  );
});
