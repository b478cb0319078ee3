import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { CaseRecord } from "../../src/domain/case-record.js";
import { Database } from "../../src/graph/database.js";
import { CHROMIUM, openSite, type Site, watch } from "../support/browser.js";
import { suiteDatabase } from "../support/clean-database.js";
import { loadFilterCases, removeFilterCases } from "../support/filter-cases.js";
import { type Relay, relayTo } from "../support/relay.js";
import { FACTS, openMatter } from "./routes.js";

const LAW = "/law/民法典第752条";
const IMPATIENT = { connectionMs: 5000, acquisitionMs: 5000, retryMs: 100, connections: 10 };

describe.skipIf(CHROMIUM === undefined)("a database that goes away under a page", () => {
  let relay: Relay;
  let database: Database;
  let site: Site;
  beforeAll(async () => {
    const access = inject("database");
    relay = await relayTo(new URL(access.uri));
    await relay.open();
    database = new Database({ ...access, uri: relay.uri }, IMPATIENT);
    site = await openSite(database);
  });
  afterAll(async () => {
    await site.close();
    await database.close();
    await relay.cut();
  });

  test("the page stays, and its own button asks again", async () => {
    const page = await site.page();
    await page.goto(site.base + LAW);
    await page.getByRole("article").first().waitFor();
    const heading = await page.getByRole("heading", { level: 1 }).innerText();
    await relay.cut();
    await page.getByRole("button", { name: /参照顺位/u }).click();
    await page.getByRole("option", { name: "由新到旧" }).click();
    const fault = page.getByRole("alert");
    await fault.waitFor();
    expect(await fault.innerText()).toContain("数据库暂不可用");
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(heading);
    await page.getByRole("complementary", { name: "条文" }).waitFor();
    expect(await page.getByText("没有符合条件的先例").count()).toBe(0);

    await relay.open();
    await page.getByRole("button", { name: "重试" }).click();
    await fault.waitFor({ state: "detached" });
    await page.getByRole("article").first().waitFor();
    expect(page.url()).toContain("order=NEWEST");
    await page.close();
  });

  test("a matter stays as it was written", async () => {
    const page = await site.page();
    await openMatter(page, site.base);
    await page.getByRole("article").first().waitFor();
    await relay.cut();
    await page.getByRole("tab", { name: /^支持己方/u }).click();
    await page.getByRole("alert").waitFor();
    expect(await page.locator(".facts-text").innerText()).toBe(FACTS);
    await relay.open();
    await page.getByRole("button", { name: "重试" }).click();
    await page.getByRole("alert").waitFor({ state: "detached" });
    expect(await page.locator(".facts-text").innerText()).toBe(FACTS);
    await page.close();
  });
});

describe.skipIf(CHROMIUM === undefined)("a query that takes too long", () => {
  let database: Database;
  let site: Site;
  beforeAll(async () => {
    database = suiteDatabase();
    site = await openSite(database, { limits: { deadlineMs: 1 } });
  });
  afterAll(async () => {
    await site.close();
    await database.close();
  });

  test("is said to, and narrowed with one click", async () => {
    const page = await site.page();
    await page.goto(site.base + LAW);
    const fault = page.getByRole("alert");
    await fault.waitFor();
    expect(await fault.innerText()).toContain("查询超过时限");
    const [request] = await Promise.all([
      page.waitForRequest(/\/graphql$/u),
      page.getByRole("button", { name: "仅看有原文的适用" }).click(),
    ]);
    expect(request.postDataJSON()).toMatchObject({ variables: { basis: ["CITED"] } });
    expect(page.url()).toContain("basis=CITED");
    await page.close();
  });
});

/** A title as an enemy would write it: markup, an override of the reading direction, a rare 𠮷. */
const MARKUP = `<img src=x onerror="window.wasRun=true">`;
const RIGHT_TO_LEFT = "\u202E";
const NASTY: CaseRecord = {
  id: "case:nasty-title",
  title: `${MARKUP}𠮷田公司顶名买车${RIGHT_TO_LEFT}案件</title><script>window.wasRun=true</script>`,
  name: `${MARKUP}𠮷田公司顶名买车${RIGHT_TO_LEFT}案件</title><script>window.wasRun=true</script>`,
  date: "2023-05-06",
  facts: `𠮷田公司帮朋友顶名买车，签了融资租赁合同。${MARKUP}`,
  reasoning: "法院认为承租人应当支付租金。",
  outcome: "PLAINTIFF_WINS",
  parties: [
    { name: `${MARKUP}𠮷田公司`, kind: "ORGANIZATION", role: "PLAINTIFF", side: "CLAIMANT" },
    { name: "王某", kind: "PERSON", role: "DEFENDANT", side: "RESPONDENT" },
  ],
  rulings: [
    { key: "first", stage: "FIRST_INSTANCE", court: "court:tianjin-ftz", date: "2023-05-06" },
  ],
  provisions: [
    {
      provision: "provision:civil-code/752",
      treatment: "APPLIED",
      basis: "CITED",
      evidence: { quote: `${MARKUP}依照民法典第七百五十二条` },
    },
  ],
};

