import { chmod, mkdir, writeFile } from "node:fs/promises";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { isGone } from "../support/processes.js";
import { figure, inTime } from "../support/figures.js";
import { products } from "../support/product.js";
import { scratchHome } from "../support/scratch-home.js";

const home = scratchHome();
const start = products();

describe("SIGTERM before the server is ready is heeded at once", () => {
  test("while Neo4j does not come up", async () => {
    const java = join(home(), "java", "bin");
    await mkdir(java, { recursive: true });
    await writeFile(
      join(java, "java"),
      '#!/bin/sh\n[ "$1" = -version ] && { echo \'openjdk version "21.0.1"\' >&2; exit 0; }\nexec sleep 600\n',
    );
    await chmod(join(java, "java"), 0o755);
    const leian = start({ LEIAN_HOME: join(home(), "data"), JAVA_HOME: join(home(), "java") });
    await leian.listening();
    await leian.says("Starting Neo4j", 60_000);
    const began = performance.now();
    leian.kill("SIGTERM");
    expect(await leian.ended).toBe(0);
    inTime("exit after SIGTERM, Neo4j never up", performance.now() - began, 4000);
  });

  test("while a database of one's own is down", async () => {
    const leian = start({ NEO4J_URI: "bolt://127.0.0.1:9" });
    await leian.listening();
    const began = performance.now();
    leian.kill("SIGTERM");
    expect(await leian.ended).toBe(0);
    inTime("exit after SIGTERM, database down", performance.now() - began, 4000);
  });

  test.runIf(process.platform === "linux")(
    "a data folder where there can be none ends the start instead of trying for ever",
    async () => {
      const leian = start({ LEIAN_HOME: "/proc/leian/data" });
      expect(await leian.ended).toBe(1);
      expect(leian.stderr).toMatch(
        /The data folder \/proc\/leian\/data cannot be made \(ENOENT\): set LEIAN_HOME/u,
      );
      expect(isGone(leian.pid)).toBe(true);
    },
  );
});

/** What became of a client's requests. */
interface Sent {
  readonly answered: number;
  readonly lost: readonly string[];
  readonly last: { readonly connection: string | undefined };
}

/**
 * A client that keeps its connection and asks again as soon as it is answered, until an answer ends
 * the connection: it would open the next one elsewhere.
 */
async function askOn(url: string, body: string): Promise<Sent> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let answered = 0;
  let connection: string | undefined;
  const lost: string[] = [];
  for (;;) {
    const outcome = await new Promise<string>((done) => {
      const asking = request(
        `${url}/graphql`,
        { method: "POST", agent, headers: { "content-type": "application/json" } },
        (response) => {
          let text = "";
          connection = response.headers.connection;
          response.on("data", (chunk: Buffer) => (text += chunk.toString()));
          response.on("end", () =>
            done(response.statusCode === 200 && text.includes('"data"') ? "answered" : text),
          );
          response.on("error", (error) => done(error.message));
        },
      );
      asking.on("error", (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
      asking.end(body);
    });
    if (outcome === "answered") answered++;
    else lost.push(outcome);
    if (outcome !== "answered" || connection === "close") break;
  }
  agent.destroy();
  return { answered, lost, last: { connection } };
}

test("no request is lost when the server stops: /readyz says so first, connections are closed with an answer", async () => {
  const { uri, username, password } = inject("database");
  const leian = start({ NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password });
  await leian.listening();
  await leian.ready(60_000);
  const body = JSON.stringify({ query: "{ graphInfo { database labels { name count } } }" });
  await leian.ask("{ graphInfo { database labels { name count } } }"); // its statements are planned
  const clients = Array.from({ length: 10 }, () => askOn(leian.url, body));
  await new Promise((done) => setTimeout(done, 1000));
  const began = performance.now();
  leian.kill("SIGTERM");
  await leian.says("Stopping (SIGTERM)", 20_000);
  const draining = await leian.get("/readyz");
  expect([draining.status, draining.body.missing]).toEqual([503, "the server is stopping"]);
  expect(draining.connection).toBe("close");
  const sent = await Promise.all(clients);
  expect(sent.flatMap(({ lost }) => lost)).toEqual([]);
  expect(sent.map(({ last }) => last.connection)).toEqual(sent.map(() => "close"));
  expect(await leian.ended).toBe(0);
  figure("exit after SIGTERM, ten clients asking", performance.now() - began);
  figure(
    "requests answered around it",
    sent.reduce((sum, { answered }) => sum + answered, 0),
    "",
  );
  expect(performance.now() - began).toBeLessThan(28_000);
});
