// Takes the pictures that the README opens with, of the product that runs with the seed cases.
// usage: npm start, then in another window: npm run pictures [-- http://127.0.0.1:4000]
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { CHROMIUM, QUIET } from "../test/support/chromium.js";

const FOLDER = fileURLToPath(new URL("../docs/pictures/", import.meta.url));
/** The most that a picture may have: what opens a page must not slow it. */
const MOST_BYTES = 200_000;
const QUALITIES = [85, 75, 60, 45];

const base = process.argv[2] ?? "http://127.0.0.1:4000";
const FACTS =
  "我帮朋友顶名买车，和融资租赁公司签了合同，车一直是朋友在开，后来他不付租金，租赁公司起诉我付清全部租金。";
const GLOBALS = "court=court:tianjin-ftz&side=RESPONDENT";

/** An article with its precedents, the words that prove one of them open. */
async function law(page: Page): Promise<void> {
  await page.goto(`${base}/law/民法典第752条?${GLOBALS}`);
  const row = page.getByRole("article").filter({ hasText: "租赁物并非出租人提前收回" });
  await row.getByRole("button", { name: "看依据" }).click();
  await row.locator("blockquote").first().waitFor();
}

/**
 * A matter: the facts with what was understood, and what the other side will cite, with what it
 * rests on.
 */
async function matter(page: Page): Promise<void> {
  await page.goto(`${base}/?${GLOBALS}`);
  await page.getByRole("textbox").first().fill(FACTS);
  await page.keyboard.press("Enter");
  await page.getByRole("article").first().waitFor();
  await page.locator(".fact.on").first().waitFor();
  await page.getByRole("button", { name: "看依据" }).first().click();
}

const browser = await open();
mkdirSync(FOLDER, { recursive: true });
try {
  for (const [name, show] of Object.entries({ law, matter })) await take(browser, name, show);
} finally {
  await browser.close();
}

async function open(): Promise<Browser> {
  if (CHROMIUM === undefined) throw new Error("there is no chromium (apt-get install chromium)");
  return chromium.launch({ executablePath: CHROMIUM, args: QUIET });
}

/** As good as it may be within the bytes that it may have. */
async function take(from: Browser, name: string, show: (page: Page) => Promise<void>) {
  const page = await from.newPage({
    viewport: { width: 1280, height: 860 },
    deviceScaleFactor: 1.5,
    colorScheme: "light",
    reducedMotion: "reduce",
  });
  await show(page);
  await page.waitForLoadState("networkidle");
  // neither the focus nor the pointer belongs into a picture
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    scrollTo(0, 0);
  });
  await page.mouse.move(0, 0);
  const session = await page.context().newCDPSession(page);
  for (const quality of QUALITIES) {
    const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality });
    const picture = Buffer.from(data, "base64");
    if (picture.length > MOST_BYTES) continue;
    writeFileSync(`${FOLDER}${name}.webp`, picture);
    console.log(`docs/pictures/${name}.webp: ${Math.round(picture.length / 1000)} kB`);
    await page.close();
    return;
  }
  throw new Error(`${name}: over ${MOST_BYTES} bytes at every quality`);
}
