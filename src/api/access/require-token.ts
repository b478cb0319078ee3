import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { sendFault } from "../http/answer-fault.js";
import { wantsPage } from "../http/wants-page.js";
import { type Authenticate, AuthenticationError, type Caller } from "./caller.js";

/**
 * What tells nothing of the graph nor of its use: pages, their files, and whether the server is
 * well.
 */
const OPEN = [
  ...["/", "/assets/*", "/graphiql", "/graphiql/", "/graphiql/examples.json"],
  ...["/healthz", "/readyz"],
];
/** An issuer's tokens carry its claims; all headers together have 16 kB. */
const LONGEST = 12_000;
/** When a client may ask again while no token can be checked. */
const RETRY_AFTER_SECONDS = 2;

const callers = new WeakMap<FastifyRequest, Caller>();

/** Who sent a request; undefined where the server requires no token. */
export function callerOf(request: FastifyRequest): Caller | undefined {
  return callers.get(request);
}

/**
 * Answers those alone who send a token in `Authorization: Bearer`, wherever a route is not open.
 */
export function requireToken(app: FastifyInstance, authenticate: Authenticate): void {
  app.addHook("onRequest", async (request, reply) => {
    const { url } = request.routeOptions;
    if (url === undefined || OPEN.includes(url)) return;
    if (url === "/graphql" && wantsPage(request)) return; // it is sent to the explorer
    const isOpen = await (authenticate.asksNobody?.() ?? Promise.resolve(false)).catch(
      ofAuthentication,
    );
    if (isOpen === true) return;
    if (isOpen !== false) return refuseKnown(request, reply, isOpen);
    const token = bearer(request);
    if (token === undefined) return refuse(request, reply, MISSING);
    const caller = await authenticate(token).catch(ofAuthentication);
    if (caller === undefined) return refuse(request, reply, UNKNOWN_TOKEN);
    if (caller instanceof AuthenticationError) return refuseKnown(request, reply, caller);
    callers.set(request, caller);
  });
}

function ofAuthentication(error: unknown): AuthenticationError {
  if (error instanceof AuthenticationError) return error;
  throw error;
}

const MISSING =
  "A token is needed: send Authorization: Bearer with it; leian token create makes one.";
const UNKNOWN_TOKEN = "The token is not known here, was revoked or has expired.";

function refuse(request: FastifyRequest, reply: FastifyReply, message: string): FastifyReply {
  reply.header("www-authenticate", 'Bearer realm="leian"');
  return sendFault(request, reply, 401, "UNAUTHENTICATED", message);
}

function refuseKnown(
  request: FastifyRequest,
  reply: FastifyReply,
  { refusal, cause }: AuthenticationError,
): FastifyReply {
  switch (refusal) {
    case "ISSUER_DOWN":
      request.log.warn({ error: cause }, "the keys of the tokens' issuer cannot be had");
      return refuseForNow(
        request,
        reply,
        "Who issues the tokens does not answer, and none can be checked: try again later.",
      );
    case "TOKENS_UNREADABLE":
      request.log.error({ error: cause }, "the tokens cannot be read: nobody is answered");
      return refuseForNow(
        request,
        reply,
        "The server cannot read its tokens, and none can be checked: tell who runs it.",
      );
    case "NO_ROLE":
      return sendFault(
        request,
        reply,
        403,
        "FORBIDDEN",
        "The token is good and gives no role here: ask those who issue the tokens for one.",
      );
  }
}

function refuseForNow(request: FastifyRequest, reply: FastifyReply, message: string): FastifyReply {
  reply.header("retry-after", RETRY_AFTER_SECONDS);
  return sendFault(request, reply, 503, "SERVICE_UNAVAILABLE", message);
}

function bearer({ headers: { authorization = "" } }: FastifyRequest): string | undefined {
  if (authorization.length > LONGEST) return undefined;
  return /^Bearer +([\w.~+/=-]+) *$/iu.exec(authorization)?.[1];
}
