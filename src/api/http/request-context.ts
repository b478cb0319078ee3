import type { FastifyReply, FastifyRequest } from "fastify";
import { Access, USUAL_PERMISSIONS } from "../access/permissions.js";
import { callerOf } from "../access/require-token.js";
import { CircuitBreaker } from "../../embedding/circuit-breaker.js";
import { MOST_NAMED } from "../../graph/read/named-nodes.js";
import { StatementLog } from "../../search/statement-log.js";
import {
  type KnowledgeOptions,
  searchContext,
  type SharedKnowledge,
  shareKnowledge,
} from "../../search/search-context.js";
import type { Limits } from "../limits/limits.js";
import type { ApiOptions } from "./api-options.js";
import type { HttpContext } from "./request-plugins.js";

/** What the server's requests know of the graph, read when one of them first needs it. */
export function knowledgeOf({
  store,
  factorMeaning,
  score,
}: Pick<ApiOptions, "store" | "factorMeaning"> & Pick<KnowledgeOptions, "score">): SharedKnowledge {
  return shareKnowledge({
    store: store(() => ({ timeout: 5000 })),
    patientStore: store(() => ({ timeout: 30_000 })),
    mostNamed: MOST_NAMED,
    factorMeaning,
    score,
  });
}

/**
 * Gives each request a store and loaders of its own, bound to its deadline and to the client: when
 * it goes away, its statements are stopped. What is known of the graph all of them share.
 */
export function requestContexts(
  options: ApiOptions,
  limits: Limits,
): (request: FastifyRequest, reply: FastifyReply) => Promise<HttpContext> {
  const shared = options.knowledge ?? knowledgeOf(options);
  const embedder = options.embedder && new CircuitBreaker(options.embedder);
  return async (request, reply) => {
    const startedAt = performance.now() - reply.elapsedTime; // what came before counts too
    const left = Math.max(0, Math.ceil(limits.deadlineMs - reply.elapsedTime));
    const signal = AbortSignal.any([goneSignal(reply), AbortSignal.timeout(left)]);
    const access = accessOf(request, options);
    const statements = new StatementLog();
    const measured: HttpContext["measured"] = {};
    const store = options.store(() => ({
      signal,
      onStatement: statements.note,
      hidesNames: !access.allows("names"),
      timeout: Math.max(1, limits.deadlineMs - (performance.now() - startedAt)),
    }));
    const context = searchContext(shared, {
      store,
      embedder,
      now: options.now?.() ?? new Date(),
      statements,
      cost: () => measured.cost,
      signal,
      onFault: (fault, reason) => request.log.warn({ fault, reason }, "embeddings not used"),
    });
    return {
      ...context,
      warnings: new Set(),
      caller: callerOf(request),
      access,
      log: request.log,
      reply,
      startedAt,
      measured,
    };
  };
}

/** What the sender of a request may do. */
export function accessOf(
  request: FastifyRequest,
  { permissions = USUAL_PERMISSIONS }: Pick<ApiOptions, "permissions">,
): Access {
  return new Access(callerOf(request), permissions);
}

/** Fires when the client goes away before it has its answer. */
function goneSignal(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once("close", () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  return gone.signal;
}
