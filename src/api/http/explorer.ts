import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

/** The explorer as it was bundled, and what its tabs show. */
export interface ExplorerOptions {
  /** The folder of the bundle. */
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

/** Serves GraphiQL at /graphiql with the examples as tabs. */
export async function serveExplorer(
  app: FastifyInstance,
  { folder, examples }: ExplorerOptions,
): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    prefix: "/graphiql/",
    index: "index.html",
    setHeaders: (reply) => {
      reply.setHeader("content-security-policy", CONTENT_POLICY);
    },
  });
  app.get("/graphiql", (_request, reply) => reply.redirect("/graphiql/"));
  app.get("/graphiql/examples.json", () => examples);
}
