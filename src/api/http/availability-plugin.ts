import type { ApolloServerPlugin } from "@apollo/server";
import type { FastifyReply } from "fastify";
import { GraphQLError, Kind, type OperationDefinitionNode } from "graphql";
import { UNAVAILABLE } from "../errors/safe-errors.js";
import type { Availability } from "./availability.js";
import type { HttpContext } from "./request-plugins.js";
import { unreadyWords } from "./unready-words.js";

/** When a client may ask again: the database is started again within some seconds. */
export const RETRY_AFTER_SECONDS = 2;

/**
 * Refuses what needs the database at once while it is known not to answer, and says with every
 * SERVICE_UNAVAILABLE when to ask again.
 */
export function availabilityPlugin(availability: Availability): ApolloServerPlugin<HttpContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation }) {
          const refusal = unavailability(availability);
          if (refusal === undefined || operation === undefined || asksForSchema(operation)) return;
          throw refusal;
        },
        async willSendResponse({ response }) {
          const errors =
            response.body.kind === "single" ? (response.body.singleResult.errors ?? []) : [];
          if (errors.some((error) => error.extensions?.["code"] === UNAVAILABLE.code))
            response.http.headers.set("retry-after", String(RETRY_AFTER_SECONDS));
        },
      };
    },
  };
}

/** Why nothing is answered at the moment, as far as is known; undefined where queries are. */
export function unavailability(availability: Availability): GraphQLError | undefined {
  const refusal = availability.refusal();
  if (refusal === undefined) return undefined;
  return new GraphQLError(
    `No query is answered at the moment (${unreadyWords(refusal)}): try again later.`,
    { extensions: { code: UNAVAILABLE.code, http: { status: 503 } } },
  );
}

/** Refuses a request for which the database took too long before GraphQL was reached. */
export function sendUnavailable(reply: FastifyReply): FastifyReply {
  const { code, message } = UNAVAILABLE;
  return reply
    .code(503)
    .header("retry-after", RETRY_AFTER_SECONDS)
    .send({ errors: [{ message, extensions: { code } }] });
}

/** Whether it asks for the schema alone, which needs no database: GraphiQL opens with that. */
function asksForSchema({ selectionSet }: OperationDefinitionNode): boolean {
  return selectionSet.selections.every(
    (each) => each.kind === Kind.FIELD && each.name.value.startsWith("__"),
  );
}
