import { describe, expect, test } from "vitest";
import { data } from "../support/api.js";
import { CHROMIUM, watch } from "../support/browser.js";
import { randomNumbers } from "../support/synthetic-cases.js";
import { FACTS, openMatter } from "./routes.js";
import { siteSuite } from "../support/site-suite.js";

const TOGGLES = 200;

interface Asked {
  readonly operationName?: string;
  readonly query: string;
  readonly variables: { readonly input?: { readonly withoutFactors?: readonly string[] } };
}

describe.skipIf(CHROMIUM === undefined)("200 quick toggles of factors", () => {
  const suite = siteSuite();

  test("the last state wins, whatever answers came when", async () => {
    const page = await suite.site.page();
    const { logged } = watch(page);
    const asked: Asked[] = [];
    let stopped = 0;
    page.on("request", (request) => {
      if (request.url().endsWith("/graphql")) asked.push(request.postDataJSON() as Asked);
    });
    page.on("requestfailed", () => stopped++);
    await openMatter(page, suite.site.base);
    await page.getByRole("article").first().waitFor();
    // the words in the facts are switches too: here those of the list are pressed
    const names = await page.locator(".factors .switch .factor-label").allInnerTexts();
    const switchOf = (name: string) =>
      page
        .locator(".factors .switch")
        .filter({ has: page.getByText(name, { exact: true }) })
        .getByRole("switch");
    expect(names.length).toBeGreaterThanOrEqual(3);
    // the same in every run, and as fast as a browser takes keys
    const random = randomNumbers(TOGGLES);
    const isOn = names.map(() => true);
    for (let toggle = 0; toggle < TOGGLES; toggle++) {
      const at = Math.floor(random() * names.length);
      await switchOf(names[at]!).press("Space");
      isOn[at] = !isOn[at];
    }
    if (isOn.every(Boolean)) {
      await switchOf(names[0]!).press("Space");
      isOn[0] = false;
    }
    const off = names.filter((_name, at) => !isOn[at]);
    await page.waitForFunction(
      () => document.querySelector(".matter-hits [aria-busy=true], .matter-hits .stale") === null,
    );
    await page.waitForLoadState("networkidle");

    // what the switches, the sentence and the list say is what the API says of that state
    for (const [at, name] of names.entries())
      expect([name, await switchOf(name).isChecked()]).toEqual([name, isOn[at]]);
    const sentence = await page.locator(".what-if p").first().innerText();
    for (const name of off) expect(sentence).toContain(name);
    const last = asked.findLast(({ query }) => query.includes("query MatterPage"))!;
    expect(last.variables.input?.withoutFactors).toHaveLength(off.length);
    const { similarCases } = await data<{
      similarCases: { edges: { node: { id: string } }[] };
    }>(suite.site.app, last.query, last.variables);
    const shown = await page
      .locator(".hit")
      .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset["row"]));
    expect(shown).toEqual(similarCases.edges.map(({ node }) => node.id));
    // what was superseded was not asked or was given up, and none of it is an error
    expect(asked.length).toBeLessThan(TOGGLES + 10);
    expect(asked.length - stopped).toBeLessThan(TOGGLES / 4);
    expect(logged).toEqual([]);
    await page.close();
  });

  test("a switch that was pressed keeps the focus", async () => {
    const page = await suite.site.page();
    await openMatter(page, suite.site.base, FACTS);
    await page.getByRole("article").first().waitFor();
    const first = page.getByRole("switch").first();
    await first.focus();
    for (const key of ["Space", "Space", "Space"]) {
      await page.keyboard.press(key);
      expect(await first.evaluate((each) => each === document.activeElement)).toBe(true);
    }
    await page.close();
  });
});
