import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type MeaningPreparation, openMeaning } from "../../src/cli/prepare-meaning.js";
import type { Database } from "../../src/graph/database.js";
import { GraphStore } from "../../src/graph/store.js";
import { readKnowledge } from "../../src/similarity/knowledge.js";
import { segment } from "../../src/similarity/segmenter.js";
import { accessibilityFaults, CHROMIUM, openSite, type Site, watch } from "../support/browser.js";
import { suiteDatabase } from "../support/clean-database.js";

const CLAUSE = "头天夜里他们在后台点了一下，我的货车就打不着火了";
const FACTS = `我帮朋友顶名买车，车一直是朋友在开。${CLAUSE}。租赁公司起诉我付清全部租金，我没有逾期三期。`;

// The model that comes with Leian, opened as the product opens it; the graph has no vectors.
describe.skipIf(CHROMIUM === undefined)("a matter whose facts are understood", () => {
  let database: Database;
  let meaning: MeaningPreparation;
  let site: Site;
  beforeAll(async () => {
    database = suiteDatabase();
    const opened = openMeaning({ kind: "LOCAL" }, 2);
    if (opened === undefined) throw new Error("there is no model");
    meaning = opened;
    await meaning.embedder.start();
    const source = new GraphStore(database, segment, () => ({})).similaritySource();
    await meaning.factors.prepare(await readKnowledge(source, segment), meaning.embedder.embedder);
    site = await openSite(database, {
      embedder: meaning.embedder.embedder,
      factorMeaning: meaning.factors,
    });
  }, 600_000);
  afterAll(async () => {
    await site.close();
    await meaning.embedder.close();
    await database.close();
  });

  const open = async (width = 1280) => {
    const page = await site.browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(`${site.base}/?court=court:tianjin-ftz&side=RESPONDENT`);
    await page.getByRole("textbox").first().fill(FACTS);
    await page.keyboard.press("Enter");
    await page.waitForSelector(".hit, .empty-list");
    await page.getByRole("tab", { name: "全部类案" }).click();
    await settled(page);
    return page;
  };

  test("named ones are underlined, inferred ones drawn and said otherwise, denied ones struck", async () => {
    const page = await open();
    const mark = (words: string) => page.getByRole("switch", { name: words });
    expect(await page.locator(".fact.named").first().innerText()).toBe("顶名买车");
    expect(await mark(`${CLAUSE}，远程锁机`).getAttribute("aria-label")).toMatch(
      /由分句含义推断，把握约\d\d%$/u,
    );
    expect(await lineOf(page, ".facts-text .fact.named")).toBe("underline none");
    expect(await lineOf(page, ".facts-text .fact.understood")).toBe("none dashed");
    expect(await lineOf(page, ".facts-text .fact.denied")).toContain("line-through");
    const row = page.locator(".switch").filter({ hasText: "远程锁机" });
    expect(await row.innerText()).toMatch(/推断\s*把握约\d\d%/u);
    expect(await page.locator(".missed").innerText()).toContain("向量尚在生成");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.close();
  });

  test("the law that may apply is asked for when it is opened, comes with its reasons, and opens its page", async () => {
    const page = await open();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.postData() ?? ""));
    expect(await page.locator(".applicable").count()).toBe(0);
    await page.getByText("可能适用的条文").click();
    const first = page.locator(".applicable li").first();
    await first.waitFor();
    expect(asked.filter((body) => body.includes("applicableProvisions"))).toHaveLength(1);
    expect(await first.innerText()).toMatch(/因案情用语|所答问题/u);
    expect(await page.locator(".applicable li").count()).toBe(8);
    expect(await accessibilityFaults(page)).toEqual([]);
    const citation = await first.getByRole("link").innerText();
    await first.getByRole("link").click();
    await page.getByRole("heading", { level: 1, name: citation }).waitFor();
    await page.close();
  });

  test("what is offered counts nothing until it is pressed, and nothing again once it is not", async () => {
    const page = await open();
    const before = await scores(page);
    const chip = page.locator(".choice.offered").filter({ hasText: "欠付租金" });
    expect(await chip.getAttribute("aria-pressed")).toBe("false");
    await chip.click();
    await settled(page);
    expect(await page.getByRole("status").innerText()).toMatch(/^采纳“欠付租金”：.*共\d+件。$/u);
    expect(await scores(page)).not.toEqual(before);
    await chip.click();
    await settled(page);
    expect(await scores(page)).toEqual(before);
    expect(await page.getByRole("status").innerText()).toContain("不再采纳“欠付租金”");
    await page.close();
  });

  test("the cause, the meaning, what is denied and the words in the text are switches too", async () => {
    const page = await open();
    const status = page.getByRole("status");
    await page.locator(".cause").filter({ hasText: "买卖合同纠纷" }).last().click();
    await settled(page);
    expect(await status.innerText()).toContain("案由定为买卖合同纠纷");
    await page.locator(".switch").filter({ hasText: "多期逾期" }).click();
    await settled(page);
    expect(await status.innerText()).toContain("采纳“多期逾期”");
    expect(await page.locator(".facts-text .fact.denied").count()).toBe(0);
    await page.locator(".facts-text .fact.understood").first().press("Enter");
    await settled(page);
    expect(await page.locator(".facts-text .fact.off").innerText()).toBe(CLAUSE);
    await page.locator(".switch").filter({ hasText: "按含义识别和比对" }).click();
    await settled(page);
    expect(await status.innerText()).toContain("若无“远程锁机”");
    expect(await page.locator(".fact.on.understood").count()).toBe(0);
    expect(await page.locator(".missed").count()).toBe(0);
    expect(decodeURIComponent(page.url())).not.toContain("顶名");
    await page.close();
  });

  test("two hundred quick switches: the last state wins", async () => {
    const page = await open(390);
    const { logged } = watch(page);
    const before = await scores(page);
    const row = page.locator(".switch").filter({ hasText: "顶名购车" });
    await row.evaluate((each) => {
      const input = (each.closest("label") ?? each).querySelector("input");
      for (let time = 0; time < 199; time += 1) input?.click();
    });
    await settled(page);
    expect(await page.locator(".facts-text .fact.off").innerText()).toBe("顶名买车");
    const without = await scores(page);
    expect(without).not.toEqual(before);
    await row.click();
    await settled(page);
    expect(await scores(page)).toEqual(before);
    expect(logged).toEqual([]);
    await page.close();
  });

  test("a matter that is kept comes back with its switches", async () => {
    const page = await open();
    await page.locator(".choice.offered").filter({ hasText: "欠付租金" }).click();
    await page.locator(".cause").filter({ hasText: "买卖合同纠纷" }).last().click();
    await page.getByRole("button", { name: "保存在本机浏览器" }).click();
    await settled(page);
    const before = await scores(page);
    await page.reload();
    await page.waitForSelector(".hit");
    await settled(page);
    expect(await scores(page)).toEqual(before);
    expect(await page.locator(".choice.offered[data-selected]").innerText()).toContain("欠付租金");
    expect(await page.getByRole("radio", { name: "买卖合同纠纷" }).isChecked()).toBe(true);
    await page.close();
  });
});

/** Until the hits belong to the switches. */
async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(250); // a switch is searched for after a moment
  await page.waitForSelector("[aria-busy=false]");
}

/** The hits in their order, with what is said of how similar they are. */
const scores = (page: Page) => page.locator(".hit .scores").allInnerTexts();

/** How the words of a factor are lined: by decoration and by border. */
const lineOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((each) => {
      const { textDecorationLine, borderBottomStyle } = getComputedStyle(each);
      return `${textDecorationLine} ${borderBottomStyle}`;
    });
