import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { accessibilityFaults, CHROMIUM, watch } from "../support/browser.js";
import { type Deeds, KeyboardReader, MouseReader } from "../support/reader.js";
import { siteSuite } from "../support/site-suite.js";

const FACTS =
  "我帮朋友顶名买车，和融资租赁公司签了合同，车一直是朋友在开，后来他不付租金，租赁公司起诉我付清全部租金。";

// Three ways that the workbench is for, each by mouse alone and by keyboard alone, from the home
// page. What is done is counted: a page that asks for more than the bound has become worse.
describe.skipIf(CHROMIUM === undefined)("journeys", () => {
  const suite = siteSuite();

  const open = async (address = "/") => {
    const page = await suite.site.page();
    const watched = watch(page);
    await page.goto(suite.site.base + address);
    await page.getByText("收录").waitFor();
    return { page, watched, mouse: new MouseReader(page), keyboard: new KeyboardReader(page) };
  };

  describe("a lawyer, from an article to the words that prove it", () => {
    const PROOF = "符合《中华人民共和国民法典》第五百七十八条规定";

    test("by keyboard: type, Enter, Space", async () => {
      const { page, keyboard } = await open();
      await keyboard.type("民法典第578条");
      await keyboard.press("Enter");
      const heading = page.getByRole("heading", { level: 1, name: /民法典》第五百七十八条$/u });
      await heading.waitFor();
      await page.getByRole("article").first().waitFor();
      await expectFocus(page, heading);
      await keyboard.press("Space");
      const evidence = page.getByRole("article").first().locator("blockquote").first();
      await evidence.waitFor();
      expect(await evidence.innerText()).toContain(PROOF);
      expectAtMost(keyboard.deeds, { clicks: 0, keys: 2, texts: 1 });
      // on to the case, and along the list
      await keyboard.press("Enter");
      await page.waitForURL(/\/case\/tj-02/u);
      await page.close();
    });

    test("by mouse", async () => {
      const { page, mouse } = await open();
      await mouse.click("button", "民法典第752条");
      const row = page.getByRole("article").filter({ hasText: "租赁物并非出租人提前收回" });
      await mouse.click("button", "看依据", row);
      const evidence = row.locator("blockquote").first();
      expect(await evidence.innerText()).toContain("民法典》第七百五十二条");
      expectAtMost(mouse.deeds, { clicks: 2, keys: 0, texts: 0 });
      await mouse.click("link", "打开案例", row);
      await page.waitForURL(/\/case\/tj-05/u);
      await page.close();
    });

    test("by keyboard along a list that is ranked for a court, and from a hit to the next", async () => {
      const { page, keyboard } = await open("/?court=court:tianjin-ftz");
      await keyboard.press("/");
      await keyboard.type("民法典第752条");
      await keyboard.press("Enter");
      await page.getByRole("article").first().waitFor();
      await keyboard.press("j", "j", "Space", "Enter");
      await page.waitForURL(/\/case\//u);
      await page.getByRole("navigation").first().waitFor();
      const first = page.url();
      await keyboard.press("]");
      await page.waitForURL((url) => url.href !== first);
      expect(page.url()).toContain("court=court:tianjin-ftz");
      await page.close();
    });
  });

  describe("a team, from facts to the report to file", () => {
    test("by keyboard", async () => {
      const { page, keyboard, watched } = await open();
      await keyboard.type(FACTS);
      await keyboard.press("Enter");
      await page.getByRole("heading", { level: 1, name: "案件" }).waitFor();
      // our side is asked for first, and whoever has answered goes on to the cases
      await keyboard.tabTo("button", "己方是被告方");
      await keyboard.press("Enter");
      await expectFocusSoon(page, page.getByRole("tab", { selected: true }));
      await page.getByRole("article").first().waitFor();
      expect(await page.getByRole("tab", { selected: true }).innerText()).toContain(
        "对方会引用什么",
      );
      await keyboard.press("j", "x");
      await page.getByRole("link", { name: "检索报告（1）" }).waitFor();
      await keyboard.press("g", "r");
      await page.getByRole("heading", { level: 1, name: "类案检索报告" }).waitFor();
      await page.locator(".sheet h3").first().waitFor();
      const [download] = await Promise.all([page.waitForEvent("download"), keyboard.press("d")]);
      expect(download.suggestedFilename()).toMatch(/\.docx$/u);
      expectAtMost(keyboard.deeds, { clicks: 0, keys: 10, texts: 1 });
      expect(watched.logged).toEqual([]);
      await page.close();
    });

    test("by mouse", async () => {
      const { page, mouse, watched } = await open();
      await mouse.click("button", "车被锁了，还要付租金吗？");
      await mouse.click("button", "己方是被告方");
      await mouse.click("button", "收入报告");
      await mouse.click("link", "检索报告（1）");
      await page.getByRole("heading", { level: 1, name: "类案检索报告" }).waitFor();
      await page.locator(".sheet h3").first().waitFor();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        mouse.click("button", "Word"),
      ]);
      expect(download.suggestedFilename()).toMatch(/\.docx$/u);
      expectAtMost(mouse.deeds, { clicks: 5, keys: 0, texts: 0 });
      expect(watched.logged).toEqual([]);
      await page.close();
    });

    test("an adverse case is left out with a reason only, and stays in the report with it", async () => {
      const { page, keyboard } = await open("/?court=court:tianjin-ftz&side=RESPONDENT");
      await keyboard.type(FACTS);
      await keyboard.press("Enter");
      await page.getByRole("article").first().waitFor();
      expect(await page.locator(".fact.on").first().innerText()).toBe("顶名买车");
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByRole("link", { name: /^检索报告/u }).click();
      await page.locator(".sheet h3").first().waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      const row = page.locator(".choice-row").filter({ hasText: "不利案例" }).first();
      await row.getByText("不列入", { exact: true }).click();
      expect(await row.innerText()).toContain("写明理由后才不列入");
      await row.getByRole("textbox", { name: "不列入的理由" }).fill("合同性质不同");
      await page.locator(".sheet").getByText("合同性质不同").first().waitFor();
      await page.close();
    });

    test("a factor that is switched off is announced with what it changes", async () => {
      const { page, keyboard } = await open("/?court=court:tianjin-ftz&side=RESPONDENT");
      await keyboard.type(FACTS);
      await keyboard.press("Enter");
      await page.getByRole("article").first().waitFor();
      await keyboard.tabTo("switch", /^顶名购车/u);
      await keyboard.press("Space");
      await page.locator(".what-if").waitFor();
      expect(await page.getByRole("status").innerText()).toMatch(/^若无“顶名购车”：退出1件/u);
      expect(await page.locator(".fact.off").innerText()).toBe("顶名买车");
      await page.close();
    });
  });

  describe("an explorer, from a page to its query", () => {
    const answered = (page: Page, what: string) =>
      page.waitForFunction(
        (sought) => document.querySelector(".graphiql-response")?.textContent.includes(sought),
        what,
      );

    test("by mouse", async () => {
      const { page, mouse } = await open();
      await mouse.click("link", "以 GraphQL 查看此页");
      await page.waitForURL(/\/graphiql\/$/u);
      expect(await page.getByRole("tab", { selected: true }).innerText()).toContain("Corpus");
      // a click before the editors and the schema are there is lost
      await page.waitForLoadState("networkidle");
      await mouse.click("button", /^Execute query/u);
      await answered(page, "graphInfo");
      expectAtMost(mouse.deeds, { clicks: 2, keys: 0, texts: 0 });
      await page.close();
    });

    test("by keyboard", async () => {
      const { page, keyboard } = await open();
      // the box has the focus, and no key that is typed into it is a command
      await keyboard.press("Escape", "g", "q");
      await page.waitForURL(/\/graphiql\/$/u);
      expect(await page.getByRole("tab", { selected: true }).innerText()).toContain("Corpus");
      await page.waitForLoadState("networkidle");
      await expectFocusSoon(page, page.getByRole("button", { name: /^Execute query/u }));
      await keyboard.press("Enter");
      await answered(page, "graphInfo");
      expectAtMost(keyboard.deeds, { clicks: 0, keys: 4, texts: 0 });
      await page.close();
    });
  });
});

/** No more was done than the bound says; fewer deeds are an invitation to lower it. */
function expectAtMost(done: Deeds, bound: Deeds): void {
  for (const kind of ["clicks", "keys", "texts"] as const)
    expect(done[kind], `${kind} of ${JSON.stringify(done)}`).toBeLessThanOrEqual(bound[kind]);
}

/** The focus moves to a thing that may be on its way. */
async function expectFocusSoon(page: Page, thing: ReturnType<Page["getByRole"]>): Promise<void> {
  const element = await thing.elementHandle();
  await page.waitForFunction((each) => each === document.activeElement, element);
}

async function expectFocus(page: Page, thing: ReturnType<Page["getByRole"]>): Promise<void> {
  expect(await thing.evaluate((each) => each === document.activeElement)).toBe(true);
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
}
