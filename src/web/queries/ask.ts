import { keepPreviousData, QueryClient, queryOptions } from "@tanstack/react-query";
import { type DocumentNode, print } from "@0no-co/graphql.web";
import type { TadaDocumentNode } from "../schema/graphql.js";

/** One error of an answer. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  readonly path: readonly (string | number)[];
  /** Names near to one that the graph does not know. */
  readonly near: readonly string[];
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
  const body = await send({ query: print(document), variables }, signal);
  const faults = (body.errors ?? []).map((each) => ({
    code: each.extensions?.code ?? "INTERNAL_SERVER_ERROR",
    message: each.message,
    path: each.path ?? [],
    near: each.extensions?.near ?? [],
  }));
  if (body.data === undefined || body.data === null) throw new AskError(faults);
  return {
    data: body.data as Data,
    faults,
    warnings: body.extensions?.warnings ?? [],
    withoutMeaning: body.extensions?.withoutMeaning ?? [],
  };
}

async function send(payload: unknown, signal: AbortSignal | undefined): Promise<Body> {
  let response: Response;
  try {
    response = await fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(payload),
      ...(signal && { signal }),
    });
    return (await response.json()) as Body;
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new AskError([UNREACHABLE]);
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
