/** What went wrong with a call: a code to act on, and words that were written for the caller. */
export interface ToolFault {
  /** One of the codes of the GraphQL API. */
  readonly code: string;
  readonly message: string;
  readonly argument?: string | undefined;
  /** Names or ids that exist and are near to what was asked for. */
  readonly near?: readonly string[] | undefined;
}

const NEXT: Readonly<Record<string, string>> = {
  BAD_USER_INPUT:
    "Correct the argument and call again; `near` lists what exists. Do not guess an id: ask the user, or take one from an answer.",
  NOT_FOUND:
    "Nothing with this id is in the graph: take ids from trace_precedents, similar_cases or verify_citations. Do not cite it.",
  UNAUTHENTICATED: "Ask the user for a token: leian token create makes one.",
  QUERY_TOO_COSTLY: "Ask for fewer items.",
  BUDGET_EXCEEDED: "Wait as long as the message says, then call again, or ask for fewer items.",
  DEADLINE_EXCEEDED: "Narrow the filter or ask for fewer items, then call again.",
  CANCELLED: "Call again if the answer is still wanted.",
  SERVICE_UNAVAILABLE: "Wait a few seconds, then call again.",
};
const SERVER_FAULT =
  "Tell the user that the server failed; its log has the details. Do not cite anything.";

/** A failed call as a client sees it; it has no structured content, which the schema describes. */
export function failedCall({ code, message, argument, near }: ToolFault) {
  const error = {
    code,
    message,
    ...(argument !== undefined && { argument }),
    ...(near !== undefined && near.length > 0 && { near }),
    next: NEXT[code] ?? SERVER_FAULT,
  };
  return {
    isError: true,
    content: [{ type: "text" as const, text: JSON.stringify(error) }],
    _meta: { "leian/error": error },
  };
}
