import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/graph/database.js";
import { createTestApi, EXAMPLES } from "../support/api.js";
import { suiteDatabase } from "../support/clean-database.js";

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((path) =>
  existsSync(path),
);
const BUNDLE = fileURLToPath(new URL("../../dist/web", import.meta.url));
if (CHROMIUM === undefined)
  console.log("browser tests are skipped: there is no chromium (apt-get install chromium)");

/** Without these Chromium would call its maker's hosts at every start. */
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

describe.skipIf(CHROMIUM === undefined)("the explorer in a real browser", () => {
  let database: Database;
  let app: FastifyInstance;
  let base: string;
  let browser: Browser;
  let page: Page;
  const logged: string[] = [];
  const asked: string[] = [];

  beforeAll(async () => {
    database = suiteDatabase();
    app = await createTestApi(database, { explorer: { folder: BUNDLE, examples: EXAMPLES } });
    await app.listen({ port: 0, host: "127.0.0.1" });
    base = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
    browser = await chromium.launch({ executablePath: CHROMIUM!, args: QUIET });
    page = await browser.newPage({ viewport: { width: 1500, height: 950 } });
    page.on("console", (message) => message.type() === "error" && logged.push(message.text()));
    page.on("pageerror", (error) => logged.push(error.message));
    page.on("request", (request) => asked.push(request.url()));
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
    await database.close();
  });

  test("opens from /graphql, with the examples in tabs", async () => {
    await page.goto(`${base}/graphql`);
    expect(page.url()).toBe(`${base}/graphiql/`);
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
    expect(logged).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(base) && !/^(data|blob):/u.test(url))).toEqual([]);
    expect(asked.length).toBeGreaterThan(5);
  });
});
