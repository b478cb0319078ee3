import type { ApolloServerPlugin } from "@apollo/server";
import { readReceipt } from "../../search/receipt.js";
import type { HttpContext } from "./request-plugins.js";

/** The header that asks for a receipt; `extensions: { receipt: true }` of a request does too. */
const HEADER = "x-leian-receipt";
const YES = /^(?:1|true|yes)$/iu;

/**
 * Gives an answer whose request asks for it its receipt, `extensions.receipt`: from which state of
 * the graph it comes, by which statements, at which cost, and what was not searched.
 */
export function receiptPlugin(): ApolloServerPlugin<HttpContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ request, response, contextValue, document }) {
          const asked =
            request.extensions?.["receipt"] === true ||
            YES.test(request.http?.headers.get(HEADER) ?? "");
          if (!asked || document === undefined || response.body.kind !== "single") return;
          try {
            const receipt = await readReceipt(contextValue);
            const { singleResult } = response.body;
            singleResult.extensions = { ...singleResult.extensions, receipt };
          } catch (error) {
            // An answer is good without one; a client that needs it sees that it is not there.
            contextValue.log.warn({ error }, "no receipt could be made");
          }
        },
      };
    },
  };
}
