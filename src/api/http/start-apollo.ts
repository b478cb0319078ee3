import { ApolloServer, type ApolloServerOptions } from "@apollo/server";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import type { FastifyBaseLogger } from "fastify";
import { formatError } from "../errors/safe-errors.js";
import type { Admission } from "../limits/admission.js";
import type { CostBudgets } from "../limits/cost-budget.js";
import type { Limits } from "../limits/limits.js";
import { shapeRules } from "../limits/shape-rules.js";
import { buildApiSchema } from "../schema/build-schema.js";
import { admissionPlugin } from "./admission-plugin.js";
import { type Audit, auditPlugin } from "./audit-plugin.js";
import { budgetPlugin } from "./budget-plugin.js";
import type { Availability } from "./availability.js";
import { availabilityPlugin } from "./availability-plugin.js";
import type { LoadWatch } from "./load-watch.js";
import type { Metrics } from "./metrics.js";
import {
  costPlugin,
  errorLogPlugin,
  type HttpContext,
  incompleteLoadPlugin,
  logPlugin,
  warningsPlugin,
} from "./request-plugins.js";
import { receiptPlugin } from "./receipt-plugin.js";
import { statusPlugin } from "./response-status.js";
import { type Tracing, tracingPlugin } from "./tracing.js";

/** What watches over requests and counts them, shared with the rest of the server. */
export interface Instruments {
  readonly loads: LoadWatch;
  readonly searches: Admission;
  readonly metrics: Metrics;
  readonly audit: Audit | undefined;
  readonly availability: Availability;
  readonly tracing: Tracing;
  /** What each holder of a token may still spend. */
  readonly budgets: CostBudgets;
}

/** GraphQL itself, started, with the limits of its requests. */
export async function startApollo(
  limits: Limits,
  { loads, searches, metrics, audit, availability, tracing, budgets }: Instruments,
  log: FastifyBaseLogger,
): Promise<ApolloServer<HttpContext>> {
  const logs = new WeakMap<object, FastifyBaseLogger>();
  const apollo = new ApolloServer<HttpContext>({
    schema: await buildApiSchema(),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    validationRules: [...shapeRules(limits)],
    parseOptions: { maxLexicalTokens: limits.tokens },
    formatError: (formatted, error) =>
      formatError(formatted, error, (cause) => {
        const ofRequest = typeof error === "object" && error !== null ? logs.get(error) : undefined;
        (ofRequest ?? log).error({ error: cause }, "internal error");
      }),
    stopOnTerminationSignals: false,
    persistedQueries: false,
    logger: withoutMessages(log),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      errorLogPlugin(logs),
      tracingPlugin(tracing),
      statusPlugin(),
      availabilityPlugin(availability),
      costPlugin(limits),
      budgetPlugin(budgets, limits),
      admissionPlugin(searches),
      metrics.plugin(),
      ...(audit === undefined ? [] : [auditPlugin(audit)]),
      logPlugin(),
      incompleteLoadPlugin(() => loads.incompleteSources()),
      warningsPlugin(),
      receiptPlugin(),
    ],
  });
  await apollo.start();
  return apollo;
}

/** Apollo's own log, without its words: they quote errors, which quote what clients send. */
function withoutMessages(
  log: FastifyBaseLogger,
): NonNullable<ApolloServerOptions<HttpContext>["logger"]> {
  const silent = () => undefined;
  const note = () => log.warn("Apollo Server reported a fault");
  return { debug: silent, info: silent, warn: note, error: note };
}
