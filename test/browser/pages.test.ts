import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/graph/database.js";
import {
  accessibilityFaults,
  CHROMIUM,
  foreign,
  openSite,
  type Site,
  watch,
} from "../support/browser.js";
import { suiteDatabase } from "../support/clean-database.js";
import { MATTER_ROUTES, ROUTES } from "./routes.js";

const WIDTHS = [1280, 390];
const THEMES = ["light", "dark"] as const;

test("every route has an example", () => {
  const table = readFileSync(
    fileURLToPath(new URL("../../src/web/routes.tsx", import.meta.url)),
    "utf8",
  );
  const routes = [...table.matchAll(/path: "([^"]+)"/gu)].map((match) => match[1]);
  expect(new Set(routes)).toEqual(new Set([...ROUTES.map(({ route }) => route), ...MATTER_ROUTES]));
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

  test.each(ROUTES)("$address", async ({ address, ready }) => {
    for (const colorScheme of THEMES)
      for (const width of WIDTHS) {
        const context = await site.browser.newContext({
          viewport: { width, height: 900 },
          colorScheme,
        });
        const page = await context.newPage();
        const { logged, asked } = watch(page);
        await page.goto(site.base + address);
        await page.waitForSelector(ready);
        await page.waitForLoadState("networkidle");
        expect(await accessibilityFaults(page)).toEqual([]);
        expect(await page.locator("h1").count()).toBe(1);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        expect(logged).toEqual([]);
        expect(foreign(asked, site.base)).toEqual([]);
        expect(asked.filter((url) => url.endsWith("/graphql")).length).toBeLessThanOrEqual(2);
        await context.close();
      }
  });

  test("reflows at 320 pixels, and is complete in English", async () => {
    const page = await site.browser.newPage({ viewport: { width: 320, height: 700 } });
    await page.addInitScript(() =>
      localStorage.setItem("leian.preferences", JSON.stringify({ language: "en" })),
    );
    for (const { address, ready } of ROUTES) {
      await page.goto(site.base + address);
      await page.waitForSelector(ready);
      expect([address, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([
        address,
        320,
      ]);
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
    const page = await site.browser.newPage();
    await page.goto(`${site.base}/nothing/here`);
    await page.waitForSelector("h1");
    expect(await page.locator("h1").innerText()).toBe("没有这个页面");
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
