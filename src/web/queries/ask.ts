import { keepPreviousData, QueryClient, queryOptions } from "@tanstack/react-query";
import { type DocumentNode, print } from "@0no-co/graphql.web";
import type { TadaDocumentNode } from "../schema/graphql.js";
import { authorization, noteAnswer } from "./access.js";

/** One error of an answer. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  readonly path: readonly (string | number)[];
  /** Names near to one that the graph does not know. */
  readonly near: readonly string[];
  /** After how many seconds to ask again, where the server says so. */
  readonly retryAfter?: number | undefined;
}

/** What the API answered: as much as there is, and what went wrong. */
export interface Answer<Data> {
  readonly data: Data;
  readonly faults: readonly Fault[];
  readonly warnings: readonly string[];
  /** Why searches of it had to go without the meaning of texts, by code. */
  readonly withoutMeaning: readonly string[];
}

/** Nothing came, and why. */
export class AskError extends Error {
  override readonly name = "AskError";
  constructor(readonly faults: readonly Fault[]) {
    super(faults[0]?.message ?? "no answer");
  }
}

/** Whether nothing came because the server answers those alone who have a token. */
export const isUnauthenticated = (error: unknown): boolean =>
  error instanceof AskError && error.faults.some(({ code }) => code === "UNAUTHENTICATED");

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: { readonly code?: string; readonly near?: readonly string[] };
  }[];
  readonly extensions?: {
    readonly warnings?: readonly string[];
    readonly withoutMeaning?: readonly string[];
  };
}

const UNREACHABLE: Fault = { code: "UNREACHABLE", message: "", path: [], near: [] };

/** Asks the API. A request that is given up is stopped in the database too. */
export async function ask<Data, Variables>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer<Data>> {
  const { body, retryAfter } = await send({ query: print(document), variables }, signal);
  const faults = (body.errors ?? []).map((each) => ({
    code: each.extensions?.code ?? "INTERNAL_SERVER_ERROR",
    message: each.message,
    path: each.path ?? [],
    near: each.extensions?.near ?? [],
    retryAfter,
  }));
  if (body.data === undefined || body.data === null) throw new AskError(faults);
  return {
    data: body.data as Data,
    faults,
    warnings: body.extensions?.warnings ?? [],
    withoutMeaning: body.extensions?.withoutMeaning ?? [],
  };
}

interface Sent {
  readonly body: Body;
  readonly retryAfter: number | undefined;
}

async function send(payload: unknown, signal: AbortSignal | undefined): Promise<Sent> {
  try {
    const sentWith = authorization();
    const response = await fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json", ...sentWith },
      body: JSON.stringify(payload),
      ...(signal && { signal }),
    });
    noteAnswer(response.status, sentWith);
    const body = (await response.json()) as Body;
    return { body, retryAfter: secondsIn(response.headers.get("retry-after")) };
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new AskError([UNREACHABLE]);
  }
}

/** Whole seconds; a date counts as not given: the API sends none. */
function secondsIn(header: string | null): number | undefined {
  return header !== null && /^\d{1,5}$/u.test(header) ? Number(header) : undefined;
}

/** How a token that someone typed was taken. */
export type TokenTrial = "TAKEN" | "REFUSED" | "NO_ANSWER";

/** Asks the API with a token, without keeping it. */
export async function tryToken(token: string): Promise<TokenTrial> {
  try {
    const response = await fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", ...authorization(token) },
      body: JSON.stringify({ query: "query Token { __typename }" }),
    });
    if (response.status === 401) return "REFUSED";
    return response.status < 500 ? "TAKEN" : "NO_ANSWER";
  } catch {
    return "NO_ANSWER";
  }
}

/**
 * A query as the cache knows it; the previous answer stays until the next is there. Its key holds
 * the variables and lives in memory only.
 */
export const asked = <Data, Variables>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
) =>
  queryOptions({
    queryKey: [nameOf(document), variables],
    queryFn: ({ signal }) => ask(document, variables, signal),
    placeholderData: keepPreviousData,
  });

/** The name of an operation. */
function nameOf(document: DocumentNode): string {
  const definition = document.definitions.find((each) => "operation" in each);
  return (definition as { name?: { value: string } } | undefined)?.name?.value ?? "";
}

/** The text of a query, for those who want to see it. */
export const textOfQuery = (document: DocumentNode): string => print(document);

/** The cache of one visit. The graph changes with loads only: five minutes are fresh. */
export const createCache = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: 300_000, retry: false, refetchOnWindowFocus: false },
    },
  });
