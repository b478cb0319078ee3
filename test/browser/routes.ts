/** A page of the workbench, at an address that the seeds fill. */
export interface RouteExample {
  /** The route in src/web/routes.tsx. */
  readonly route: string;
  readonly address: string;
  /** What is there once the page has its data. */
  readonly ready: string;
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
  },
  { route: "/law/$citation", address: "/law/无此法第1条", ready: ".fault" },
  {
    route: "/law/$citation",
    address: "/law/民法典第752条?view=split&side=CLAIMANT",
    ready: ".split-columns",
  },
  { route: "/law/$citation", address: "/law/民法典第752条?view=lineage", ready: ".axis-mark" },
  { route: "/case/$id", address: "/case/tj-05?side=CLAIMANT", ready: ".block" },
  { route: "/case/$id", address: "/case/none", ready: ".fault" },
  { route: "/compare/$", address: "/compare/tj-03/gz-02", ready: ".matrix" },
  { route: "/court/$id", address: "/court/tianjin-ftz", ready: ".row" },
  { route: "/factor/$id", address: "/factor/minor-breach", ready: ".row" },
  { route: "/number/$number", address: "/number/（2021）沪74民终1号", ready: ".details" },
  { route: "/search", address: "/search?q=融资租赁", ready: ".row" },
  { route: "/why/$a/$b", address: "/why/tj-05/tj-03", ready: ".row" },
  { route: "/around/$id", address: "/around/case:tj-05", ready: ".neighbour" },
  { route: "/outcomes", address: "/outcomes?by=region", ready: ".bars" },
];

/** Routes that begin with the facts of a matter: the journeys open them. */
export const MATTER_ROUTES = ["/matter/$id", "/matter/$id/report"];
