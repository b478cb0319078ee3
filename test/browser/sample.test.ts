import { describe, expect, test } from "vitest";
import { accessibilityFaults, CHROMIUM, watch } from "../support/browser.js";
import { faultsInEveryLook, motions, overflow, smallTargets } from "../support/looks.js";
import { DIALOGS } from "./dialogs.js";
import { siteSuite } from "../support/site-suite.js";

// A sample of what pages.test.ts does with every page, for every day, and proof that what it looks
// for is found where it is.
describe.skipIf(CHROMIUM === undefined)("a sample of the pages", () => {
  const suite = siteSuite();

  test("an article with open evidence, in both themes and widths", async () => {
    const page = await suite.site.page();
    const { logged } = watch(page);
    await DIALOGS.find(({ name }) => name === "the evidence of a precedent")!.open(
      page,
      suite.site.base,
    );
    expect(await faultsInEveryLook(page)).toEqual([]);
    expect(await motions(page)).toEqual([]);
    expect(logged).toEqual([]);
    await page.close();
  });

  test("what the pages must not have is found where it is", async () => {
    const page = await suite.site.page();
    const { logged } = watch(page);
    await page.goto(suite.site.base);
    await page.locator(".corpus").waitFor();
    await page.evaluate(() => {
      // the policy forbids styles in markup too
      const put = (name: string, text: string, style: Partial<CSSStyleDeclaration>) => {
        const element = document.createElement(name);
        element.textContent = text;
        Object.assign(element.style, style);
        document.querySelector("main")?.prepend(element);
      };
      put("button", "", { width: "12px", height: "12px", padding: "0", minHeight: "0" });
      put("p", "hardly to be read", { color: "#999", background: "#888" });
      put("p", "wide, and moving", { width: "3000px", transition: "opacity 2s" });
      const script = document.createElement("script");
      script.textContent = "window.wasRun = true";
      document.head.append(script);
    });
    const faults = (await accessibilityFaults(page)).map((each) => each.split(":")[0]);
    expect(faults).toEqual(expect.arrayContaining(["button-name", "color-contrast"]));
    expect(await smallTargets(page)).toHaveLength(1);
    expect(await overflow(page)).toHaveLength(1);
    expect(await motions(page)).toHaveLength(1);
    expect(await page.evaluate(() => "wasRun" in window)).toBe(false);
    expect(logged.join("\n")).toContain("Content Security Policy");
    await page.close();
  });
});
