import { loggedError } from "../errors/logged-error.js";

/**
 * How errors, requests and answers are logged, also by the framework itself. What a client sent,
 * its address and headers and the URL included, is confidential: a query over GET is a URL.
 */
export const LOG_SERIALIZERS = {
  err: (error: unknown) => loggedError(error),
  error: (error: unknown) => loggedError(error),
  req: (request: { readonly method?: unknown }) => ({
    method: METHODS.find((each) => each === request.method),
  }),
  res: (reply: { readonly statusCode?: unknown }) => ({ statusCode: reply.statusCode }),
};

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
