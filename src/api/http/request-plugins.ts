import type {
  ApolloServerPlugin,
  GraphQLRequestContextWillSendResponse,
  GraphQLResponse,
} from "@apollo/server";
import { GraphQLError } from "graphql";
import type { FastifyBaseLogger, FastifyReply } from "fastify";
import { argumentFault } from "../errors/argument-fault.js";
import type { ErrorCode } from "../errors/error-codes.js";
import { safeError } from "../errors/user-errors.js";
import type { Spent } from "../limits/cost-budget.js";
import { textFault } from "../errors/text-faults.js";
import { variableFaults } from "../errors/variable-faults.js";
import { operationCost } from "../limits/operation-cost.js";
import type { Limits } from "../limits/limits.js";
import type { RequestContext } from "../context.js";

/** What the plugins need of a request beside what resolvers see. */
export interface HttpContext extends RequestContext {
  readonly log: FastifyBaseLogger;
  readonly reply: FastifyReply;
  readonly startedAt: number;
  /** What was found out about the request on the way. */
  readonly measured: { cost?: number; spent?: Spent };
}

/**
 * Refuses an operation whose variables are wrong, and one whose cost, computed with them, is beyond
 * the limit.
 */
export function costPlugin(limits: Limits): ApolloServerPlugin<HttpContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({
          schema,
          document,
          operation,
          operationName,
          request,
          contextValue,
        }) {
          // none of that name: GraphQL says so when it executes
          if (operation === undefined) return;
          const variables = request.variables ?? {};
          const faults = variableFaults(schema, operation, variables);
          if (faults.length > 0) throw refusal("BAD_USER_INPUT", faults.join(" "));
          const text = textFault(document, variables);
          if (text !== undefined)
            throw refusal("BAD_USER_INPUT", text.message, { argument: text.argument });
          const cost = costOf(() =>
            operationCost(schema, document, operationName ?? undefined, variables),
          );
          contextValue.measured.cost = cost;
          if (cost > limits.cost)
            throw refusal(
              "QUERY_TOO_COSTLY",
              `The operation may cost ${cost}; ${limits.cost} is the limit: ask for fewer items or fields.`,
            );
        },
      };
    },
  };
}

/**
 * The cost, unless it cannot be computed: a variable gives an argument no value, or the walk has
 * too many selections.
 */
function costOf(compute: () => number): number {
  try {
    return compute();
  } catch (error) {
    const fault = argumentFault(error);
    if (fault !== undefined) throw refusal("BAD_USER_INPUT", fault);
    if (error instanceof GraphQLError && error.nodes === undefined)
      throw refusal(
        "QUERY_TOO_COSTLY",
        "The operation selects too many fields through its fragments: ask for fewer.",
      );
    throw error;
  }
}

/** A request error: nothing is executed. */
function refusal(
  code: ErrorCode,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return safeError(code, message, { ...details, http: { status: 400 } });
}

/**
 * Notes whose request an error is of, so that the log has a fault of ours under the id that its
 * client was given.
 */
export function errorLogPlugin(
  logs: WeakMap<object, FastifyBaseLogger>,
): ApolloServerPlugin<HttpContext> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue }) {
          for (const error of errors) logs.set(error, contextValue.log);
        },
      };
    },
  };
}

/**
 * One line of JSON a request: its id, operation, duration and codes. Never variables or the
 * document: they may hold facts of a case.
 */
export function logPlugin(): ApolloServerPlugin<HttpContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse(context: GraphQLRequestContextWillSendResponse<HttpContext>) {
          const { contextValue, operationName, response } = context;
          const errors =
            response.body.kind === "single" ? (response.body.singleResult.errors ?? []) : [];
          contextValue.log.info(
            {
              operation: operationName?.slice(0, 100) ?? null,
              ...(contextValue.caller && { caller: contextValue.caller.name }),
              durationMs: Math.round(performance.now() - contextValue.startedAt),
              codes: [...new Set(errors.map((error) => error.extensions?.["code"]))],
            },
            "graphql",
          );
        },
      };
    },
  };
}

/**
 * Says in every answer that it may lack something while a load is not finished: nothing half-loaded
 * is shown as complete.
 */
export function incompleteLoadPlugin(
  incompleteSources: () => Promise<readonly string[]>,
): ApolloServerPlugin<HttpContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response }) {
          if (response.body.kind !== "single") return;
          const sources = await incompleteSources();
          if (sources.length === 0) return;
          const warning = `Not all records are loaded: a load of ${sources.join(", ")} is under way or broke off. Answers may lack cases.`;
          warn(response, [warning]);
        },
      };
    },
  };
}

/**
 * Says what resolvers have to say of the whole answer, and where searches of the request had to go
 * without embeddings, in a sentence and by its code: their answers are good, and not what they
 * might be.
 */
export function warningsPlugin(): ApolloServerPlugin<HttpContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response, contextValue }) {
          const { warnings, meanings } = contextValue;
          warn(response, [...warnings, ...meanings.warnings()]);
          const missed = meanings.faultsMet();
          if (missed.length > 0) extend(response, { withoutMeaning: missed });
        },
      };
    },
  };
}

function warn(response: GraphQLResponse, warnings: readonly string[]): void {
  if (response.body.kind !== "single" || warnings.length === 0) return;
  const before = response.body.singleResult.extensions?.["warnings"];
  const others: readonly unknown[] = Array.isArray(before) ? before : [];
  extend(response, { warnings: [...others, ...warnings] });
}

function extend({ body }: GraphQLResponse, added: Readonly<Record<string, unknown>>): void {
  if (body.kind !== "single") return;
  body.singleResult.extensions = { ...body.singleResult.extensions, ...added };
}
