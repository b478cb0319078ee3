import type { FastifyInstance, FastifyRequest } from "fastify";
import { sendFault } from "../http/answer-fault.js";
import { wantsPage } from "../http/wants-page.js";
import type { Authenticate, Caller } from "./caller.js";

/** What tells of the graph or of its use; the pages and their files hold nothing of it. */
const GUARDED = ["/graphql", "/metrics", "/report.docx", "/report.html", "/report.md"];
const LONGEST = 200;

const callers = new WeakMap<FastifyRequest, Caller>();

/** Who sent a request; undefined where the server asks nobody. */
export function callerOf(request: FastifyRequest): Caller | undefined {
  return callers.get(request);
}

/** Answers those alone who send a token in `Authorization: Bearer`. */
export function requireToken(app: FastifyInstance, authenticate: Authenticate): void {
  app.addHook("onRequest", async (request, reply) => {
    if (!GUARDED.includes(request.routeOptions.url ?? "")) return;
    if (request.routeOptions.url === "/graphql" && wantsPage(request)) return; // goes to the explorer
    const token = bearer(request);
    const caller = token === undefined ? undefined : await authenticate(token);
    if (caller !== undefined) {
      callers.set(request, caller);
      return;
    }
    reply.header("www-authenticate", 'Bearer realm="leian"');
    const message =
      token === undefined
        ? "A token is needed: send Authorization: Bearer with it; leian token create makes one."
        : "The token is not known here, was revoked or has expired.";
    return sendFault(request, reply, 401, "UNAUTHENTICATED", message);
  });
}

function bearer({ headers: { authorization = "" } }: FastifyRequest): string | undefined {
  if (authorization.length > LONGEST) return undefined;
  return /^Bearer +([\w.~+/=-]+) *$/iu.exec(authorization)?.[1];
}
