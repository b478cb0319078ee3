import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importRecords } from "../../src/cli/import-records.js";
import { SILENT } from "../../src/cli/progress.js";
import type { Database } from "../../src/graph/database.js";
import { inputFiles } from "../../src/ingest/import/input-file.js";
import { accessibilityFaults, CHROMIUM, openSite, type Site, watch } from "../support/browser.js";
import { suiteDatabase, suiteDriver } from "../support/clean-database.js";
import { CASE, DOCUMENT, EDITED, LONG_JUDGMENT } from "../support/long-judgment.js";

const ADDRESS = `/case/${CASE.slice("case:".length)}`;
const LAW = "依照《中华人民共和国民法典》第五百六十三条";

describe.skipIf(CHROMIUM === undefined)("a case with its document", () => {
  let database: Database;
  let site: Site;
  beforeAll(async () => {
    database = suiteDatabase();
    for (const record of [LONG_JUDGMENT, EDITED]) await load(record);
    site = await openSite(database);
  });
  afterAll(async () => {
    await site.close();
    // the suite's other files read the seeds alone
    const driver = suiteDriver();
    await driver.executeQuery(
      `MATCH (case:Case {id: $case}) OPTIONAL MATCH (case)--(own)
       WHERE own:Party OR own:Amount OR own:Ruling OR own:Publication AND own.id = $publication
       DETACH DELETE own, case`,
      { case: CASE, publication: "publication:lantern-boat" },
    );
    await driver.executeQuery(
      `MATCH (document:Document {id: $document}) OPTIONAL MATCH (chunk:DocumentChunk {documentId: document.id})
       DETACH DELETE chunk, document`,
      { document: DOCUMENT },
    );
    await driver.executeQuery(
      "MATCH (load:Load) WHERE load.source ENDS WITH 'judgment' DELETE load",
    );
    await driver.close();
    await database.close();
  });

  const load = async (record: object) => {
    const folder = await mkdtemp(join(tmpdir(), "leian-document-"));
    const path = join(folder, "input.json");
    await writeFile(path, JSON.stringify({ cases: [record] }));
    const result = await importRecords(database, await inputFiles([path]), {
      source: "test judgment",
      dryRun: false,
      prunesReference: false,
      progress: SILENT,
    });
    await rm(folder, { recursive: true });
    if (result.kind !== "loaded") throw new Error(JSON.stringify(result));
  };

  const open = async (width = 1280) => {
    const page = await site.browser.newPage({ viewport: { width, height: 900 } });
    const { logged } = watch(page);
    await page.goto(site.base + ADDRESS);
    await page.waitForSelector(".document-window");
    return { page, logged };
  };
  const selected = (page: Page) => page.locator("mark.selected");
  const inSight = (page: Page) =>
    page.waitForFunction(() => {
      const { top, bottom } = document.querySelector("mark.selected")?.getBoundingClientRect() ?? {
        top: -1,
        bottom: -1,
      };
      return top >= 0 && bottom <= innerHeight;
    });

  test("is never on the page as a whole; a claim scrolls it to its words, and the reverse", async () => {
    const { page, logged } = await open();
    const windows = page.locator(".document-window");
    expect(await windows.count()).toBeGreaterThan(4);
    expect(await page.locator(".document-window:has(.passage)").count()).toBeLessThan(
      await windows.count(),
    );
    const law = page.locator("section", { hasText: "适用法条" }).last();
    await law.getByRole("button", { name: "在文件中查看" }).click();
    await selected(page).waitFor();
    await inSight(page);
    expect(await selected(page).allInnerTexts()).toEqual([LAW]);
    const note = page.getByRole("button", { name: "法条 《中华人民共和国民法典》第五百六十三条" });
    expect(await note.getAttribute("aria-pressed")).toBe("true");

    // words that two claims rest on: the narrower first, then the wider
    const words = page.locator("mark", { hasText: "秦某逾期两期未付" });
    await words.click();
    expect(await selected(page).allInnerTexts()).toEqual(["秦某逾期两期未付"]);
    const inferred = page.getByRole("button", { name: /^要素 · 推断/u });
    expect(await inferred.evaluate((each) => each === document.activeElement)).toBe(true);
    expect(await inferred.locator("xpath=..").getAttribute("class")).toContain("inferred");
    expect(await accessibilityFaults(page)).toEqual([]);

    // and the margin's own way back to the text, by key
    await page.keyboard.press("j");
    await page.waitForFunction(
      (law) => document.querySelector("mark.selected")?.textContent === law,
      LAW,
    );
    expect(logged).toEqual([]);
    await page.close();
  });

  test("its marks can be switched off, and stay off", async () => {
    const { page } = await open(390);
    await page.locator("mark").first().scrollIntoViewIfNeeded();
    const line = () =>
      page
        .locator("mark")
        .first()
        .evaluate((each) => getComputedStyle(each).borderBottomWidth);
    expect(await line()).toBe("1px");
    await page.getByText("标出有依据的文字").click();
    expect(await line()).toBe("0px");
    await page.reload();
    await page.locator("mark").first().waitFor();
    expect(await line()).toBe("0px");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.close();
  });

  test("sources that differ stand side by side, in words", async () => {
    const { page } = await open();
    const text = await page.locator(".contradiction").first().innerText();
    expect(text).toContain("裁判结果");
    expect(text).toContain("部分支持");
    expect(text).toContain("支持原告");
    expect(text).toContain("来源：灯船案.txt");
    expect(text).not.toMatch(/[A-Z]{4}/u);
    await page.close();
  });

  test("is printed whole, and is in windows again", async () => {
    const { page } = await open();
    await page.evaluate(() => {
      window.print = () => {
        document.body.dataset["printed"] = document.querySelector(".case")?.textContent ?? "";
      };
    });
    await page.getByRole("button", { name: "打印" }).click();
    await page.waitForFunction(() => document.body.dataset["printed"] !== undefined);
    const printed = await page.evaluate(() => document.body.dataset["printed"]);
    expect(printed).toContain("第90项，双方于交接记录中");
    expect(printed).toContain("秦某返还灯船");
    await page.waitForFunction(
      () =>
        document.querySelectorAll(".document-window:has(.passage)").length <
        document.querySelectorAll(".document-window").length,
    );
    await page.close();
  });

  test("a window that fails says so in its place, and the rest of the page stays", async () => {
    const page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
    let fails = true;
    await page.route("**/graphql", async (route) => {
      if (!fails || !(route.request().postData() ?? "").includes("DocumentWindow"))
        return route.continue();
      return route.fulfill({
        status: 504,
        json: { errors: [{ message: "late", extensions: { code: "DEADLINE_EXCEEDED" } }] },
      });
    });
    await page.goto(site.base + ADDRESS);
    await page.locator(".document-window .fault").first().waitFor();
    expect(await page.locator(".document-window .fault").first().innerText()).toContain(
      "此部分未能载入，并非没有结果",
    );
    expect(await page.locator("h1").innerText()).toContain("白帆船务公司诉秦某");
    fails = false;
    await page.locator(".document-window .fault").first().getByRole("button").click();
    await page.locator(".passage").first().waitFor();
    await page.close();
  });
});

test.skipIf(CHROMIUM === undefined)("a case without a document keeps its quotes", async () => {
  const database = suiteDatabase();
  const site = await openSite(database);
  const page = await site.browser.newPage();
  await page.goto(`${site.base}/case/tj-05`);
  await page.locator("blockquote").first().waitFor();
  expect(await page.locator(".document-window").count()).toBe(0);
  expect(await page.getByRole("button", { name: "在文件中查看" }).count()).toBe(0);
  await site.close();
  await database.close();
});
