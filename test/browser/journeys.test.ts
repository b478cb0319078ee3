import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/graph/database.js";
import { accessibilityFaults, CHROMIUM, openSite, type Site, watch } from "../support/browser.js";
import { suiteDatabase } from "../support/clean-database.js";

const FACTS =
  "我帮朋友顶名买车，和融资租赁公司签了合同，车一直是朋友在开，后来他不付租金，租赁公司起诉我付清全部租金。";

describe.skipIf(CHROMIUM === undefined)("journeys", () => {
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

  const open = async (address = "/") => {
    const page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(site.base + address);
    await page.waitForSelector(".omnibox.large");
    return page;
  };

  test("a lawyer comes by keyboard from an article to the words that prove: type, Enter, Space", async () => {
    const page = await open("/?court=court:tianjin-ftz");
    await page.keyboard.press("/");
    await page.keyboard.type("民法典第752条");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".row");
    expect(await page.locator("h1").evaluate((each) => each === document.activeElement)).toBe(true);
    await page.keyboard.press("Space");
    expect(await page.locator(".evidence").count()).toBe(1);
    await page.keyboard.press("j");
    await page.keyboard.press("Space");
    await page.locator(".evidence blockquote").first().waitFor();
    expect(await page.locator(".evidence blockquote").first().innerText()).toContain(
      "民法典》第七百五十二条",
    );
    // from within the case to the next hit and back to the list
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/case\//u);
    await page.getByRole("navigation").waitFor();
    const first = page.url();
    await page.keyboard.press("]");
    await page.waitForURL((url) => url.href !== first);
    expect(page.url()).toContain("court=court:tianjin-ftz");
    await page.close();
  });

  test("the same by mouse alone", async () => {
    const page = await open();
    await page.getByRole("button", { name: "民法典第752条" }).click();
    await page.waitForSelector(".row");
    const row = page.getByRole("listitem").filter({ hasText: "租赁物并非出租人提前收回" });
    await row.getByRole("button", { name: "看依据" }).click();
    expect(await row.locator("blockquote").innerText()).toContain("民法典》第七百五十二条");
    await row.getByRole("link", { name: "打开案例" }).click();
    await page.waitForURL(/\/case\/tj-05/u);
    await page.close();
  });

  test("a team comes from facts to a report, and nothing of the facts stays behind", async () => {
    const page = await open("/?court=court:tianjin-ftz&side=RESPONDENT");
    const { logged, asked } = watch(page);
    await page.getByRole("textbox").first().fill(FACTS);
    await page.keyboard.press("Enter");
    await page.waitForSelector(".hit");
    expect(await page.getByRole("tab", { selected: true }).innerText()).toContain("对方会引用什么");
    expect(await page.locator(".fact.on").first().innerText()).toBe("顶名买车");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "收入报告" }).first().click();
    await page.getByRole("link", { name: "检索报告（1）" }).click();
    await page.waitForSelector(".sheet h3");
    expect(await accessibilityFaults(page)).toEqual([]);
    await excludeAdverse(page);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Word" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.docx$/u);
    const kept = await page.evaluate(async () =>
      JSON.stringify([
        Object.entries(localStorage),
        Object.entries(sessionStorage),
        await indexedDB.databases(),
        document.title,
      ]),
    );
    for (const place of [kept, ...asked, ...logged, page.url()])
      expect(decodeURIComponent(place)).not.toContain("顶名");
    expect(logged).toEqual([]);
    await page.close();
  });

  test("a factor that is switched off is announced with what it changes", async () => {
    const page = await open("/?court=court:tianjin-ftz&side=RESPONDENT");
    await page.getByRole("textbox").first().fill(FACTS);
    await page.keyboard.press("Enter");
    await page.waitForSelector(".hit");
    await page.getByText("顶名购车", { exact: true }).click();
    await page.waitForSelector(".what-if");
    expect(await page.getByRole("status").innerText()).toMatch(/^若无“顶名购车”：退出1件/u);
    expect(await page.locator(".fact.off").innerText()).toBe("顶名买车");
    await page.close();
  });

  test("someone curious comes from a page to its query", async () => {
    const page = await open();
    await page.getByRole("link", { name: "以 GraphQL 查看此页" }).click();
    await page.waitForURL(/\/graphiql\/$/u);
    const tab = page.locator(".graphiql-tab").first();
    expect(await tab.innerText()).toContain("Corpus");
    // a click before the editors and the schema are there is lost
    await page.waitForLoadState("networkidle");
    await page.click(".graphiql-execute-button");
    await page.waitForFunction(() =>
      document.querySelector(".graphiql-response")?.textContent.includes("graphInfo"),
    );
    await page.close();
  });
});

/** An adverse case is left out with a reason only, and stays in the report with it. */
async function excludeAdverse(page: Page): Promise<void> {
  const row = page.locator(".choice-row").filter({ hasText: "不利案例" }).first();
  await row.getByText("不列入", { exact: true }).click();
  expect(await row.innerText()).toContain("写明理由后才不列入");
  await row.getByRole("textbox", { name: "不列入的理由" }).fill("合同性质不同");
  await page.waitForFunction(() =>
    document.querySelector(".sheet")?.textContent.includes("合同性质不同"),
  );
}
