import type { ApolloServerPlugin } from "@apollo/server";
import { safeError } from "../errors/user-errors.js";
import type { HttpContext } from "./request-plugins.js";

/** What is recorded of an operation: who asked what, and of which cases the answer tells. */
export interface AuditedOperation {
  /** The name of a token's holder; null where no token is required. */
  readonly caller: string | null;
  /** SHA-256 of the document, which may itself hold facts of a case. */
  readonly operation: string;
  readonly codes: readonly string[];
  readonly cases: readonly string[];
}

/** Records an operation; rejects where it could not. */
export type Audit = (operation: AuditedOperation) => Promise<void>;

/** Records each operation before it is answered: what cannot be recorded is not answered. */
export function auditPlugin(audit: Audit): ApolloServerPlugin<HttpContext> {
  return {
    async requestDidStart() {
      const cases = new Set<string>();
      return {
        async executionDidStart() {
          return {
            willResolveField({ source, info }) {
              if (info.parentType.name === "Case") cases.add((source as { id: string }).id);
            },
          };
        },
        async willSendResponse({ contextValue, queryHash, document, response }) {
          if (document === undefined || response.body.kind !== "single") return;
          const { errors = [] } = response.body.singleResult;
          const codes = errors.map((error) => String(error.extensions?.["code"]));
          try {
            await audit({
              caller: contextValue.caller?.name ?? null,
              operation: queryHash,
              codes: [...new Set(codes)].sort(),
              cases: [...cases].sort(),
            });
          } catch (error) {
            contextValue.log.error({ error }, "the audit log cannot be written");
            response.body.singleResult = { errors: [UNRECORDED.toJSON()] };
            response.http.status = 503;
          }
        },
      };
    },
  };
}

export const UNRECORDED = safeError(
  "SERVICE_UNAVAILABLE",
  "The audit log cannot be written, and nothing is answered without it: try again later.",
);
