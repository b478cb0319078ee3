import type { FastifyInstance } from "fastify";
import type { ApiOptions } from "../../src/api/http/api-options.js";
import { Availability } from "../../src/api/http/availability.js";
import { createApiServer } from "../../src/api/http/create-api-server.js";
import { readExamples } from "../../src/cli/examples.js";
import type { Database } from "../../src/graph/database.js";
import { GraphStore } from "../../src/graph/store.js";
import { segment } from "../../src/similarity/segmenter.js";

export interface Answer {
  readonly status: number;
  readonly data: Record<string, never> | null | undefined;
  readonly errors:
    | readonly {
        message: string;
        path?: (string | number)[];
        extensions: { code: string; near?: string[] };
      }[]
    | undefined;
  readonly extensions?: { warnings?: string[] };
  readonly raw: string;
}

/** The product's own server over the suite's database. */
export function createTestApi(
  database: Database,
  {
    requiredSources = [],
    ...options
  }: Partial<ApiOptions> & { readonly requiredSources?: readonly string[] } = {},
): Promise<FastifyInstance> {
  const availability = new Availability(database, requiredSources);
  availability.serve();
  return createApiServer({
    store: (read) => new GraphStore(database, segment, read),
    availability,
    explorer: undefined,
    logger: false,
    ...options,
  });
}

/** Asks a question over HTTP. */
export async function ask(
  app: FastifyInstance,
  query: string,
  variables?: Record<string, unknown>,
): Promise<Answer> {
  const response = await app.inject({
    method: "POST",
    url: "/graphql",
    payload: { query, variables },
  });
  const body = JSON.parse(response.body) as Pick<Answer, "data" | "errors" | "extensions">;
  return { ...body, status: response.statusCode, raw: response.body };
}

/** The data of an answer that must have no errors. */

export async function data<Data>(
  app: FastifyInstance,
  query: string,
  variables?: Record<string, unknown>,
): Promise<Data> {
  const answer = await ask(app, query, variables);
  if (answer.errors) throw new Error(JSON.stringify(answer.errors, null, 1));
  return answer.data as Data;
}

export const EXAMPLES = readExamples();
