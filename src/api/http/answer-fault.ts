import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { STATUS_CODES } from "node:http";
import type {
  FastifyBaseLogger,
  FastifyError,
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
} from "fastify";
import type { ErrorCode } from "../errors/error-codes.js";
import { INTERNAL } from "../errors/safe-errors.js";
import { newRequestId, REQUEST_ID, responseHeaders } from "./response-headers.js";
import type { Workbench } from "./workbench.js";

const UNREADABLE = "The request could not be read: send JSON with a query.";
const NOT_HTTP = "The request is no HTTP that is read here.";
const REFUSALS: Readonly<Record<number, string>> = {
  405: "What the method asks for is not done here: the API answers GET and POST.",
  408: "The request did not arrive in time: send it at once.",
  413: "The request's body is too large: 100 kB is the limit.",
  415: "The request's body is of a kind that is not read here: send application/json.",
  417: "What the request expects is not done here: leave out Expect.",
  431: "The request's headers are too large: 16 kB is the limit.",
};

/**
 * Answers what goes wrong before GraphQL is reached in GraphQL's form and without the framework's
 * words; an address that a browser opens is a page of the workbench. Called before any route is
 * there: a route keeps the handler that it found.
 * @param workbench answers with a page where there is one.
 */
export function answerFaults(app: FastifyInstance, workbench?: Workbench): void {
  app.setErrorHandler(answerFault);
  app.setNotFoundHandler(
    (request, reply) =>
      workbench?.(request, reply) ??
      sendFault(
        request,
        reply,
        404,
        "BAD_REQUEST",
        "There is nothing here: the API is at /graphql, the explorer at /graphiql.",
      ),
  );
  answerRawRequests(app);
}

/** An answer to a request that goes no further, in GraphQL's form. */
export function sendFault(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  code: ErrorCode,
  message: string,
): FastifyReply {
  return reply
    .headers(responseHeaders(request.id))
    .code(status)
    .type("application/json; charset=utf-8")
    .send(JSON.stringify(faultBody(code, message)));
}

/** Answers an error of a handler, and one that the framework finds before there is a route. */
export function answerFault(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  // The one thing that reads the Host header throws where that is no host.
  const status = error.code === "ERR_INVALID_URL" ? 400 : (error.statusCode ?? 500);
  const refusal = REFUSALS[status];
  if (refusal !== undefined) return sendFault(request, reply, status, "BAD_REQUEST", refusal);
  if (status >= 400 && status < 500)
    return sendFault(request, reply, 400, "BAD_REQUEST", UNREADABLE);
  request.log.error({ error }, "internal error");
  return sendFault(request, reply, 500, INTERNAL.code, INTERNAL.message);
}

/** Statuses of what Node's parser refuses, by its code. */
const PARSER_FAULTS: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
};

/** Answers bytes that are no request: no reply exists for them, only the connection. */
export function answerClientError(
  log: FastifyBaseLogger,
  error: { readonly code?: string },
  socket: Duplex,
): void {
  if (error.code === "ECONNRESET" || socket.destroyed) return;
  const status = PARSER_FAULTS[error.code ?? ""] ?? 400;
  endRaw(log, socket, status, REFUSALS[status] ?? NOT_HTTP);
}

/** What Node would answer by itself, without a body or not at all. */
function answerRawRequests(app: FastifyInstance): void {
  const { server, log } = app;
  const refuse = (status: number) => (_request: IncomingMessage, socket: Duplex) => {
    endRaw(log, socket, status, REFUSALS[status] ?? NOT_HTTP);
  };
  server.on("connect", refuse(405));
  server.on("checkExpectation", (request: IncomingMessage) => {
    refuse(417)(request, request.socket);
  });
}

function endRaw(log: FastifyBaseLogger, socket: Duplex, status: number, message: string): void {
  const id = newRequestId();
  log.info({ [REQUEST_ID]: id, status }, "refused before it was a request");
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const body = JSON.stringify(faultBody("BAD_REQUEST", message));
  const headers = {
    ...responseHeaders(id),
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(body),
    connection: "close",
  };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.on("error", () => {}); // whoever sent this may be gone
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\n${head.join("")}\r\n${body}`,
    () => socket.destroy(),
  );
}

function faultBody(code: ErrorCode, message: string): object {
  return { errors: [{ message, extensions: { code } }] };
}
