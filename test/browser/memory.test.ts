import type { CDPSession, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { CHROMIUM } from "../support/browser.js";
import { figure } from "../support/figures.js";
import { openMatter, type RouteExample, ROUTES } from "./routes.js";
import { siteSuite } from "../support/site-suite.js";

const ROUNDS = 5;
/**
 * What pages keep may gain so much from the second round to the fifth, in bytes: what is in the
 * cache is let go by the clock, so that an answer more or less is there. Measured: 23 kB of 2.4 MB
 * (20 kB from the third to the sixth). An article's answer alone is 26 kB of text, each round.
 */
const MOST_GROWTH = 60_000;
/**
 * Nodes and listeners come and go with a page: a list that stays has more than that, each round.
 */
const MOST_NODES = 60;
/**
 * What the engine makes of a script as it runs grows for many rounds and then no more: machine
 * code, what it has learnt of types, the shapes of objects. It is no page's (the heap with it
 * gained 0.84 MB from the second round to the fifth, nine tenths of which was code), and is left
 * out.
 */
const OF_THE_ENGINE = ["code", "object shape", "native", "hidden", "synthetic"];

interface Held {
  readonly data: number;
  readonly nodes: number;
  readonly listeners: number;
}

describe.skipIf(CHROMIUM === undefined)("five rounds through the pages", () => {
  const suite = siteSuite();

  test("the browser holds no more after them than after the second", async () => {
    const page = await suite.site.page();
    const session = await page.context().newCDPSession(page);
    await openMatter(page, suite.site.base);
    await page.getByRole("article").first().waitFor();
    const matter = new URL(page.url()).pathname;
    const rounds: Held[] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      await walk(page, matter);
      if (round !== 2 && round !== ROUNDS) continue;
      rounds.push(await held(session));
      console.log(`round ${round}: ${JSON.stringify(rounds.at(-1))}`);
    }
    const [second, last] = [rounds[0]!, rounds[1]!];
    figure("data gained in three rounds", (last.data - second.data) / 1000, "kB");
    expect(last.data - second.data).toBeLessThan(MOST_GROWTH);
    expect(last.nodes - second.nodes).toBeLessThan(MOST_NODES);
    expect(last.listeners - second.listeners).toBeLessThan(MOST_NODES);
    await page.close();
  });
});

/** Once through every page and what opens in it, without loading the document again. */
async function walk(page: Page, matter: string): Promise<void> {
  await go(page, ROUTES);
  await go(page, [{ address: "/law/民法典第752条?side=RESPONDENT", ready: ".row" }]);
  await page.keyboard.press("j");
  await page.keyboard.press("Space");
  await page.locator(".evidence").waitFor();
  await page.keyboard.press("?");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await go(page, [{ address: `${matter}?side=RESPONDENT`, ready: ".hit" }]);
  await page.getByRole("switch").first().press("Space");
  await page.locator(".what-if").waitFor();
  await page.getByRole("switch").first().press("Space");
  await go(page, [
    { address: `${matter}/report?side=RESPONDENT`, ready: ".sheet h3" },
    { address: "/", ready: ".corpus" },
  ]);
}

type Stop = Pick<RouteExample, "address" | "ready">;

/**
 * Goes from page to page from within: each question of the driver would leave a script behind in
 * the heap that is measured.
 */
async function go(page: Page, stops: readonly Stop[]): Promise<void> {
  await page.evaluate(
    async (all) => {
      for (const { address, ready } of all) {
        history.pushState(null, "", address);
        const isThere = () =>
          decodeURI(location.pathname + location.search) === address &&
          document.querySelector(ready) !== null;
        while (!isThere()) await new Promise((done) => requestAnimationFrame(done));
        // what is painted is laid out and has run its effects
        for (let frame = 0; frame < 3; frame++)
          await new Promise((done) => requestAnimationFrame(done));
      }
    },
    stops.map(({ address, ready }) => ({ address, ready })),
  );
}

/** What is still held once everything that can go has gone. */
async function held(session: CDPSession): Promise<Held> {
  for (let times = 0; times < 3; times++) await session.send("HeapProfiler.collectGarbage");
  const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
  return { data: dataIn(await snapshotOf(session)), nodes, listeners: jsEventListeners };
}

/** The part of a heap's snapshot that is read here. */
interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[], ...unknown[]];
    };
  };
  /** The fields of all nodes, one after the other. */
  readonly nodes: readonly number[];
}

async function snapshotOf(session: CDPSession): Promise<HeapSnapshot> {
  const chunks: string[] = [];
  const take = ({ chunk }: { readonly chunk: string }) => chunks.push(chunk);
  session.on("HeapProfiler.addHeapSnapshotChunk", take);
  await session.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  session.off("HeapProfiler.addHeapSnapshotChunk", take);
  return JSON.parse(chunks.join("")) as HeapSnapshot;
}

/** How many bytes objects, lists, texts and functions take. */
function dataIn({ snapshot: { meta }, nodes }: HeapSnapshot): number {
  const fields = meta.node_fields;
  const [type, size] = [fields.indexOf("type"), fields.indexOf("self_size")];
  const left = new Set(OF_THE_ENGINE.map((each) => meta.node_types[0].indexOf(each)));
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length)
    if (!left.has(nodes[at + type]!)) bytes += nodes[at + size]!;
  return bytes;
}
