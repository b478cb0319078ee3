import { pino } from "pino";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/graph/database.js";
import { accessibilityFaults, CHROMIUM, openSite, type Site, watch } from "../support/browser.js";
import { suiteDatabase } from "../support/clean-database.js";

const FACTS =
  "我帮朋友顶名买车，和融资租赁公司签了合同，车一直是朋友在开，后来他不付租金，租赁公司起诉我付清全部租金。";

describe.skipIf(CHROMIUM === undefined)("a server that wants a token", () => {
  let database: Database;
  let site: Site;
  const good = new Set<string>();
  const lines: string[] = [];
  beforeAll(async () => {
    database = suiteDatabase();
    site = await openSite(database, {
      authenticate: (token) =>
        Promise.resolve(good.has(token) ? { name: "王律师", role: "reader" } : undefined),
      logger: pino({}, { write: (line: string) => lines.push(line) }),
    });
  });
  afterAll(async () => {
    await site.close();
    await database.close();
  });

  const enter = async (page: Page, token: string) => {
    const dialog = page.getByRole("dialog", { name: "访问令牌" });
    await dialog.getByLabel("令牌", { exact: true }).fill(token);
    await dialog.getByRole("button", { name: "使用" }).click();
    return dialog;
  };

  test("the page asks for it, keeps it for the tab, and forgets it", async () => {
    good.add("leian_one");
    const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const { asked } = watch(page);
    await page.goto(`${site.base}/law/民法典第752条`);
    const dialog = page.getByRole("dialog", { name: "访问令牌" });
    await dialog.waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.locator(".row").count()).toBe(0);

    await enter(page, "not a token");
    await dialog.getByText("这不是令牌的写法").waitFor();
    await enter(page, "leian_wrong");
    await dialog.getByText("令牌未获承认").waitFor();
    await enter(page, "leian_one");
    await page.waitForSelector(".row");
    expect(await dialog.count()).toBe(0);

    // another page of the tab, and a reload, go on with it; another tab does not have it
    await page.reload();
    await page.waitForSelector(".row");
    const other = await context.newPage();
    await other.goto(`${site.base}/case/tj-05`);
    await other.getByRole("dialog", { name: "访问令牌" }).waitFor();
    await other.close();
    const kept = await page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
    for (const place of [kept, page.url(), ...asked, await page.title(), ...lines])
      expect(place).not.toContain("leian_one");

    await page.getByRole("button", { name: "令牌", exact: true }).click();
    await dialog.getByRole("button", { name: "忘掉令牌" }).click();
    await dialog.getByText("仅向持有访问令牌的人答复").waitFor();
    expect(await page.evaluate(() => Object.entries(sessionStorage))).not.toContainEqual([
      "leian.token",
      "leian_one",
    ]);
    await page.waitForFunction(() => document.querySelector(".row") === null);
    await context.close();
  });

  test("a token that is revoked meanwhile is said to be so, and the page says it has no answer", async () => {
    good.add("leian_two");
    const page = await site.browser.newPage();
    await page.goto(`${site.base}/court/tianjin-ftz`);
    await enter(page, "leian_two");
    await page.waitForSelector(".row");
    good.delete("leian_two");
    await page.getByRole("link", { name: "首页" }).click();
    const dialog = page.getByRole("dialog", { name: "访问令牌" });
    await dialog.getByText("已被撤销或已过期").waitFor();
    await dialog.getByRole("button", { name: "关闭" }).click();
    await page.locator(".fault").getByText("仅向持有有效令牌的人答复").waitFor();
    await page.getByRole("button", { name: "输入令牌" }).click();
    good.add("leian_three");
    await enter(page, "leian_three");
    await page.getByText("收录案例").first().waitFor();
    expect(await page.locator(".fault").count()).toBe(0);
    await page.close();
  });

  test("a report is downloaded with it", async () => {
    good.add("leian_four");
    const page = await site.browser.newPage();
    await page.goto(`${site.base}/?court=court:tianjin-ftz&side=RESPONDENT`);
    await enter(page, "leian_four");
    await page.getByText("收录案例").first().waitFor();
    await page.getByRole("textbox").first().fill(FACTS);
    await page.keyboard.press("Enter");
    await page.waitForSelector(".hit");
    await page.getByRole("link", { name: /检索报告/u }).click();
    await page.waitForSelector(".sheet h3");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Word" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.docx$/u);
    await page.close();
  });

  test("the explorer opens its editor of headers, and one token there is enough", async () => {
    good.add("leian_five");
    const page = await site.browser.newPage({ viewport: { width: 1500, height: 950 } });
    await page.goto(`${site.base}/graphql`);
    await page.waitForSelector(".graphiql-execute-button");
    await page.waitForLoadState("networkidle");
    const headers = page.locator(".monaco-editor[data-uri$='request-headers.json']");
    await headers.waitFor();
    expect(await headers.innerText()).toContain("Bearer");
    await headers.locator(".view-line").nth(1).click();
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.insertText("leian_five");
    await page.click(".graphiql-execute-button");
    await page.waitForFunction(() =>
      document.querySelector(".graphiql-response")?.textContent.includes("precedents"),
    );
    const stored = await page.evaluate(() =>
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
    );
    expect(stored).not.toContain("leian_five");
    await page.close();
  });
});
