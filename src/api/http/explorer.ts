import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";

/** The pages as they were bundled, and what the explorer's tabs show. */
export interface ExplorerOptions {
  /** The folder of the bundles. */
  readonly folder: string;
  /** The examples, one a tab. */
  readonly examples: readonly { readonly name: string; readonly query: string }[];
}

/**
 * Everything comes from this server: a page that asked another host would tell it what a lawyer is
 * looking for.
 */
const CONTENT_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** Serves GraphiQL at /graphiql/ with the examples as tabs; its scripts are those of /assets. */
export function serveExplorer(app: FastifyInstance, { folder, examples }: ExplorerOptions): void {
  const page = readFileSync(join(folder, "graphiql", "index.html"), "utf8");
  app.get("/graphiql/", (_request, reply) =>
    reply
      .headers({
        "content-type": "text/html; charset=utf-8",
        "content-security-policy": CONTENT_POLICY,
        "x-content-type-options": "nosniff",
        "cache-control": "no-cache",
      })
      .send(page),
  );
  app.get("/graphiql", (request, reply) => {
    const question = request.url.indexOf("?");
    return reply.redirect(`/graphiql/${question < 0 ? "" : request.url.slice(question)}`);
  });
  app.get("/graphiql/examples.json", () => examples);
}
