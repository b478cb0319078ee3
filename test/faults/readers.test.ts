import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, inject, test } from "vitest";
import type { Database } from "../../src/graph/database.js";
import { cleanDatabase } from "../support/clean-database.js";
import { figure } from "../support/figures.js";
import { type Product, products } from "../support/product.js";
import { runLeian } from "../support/run-leian.js";

const start = products();
const file = join(tmpdir(), `leian-readers-${process.pid}.jsonl`);
const CASES = 600;
const CLIENTS = 5;
const PAUSE_MS = 100;

let database: Database | undefined;
afterAll(async () => {
  await rm(file, { force: true });
  await database?.close();
  await (await cleanDatabase()).close();
});

const QUESTION =
  "{ cases(first: 10) { totalCount nodes { id title parties { party { name } } } } }";

function records(from: number, count: number): string {
  return Array.from({ length: count }, (_, index) => {
    const number = from + index;
    const facts = `第${number}号合同约定分${number % 24}期付款，买受人自第${number % 12}期起未付。`;
    return JSON.stringify({
      id: `case:readers-${number}`,
      title: `某公司诉某厂买卖合同纠纷案${number}`,
      facts: facts.repeat(20),
    });
  }).join("\n");
}

/**
 * Clients that ask, wait a moment and ask again until `isOver`: fifty questions a second where the
 * answers are at once. The times of the answers, in milliseconds.
 */
async function readers(leian: Product, isOver: () => boolean): Promise<readonly number[]> {
  const times: number[] = [];
  const reader = async () => {
    while (!isOver()) {
      const { body, ms } = await leian.ask(QUESTION);
      if (body.errors !== undefined) throw new Error(JSON.stringify(body.errors));
      times.push(ms);
      await new Promise((done) => setTimeout(done, PAUSE_MS));
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, reader));
  return times;
}

const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? NaN;

const forSeconds = (seconds: number): (() => boolean) => {
  const end = performance.now() + seconds * 1000;
  return () => performance.now() > end;
};

test(
  "readers during a large load: each is answered as before, and how long it waits is printed",
  { timeout: 400_000 },
  async () => {
    await database?.close();
    database = await cleanDatabase();
    const { uri, username, password } = inject("database");
    const environment = {
      NEO4J_URI: uri,
      NEO4J_USERNAME: username,
      NEO4J_PASSWORD: password,
    };
    await writeFile(file, records(0, 200));
    expect((await runLeian(["import", file], environment)).code).toBe(0);
    const leian = start(environment);
    await leian.listening();
    await leian.ready(60_000);
    await readers(leian, forSeconds(5)); // plans and caches
    const before = await readers(leian, forSeconds(8));

    await writeFile(file, records(0, CASES));
    let isOver = false;
    const began = performance.now();
    const loading = runLeian(["import", file], environment).finally(() => (isOver = true));
    const during = await readers(leian, () => isOver);
    expect(await loading).toMatchObject({ code: 0 });
    figure(`load of ${CASES} cases with readers`, performance.now() - began);
    for (const [what, share] of [
      ["median", 0.5],
      ["99th percentile", 0.99],
    ] as const) {
      figure(`${what} before the load`, percentile(before, share));
      figure(`${what} during the load`, percentile(during, share));
    }
    const growth = percentile(during, 0.99) / percentile(before, 0.99);
    console.log(`the 99th percentile grew ${growth.toFixed(1)} times; wanted: 2.5 at most`);
    expect(during.length).toBeGreaterThan(CLIENTS);
  },
);
