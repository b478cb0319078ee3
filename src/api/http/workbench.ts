import { readFileSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { pageFiles } from "./page-files.js";

/**
 * Scripts and styles are this server's own files, nothing stands in the page itself, and nothing
 * leaves for another host: an address would tell it what a lawyer is looking for.
 */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** A page of the workbench, whatever its address: the page itself knows its routes. */
export type Workbench = (request: FastifyRequest, reply: FastifyReply) => FastifyReply | undefined;

/**
 * Serves the files of both bundles, which never change under their names, and the workbench at /.
 */
export async function serveWorkbench(app: FastifyInstance, folder: string): Promise<Workbench> {
  await app.register(fastifyStatic, {
    root: join(folder, "assets"),
    prefix: "/assets/",
    index: false,
    preCompressed: true,
    immutable: true,
    maxAge: "365d",
    setHeaders: (reply) => void reply.setHeader("x-content-type-options", "nosniff"),
  });
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const files = pageFiles(folder);
  const send = (request: FastifyRequest, reply: FastifyReply) => {
    const link = files(request.url);
    if (link !== undefined) reply.header("link", link);
    return reply
      .headers({
        "content-type": "text/html; charset=utf-8",
        "content-security-policy": CONTENT_POLICY,
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cache-control": "no-cache",
      })
      .send(page);
  };
  app.get("/", send);
  return (request, reply) => (asksForPage(request) ? send(request, reply) : undefined);
}

/** Whether it is a person's browser that opens an address. */
function asksForPage(request: FastifyRequest): boolean {
  return (
    (request.method === "GET" || request.method === "HEAD") &&
    (request.headers.accept ?? "").includes("text/html")
  );
}
