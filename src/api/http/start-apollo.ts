import { ApolloServer, type ApolloServerOptions } from "@apollo/server";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import type { FastifyBaseLogger } from "fastify";
import { loggedError } from "../errors/logged-error.js";
import { formatError } from "../errors/safe-errors.js";
import type { Limits } from "../limits/limits.js";
import { shapeRules } from "../limits/shape-rules.js";
import { buildApiSchema } from "../schema/build-schema.js";
import type { Availability } from "./availability.js";
import { availabilityPlugin } from "./availability-plugin.js";
import type { LoadWatch } from "./load-watch.js";
import {
  costPlugin,
  type HttpContext,
  incompleteLoadPlugin,
  logPlugin,
  missingMeaningPlugin,
} from "./request-plugins.js";
import { statusPlugin } from "./response-status.js";

/** GraphQL itself, started, with the limits of its requests. */
export async function startApollo(
  limits: Limits,
  loads: LoadWatch,
  availability: Availability,
  log: FastifyBaseLogger,
): Promise<ApolloServer<HttpContext>> {
  const apollo = new ApolloServer<HttpContext>({
    schema: await buildApiSchema(),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    validationRules: [...shapeRules(limits)],
    parseOptions: { maxLexicalTokens: limits.tokens },
    formatError: (formatted, error) =>
      formatError(formatted, error, (cause) =>
        log.error({ error: loggedError(cause) }, "internal error"),
      ),
    stopOnTerminationSignals: false,
    persistedQueries: false,
    logger: wordless(log),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      statusPlugin(),
      availabilityPlugin(availability),
      costPlugin(limits),
      logPlugin(),
      incompleteLoadPlugin(() => loads.incompleteSources()),
      missingMeaningPlugin(),
    ],
  });
  await apollo.start();
  return apollo;
}

/** Apollo's own log, without its words: they quote errors, which quote what clients send. */
function wordless(log: FastifyBaseLogger): NonNullable<ApolloServerOptions<HttpContext>["logger"]> {
  const silent = () => undefined;
  const note = () => log.warn("Apollo Server reported a fault");
  return { debug: silent, info: silent, warn: note, error: note };
}
