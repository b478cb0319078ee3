import type { SearchContext } from "../search/search-context.js";

/** What the resolvers of one request share. */
export type RequestContext = SearchContext;
