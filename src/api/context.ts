import type { SearchContext } from "../search/search-context.js";

import type { Caller } from "./access/caller.js";
import type { Access } from "./access/permissions.js";

/** What the resolvers of one request share. */
export interface RequestContext extends SearchContext {
  /** Sentences about the answer as a whole, for `extensions.warnings`. */
  readonly warnings: Set<string>;
  /** Who asks; undefined where the server requires no token. */
  readonly caller: Caller | undefined;
  readonly access: Access;
}
