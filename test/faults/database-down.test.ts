import { inject, expect, test } from "vitest";
import { inTime } from "../support/figures.js";
import { products, type TimedAnswer } from "../support/product.js";
import { until } from "../support/processes.js";
import { relayTo } from "../support/relay.js";

const start = products();
const QUESTION = "{ graphInfo { database } }";

function expectRefused(answer: TimedAnswer): void {
  expect([answer.status, answer.retryAfter, answer.body.data]).toEqual([503, "2", undefined]);
  expect(answer.body.errors).toMatchObject([{ extensions: { code: "SERVICE_UNAVAILABLE" } }]);
}

test("a database that is down at the start, and one that goes away and comes back", async () => {
  const { uri, username, password } = inject("database");
  const relay = await relayTo(new URL(uri));
  const leian = start({
    NEO4J_URI: relay.uri,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
  });
  await leian.listening();

  expect(await leian.get("/healthz")).toMatchObject({ status: 200, body: { status: "ok" } });
  const down = await leian.get("/readyz");
  expect(down).toMatchObject({
    status: 503,
    body: { status: "not ready", missing: "the database does not answer" },
  });
  inTime("/readyz, database down", down.ms, 1000);
  expectRefused(await leian.ask(QUESTION));
  expect(await leian.ask("{ __schema { queryType { name } } }")).toMatchObject({
    status: 200,
    body: { data: { __schema: { queryType: { name: "Query" } } } },
  });
  await leian.says("does not answer: waiting for it", 20_000);

  await relay.open();
  inTime("ready after the database is up", await leian.ready(20_000), 5000);
  expect(await leian.ask(QUESTION)).toMatchObject({
    status: 200,
    body: { data: { graphInfo: { database: "neo4j" } } },
  });

  await relay.cut();
  expect(await leian.get("/readyz")).toMatchObject({ status: 503, retryAfter: "2" });
  // what is under way is tried again for five seconds, in case it was a moment's break
  await until(
    "queries are refused",
    async () => (await leian.ask(QUESTION)).status === 503,
    30_000,
  );
  const refused = await leian.ask(QUESTION);
  expectRefused(refused);
  inTime("a query, database down", refused.ms, 1000);

  await relay.open();
  inTime("ready after a restart of one's own database", await leian.ready(20_000), 5000);
  await until("queries are answered", async () => (await leian.ask(QUESTION)).status === 200);
});
