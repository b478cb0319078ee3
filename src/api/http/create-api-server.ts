import { fastifyApolloHandler } from "@as-integrations/fastify";
import { fastify, LogController, type FastifyBaseLogger, type FastifyInstance } from "fastify";
import { Admission } from "../limits/admission.js";
import { CostBudgets } from "../limits/cost-budget.js";
import { DEFAULT_LIMITS, type Limits } from "../limits/limits.js";
import { requireToken } from "../access/require-token.js";
import { allowHosts } from "./allowed-hosts.js";
import { answerClientError, answerFault, answerFaults } from "./answer-fault.js";
import type { ApiOptions } from "./api-options.js";
import { serveExplorer } from "./explorer.js";
import { serveFeeds } from "./feed-route.js";
import { reportHealth } from "./health-routes.js";
import { LoadWatch } from "./load-watch.js";
import { inTime, LATE, sendLate } from "./late-answer.js";
import { LOG_SERIALIZERS } from "./log-serializers.js";
import { serveReports } from "./report-download.js";
import { requestContexts } from "./request-context.js";
import { serveMcp } from "./mcp-route.js";
import { Metrics } from "./metrics.js";
import { boundPipelining } from "./pipelining.js";
import { newRequestId, REQUEST_ID, setResponseHeaders } from "./response-headers.js";
import { settleStatus } from "./response-status.js";
import { wantsPage } from "./wants-page.js";
import { type Instruments, startApollo } from "./start-apollo.js";
import { NOT_TRACED, traceRequests } from "./tracing.js";
import { serveWorkbench, type Workbench } from "./workbench.js";

/**
 * The HTTP server: the workbench at /, /graphql, /mcp, /graphiql, /report.*, /watches/*, /healthz,
 * /readyz, /metrics. Closing it drains what is under way.
 */
export async function createApiServer(options: ApiOptions): Promise<FastifyInstance> {
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits };
  const app = fastify({
    ...loggerOptions(options.logger),
    // logPlugin writes the one line a request
    logController: new LogController({
      disableRequestLogging: true,
      requestIdLogLabel: REQUEST_ID,
    }),
    ...transportOptions(limits),
    genReqId: newRequestId,
    frameworkErrors: (error, request, reply) => void answerFault(error, request, reply),
    clientErrorHandler: (error, socket) => answerClientError(app.log, error, socket),
    forceCloseConnections: "idle",
    return503OnClosing: false, // what came in on an open connection is answered, then it is closed
  });
  app.server.maxConnections = limits.connections;
  // whoever only rests makes room for the next one who comes
  app.server.on("drop", () => app.server.closeIdleConnections());
  let workbench: Workbench | undefined;
  answerFaults(app, (request, reply) => workbench?.(request, reply));
  setResponseHeaders(app);
  boundPipelining(app, limits.pipelined);
  if (options.tracing !== undefined) traceRequests(app, options.tracing);
  allowHosts(app, options.allowedHosts ?? []);
  if (options.authenticate !== undefined) requireToken(app, options.authenticate);
  const loadStore = options.store(() => ({ timeout: 5000 }));
  const loads = new LoadWatch(
    () => loadStore.loads(),
    () => loadStore.isLoading(),
  );
  const searches = new Admission(limits.searches);
  const metrics = new Metrics({ loads, searches, ...options.figures });
  metrics.serve(app);
  const { audit, availability, tracing = NOT_TRACED } = options;
  const budgets = new CostBudgets(limits.budget);
  const instruments = { loads, searches, metrics, audit, availability, tracing, budgets };
  await serveGraphql(app, options, limits, instruments);
  reportHealth(app, options.availability);
  if (options.explorer !== undefined) {
    serveExplorer(app, options.explorer);
    workbench = await serveWorkbench(app, options.explorer.folder);
  }
  return app;
}

/** How much a connection may send, and how long it may take to. */
function transportOptions(limits: Limits) {
  return {
    bodyLimit: limits.bodyBytes,
    connectionTimeout: limits.idleMs,
    requestTimeout: limits.requestMs,
    http: {
      headersTimeout: limits.headersMs,
      connectionsCheckingInterval: Math.min(1000, limits.headersMs), // Node's 30 s is too seldom
      requireHostHeader: false, // answered by allowHosts, in our form
    },
  };
}

async function serveGraphql(
  app: FastifyInstance,
  options: ApiOptions,
  limits: Limits,
  instruments: Instruments,
): Promise<void> {
  const apollo = await startApollo(limits, instruments, app.log);
  app.addHook("onClose", () => apollo.stop()); // by then the requests under way have been answered
  const context = requestContexts(options, limits);
  const { tracing } = instruments;
  serveReports(app, apollo, { contextOf: context, tracing, limits });
  serveMcp(app, context, { ...instruments, limits });
  serveFeeds(app, context, { ...instruments, limits });
  const graphql = fastifyApolloHandler(apollo, { context });
  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    async handler(request, reply) {
      if (wantsPage(request)) return reply.redirect("/graphiql");
      const answering = tracing.operation(
        async () => graphql.call(app, request, reply) as Promise<unknown>,
      );
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
