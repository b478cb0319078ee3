import type { Page, Route } from "playwright-core";
import { describe, expect, test } from "vitest";
import { accessibilityFaults, CHROMIUM } from "../support/browser.js";
import { siteSuite } from "../support/site-suite.js";
import { FACTS, openMatter } from "./routes.js";

const LAW = "/law/民法典第752条";

/** What the API answers where something is wrong; see src/api/errors/error-codes.ts. */
const fault = (code: string, status: number, more: object = {}, headers = {}) => ({
  status,
  headers,
  json: { errors: [{ message: "m", extensions: { code, ...more } }] },
});

describe.skipIf(CHROMIUM === undefined)("what a page shows when there is nothing to show", () => {
  const suite = siteSuite();

  /** A page whose queries of one name are answered by the test as long as it wants. */
  const open = async (address: string, name: string, answer: Parameters<Route["fulfill"]>[0]) => {
    const page = await suite.site.browser.newPage({ viewport: { width: 1280, height: 900 } });
    const given: { answer: typeof answer; asked: number } = { answer, asked: 0 };
    await page.route("**/graphql", async (route) => {
      if (!(route.request().postData() ?? "").includes(`query ${name}(`)) return route.continue();
      given.asked += 1;
      return given.answer === undefined ? route.continue() : route.fulfill(given.answer);
    });
    await page.goto(suite.site.base + address);
    return { page, given };
  };
  const closeIn = async (page: Page) => {
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.close();
  };

  test("an empty list names the filter that emptied it, and counts each way out", async () => {
    const page = await suite.site.browser.newPage();
    await page.goto(`${suite.site.base}${LAW}?outcomes=WITHDRAWN&basis=CITED`);
    const list = page.locator(".empty-list");
    await list.getByText("没有符合“结果：撤诉”的先例。").waitFor();
    const way = list.getByRole("listitem").filter({ hasText: "去掉“结果：撤诉”" });
    const count = Number(/(\d+)件/u.exec(await way.innerText())?.[1]);
    expect(count).toBeGreaterThan(0);
    expect(await list.getByRole("link", { name: "清除筛选" }).count()).toBe(1);
    await way.getByRole("link").click();
    await page.waitForFunction(() => document.querySelector(".row") !== null);
    expect(
      await page
        .locator("h2")
        .filter({ hasText: `先例 ${count}件` })
        .count(),
    ).toBe(1);
    await closeIn(page);
  });

  test("so does a search by kind", async () => {
    const page = await suite.site.browser.newPage();
    await page.goto(`${suite.site.base}/search?q=融资租赁&kind=COURT`);
    await page.getByText("没有种类为“法院”的结果。").waitFor();
    await page.getByRole("link", { name: /^不限种类：\d+项$/u }).click();
    await page.waitForSelector(".row");
    await closeIn(page);
  });

  test("where no path is, it says what was followed, and offers more steps and both ends", async () => {
    const page = await suite.site.browser.newPage();
    await page.goto(`${suite.site.base}/why/region:beijing/cause:1`);
    await page.getByRole("heading", { name: "4步之内没有联系" }).waitFor();
    await page.getByText("各类关系不分方向都已查找").waitFor();
    expect(await page.getByRole("link", { name: /周边$/u }).count()).toBe(2);
    await page.getByRole("link", { name: "放宽到6步" }).click();
    await page.waitForURL(/steps=more/u);
    await page.getByRole("heading", { name: /^6步之内没有联系|\d+条路径/u }).waitFor();
    expect(await page.getByRole("link", { name: "放宽到6步" }).count()).toBe(0);
    await closeIn(page);
  });

  test("a name that is near is a button", async () => {
    const { page } = await open(
      LAW,
      "LawPage",
      fault("BAD_USER_INPUT", 200, { near: ["民法典第585条"] }),
    );
    await page.getByRole("button", { name: "民法典第585条" }).click();
    await page.waitForURL(/585/u);
    expect(await page.getByRole("button", { name: "重试" }).count()).toBe(0);
    await page.close();
  });

  test("a deadline is narrowed with one click", async () => {
    const { page, given } = await open(LAW, "LawPage", fault("DEADLINE_EXCEEDED", 504));
    await page.locator(".fault").getByText("查询超过时限").waitFor();
    expect(await page.locator(".empty-list").count()).toBe(0);
    given.answer = undefined;
    await page.getByRole("button", { name: "仅看有原文的适用" }).click();
    await page.waitForSelector(".row");
    expect(page.url()).toContain("basis=CITED");
    await closeIn(page);
  });

  test("a database that is away is asked again when it said, and the rows stay", async () => {
    const { page, given } = await open(LAW, "LawPage", fault("SERVICE_UNAVAILABLE", 503));
    await page.locator(".fault").getByText("数据库暂不可用").waitFor();
    given.answer = undefined;
    await page.getByRole("button", { name: "重试" }).click();
    await page.waitForSelector(".row");
    const rows = await page.locator(".row").count();
    given.answer = fault("SERVICE_UNAVAILABLE", 503, {}, { "retry-after": "2" });
    await page.getByRole("button", { name: "筛选" }).click();
    await page.getByText("适用", { exact: true }).first().click();
    await page.locator(".fault").getByText("以下是此前载入的内容").waitFor();
    expect(await page.locator(".stale .row").count()).toBe(rows);
    await page.getByText(/秒后自动重试/u).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const before = given.asked;
    given.answer = undefined;
    await page.locator(".fault").waitFor({ state: "detached" });
    await page.locator(".law-columns.stale").waitFor({ state: "detached" });
    expect(given.asked).toBeGreaterThan(before);
    await page.close();
  });

  const AWAY = fault("SERVICE_UNAVAILABLE", 503);

  test("the box says that a text was not looked up, stays, and asks again", async () => {
    const { page, given } = await open("/", "Recognize", AWAY);
    const box = page.getByRole("textbox").first();
    await box.fill("民法典第752条");
    const note = page.locator(".meanings .fault");
    await note.getByText("数据库暂不可用").waitFor();
    await box.press("Enter");
    await note.waitFor();
    expect(new URL(page.url()).pathname).toBe("/");
    expect(await page.getByText("识别为").count()).toBe(0);
    expect(await page.getByText("未经识别，直接作为").count()).toBe(1);
    expect(await accessibilityFaults(page)).toEqual([]);
    given.answer = undefined;
    await note.getByRole("button", { name: "重试" }).click();
    await page.getByText("识别为").waitFor();
    expect(await note.count()).toBe(0);
    await page.close();
  });

  test("facts go on to their matter, looked up or not; an example says that it was not", async () => {
    const { page, given } = await open("/", "Recognize", AWAY);
    await page.getByRole("button", { name: "民法典第752条" }).click();
    const note = page.locator(".examples .fault");
    await note.waitFor();
    given.answer = undefined;
    await note.getByRole("button", { name: "重试" }).click();
    await page.waitForURL(/\/law\//u);
    given.answer = AWAY;
    await page.goto(suite.site.base);
    await page.getByRole("textbox").first().fill(FACTS);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/matter\//u);
    await page.close();
  });

  test.each([
    ["a court", "CourtsNamed", LAW, /^受诉法院/u, "天津", "没有相近的法院"],
    ["a factor", "FactorsNamed", undefined, "补充要素", "违约", "没有相近的要素"],
  ])("who looks for %s is told that the lookup failed", async (_, name, at, button, text, none) => {
    const { page, given } = await open(at ?? "/", name, AWAY);
    if (at === undefined) await openMatter(page, suite.site.base);
    await page.getByRole("button", { name: button }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("searchbox").fill(text);
    await dialog.locator(".fault").getByText("数据库暂不可用").waitFor();
    expect(await dialog.getByText(none).count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    given.answer = undefined;
    await dialog.getByRole("button", { name: "重试" }).click();
    await dialog.getByRole("option").filter({ hasText: text }).first().waitFor();
    expect(await dialog.locator(".fault").count()).toBe(0);
    await page.close();
  });

  test.each([
    ["QUERY_TOO_COSTLY", 400, "查询范围过大"],
    ["BUDGET_EXCEEDED", 429, "查询额度已用完"],
    ["UNAUTHENTICATED", 401, "仅向持有有效令牌的人答复"],
    ["FORBIDDEN", 403, "所用令牌无权取得此项内容"],
    ["GRAPHQL_VALIDATION_FAILED", 400, "请刷新页面"],
    ["INTERNAL_SERVER_ERROR", 500, "服务器出现故障"],
  ])("%s is said as what it is, with a way on", async (code, status, words) => {
    const { page } = await open("/court/tianjin-ftz", "CourtPage", fault(code, status));
    const dialog = page.getByRole("dialog");
    if (code === "UNAUTHENTICATED") await dialog.getByRole("button", { name: "关闭" }).click();
    const note = page.locator(".fault");
    await note.getByText(words).waitFor();
    expect(await note.locator("a.choice, button").count()).toBeGreaterThan(0);
    expect(await page.locator(".row").count()).toBe(0);
    expect(await page.locator("h1").count()).toBe(1);
    await page.close();
  });
});
