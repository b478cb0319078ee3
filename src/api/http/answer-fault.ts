import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ErrorCode } from "../errors/error-codes.js";
import { loggedError } from "../errors/logged-error.js";
import type { Workbench } from "./workbench.js";

const UNREADABLE = "The request could not be read: send JSON with a query.";
const REFUSALS: Readonly<Record<number, string>> = {
  413: "The request's body is too large: 100 kB is the limit.",
  415: "The request's body is of a kind that is not read here: send application/json.",
};

/**
 * Answers what goes wrong before GraphQL is reached in GraphQL's form and without the framework's
 * words; an address that a browser opens is a page of the workbench.
 */
export function answerFaults(app: FastifyInstance, workbench?: Workbench): void {
  app.setErrorHandler(answerFault);
  app.setNotFoundHandler(
    (request, reply) =>
      workbench?.(request, reply) ??
      sendFault(
        reply,
        404,
        "BAD_REQUEST",
        "There is nothing here: the API is at /graphql, the explorer at /graphiql.",
      ),
  );
}

function answerFault(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  // The one thing that reads the Host header throws where that is no host.
  const status = error.code === "ERR_INVALID_URL" ? 400 : (error.statusCode ?? 500);
  const refusal = REFUSALS[status];
  if (refusal !== undefined) return sendFault(reply, status, "BAD_REQUEST", refusal);
  if (status >= 400 && status < 500) return sendFault(reply, 400, "BAD_REQUEST", UNREADABLE);
  request.log.error({ error: loggedError(error) }, "internal error");
  return sendFault(
    reply,
    500,
    "INTERNAL_SERVER_ERROR",
    "Something went wrong on the server. The log has the details under this request's id.",
  );
}

/** An error in GraphQL's form, for what never reaches GraphQL. */
export function sendFault(
  reply: FastifyReply,
  status: number,
  code: ErrorCode,
  message: string,
): FastifyReply {
  return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
}
