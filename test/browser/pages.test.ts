import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { Database } from "../../src/graph/database.js";
import { CHROMIUM, foreign, openSite, type Site, watch } from "../support/browser.js";
import { suiteDatabase } from "../support/clean-database.js";
import { expectHeadingFocused, faultsInEveryLook, motions, overflow } from "../support/looks.js";
import { relayTo } from "../support/relay.js";
import { DIALOGS } from "./dialogs.js";
import { MATTER_ROUTES, openExample, ROUTES } from "./routes.js";

const ALL = [...ROUTES, ...MATTER_ROUTES];
const FIRST_OF_EACH = ALL.filter(
  (each, at) => ALL.findIndex(({ route }) => route === each.route) === at,
);

test("every route has an example", () => {
  const table = readFileSync(
    fileURLToPath(new URL("../../src/web/routes.tsx", import.meta.url)),
    "utf8",
  );
  const routes = [...table.matchAll(/path: "([^"]+)"/gu)].map((match) => match[1]);
  expect(new Set(routes)).toEqual(new Set(ALL.map(({ route }) => route)));
});

describe.skipIf(CHROMIUM === undefined)("each page in a real browser", () => {
  let database: Database;
  let site: Site;
  beforeAll(async () => {
    database = suiteDatabase();
    site = await openSite(database);
  });
  afterAll(async () => {
    await site.close();
    await database.close();
  });

  test.each(ALL)("$address", async (example) => {
    const page = await site.page();
    const { logged, asked } = watch(page);
    await openExample(page, site.base, example);
    await page.locator(example.ready).first().waitFor();
    await page.waitForLoadState("networkidle");
    expect(await faultsInEveryLook(page)).toEqual([]);
    expect(await motions(page)).toEqual([]);
    expect(await page.locator("h1").count()).toBe(1);
    expect(logged).toEqual([]);
    expect(foreign(asked, site.base)).toEqual([]);
    if (!example.open)
      expect(asked.filter((url) => url.endsWith("/graphql")).length).toBeLessThanOrEqual(2);
    await page.close();
  });

  test.each(DIALOGS)("$name", async ({ open }) => {
    const page = await site.page();
    const { logged } = watch(page);
    await open(page, site.base);
    expect(await faultsInEveryLook(page)).toEqual([]);
    expect(await motions(page)).toEqual([]);
    expect(logged).toEqual([]);
    await page.close();
  });

  test("the focus goes to the heading whenever the page changes", async () => {
    const page = await site.page();
    await page.goto(site.base);
    await page.locator(".corpus").waitFor();
    for (const { address, ready } of ROUTES.filter(({ route }) => route !== "/")) {
      // the router's own way: what a link does
      await page.evaluate((to) => history.pushState(null, "", to), address);
      await page.locator(ready).first().waitFor();
      await expectHeadingFocused(page);
    }
    await page.close();
  });

  test("reflows at 320 pixels, and is complete in English", async () => {
    const page = await site.page({ viewport: { width: 320, height: 700 } });
    await page.addInitScript(() =>
      localStorage.setItem("leian.preferences", JSON.stringify({ language: "en" })),
    );
    for (const example of ALL) {
      const { address, ready } = example;
      await openExample(page, site.base, example);
      await page.locator(ready).first().waitFor();
      // what is folded is read too
      await page.evaluate(() => {
        for (const each of document.querySelectorAll<HTMLElement>(".disclose[aria-expanded=false]"))
          each.click();
      });
      await page.waitForLoadState("networkidle");
      expect([address, await overflow(page)]).toEqual([address, []]);
      // what stands in the page's own words is English; the graph's words say that they are Chinese
      const foreignWords = await page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const chinese = /\p{Script=Han}/u.test(node.textContent ?? "");
          const isRead = node.parentElement?.closest("[aria-hidden=true]") === null;
          if (
            chinese &&
            isRead &&
            node.parentElement?.closest("[lang]")?.getAttribute("lang") === "en"
          )
            found.push(node.textContent ?? "");
        }
        return found;
      });
      expect([address, foreignWords]).toEqual([address, []]);
    }
    await page.close();
  });

  test("an address without a page says so", async () => {
    const page = await site.page();
    await page.goto(`${site.base}/nothing/here`);
    await page.getByRole("heading", { level: 1, name: "没有这个页面" }).waitFor();
    expect(await faultsInEveryLook(page)).toEqual([]);
    await page.close();
  });

  test("files never change under their names, and come compressed", async () => {
    const html = await (await fetch(site.base)).text();
    const script = /src="(\/assets\/[^"]+\.js)"/u.exec(html)?.[1];
    const answer = await fetch(site.base + String(script), {
      headers: { "accept-encoding": "br" },
    });
    expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(answer.headers.get("content-encoding")).toBe("br");
    const page = await fetch(site.base);
    expect(page.headers.get("cache-control")).toBe("no-cache");
    expect(page.headers.get("content-security-policy")).toContain("script-src 'self';");
    expect((await fetch(`${site.base}/assets/none.js`)).status).toBe(404);
  });
});

describe.skipIf(CHROMIUM === undefined)("each page without its database", () => {
  let database: Database;
  let site: Site;
  beforeAll(async () => {
    const access = inject("database");
    const nothing = await relayTo(new URL(access.uri)); // cut, as it is at first
    database = new Database({ ...access, uri: nothing.uri }, IMPATIENT);
    site = await openSite(database);
  });
  afterAll(async () => {
    await site.close();
    await database.close();
  });

  test.each(FIRST_OF_EACH)("$route", async (example) => {
    const page = await site.page();
    await openExample(page, site.base, example);
    await page.locator(".fault").first().waitFor();
    expect(await page.locator(".fault").first().innerText()).toContain("数据库暂不可用");
    await page.getByRole("button", { name: "重试" }).first().waitFor();
    expect(await page.locator("h1").count()).toBe(1);
    expect(await faultsInEveryLook(page)).toEqual([]);
    await page.close();
  });
});

/** Nobody answers: waiting for it would prove nothing. */
const IMPATIENT = { connectionMs: 2000, acquisitionMs: 2000, retryMs: 100, connections: 10 };
