import type { Page } from "playwright-core";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/graph/database.js";
import { CHROMIUM, foreign, openSite, type Site } from "../support/browser.js";
import { suiteDatabase } from "../support/clean-database.js";
import { openMatter } from "./routes.js";

/** Words that no page and no case has: wherever one of them appears, it comes from here. */
const FACTS =
  "紫藤巷的鹦鹉店老板替表弟顶名买车，和融资租赁公司签了合同，表弟躲进榕树湾后不付租金，租赁公司起诉要他付清全部租金。";
const SECRETS = ["紫藤巷", "鹦鹉店", "替表弟", "榕树湾", "躲进"];

describe.skipIf(CHROMIUM === undefined)("after a matter", () => {
  let database: Database;
  let site: Site;
  const log: string[] = [];
  beforeAll(async () => {
    database = suiteDatabase();
    const logger = pino({ level: "trace" }, { write: (line: string) => log.push(line) });
    site = await openSite(database, { logger });
  });
  afterAll(async () => {
    await site.close();
    await database.close();
  });

  test("nothing of the facts is in an address, a store, a log or an error", async () => {
    const page = await site.page();
    const traces = follow(page);
    await openMatter(page, site.base, FACTS);
    await page.getByRole("article").first().waitFor();
    await page.getByRole("switch").first().press("Space");
    await page.locator(".what-if").waitFor();
    await page.getByRole("switch").first().press("Space");
    await page.getByRole("button", { name: "收入报告" }).first().click();
    await page
      .getByRole("link", { name: "打开案例" })
      .or(page.locator(".hit h3 a"))
      .first()
      .click();
    await page.waitForURL(/\/case\//u);
    await page.goBack();
    await page.getByRole("article").first().waitFor();
    await page.getByRole("link", { name: /^检索报告/u }).click();
    await page.locator(".sheet").getByText("紫藤巷").first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Word" }).click(),
    ]);
    traces.addresses.push(download.suggestedFilename());
    await expectNothingKept(page);
    // an error of the server, and one of the network, on the way
    await page.route(/\/graphql$/u, (route) => route.abort());
    await page.getByRole("radio", { name: "仅供团队" }).press("Space");
    await page.getByRole("alert").waitFor();
    await page.unroute(/\/graphql$/u);
    expectNoSecret("an error", await page.getByRole("alert").innerText());
    await page.getByRole("link", { name: "以 GraphQL 查看此页" }).click();
    await page.waitForURL(/\/graphiql\/$/u);
    await page.waitForLoadState("networkidle");
    await expectNothingKept(page);

    expectNoSecret("an address", traces.addresses.join("\n"));
    expectNoSecret("the console", traces.console.join("\n"));
    expectNoSecret("the server's log", log.join("\n"));
    expect(log.length).toBeGreaterThan(0);
    expect(traces.bodies.join("\n")).toContain("紫藤巷"); // where it belongs
    expect(
      foreign(
        traces.addresses.filter((each) => each.includes("://")),
        site.base,
      ),
    ).toEqual([]);
    await page.close();
  });

  test("a matter is kept where the reader says so, until it is erased", async () => {
    const page = await site.page();
    await openMatter(page, site.base, FACTS);
    await page.getByRole("article").first().waitFor();
    await page.getByRole("button", { name: "保存在本机浏览器" }).click();
    await page.getByText("已保存在本机浏览器").waitFor();
    await expect.poll(() => kept(page)).toContain("紫藤巷");
    await page.reload();
    await page.getByRole("article").first().waitFor();
    await page.getByRole("button", { name: "清除" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "清除" }).click();
    await page.getByRole("heading", { level: 1, name: "类案检索" }).waitFor();
    await expect.poll(() => kept(page)).not.toContain("紫藤巷");
    await page.close();
  });
});

/** Every address that a page goes to or asks for, what it writes to the console, what it sends. */
function follow(page: Page) {
  const traces = { addresses: [] as string[], console: [] as string[], bodies: [] as string[] };
  page.on("framenavigated", (frame) => traces.addresses.push(frame.url()));
  page.on("request", (request) => {
    traces.addresses.push(request.url(), request.headers()["referer"] ?? "");
    traces.bodies.push(request.postData() ?? "");
  });
  page.on("console", (message) => traces.console.push(message.text()));
  page.on("pageerror", (error) => traces.console.push(String(error.stack)));
  return traces;
}

/** All that a browser keeps of a page. */
async function kept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const stored: unknown[] = [
      location.href,
      document.title,
      document.cookie,
      history.state,
      window.name,
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      await caches.keys(),
    ];
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(new Error(`no ${name}`));
      });
      for (const store of database.objectStoreNames)
        stored.push(
          await new Promise((resolve) => {
            const reading = database.transaction(store).objectStore(store).getAll();
            reading.onsuccess = () => resolve(reading.result);
          }),
        );
      database.close();
    }
    return JSON.stringify(stored);
  });
}

async function expectNothingKept(page: Page): Promise<void> {
  expectNoSecret("the browser's storage", await kept(page));
}

/** Neither as it is nor as an address or JSON would write it. */
function expectNoSecret(where: string, text: string): void {
  const escaped = (secret: string) => JSON.stringify(secret).slice(1, -1);
  for (const secret of SECRETS)
    for (const form of [secret, encodeURIComponent(secret), escaped(secret)])
      expect(text.includes(form), `${where}: ${secret}`).toBe(false);
}
