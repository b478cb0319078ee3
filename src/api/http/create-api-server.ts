import { setMaxListeners } from "node:events";
import { ApolloServer, type ApolloServerOptions } from "@apollo/server";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import {
  fastify,
  LogController,
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from "fastify";
import { CircuitBreaker } from "../../embedding/circuit-breaker.js";
import type { ReadOptions } from "../../graph/database.js";
import { MOST_NAMED } from "../../graph/read/named-nodes.js";
import type { GraphStore } from "../../graph/store.js";
import {
  searchContext,
  shareKnowledge,
  type SharedKnowledge,
} from "../../search/search-context.js";
import type { Embedder } from "../../similarity/embedder.js";
import { loggedError } from "../errors/logged-error.js";
import { formatError } from "../errors/safe-errors.js";
import { DEFAULT_LIMITS, type Limits } from "../limits/limits.js";
import { shapeRules } from "../limits/shape-rules.js";
import { buildApiSchema } from "../schema/build-schema.js";
import { type ExplorerOptions, serveExplorer } from "./explorer.js";
import { LoadWatch } from "./load-watch.js";
import { LOG_SERIALIZERS } from "./log-serializers.js";
import {
  costPlugin,
  type HttpContext,
  incompleteLoadPlugin,
  logPlugin,
  missingMeaningPlugin,
} from "./request-plugins.js";
import { settleStatus, statusPlugin } from "./response-status.js";

/** What the API is made of. */
export interface ApiOptions {
  /** A store whose reads obey the given deadline and signal. */
  readonly store: (options: () => ReadOptions) => GraphStore;
  /**
   * Sources that must be loaded before the server counts as ready: "seeds" where it loads them
   * itself.
   */
  readonly requiredSources: readonly string[];
  readonly schemaIsCurrent: () => Promise<boolean>;
  /**
   * Gives texts their meaning in searches for similar cases; they go by words alone where it is
   * left out.
   */
  readonly embedder?: Embedder | undefined;
  readonly explorer?: ExplorerOptions | undefined;
  readonly limits?: Partial<Limits>;
  /** The time that counts as now; the clock's where it is left out. */
  readonly now?: () => Date;
  readonly logger: FastifyBaseLogger | boolean;
}

/** The HTTP server: /graphql, /graphiql, /healthz, /readyz. Closing it drains what is under way. */
export async function createApiServer(options: ApiOptions): Promise<FastifyInstance> {
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits };
  const app = fastify({
    ...loggerOptions(options.logger),
    // logPlugin writes the one line a request
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: limits.bodyBytes,
    forceCloseConnections: "idle",
    return503OnClosing: true,
  });
  const unbound = options.store(() => ({ timeout: 5000 }));
  const shared = shareKnowledge({
    store: unbound,
    patientStore: options.store(() => ({ timeout: 30_000 })),
    mostNamed: MOST_NAMED,
  });
  const embedder = options.embedder && new CircuitBreaker(options.embedder);
  const loads = new LoadWatch(() => unbound.loads());
  const apollo = new ApolloServer<HttpContext>({
    schema: await buildApiSchema(),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    validationRules: [...shapeRules(limits)],
    parseOptions: { maxLexicalTokens: limits.tokens },
    formatError: (formatted, error) =>
      formatError(formatted, error, (cause) =>
        app.log.error({ error: loggedError(cause) }, "internal error"),
      ),
    stopOnTerminationSignals: false,
    persistedQueries: false,
    logger: wordless(app.log),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      statusPlugin(),
      costPlugin(limits),
      logPlugin(),
      incompleteLoadPlugin(() => loads.incompleteSources()),
      missingMeaningPlugin(),
    ],
  });
  await apollo.start();
  app.addHook("onClose", () => apollo.stop()); // by then the requests under way have been answered

  const graphql = fastifyApolloHandler(apollo, {
    context: async (request, reply) =>
      requestContext(request, reply, limits, options, shared, embedder),
  });
  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    async handler(request, reply) {
      if (request.method === "GET" && wantsPage(request)) return reply.redirect("/graphiql");
      const answer: unknown = await graphql.call(app, request, reply);
      settleStatus(reply);
      return answer;
    },
  });
  let closing = false;
  app.addHook("preClose", (done) => {
    closing = true;
    done();
  });
  app.addHook("onSend", (_request, reply, _payload, done) => {
    // else the kept-alive connection would hold up the close
    if (closing) reply.header("connection", "close");
    done();
  });
  app.get("/", (_request, reply) => reply.redirect("/graphiql"));
  app.get("/healthz", () => ({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    const missing = await loads.missing(options.requiredSources, options.schemaIsCurrent);
    return reply
      .code(missing === undefined ? 200 : 503)
      .send(missing === undefined ? { status: "ready" } : { status: "not ready", missing });
  });
  if (options.explorer !== undefined) await serveExplorer(app, options.explorer);
  app.setErrorHandler((error: FastifyError, request, reply) => answerFault(error, request, reply));
  app.setNotFoundHandler((_request, reply) =>
    sendFault(
      reply,
      404,
      "BAD_REQUEST",
      "There is nothing here: the API is at /graphql, the explorer at /graphiql.",
    ),
  );
  return app;
}

