import { GraphQLError } from "graphql";
import type { ToolFault } from "../../mcp/tool-fault.js";
import { formatError } from "./safe-errors.js";

/** What an assistant sees of an error: the code and the words that GraphQL would give. */
export function toolFault(error: unknown, onInternal: (error: unknown) => void): ToolFault {
  const formatted = error instanceof GraphQLError ? error.toJSON() : { message: "" };
  const { message, extensions } = formatError(formatted, error, onInternal);
  const { code, argument, near } = extensions ?? {};
  return {
    code: String(code),
    message,
    ...(typeof argument === "string" && { argument }),
    ...(Array.isArray(near) && { near: near.map(String) }),
  };
}
