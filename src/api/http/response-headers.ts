import { randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";

/** The name under which the log has a request's id. */
export const REQUEST_ID = "reqId";

/**
 * An id of our own for each request: one that a client sends would let it write what it likes into
 * the log.
 */
export function newRequestId(): string {
  return randomUUID();
}

/** What every response carries, whatever it answers. */
export function responseHeaders(requestId: string): Readonly<Record<string, string>> {
  return { "x-request-id": requestId, "x-content-type-options": "nosniff" };
}

/** Gives every response that a route or a hook makes its headers. */
export function setResponseHeaders(app: FastifyInstance): void {
  app.addHook("onRequest", (request, reply, done) => {
    reply.headers(responseHeaders(request.id));
    done();
  });
}