describe.skipIf(CHROMIUM === undefined)("texts that nobody expected", () => {
  let database: Database;
  let site: Site;
  beforeAll(async () => {
    database = suiteDatabase();
    await loadFilterCases(database, [NASTY]);
    site = await openSite(database);
  });
  afterAll(async () => {
    await site.close();
    await removeFilterCases(database, [NASTY]);
    await database.close();
  });

  test.each([
    ["its own page", "/case/nasty-title"],
    ["the list of an article", `${LAW}?order=NEWEST`],
    ["a search", "/search?q=顶名买车"],
    ["a comparison", "/compare/nasty-title/tj-05"],
    ["its neighbours", "/around/case:nasty-title"],
    ["a path to another case", "/why/nasty-title/tj-05"],
  ])("HTML in a title is text, on %s", async (_where, address) => {
    const page = await site.page();
    const { logged } = watch(page);
    await page.goto(site.base + address);
    await page.getByText("𠮷田公司").first().waitFor();
    await page.waitForLoadState("networkidle");
    expect(await page.getByText(MARKUP).count()).toBeGreaterThan(0);
    await expectUnharmed(page);
    expect(logged).toEqual([]);
    await page.close();
  });

  test("HTML and rare characters in facts are text, in the page and in the report", async () => {
    const page = await site.page();
    const { logged } = watch(page);
    const facts = `𠮷田说：${MARKUP}我帮𠮷田顶名买车，签了融资租赁合同，他不付租金。`;
    await openMatter(page, site.base, facts);
    await page.getByRole("article").first().waitFor();
    // the words that were understood are underlined where they are, two units behind each 𠮷
    expect(await page.locator(".fact.on").first().innerText()).toBe("顶名买车");
    expect(await page.locator(".facts-text").innerText()).toBe(facts);
    await page.getByRole("link", { name: /^检索报告/u }).click();
    await page.locator(".sheet").getByText(MARKUP).first().waitFor();
    await expectUnharmed(page);
    expect(logged).toEqual([]);
    await page.close();
  });

  test("an override of the reading direction ends with its own text", async () => {
    const page = await site.page();
    await page.goto(`${site.base}${LAW}?order=NEWEST`);
    const row = page.getByRole("article").filter({ hasText: "𠮷田公司" });
    await row.waitFor();
    expect(await reversed(page, "天津自由贸易试验区人民法院")).toEqual([]);
    await page.goto(`${site.base}/why/nasty-title/tj-05`);
    await page.getByText("⟷").waitFor();
    expect(await reversed(page, "租赁物并非出租人")).toEqual([]);
    await page.close();
  });

  test("20,000 characters of facts are answered, and one more cannot be typed", async () => {
    const page = await site.page();
    const { logged } = watch(page);
    const longest = FACTS.repeat(Math.ceil(20_000 / FACTS.length)).slice(0, 20_000);
    await openMatter(page, site.base, longest);
    await page.getByRole("article").first().waitFor();
    expect(await page.locator(".facts-text").innerText()).toBe(longest);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
    await page.getByRole("button", { name: "修改案情" }).click();
    const field = page.getByRole("textbox", { name: "案情", exact: true });
    await field.press("Control+End");
    await field.press("a");
    expect((await field.inputValue()).length).toBe(20_000);
    expect(logged).toEqual([]);
    await page.close();
  });
});

/** Nothing of a text has become a part of the page. */
async function expectUnharmed(page: Page): Promise<void> {
  expect(await page.evaluate(() => "wasRun" in window)).toBe(false);
  expect(await page.locator("img").count()).toBe(0);
  expect(await page.locator("main script").count()).toBe(0);
}

/** Where a text on the page does not run from left to right, within a line. */
async function reversed(page: Page, text: string): Promise<string[]> {
  return page.evaluate((sought) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    let seen = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node.textContent ?? "").indexOf(sought);
      if (at < 0 || node.parentElement?.checkVisibility() !== true) continue;
      seen++;
      const [first, second] = [0, 1].map((step) => {
        const range = document.createRange();
        range.setStart(node, at + step);
        range.setEnd(node, at + step + 1);
        return range.getBoundingClientRect();
      });
      const isSameLine = first!.top === second!.top;
      if (isSameLine && second!.left < first!.left)
        found.push(node.parentElement.outerHTML.slice(0, 200));
    }
    return seen === 0 ? [`nowhere: ${sought}`] : found;
  }, text);
}
