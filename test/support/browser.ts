import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import type { ApiOptions } from "../../src/api/http/api-options.js";
import type { Database } from "../../src/graph/database.js";
import { createTestApi, EXAMPLES } from "./api.js";
import { CHROMIUM, QUIET } from "./chromium.js";

export { CHROMIUM };

if (CHROMIUM === undefined)
  console.log("browser tests are skipped: there is no chromium (apt-get install chromium)");

const BUNDLE = fileURLToPath(new URL("../../dist/web", import.meta.url));
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A busy machine must not fail a test of a page: what it waits for may come late. */
const PATIENCE_MS = 100_000;

/** The product's own server with its pages, and a browser. */
export interface Site {
  readonly app: FastifyInstance;
  readonly base: string;
  readonly browser: Browser;
  /** An empty page in a context of its own, which closes with it; at a desk if nothing is said. */
  page(options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** Serves the bundled pages over a database and starts a browser. */
export async function openSite(
  database: Database,
  options: Partial<
    Pick<ApiOptions, "authenticate" | "limits" | "logger" | "embedder" | "factorMeaning">
  > = {},
): Promise<Site> {
  const app = await createTestApi(database, {
    explorer: { folder: BUNDLE, examples: EXAMPLES },
    limits: { deadlineMs: 60_000 }, // a busy machine must not fail a test of the page
    ...options,
  });
  await app.listen({ port: 0, host: "127.0.0.1" });
  const { port } = app.server.address() as AddressInfo;
  const browser = await chromium.launch({ executablePath: CHROMIUM!, args: QUIET });
  return {
    app,
    base: `http://127.0.0.1:${port}`,
    browser,
    async page(chosen = {}) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...chosen });
      page.setDefaultTimeout(PATIENCE_MS);
      return page;
    },
    async close() {
      await browser.close();
      await app.close();
    },
  };
}

/** What a page logged and asked for while it was watched. */
export interface Watched {
  readonly logged: string[];
  readonly asked: string[];
}

/** Notes the errors of a page, a policy's violations among them, and every address it asks for. */
export function watch(page: Page): Watched {
  const watched: Watched = { logged: [], asked: [] };
  page.on("console", (message) => {
    if (message.type() === "error") watched.logged.push(message.text());
  });
  page.on("pageerror", (error) => watched.logged.push(error.message));
  page.on("request", (request) => watched.asked.push(request.url()));
  return watched;
}

/** Whatever of these addresses is not of the site itself. */
export const foreign = (asked: readonly string[], base: string): string[] =>
  asked.filter((url) => !url.startsWith(base) && !/^(?:data|blob):/u.test(url));

/** What axe finds against WCAG 2.2 AA, a line a node. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const axe = (window as unknown as { axe: typeof import("axe-core") }).axe;
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { violations } = await axe.run({ runOnly: tags });
    // What a popover shows belongs to the field that opened it, wherever it stands in the document.
    const isPopover = ({ target }: { readonly target: readonly unknown[] }) =>
      document.querySelector(String(target[0]))?.querySelector(".popover") instanceof Element;
    return violations.flatMap((each) =>
      each.nodes
        .filter((node) => !(each.id === "region" && isPopover(node)))
        .map((node) => `${each.id}: ${node.html.slice(0, 160)}`),
    );
  });
}
