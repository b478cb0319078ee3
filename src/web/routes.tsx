import {
  createRootRoute,
  createRoute,
  createRouter,
  retainSearchParams,
} from "@tanstack/react-router";
import { aroundSearch } from "./pages/around/around.search.js";
import { compareSearch } from "./pages/compare/compare.search.js";
import { lawSearch } from "./pages/law/law.search.js";
import { matterSearch } from "./pages/matter/matter.search.js";
import { outcomesSearch } from "./pages/outcomes/outcomes.search.js";
import { searchSearch } from "./pages/search/search.search.js";
import { whySearch } from "./pages/why/why.search.js";
import { Broken, Lost } from "./shell/lost.js";
import { Shell } from "./shell/shell.js";
import {
  GLOBAL_KEYS,
  globalSearch,
  parseSearch,
  type RawSearch,
  stringifySearch,
} from "./state/search-params.js";

// The table of the pages, the one file that knows all of them. Each is loaded when it is opened;
// what its address may hold is read here. See README.md: how a page is added.

const root = createRootRoute({
  validateSearch: globalSearch,
  search: { middlewares: [retainSearchParams([...GLOBAL_KEYS])] },
  component: Shell,
  notFoundComponent: Lost,
});

const home = createRoute({ getParentRoute: () => root, path: "/" }).lazy(
  async () => (await import("./pages/home/home.page.js")).Route,
);

const law = createRoute({
  getParentRoute: () => root,
  path: "/law/$citation",
  validateSearch: lawSearch,
}).lazy(async () => (await import("./pages/law/law.page.js")).Route);

const legalCase = createRoute({ getParentRoute: () => root, path: "/case/$id" }).lazy(
  async () => (await import("./pages/case/case.page.js")).Route,
);

const matter = createRoute({
  getParentRoute: () => root,
  path: "/matter/$id",
  validateSearch: matterSearch,
}).lazy(async () => (await import("./pages/matter/matter.page.js")).Route);

const report = createRoute({ getParentRoute: () => root, path: "/matter/$id/report" }).lazy(
  async () => (await import("./pages/report/report.page.js")).Route,
);

const search = createRoute({
  getParentRoute: () => root,
  path: "/search",
  validateSearch: searchSearch,
}).lazy(async () => (await import("./pages/search/search.page.js")).Route);

const court = createRoute({ getParentRoute: () => root, path: "/court/$id" }).lazy(
  async () => (await import("./pages/court/court.page.js")).Route,
);

const factor = createRoute({ getParentRoute: () => root, path: "/factor/$id" }).lazy(
  async () => (await import("./pages/factor/factor.page.js")).Route,
);

const number = createRoute({ getParentRoute: () => root, path: "/number/$number" }).lazy(
  async () => (await import("./pages/number/number.page.js")).Route,
);

const compare = createRoute({
  getParentRoute: () => root,
  path: "/compare/$",
  validateSearch: compareSearch,
}).lazy(async () => (await import("./pages/compare/compare.page.js")).Route);

const why = createRoute({
  getParentRoute: () => root,
  path: "/why/$a/$b",
  validateSearch: whySearch,
}).lazy(async () => (await import("./pages/why/why.page.js")).Route);

const around = createRoute({
  getParentRoute: () => root,
  path: "/around/$id",
  validateSearch: aroundSearch,
}).lazy(async () => (await import("./pages/around/around.page.js")).Route);

const outcomes = createRoute({
  getParentRoute: () => root,
  path: "/outcomes",
  validateSearch: outcomesSearch,
}).lazy(async () => (await import("./pages/outcomes/outcomes.page.js")).Route);

/** The workbench's pages by their addresses. */
export const router = createRouter({
  routeTree: root.addChildren([
    home,
    law,
    legalCase,
    matter,
    report,
    search,
    court,
    factor,
    number,
    compare,
    why,
    around,
    outcomes,
  ]),
  parseSearch: (query): RawSearch => parseSearch(query),
  stringifySearch,
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: Lost,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
