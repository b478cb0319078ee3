import { isIP } from "node:net";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { sendFault } from "./answer-fault.js";

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];
/** They tell nothing of the graph, and a probe calls a server by its address. */
const PROBES = ["/healthz", "/readyz"];

const NO_HOST = "The Host header names no host, or there is more than one.";
const UNKNOWN_HOST =
  "This server is not called by that name: LEIAN_ALLOWED_HOSTS says which names it has.";
const FOREIGN_ORIGIN =
  "Pages of other sites are not answered: LEIAN_ALLOWED_HOSTS says which sites are this server's.";

/**
 * Refuses requests that name another host than this server, and those of pages of another site: a
 * name that a foreign page has pointed at this machine would otherwise read everything here (DNS
 * rebinding).
 * @param names beside loopback's, without ports.
 */
export function allowHosts(app: FastifyInstance, names: readonly string[]): void {
  const allowed = new Set([...LOOPBACK, ...names.map((name) => name.toLowerCase())]);
  app.addHook("onRequest", (request, reply, done) => {
    const { host, origin } = request.headers;
    const name = hasOneHost(request) ? hostname(`http://${host ?? ""}`) : undefined;
    if (name === undefined) sendFault(request, reply, 400, "BAD_REQUEST", NO_HOST);
    else if (!allowed.has(name) && !isProbe(request, name))
      sendFault(request, reply, 421, "BAD_REQUEST", UNKNOWN_HOST);
    else if (origin !== undefined && !allowed.has(hostname(origin) ?? ""))
      sendFault(request, reply, 403, "BAD_REQUEST", FOREIGN_ORIGIN);
    else done();
  });
}

/** Of several Node takes the first, and what stands before this server may go by another. */
function hasOneHost({ raw: { rawHeaders } }: FastifyRequest): boolean {
  const isHost = (text: string, at: number) => at % 2 === 0 && text.toLowerCase() === "host";
  return rawHeaders.filter(isHost).length <= 1;
}

function isProbe(request: FastifyRequest, name: string): boolean {
  return isIP(name.replace(/^\[|\]$/gu, "")) !== 0 && PROBES.includes(request.url);
}

/** The name in an origin, in small letters; undefined where it is none. */
function hostname(origin: string): string | undefined {
  // what the URL parser would forgive
  if (!/^https?:\/\/[^/?#@\\\s]+$/iu.test(origin)) return undefined;
  return URL.canParse(origin) ? new URL(origin).hostname : undefined;
}
