import type { RequestContext } from "../context.js";

/** What a search for similar cases needs of a request; the command line makes one of its own. */
export type SearchContext = Pick<
  RequestContext,
  "store" | "loaders" | "citations" | "names" | "similarity" | "meanings" | "today" | "now"
>;
