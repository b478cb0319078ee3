import type { ApolloServerPlugin } from "@apollo/server";
import type { FastifyReply } from "fastify";
import { getOperationAST } from "graphql";
import type { ErrorCode } from "../errors/error-codes.js";
import type { HttpContext } from "./request-plugins.js";

/**
 * Answers to requests that were well formed: what is wrong in them is wrong in GraphQL, not in
 * HTTP.
 */
const wellFormed = new WeakSet<FastifyReply>();

/**
 * Notes which requests reached GraphQL, and refuses what is not a query over GET (GraphQL over
 * HTTP, §6.2.2: status 405).
 */
export function statusPlugin(): ApolloServerPlugin<HttpContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveSource({ contextValue }) {
          wellFormed.add(contextValue.reply);
        },
        async willSendResponse({ contextValue, document, request, response }) {
          if (request.http?.method !== "GET" || document === undefined) return;
          const operation = getOperationAST(document, request.operationName);
          if ((operation?.operation ?? "query") === "query") return;
          wellFormed.delete(contextValue.reply);
          response.http.status = 405;
          response.http.headers.set("allow", "POST");
        },
      };
    },
  };
}

/**
 * Settles the status of an answer: in application/json it is 200 for every request that was well
 * formed, since older clients read no other; in application/graphql-response+json a request error
 * has its 400 (GraphQL over HTTP, §6.4).
 */
export function settleStatus(reply: FastifyReply): void {
  const type = String(reply.getHeader("content-type"));
  if (reply.statusCode === 400 && wellFormed.has(reply) && type.startsWith("application/json"))
    void reply.code(200);
}

const STATUSES: Readonly<Record<ErrorCode, number>> = {
  BAD_USER_INPUT: 400,
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  BAD_REQUEST: 400,
  OPERATION_RESOLUTION_FAILURE: 400,
  QUERY_TOO_COSTLY: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BUDGET_EXCEEDED: 429,
  CANCELLED: 499,
  INTERNAL_SERVER_ERROR: 500,
  SERVICE_UNAVAILABLE: 503,
  DEADLINE_EXCEEDED: 504,
};

/** The status of an answer that is a file, not GraphQL, and could not be given. */
export function statusOfCode(code: ErrorCode): number {
  return STATUSES[code];
}
