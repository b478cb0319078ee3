import type { FastifyRequest } from "fastify";

/** Whether a browser opens /graphql to see something, not to ask: it is sent to the explorer. */
export function wantsPage({ method, query, headers }: FastifyRequest): boolean {
  return (
    method === "GET" &&
    !("query" in (query as object)) &&
    (headers.accept ?? "").includes("text/html")
  );
}
