import type { ApolloServerPlugin } from "@apollo/server";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { HttpContext } from "./request-plugins.js";

/** An HTTP request as a trace has it: nothing of it that a client can put a value into. */
export interface TracedRequest {
  readonly id: string;
  readonly method: string;
  /** The pattern of its address; undefined where there is none. */
  readonly route: string | undefined;
  /** By which another server may say whose part it is (W3C Trace Context). */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** A GraphQL operation as a trace has it. */
export interface TracedOperation {
  /** query, as there is nothing else. */
  readonly type: string;
  /** As its client calls it. */
  readonly name: string | undefined;
  /** SHA-256 of the document, as in the audit log. */
  readonly hash: string;
}

/** A request that is being answered. */
export interface RequestTrace {
  /** Does what belongs to the request. */
  within(work: () => void): void;
  end(status: number): void;
}

/**
 * Follows requests from where they come in to the statements that they need, for those who look
 * where time goes. What it keeps is names and codes, never values.
 */
export interface Tracing {
  begin(request: TracedRequest): RequestTrace;
  /** Does the work of an operation, of which the two others tell meanwhile. */
  operation<Result>(work: () => Promise<Result>): Promise<Result>;
  describe(operation: TracedOperation): void;
  fail(code: string): void;
}

/** Keeps nothing. */
export const NOT_TRACED: Tracing = {
  begin: () => ({ within: (work) => work(), end: () => {} }),
  operation: (work) => work(),
  describe: () => {},
  fail: () => {},
};

/** They are asked every second, and tell nothing of what users wait for. */
const PROBES = ["/healthz", "/readyz", "/metrics"];

/** Traces the requests of a server from their first byte to the end of their answer. */
export function traceRequests(app: FastifyInstance, tracing: Tracing): void {
  const traces = new WeakMap<FastifyRequest, RequestTrace>();
  app.addHook("onRequest", (request, _reply, done) => {
    const { id, method, headers } = request;
    const route = request.routeOptions.url;
    if (route === undefined || !PROBES.includes(route))
      traces.set(request, tracing.begin({ id, method, route, headers }));
    done();
  });
  // the body has been read by then, which would otherwise lose where it belongs
  app.addHook("preHandler", (request, _reply, done) => {
    const trace = traces.get(request);
    if (trace === undefined) done();
    else trace.within(done);
  });
  app.addHook("onResponse", (request, reply, done) => {
    traces.get(request)?.end(reply.statusCode);
    done();
  });
}

/** Tells the tracing what operation is at work, and how it failed. */
export function tracingPlugin(tracing: Tracing): ApolloServerPlugin<HttpContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation, operationName, queryHash }) {
          const type = operation?.operation ?? "query";
          tracing.describe({ type, name: operationName ?? undefined, hash: queryHash });
        },
        async willSendResponse({ response: { body } }) {
          const code =
            body.kind === "single"
              ? body.singleResult.errors?.[0]?.extensions?.["code"]
              : undefined;
          if (typeof code === "string") tracing.fail(code);
        },
      };
    },
  };
}
