import type { Page } from "playwright-core";
import { openMatter } from "./routes.js";

/** Something that opens over a page, or in its place, when it is asked for. */
interface OpenedExample {
  readonly name: string;
  readonly open: (page: Page, base: string) => Promise<void>;
}

const LAW = "/law/民法典第752条?side=RESPONDENT";

/** Every dialog of the workbench, and what unfolds in a page. */
export const DIALOGS: readonly OpenedExample[] = [
  {
    name: "the keys",
    async open(page, base) {
      await page.goto(base + LAW);
      await page.getByRole("button", { name: "快捷键" }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "the courts",
    async open(page, base) {
      await page.goto(base + LAW);
      await page.getByRole("button", { name: /^受诉法院/u }).click();
      await page.getByRole("dialog").getByRole("searchbox").fill("天津");
      await page.getByRole("option").first().waitFor();
    },
  },
  {
    name: "what a text is taken for",
    async open(page, base) {
      await page.goto(base);
      await page.getByRole("textbox").first().fill("民法典第752条");
      await page.locator(".meanings").waitFor();
    },
  },
  {
    name: "the evidence of a precedent",
    async open(page, base) {
      await page.goto(base + LAW);
      await page.getByRole("button", { name: "看依据" }).first().click();
      await page.locator(".evidence").waitFor();
    },
  },
  {
    name: "what narrows a list",
    async open(page, base) {
      await page.goto(base + LAW);
      await page.getByRole("button", { name: /^筛选/u }).click();
      await page.locator(".facet-groups").waitFor();
    },
  },
  {
    name: "the orders of a list",
    async open(page, base) {
      await page.goto(base + LAW);
      await page.getByRole("button", { name: /参照顺位/u }).click();
      await page.getByRole("option").first().waitFor();
    },
  },
  {
    name: "cases put aside",
    async open(page, base) {
      await page.goto(base + LAW);
      await page.getByRole("article").first().waitFor();
      for (const key of ["j", "c", "j", "c"]) await page.keyboard.press(key);
      await page.getByRole("complementary", { name: "比较" }).waitFor();
    },
  },
  {
    name: "the evidence of a similar case",
    async open(page, base) {
      await openMatter(page, base);
      await page.getByRole("button", { name: "看依据" }).first().click();
    },
  },
  {
    name: "a further factor",
    async open(page, base) {
      await openMatter(page, base);
      await page.getByRole("article").first().waitFor();
      await page.getByRole("button", { name: "补充要素" }).click();
      await page.getByRole("dialog").getByRole("searchbox").fill("违约");
      await page.getByRole("option").first().waitFor();
    },
  },
  {
    name: "whether a matter is to be erased",
    async open(page, base) {
      await openMatter(page, base);
      await page.getByRole("article").first().waitFor();
      await page.getByRole("button", { name: "清除" }).click();
      await page.getByRole("alertdialog").waitFor();
    },
  },
  {
    name: "facts that are being changed",
    async open(page, base) {
      await openMatter(page, base);
      await page.getByRole("article").first().waitFor();
      await page.getByRole("button", { name: "修改案情" }).click();
      await page.getByRole("textbox", { name: "案情", exact: true }).waitFor();
    },
  },
  {
    name: "why a case is left out of the report",
    async open(page, base) {
      await openMatter(page, base);
      await page.getByRole("link", { name: /^检索报告/u }).click();
      const row = page.locator(".choice-row").first();
      await row.getByText("不列入", { exact: true }).click();
      await row.getByRole("textbox", { name: "不列入的理由" }).waitFor();
    },
  },
];
