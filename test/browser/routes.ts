import type { Page } from "playwright-core";

/** A page of the workbench, at an address that the seeds fill, or leave empty. */
export interface RouteExample {
  /** The route in src/web/routes.tsx. */
  readonly route: string;
  readonly address: string;
  /** What is there once the page has its data. */
  readonly ready: string;
  /** What the page shows: rows, that there are none, or what is wrong with the address. */
  readonly state?: "empty" | "wrong";
  /** Opens it in a page that shows nothing yet; goes to the address where it is left out. */
  readonly open?: (page: Page, base: string) => Promise<void>;
}

/** Every route that needs no facts; a test asserts that none is missing. */
export const ROUTES: readonly RouteExample[] = [
  { route: "/", address: "/", ready: ".corpus" },
  {
    route: "/law/$citation",
    address: "/law/民法典第752条?court=court:tianjin-ftz&side=RESPONDENT",
    ready: ".row",
  },
  {
    route: "/law/$citation",
    address: "/law/民法典第752条?outcomes=WITHDRAWN",
    ready: ".empty-list",
    state: "empty",
  },
  { route: "/law/$citation", address: "/law/无此法第1条", ready: ".fault", state: "wrong" },
  {
    route: "/law/$citation",
    address: "/law/民法典第752条?view=split&side=CLAIMANT",
    ready: ".split-columns",
  },
  { route: "/law/$citation", address: "/law/民法典第752条?view=lineage", ready: ".axis-mark" },
  { route: "/case/$id", address: "/case/tj-05?side=CLAIMANT", ready: ".block" },
  { route: "/case/$id", address: "/case/none", ready: ".fault", state: "wrong" },
  { route: "/compare/$", address: "/compare/tj-03/gz-02", ready: ".matrix" },
  { route: "/compare/$", address: "/compare/tj-03", ready: "h1", state: "empty" },
  { route: "/court/$id", address: "/court/tianjin-ftz", ready: ".row" },
  { route: "/court/$id", address: "/court/supreme", ready: ".page-foot", state: "empty" },
  { route: "/factor/$id", address: "/factor/minor-breach", ready: ".row" },
  { route: "/factor/$id", address: "/factor/none", ready: ".fault", state: "wrong" },
  { route: "/number/$number", address: "/number/（2021）沪74民终1号", ready: ".details" },
  { route: "/search", address: "/search?q=融资租赁", ready: ".row" },
  { route: "/search", address: "/search?q=无此一词无此一词", ready: ".page-foot", state: "empty" },
  { route: "/why/$a/$b", address: "/why/tj-05/tj-03", ready: ".row" },
  { route: "/why/$a/$b", address: "/why/tj-05/none", ready: ".fault", state: "wrong" },
  { route: "/around/$id", address: "/around/case:tj-05", ready: ".neighbour" },
  { route: "/around/$id", address: "/around/case:none", ready: ".fault", state: "wrong" },
  { route: "/outcomes", address: "/outcomes?by=region", ready: ".bars" },
];

/** Facts of a made-up matter. */
export const FACTS =
  "我帮朋友顶名买车，和融资租赁公司签了合同，车一直是朋友在开，后来他不付租金，租赁公司起诉我付清全部租金。";
/** Facts to which no case is similar. */
const UNHEARD_OF = "天上的云彩今天很白，河边的柳树已经绿了，孩子们在放风筝。";

/** Types facts into the one box: the page of the matter opens. */
export async function openMatter(
  page: Page,
  base: string,
  facts = FACTS,
  address = "/?court=court:tianjin-ftz&side=RESPONDENT",
): Promise<void> {
  await page.goto(base + address);
  await page.getByRole("textbox").first().fill(facts);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/matter\//u);
  await page.locator(".matter-head h1").waitFor();
}

const report =
  (facts: string) =>
  async (page: Page, base: string): Promise<void> => {
    await openMatter(page, base, facts);
    // its own question is answered, or cannot be
    await page.locator(".matter-hits .page-foot, .matter-hits .fault").first().waitFor();
    await page.locator(".matter-head a").click();
    await page.waitForURL(/\/report/u);
  };

/** Those that begin with the facts of a matter, which stand in no address. */
export const MATTER_ROUTES: readonly RouteExample[] = [
  { route: "/matter/$id", address: "a matter", ready: ".hit", open: openMatter },
  {
    route: "/matter/$id",
    address: "a matter like no other",
    ready: ".empty-list",
    state: "empty",
    open: (page, base) => openMatter(page, base, UNHEARD_OF),
  },
  {
    route: "/matter/$id",
    address: "/matter/none",
    ready: "h1",
    state: "wrong",
  },
  { route: "/matter/$id/report", address: "a report", ready: ".sheet h3", open: report(FACTS) },
  {
    route: "/matter/$id/report",
    address: "a report of nothing",
    ready: ".sheet h3",
    state: "empty",
    open: report(UNHEARD_OF),
  },
];

/** Opens an example; what it waits for is not there yet. */
export async function openExample(page: Page, base: string, example: RouteExample): Promise<void> {
  if (example.open) await example.open(page, base);
  else await page.goto(base + example.address);
}
