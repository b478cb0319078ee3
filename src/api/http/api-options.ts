import type { FastifyBaseLogger } from "fastify";
import type { ReadOptions } from "../../graph/database.js";
import type { GraphStore } from "../../graph/store.js";
import type { FactorMeaning } from "../../search/factor-meaning.js";
import type { SharedKnowledge } from "../../search/search-context.js";
import type { Embedder } from "../../similarity/embedder.js";
import type { Authenticate } from "../access/caller.js";
import type { Permissions } from "../access/permissions.js";
import type { Limits } from "../limits/limits.js";
import type { Audit } from "./audit-plugin.js";
import type { Availability } from "./availability.js";
import type { ExplorerOptions } from "./explorer.js";
import type { Figures } from "./metrics.js";
import type { Tracing } from "./tracing.js";

/** What the API is made of. */
export interface ApiOptions {
  /** A store whose reads obey the given deadline and signal. */
  readonly store: (options: () => ReadOptions) => GraphStore;
  /** Whether queries can be answered, and what keeps the server from being ready. */
  readonly availability: Availability;
  /**
   * Gives texts their meaning in searches for similar cases; they go by words alone where it is
   * left out.
   */
  readonly embedder?: Embedder | undefined;
  /** What clauses mean, which the caller prepares; left out: factors are found by words. */
  readonly factorMeaning?: FactorMeaning | undefined;
  /** What is known of the graph, where others share it with the requests (knowledgeOf). */
  readonly knowledge?: SharedKnowledge | undefined;
  readonly explorer?: ExplorerOptions | undefined;
  readonly limits?: Partial<Limits>;
  /** What the server is called beside loopback's names. */
  readonly allowedHosts?: readonly string[];
  /** Knows who asks; everybody is answered where it is left out. */
  readonly authenticate?: Authenticate | undefined;
  /** What takes which role; the usual ones where it is left out. */
  readonly permissions?: Permissions | undefined;
  /** Records every operation before it is answered. */
  readonly audit?: Audit | undefined;
  /** What the metrics tell beside the requests; nothing where it is left out. */
  readonly figures?: Figures;
  /** Follows requests to their statements; left out, they are not traced. */
  readonly tracing?: Tracing | undefined;
  /** The time that counts as now; the clock's where it is left out. */
  readonly now?: () => Date;
  readonly logger: FastifyBaseLogger | boolean;
}
