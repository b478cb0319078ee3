import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { accessibilityFaults, CHROMIUM, watch } from "../support/browser.js";
import { siteSuite } from "../support/site-suite.js";

describe.skipIf(CHROMIUM === undefined)("what lies around a case", () => {
  const suite = siteSuite();

  const open = async (address: string, ready: string): Promise<Page> => {
    const page = await suite.site.browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(suite.site.base + address);
    await page.waitForSelector(ready);
    return page;
  };

  test("an article leads to the factors that it governs, a factor to its articles and examples", async () => {
    const page = await open("/law/民法典第752条", ".governed");
    await page.getByRole("link", { name: "欠付租金" }).click();
    await page.waitForURL(/\/factor\/rent-default/u);
    await page.waitForSelector(".examples");
    expect(await page.locator(".examples h3").allInnerTexts()).toEqual([
      "表述此要素",
      "否认此要素",
      "形似而实非",
    ]);
    const articles = page.locator(".governing");
    expect(await articles.innerText()).toContain("第七百五十二条");
    await page.locator(".details").getByRole("link", { name: "融资租赁合同纠纷" }).click();
    await page.waitForURL(/\/outcomes\?.*cause=cause:112/u);
    await page.close();
  });

  test("back from a case, a list is where it was left", async () => {
    const page = await open("/law/民法典第752条", ".row");
    const last = page.locator(".row").last().locator("a[href^='/case/']").first();
    await last.scrollIntoViewIfNeeded();
    const left = await page.evaluate(() => window.scrollY);
    expect(left).toBeGreaterThan(300);
    await last.click();
    await page.waitForURL(/\/case\//u);
    await page.waitForSelector(".page-foot");
    await page.goBack();
    const away = async () => Math.abs((await page.evaluate(() => window.scrollY)) - left);
    await expect.poll(away, { timeout: 5000 }).toBeLessThan(50);
    await page.close();
  });

  test("the foot of a page comes with what stands above it, and does not move", async () => {
    for (const address of [
      "/case/tj-05",
      "/law/民法典第752条",
      "/court/tianjin-ftz",
      "/factor/minor-breach",
      "/compare/tj-03/gz-02",
      "/outcomes?by=region",
    ]) {
      const page = await suite.site.page();
      await page.addInitScript(() => {
        const seen = new MutationObserver(() => {
          const foot = document.querySelector(".page-foot");
          if (!foot) return;
          document.documentElement.dataset["footAt"] = String(foot.getBoundingClientRect().top);
          seen.disconnect();
        });
        seen.observe(document, { childList: true, subtree: true });
      });
      await page.goto(suite.site.base + address);
      await page.waitForSelector(".page-foot");
      await page.waitForLoadState("networkidle");
      const [before, after] = await page.evaluate(() => [
        Number(document.documentElement.dataset["footAt"]),
        document.querySelector(".page-foot")?.getBoundingClientRect().top ?? 0,
      ]);
      expect(Math.abs(after - before), address).toBeLessThan(20);
      await page.close();
    }
  });

  test("a list of choices goes to the word that someone types", async () => {
    const page = await open("/outcomes?by=region", ".bars");
    await page.getByRole("button", { name: /案由/u }).first().click();
    const options = page.getByRole("option");
    await options.nth(5).waitFor();
    const first = (await options.first().innerText()).charAt(0);
    const signs = (await options.allInnerTexts()).map((text) => text.charAt(0));
    const sign = signs.find((each) => each !== first);
    await page.evaluate((key) => {
      const pressed = new KeyboardEvent("keydown", { key: key!, bubbles: true });
      document.activeElement?.dispatchEvent(pressed);
    }, sign);
    const focused = () => page.evaluate(() => document.activeElement?.textContent.charAt(0));
    await expect.poll(focused).toBe(sign);
    await page.close();
  });

  test("an article opens beside the case that applies it, and a cited case leads on", async () => {
    const page = await suite.site.page();
    // none of the seeds cites a case
    await page.route("**/graphql", async (route) => {
      if (!(route.request().postData() ?? "").includes("query CasePage(")) return route.continue();
      const response = await route.fetch();
      const answer = (await response.json()) as { data: { case: { citedCases: object[] } } };
      const cited = { cited: "（2019）津03民终77号", treatment: "APPLIED", case: null };
      answer.data.case.citedCases = [{ ...cited, evidence: { quote: "参照前案", section: null } }];
      return route.fulfill({ response, json: answer });
    });
    await page.goto(`${suite.site.base}/case/tj-05`);
    const law = page.locator(".block").filter({ hasText: "适用法条" });
    await law.getByRole("button", { name: /^看条文与先例.*第七百五十二条$/u }).click();
    const beside = law.locator(".evidence");
    await beside.getByRole("heading", { name: "前身条文" }).waitFor();
    expect(await beside.innerText()).toContain("合同法》第二百四十八条");
    expect(await beside.getByRole("link", { name: /^全部先例 \d+件$/u }).count()).toBe(1);
    expect(await beside.locator("a[href^='/case/tj-05']").count()).toBe(0);
    expect(new URL(page.url()).pathname).toBe("/case/tj-05");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("link", { name: "（2019）津03民终77号" }).click();
    await page.waitForURL(/\/number\//u);
    await page.close();
  });

  test("the line of an article has what interprets it, on the axis and in the table", async () => {
    const page = await open("/law/民法典第752条?view=lineage", ".axis-interpretations");
    const onAxis = await page.locator(".axis-interpretations .axis-name").allInnerTexts();
    expect(onAxis.join()).toMatch(/融资租赁合同纠纷案件适用法律问题的解释》[^,]*第五条/u);
    await page.getByRole("button", { name: "以表格显示" }).click();
    const table = page.locator(".lineage-table");
    for (const name of onAxis) expect(await table.innerText()).toContain(name);
    expect(await table.innerText()).toContain("合同法》第二百四十八条");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.close();
  });

  test("a bar opens the cases that it counts, no others; few points have no bar", async () => {
    const page = await open("/outcomes?cause=cause:112", ".bars");
    expect(await page.locator(".bar").count()).toBe(1);
    expect(await page.locator(".bars").innerText()).toContain("不足10个，不作图示");
    await page.getByRole("button", { name: "看8件案例：基层" }).click();
    await page.waitForSelector("#group-cases");
    await page.waitForSelector(".row");
    expect(await page.locator("#group-cases").innerText()).toBe("基层：所计案例8件");
    expect(await page.locator(".row").count()).toBe(8);
    expect(page.url()).toContain("group=BASIC");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "看1件案例：中级" }).click();
    await page.waitForFunction(() => document.querySelectorAll(".row").length === 1);
    expect(await page.locator(".row").innerText()).toContain("广州市中级人民法院");
    await page.close();
  });

  test("kinds of relation are expanded and undone; picture and table say the same", async () => {
    const page = await open("/around/case:tj-05", ".neighbour");
    const { logged } = watch(page);
    await page.waitForSelector(".picture .box-of.neighbour");
    const inPicture = () => page.locator(".box-of.neighbour").allInnerTexts();
    const inTable = async () => {
      const cells = await page.locator(".neighbours td:nth-child(2):not(.quiet)").allTextContents();
      return cells;
    };
    expect((await inPicture()).toSorted()).toEqual((await inTable()).toSorted());
    expect(await inPicture()).toHaveLength(7);
    const parties = page.locator(".kinds").getByRole("button", { name: /当事人/u });
    await parties.click();
    await page.waitForFunction(() => document.querySelectorAll(".box-of.neighbour").length === 10);
    await page.getByRole("status").filter({ hasText: "已展开“当事人”，3项" }).waitFor();
    expect((await inPicture()).toSorted()).toEqual((await inTable()).toSorted());
    expect(await smallestLetters(page)).toBeGreaterThanOrEqual(11);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "撤销展开“当事人”" }).click();
    await page.waitForFunction(() => document.querySelectorAll(".box-of.neighbour").length === 7);
    expect(await parties.getAttribute("aria-expanded")).toBe("false");
    // a kind in the picture is the same switch
    await page.locator(".box-button").filter({ hasText: "当事人" }).click();
    await page.waitForFunction(() => document.querySelectorAll(".box-of.neighbour").length === 10);
    expect(logged).toEqual([]);
    await page.close();
  });

  test("a path is sentences with names, and a step opens its words", async () => {
    const page = await open("/why/tj-05/tj-03", ".steps");
    const path = page.locator(".row").filter({ hasText: "经由 售后回租" });
    await path.waitFor();
    const [step] = await path.locator(".steps li").all();
    expect(await step!.innerText()).toMatch(/具有要素 售后回租/u);
    await step!.getByText("看依据").click();
    expect(await step!.locator("blockquote").innerText()).toContain("售后回租合同关系");
    await page.close();
  });

  test("x takes a row of the law page into the matter, and g m goes there", async () => {
    const page = await open("/", ".omnibox.large");
    const status = page.getByRole("status");
    await page.keyboard.press("Tab");
    await page.keyboard.press("g");
    await page.keyboard.press("m");
    expect(await status.innerText()).toContain("还没有案件");
    await page.getByRole("textbox").first().fill("承租人付了大部分租金，出租人要求解除合同收车。");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/matter\//u);
    const matter = page.url();
    // the page takes the focus once it is there
    await page.waitForSelector(".tabs");
    await page.waitForLoadState("networkidle");
    await page.keyboard.press("/");
    await page.keyboard.type("民法典第752条");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".row");
    await page.keyboard.press("j");
    await page.keyboard.press("x");
    expect(await status.innerText()).toContain("已收入案件报告");
    expect(await page.getByRole("button", { name: "✓ 已收入报告" }).count()).toBe(1);
    await page.keyboard.press("g");
    await page.keyboard.press("m");
    await page.waitForURL(matter);
    expect(await page.getByRole("link", { name: "检索报告（1）" }).count()).toBe(1);
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    expect(await page.getByRole("dialog").innerText()).toContain("g m");
    await page.close();
  });
});

/** The size of the smallest words in the picture, as they are seen. */
const smallestLetters = (page: Page) =>
  page.evaluate(() => {
    const zoom = new DOMMatrix(
      getComputedStyle(document.querySelector(".react-flow__viewport")!).transform,
    ).a;
    return Math.min(
      ...[...document.querySelectorAll(".box-of")].map(
        (each) => Number.parseFloat(getComputedStyle(each).fontSize) * zoom,
      ),
    );
  });
