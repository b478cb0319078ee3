import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page, Request } from "playwright-core";
import { format, resolveConfig } from "prettier";
import { afterAll, describe, expect, test } from "vitest";
import { CHROMIUM } from "../support/browser.js";
import { MATTER_ROUTES, openExample, type RouteExample, ROUTES } from "./routes.js";
import { siteSuite } from "../support/site-suite.js";

// What each page asks for and how large it is, against what was committed. Where a page became
// heavier for a good reason: BASELINE=write npx vitest run --project browser-long baseline

const PLACE = fileURLToPath(new URL("baseline.json", import.meta.url));
const IS_WRITTEN = process.env["BASELINE"] === "write";
/** The names of chunks and the seeds change a little all the time. */
const TOLERANCE = { share: 0.1, bytes: 2000 };

/** What a page loads, in bytes as they come over the wire. */
interface Weight {
  /** The operations it asks, in the order of their names. */
  readonly operations: readonly string[];
  readonly requests: number;
  readonly scripts: number;
  readonly styles: number;
  readonly answers: number;
}

const measured: Record<string, Weight> = {};
const committed = (IS_WRITTEN ? {} : JSON.parse(readFileSync(PLACE, "utf8"))) as Readonly<
  Record<string, Weight>
>;

describe.skipIf(CHROMIUM === undefined)("what each page asks for", () => {
  const suite = siteSuite();
  afterAll(async () => {
    const style = { ...(await resolveConfig(PLACE)), parser: "json" };
    if (IS_WRITTEN) writeFileSync(PLACE, await format(JSON.stringify(measured), style));
  });

  const filled = [...ROUTES, ...MATTER_ROUTES].filter(({ state }) => state === undefined);
  test.each(filled)("$address", async (example) => {
    const weight = await weigh(await suite.site.page(), suite.site.base, example);
    measured[example.address] = weight;
    if (IS_WRITTEN) return;
    const before = committed[example.address];
    if (before === undefined) throw new Error("no baseline: write it, as this file says");
    expect(weight.operations).toEqual(before.operations);
    expect(weight.requests, "requests").toBeLessThanOrEqual(before.requests);
    for (const kind of ["scripts", "styles", "answers"] as const)
      expect(weight[kind], kind).toBeLessThanOrEqual(
        before[kind] + Math.max(TOLERANCE.bytes, TOLERANCE.share * before[kind]),
      );
  });

  test.skipIf(IS_WRITTEN)("the baseline has no page that is gone", () => {
    expect(Object.keys(committed).toSorted()).toEqual(
      filled.map(({ address }) => address).toSorted(),
    );
  });
});

async function weigh(page: Page, base: string, example: RouteExample): Promise<Weight> {
  const ended: Request[] = [];
  page.on("requestfinished", (request) => ended.push(request));
  await openExample(page, base, example);
  await page.locator(example.ready).first().waitFor();
  await page.waitForLoadState("networkidle");
  const sizes = { script: 0, stylesheet: 0, fetch: 0 };
  for (const request of ended) {
    const kind = request.resourceType();
    if (kind in sizes)
      sizes[kind as keyof typeof sizes] += (await request.sizes()).responseBodySize;
  }
  await page.close();
  return {
    operations: ended
      .filter((request) => request.url().endsWith("/graphql"))
      .map((request) => (request.postDataJSON() as { readonly query: string }).query)
      .map((query) => /query (\w+)/u.exec(query)?.[1] ?? "")
      .toSorted(),
    requests: ended.length,
    scripts: sizes.script,
    styles: sizes.stylesheet,
    answers: sizes.fetch,
  };
}
