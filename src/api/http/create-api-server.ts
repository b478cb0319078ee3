import { fastifyApolloHandler } from "@as-integrations/fastify";
import {
  fastify,
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
} from "fastify";
import { DEFAULT_LIMITS, type Limits } from "../limits/limits.js";
import { answerFaults } from "./answer-fault.js";
import type { ApiOptions } from "./api-options.js";
import { serveExplorer } from "./explorer.js";
import { LoadWatch } from "./load-watch.js";
import { LOG_SERIALIZERS } from "./log-serializers.js";
import { serveReports } from "./report-download.js";
import { requestContexts } from "./request-context.js";
import { settleStatus } from "./response-status.js";
import { startApollo } from "./start-apollo.js";
import { serveWorkbench } from "./workbench.js";

/**
 * The HTTP server: the workbench at /, /graphql, /graphiql, /report.*, /healthz, /readyz. Closing it
 * drains what is under way.
 */
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
  const loads = new LoadWatch(() => unbound.loads());
  await serveGraphql(app, options, limits, loads);
  closeConnections(app);
  app.get("/healthz", () => ({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    const missing = await loads.missing(options.requiredSources, options.schemaIsCurrent);
    return reply
      .code(missing === undefined ? 200 : 503)
      .send(missing === undefined ? { status: "ready" } : { status: "not ready", missing });
  });
  if (options.explorer !== undefined) serveExplorer(app, options.explorer);
  answerFaults(app, options.explorer && (await serveWorkbench(app, options.explorer.folder)));
  return app;
}

async function serveGraphql(
  app: FastifyInstance,
  options: ApiOptions,
  limits: Limits,
  loads: LoadWatch,
): Promise<void> {
  const apollo = await startApollo(limits, loads, app.log);
  app.addHook("onClose", () => apollo.stop()); // by then the requests under way have been answered
  const context = requestContexts(options, limits);
  serveReports(app, apollo, context);
  const graphql = fastifyApolloHandler(apollo, { context });
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
}

/** From when the server closes, each answer ends its connection, which would hold up the close. */
function closeConnections(app: FastifyInstance): void {
  let closing = false;
  app.addHook("preClose", (done) => {
    closing = true;
    done();
  });
  app.addHook("onSend", (_request, reply, _payload, done) => {
    if (closing) reply.header("connection", "close");
    done();
  });
}

/** A logger that writes nothing of what clients send. */
function loggerOptions(
  logger: ApiOptions["logger"],
): { logger: false | object } | { loggerInstance: FastifyBaseLogger } {
  if (typeof logger === "boolean") return { logger: logger && { serializers: LOG_SERIALIZERS } };
  return { loggerInstance: logger.child({}, { serializers: LOG_SERIALIZERS }) };
}

function wantsPage(request: FastifyRequest): boolean {
  return (
    !("query" in (request.query as object)) && (request.headers.accept ?? "").includes("text/html")
  );
}
