import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/graph/database.js";
import { EXAMPLES } from "../support/api.js";
import { CHROMIUM, foreign, openSite, type Site, watch, type Watched } from "../support/browser.js";
import { suiteDatabase } from "../support/clean-database.js";

describe.skipIf(CHROMIUM === undefined)("the explorer in a real browser", () => {
  let database: Database;
  let site: Site;
  let page: Page;
  let watched: Watched;

  beforeAll(async () => {
    database = suiteDatabase();
    site = await openSite(database);
    page = await site.browser.newPage({ viewport: { width: 1500, height: 950 } });
    watched = watch(page);
  });
  afterAll(async () => {
    await site.close();
    await database.close();
  });

  test("opens from /graphql, with the examples in tabs", async () => {
    await page.goto(`${site.base}/graphql`);
    expect(page.url()).toBe(`${site.base}/graphiql/`);
    await page.waitForSelector(".graphiql-execute-button");
    expect(await page.locator(".graphiql-tab").count()).toBe(EXAMPLES.length);
    expect(await page.locator(".graphiql-tab").first().innerText()).toContain(
      "PrecedentsOfAnArticle",
    );
  });

  test("runs an example", async () => {
    // a click before the editors and the schema are there is lost
    await page.waitForLoadState("networkidle");
    await page.click(".graphiql-execute-button");
    await page.waitForFunction(() =>
      document.querySelector(".graphiql-response")?.textContent.includes("precedents"),
    );
    expect(await page.locator(".graphiql-response").innerText()).toContain("融资租赁");
  });

  test("shows the documentation", async () => {
    await page.click("button[aria-label='Show Documentation Explorer']");
    await page
      .locator(".graphiql-doc-explorer-content a", { hasText: /^Case$/u })
      .first()
      .click();
    await page.waitForFunction(() =>
      document.querySelector(".graphiql-doc-explorer")?.textContent.includes("案件"),
    );
    const text = await page.locator(".graphiql-doc-explorer").innerText();
    expect(text).toContain("A court case as published.");
    expect(text).toContain("已公布的案件");
  });

  test("without a console error and without a request to any other host", () => {
    expect(watched.logged).toEqual([]);
    expect(foreign(watched.asked, site.base)).toEqual([]);
    expect(watched.asked.length).toBeGreaterThan(5);
  });
});
