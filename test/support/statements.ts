import type { FastifyInstance } from "fastify";
import type { Database } from "../../src/graph/database.js";
import { data } from "./api.js";

const MOST_RUNS = 12;

/**
 * The fewest statements that a query takes, of some runs: what is read again every few seconds
 * comes on top now and then, and where answers of the database come late, what would have been
 * asked for at once is asked for in two. Runs until one needs no more than `most`.
 */
export async function fewestStatements(
  { app, database }: { readonly app: FastifyInstance; readonly database: Database },
  query: string,
  variables: Record<string, unknown>,
  most: number,
): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < MOST_RUNS && least > most; run++) {
    const before = database.statements;
    await data(app, query, variables);
    least = Math.min(least, database.statements - before);
  }
  return least;
}
