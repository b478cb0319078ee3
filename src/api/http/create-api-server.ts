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
import { reportHealth } from "./health-routes.js";
import { LoadWatch } from "./load-watch.js";
import { inTime, LATE, sendLate } from "./late-answer.js";
import { LOG_SERIALIZERS } from "./log-serializers.js";
import { requestContexts } from "./request-context.js";
import { settleStatus } from "./response-status.js";
import { startApollo } from "./start-apollo.js";

/** The HTTP server: /graphql, /graphiql, /healthz, /readyz. Closing it drains what is under way. */
export async function createApiServer(options: ApiOptions): Promise<FastifyInstance> {
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits };
  const app = fastify({
    ...loggerOptions(options.logger),
    // logPlugin writes the one line a request
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: limits.bodyBytes,
    forceCloseConnections: "idle",
    return503OnClosing: false, // what came in on an open connection is answered, then it is closed
  });
  const unbound = options.store(() => ({ timeout: 5000 }));
  const loads = new LoadWatch(() => unbound.loads());
  await serveGraphql(app, options, limits, loads);
  app.get("/", (_request, reply) => reply.redirect("/graphiql"));
  reportHealth(app, options.availability);
  if (options.explorer !== undefined) await serveExplorer(app, options.explorer);
  answerFaults(app);
  return app;
}

async function serveGraphql(
  app: FastifyInstance,
  options: ApiOptions,
  limits: Limits,
  loads: LoadWatch,
): Promise<void> {
  const apollo = await startApollo(limits, loads, options.availability, app.log);
  app.addHook("onClose", () => apollo.stop()); // by then the requests under way have been answered
  const graphql = fastifyApolloHandler(apollo, { context: requestContexts(options, limits) });
  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    async handler(request, reply) {
      if (request.method === "GET" && wantsPage(request)) return reply.redirect("/graphiql");
      const answering = graphql.call(app, request, reply) as Promise<unknown>;
      const answer = await inTime(answering, limits.deadlineMs - reply.elapsedTime);
      if (answer === LATE) return sendLate(reply);
      settleStatus(reply);
      return answer;
    },
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
