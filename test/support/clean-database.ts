import neo4j, { type Driver } from "neo4j-driver";
import { inject } from "vitest";
import { Database } from "../../src/graph/database.js";
import { migrate } from "../../src/graph/migrations.js";

/** The product's own access to the suite's database. */
export function suiteDatabase(): Database {
  return new Database(inject("database"));
}

/** A plain driver for what tests look up or arrange beside the product. */
export function suiteDriver(): Driver {
  const { uri, username, password } = inject("database");
  return neo4j.driver(
    uri,
    username === undefined ? undefined : neo4j.auth.basic(username, password ?? ""),
    {
      disableLosslessIntegers: true,
    },
  );
}

/** An empty database with the schema, whatever ran before. */
export async function cleanDatabase(): Promise<Database> {
  const driver = suiteDriver();
  const session = driver.session();
  // What hangs on a hub would not fit into one transaction.
  await session.run(
    "MATCH ()-[link]->() CALL (link) { DELETE link } IN TRANSACTIONS OF 20000 ROWS",
  );
  await session.run(
    "MATCH (node) WHERE NOT node:Migration CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 5000 ROWS",
  );
  await session.close();
  await driver.close();
  const database = suiteDatabase();
  await migrate(database);
  return database;
}

/** The rows of a query of the test's own. */
export async function rows(
  driver: Driver,
  query: string,
  parameters: Record<string, unknown> = {},
): Promise<Record<string, unknown>[]> {
  const result = await driver.executeQuery(query, parameters);
  return result.records.map((record) => record.toObject());
}