/** A logger that writes nothing of what clients send. */
function loggerOptions(
  logger: ApiOptions["logger"],
): { logger: false | object } | { loggerInstance: FastifyBaseLogger } {
  if (typeof logger === "boolean") return { logger: logger && { serializers: LOG_SERIALIZERS } };
  return { loggerInstance: logger.child({}, { serializers: LOG_SERIALIZERS }) };
}

/**
 * A store and loaders for one request, bound to its deadline and to the client: when it goes away,
 * its statements are stopped.
 */
function requestContext(
  request: FastifyRequest,
  reply: FastifyReply,
  limits: Limits,
  options: ApiOptions,
  shared: SharedKnowledge,
  embedder: Embedder | undefined,
): HttpContext {
  const gone = new AbortController();
  reply.raw.once("close", () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  const startedAt = performance.now();
  const signal = AbortSignal.any([gone.signal, AbortSignal.timeout(limits.deadlineMs)]);
  setMaxListeners(1000, signal); // every read of the request listens to it
  const store = options.store(() => ({
    signal,
    timeout: Math.max(1, limits.deadlineMs - (performance.now() - startedAt)),
  }));
  const context = searchContext(shared, {
    store,
    embedder,
    now: options.now?.() ?? new Date(),
    signal,
    onFault: (fault, reason) => request.log.warn({ fault, reason }, "embeddings not used"),
  });
  return { ...context, log: request.log, reply, startedAt };
}

/** Apollo's own log, without its words: they quote errors, which quote what clients send. */
function wordless(log: FastifyBaseLogger): NonNullable<ApolloServerOptions<HttpContext>["logger"]> {
  const silent = () => undefined;
  const note = () => log.warn("Apollo Server reported a fault");
  return { debug: silent, info: silent, warn: note, error: note };
}

function wantsPage(request: FastifyRequest): boolean {
  return (
    !("query" in (request.query as object)) && (request.headers.accept ?? "").includes("text/html")
  );
}

/**
 * What went wrong before GraphQL was reached, in GraphQL's form and without the framework's words.
 */
function answerFault(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  // The one thing that reads the Host header throws where that is no host.
  const status = error.code === "ERR_INVALID_URL" ? 400 : (error.statusCode ?? 500);
  if (status === 413)
    return sendFault(
      reply,
      413,
      "BAD_REQUEST",
      "The request's body is too large: 100 kB is the limit.",
    );
  if (status === 415)
    return sendFault(
      reply,
      415,
      "BAD_REQUEST",
      "The request's body is of a kind that is not read here: send application/json.",
    );
  if (status >= 400 && status < 500)
    return sendFault(
      reply,
      400,
      "BAD_REQUEST",
      "The request could not be read: send JSON with a query.",
    );
  request.log.error({ error: loggedError(error) }, "internal error");
  return sendFault(
    reply,
    500,
    "INTERNAL_SERVER_ERROR",
    "Something went wrong on the server. The log has the details under this request's id.",
  );
}

function sendFault(
  reply: FastifyReply,
  status: number,
  code: string,
  message: string,
): FastifyReply {
  return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
}
