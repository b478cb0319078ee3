import type { SearchContext } from "../search/search-context.js";

/** What the resolvers of one request share. */
export interface RequestContext extends SearchContext {
  /** Sentences about the answer as a whole, for `extensions.warnings`. */
  readonly warnings: Set<string>;
}
