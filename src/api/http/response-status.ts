import type { ApolloServerPlugin } from "@apollo/server";
import type { FastifyReply } from "fastify";
import { getOperationAST } from "graphql";
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
