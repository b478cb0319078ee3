import { fileURLToPath } from "node:url";
import type { AddressInfo } from "node:net";
import { type Browser, chromium, type Page } from "playwright-core";
import type { Database } from "../../src/graph/database.js";
import { createTestApi, EXAMPLES } from "../support/api.js";
import { CHROMIUM, QUIET } from "../support/chromium.js";
import { type Paint, observePaint, readPaint } from "./observe-paint.js";

/** The bars of the workbench, with the processor four times as slow as it is. */
const BARS = { lcp: 1500, cls: 0.02, interaction: 150, questions: 2 };
const SLOWER = 4;
/** A page, what is there once it is filled, and what a reader does in it. */
interface MeasuredPage {
  readonly name: string;
  readonly address: string;
  readonly ready: string;
  readonly acts?: (page: Page) => Promise<void>;
}

const typing = async (page: Page): Promise<void> => {
  const box = page.getByRole("textbox").first();
  await box.click();
  for (const character of "民法典第752条租金") await page.keyboard.type(character);
};
const keysOfAList = async (page: Page): Promise<void> => {
  for (const key of ["j", "Space", "j", "Space", "k", "Space", "c"]) await page.keyboard.press(key);
};
const listOfAnArticle = async (page: Page): Promise<void> => {
  await keysOfAList(page);
  await page.getByRole("button", { name: /^筛选/u }).click();
  await page.getByRole("button", { name: "快捷键" }).click();
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
};

/** Nothing is painted sooner: what a machine takes for the browser alone. */
const PLAIN: MeasuredPage = {
  name: "a page of one heading",
  address: `data:text/html,${encodeURIComponent("<h1>Leian 类案</h1>")}`,
  ready: "h1",
};

/** Pages that the seeds fill. */
const SEEDED: readonly MeasuredPage[] = [
  { name: "home", address: "/", ready: ".corpus .page-foot", acts: typing },
  { name: "article", address: "/law/民法典第752条", ready: ".row", acts: listOfAnArticle },
  { name: "case", address: "/case/tj-05", ready: ".block", acts: keysOfAList },
  { name: "search", address: "/search?q=融资租赁", ready: ".row" },
  { name: "court", address: "/court/tianjin-ftz", ready: ".row" },
  { name: "outcomes", address: "/outcomes?by=region", ready: ".bars" },
  { name: "comparison", address: "/compare/tj-03/gz-02", ready: ".matrix" },
];

/** The same among many imported cases: an article that half of them apply, a court of all. */
const IMPORTED: readonly MeasuredPage[] = [
  { name: "home", address: "/", ready: ".corpus .page-foot", acts: typing },
  {
    name: "article of half the cases",
    address: "/law/合成法典第1条",
    ready: ".row",
    acts: listOfAnArticle,
  },
  { name: "case", address: "/case/synthetic-1", ready: ".page-foot", acts: keysOfAList },
  { name: "search", address: "/search?q=融资租赁", ready: ".row" },
  { name: "court", address: "/court/synthetic-high", ready: ".page-foot" },
  { name: "factor", address: "/factor/synthetic-1", ready: ".row" },
  { name: "outcomes", address: "/outcomes?by=year", ready: ".page-foot" },
];

const FACTS =
  "我帮朋友顶名买车，和融资租赁公司签了合同，车一直是朋友在开，后来他不付租金，租赁公司起诉我付清全部租金。";

/**
 * The bars of speed in Chromium with a slow processor: how soon the largest thing is painted, also
 * against a page of one heading; how much moves, how soon a key or click shows, how many questions
 * come before the paint.
 * @param corpus which of the two graphs the database holds.
 * @param openings how often each page is opened; the median counts, as one alone is chance.
 */
export async function benchWorkbench(
  database: Database,
  corpus: "seeds" | "imported",
  openings: number,
): Promise<void> {
  if (CHROMIUM === undefined) {
    console.log("the workbench is not measured: there is no chromium");
    return;
  }
  const app = await createTestApi(database, {
    explorer: {
      folder: fileURLToPath(new URL("../../dist/web", import.meta.url)),
      examples: EXAMPLES,
    },
  });
  await app.listen({ port: 0, host: "127.0.0.1" });
  const base = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET });
  const interactions: number[] = [];
  const openedOften = async (measured: MeasuredPage, origin: string): Promise<readonly Paint[]> => {
    // once for the database and the server: what is cold is cold once a day
    await opened(browser, origin, measured);
    const runs: Paint[] = [];
    for (let opening = 0; opening < openings; opening++)
      runs.push(await opened(browser, origin, measured));
    return runs;
  };
  try {
    const plain = lcpOf(await openedOften(PLAIN, ""));
    console.log(`${corpus}: ${PLAIN.name}: LCP ${Math.round(plain)} ms`);
    for (const each of corpus === "seeds" ? SEEDED : IMPORTED) {
      const runs = await openedOften(each, base);
      interactions.push(...runs.flatMap((run) => run.interactions));
      say(corpus, each.name, runs, plain);
    }
    interactions.push(...(await toggles(browser, base)));
    const p98 = percentile(interactions, 0.98);
    console.log(
      `${corpus}: interactions: p98 ${p98} ms of ${interactions.length}, median ` +
        `${percentile(interactions, 0.5)} ms${over(p98, BARS.interaction)}`,
    );
  } finally {
    await browser.close();
    await app.close();
  }
}

/** Opens a page with a slow processor and an empty cache, and does in it what a reader would. */
async function opened(browser: Browser, base: string, measured: MeasuredPage): Promise<Paint> {
  const page = await slowPage(browser);
  await page.goto(base + measured.address);
  await page.locator(measured.ready).first().waitFor();
  await page.waitForLoadState("networkidle");
  await measured.acts?.(page);
  const paint = await readPaint(page);
  await page.close();
  return paint;
}

/** The switches of a matter, each off and on. */
async function toggles(browser: Browser, base: string): Promise<readonly number[]> {
  const page = await slowPage(browser);
  await page.goto(`${base}/?side=RESPONDENT`);
  await page.getByRole("textbox").first().fill(FACTS);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/matter\//u);
  const first = page.getByRole("switch").first();
  await first.focus();
  for (let times = 0; times < 10; times++) await page.keyboard.press("Space");
  const { interactions } = await readPaint(page);
  await page.close();
  return interactions;
}

async function slowPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(120_000);
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await observePaint(page);
  return page;
}

const lcpOf = (runs: readonly Paint[]): number =>
  percentile(
    runs.map((run) => run.lcp),
    0.5,
  );

function say(corpus: string, name: string, runs: readonly Paint[], plain: number): void {
  const lcp = Math.round(lcpOf(runs));
  const cls = percentile(
    runs.map((run) => run.cls),
    0.5,
  );
  const questions = Math.max(...runs.map((run) => run.questions));
  console.log(
    `${corpus}: ${name}: LCP ${lcp} ms${over(lcp, BARS.lcp)}, ${(lcp / plain).toFixed(1)} × ` +
      `the plain page, CLS ${cls.toFixed(3)}` +
      `${over(cls, BARS.cls)}, GraphQL requests before LCP ${questions}` +
      over(questions, BARS.questions),
  );
}

const over = (value: number, bar: number) => (value > bar ? ` (over the bar of ${bar})` : "");

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
