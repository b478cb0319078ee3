import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Database } from "../../src/graph/database.js";
import { migrate } from "../../src/graph/migrations.js";
import { openLocalServer } from "../../src/local/server.js";

/** A database for tests alone, and how to reach it. */
export interface TestDatabase {
  readonly access: { readonly uri: string; readonly username?: string; readonly password?: string };
  readonly stop: () => Promise<void>;
}

/**
 * Finds a database as the product does: NEO4J_TEST_URI, then a container where a Docker engine
 * answers, else the managed local server on data of its own. Says which.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const given = process.env["NEO4J_TEST_URI"];
  if (given !== undefined) {
    console.log(`tests: the database at NEO4J_TEST_URI`);
    const { username, password, uri } = withoutCredentials(given);
    const credentials = {
      username: process.env["NEO4J_TEST_USERNAME"] ?? decodeURIComponent(username),
      password: process.env["NEO4J_TEST_PASSWORD"] ?? decodeURIComponent(password),
    };
    const found = {
      uri,
      ...(credentials.username && {
        username: credentials.username,
        password: credentials.password,
      }),
    };
    await refuseForeignData(found);
    return { access: found, stop: () => Promise.resolve() };
  }
  if (await dockerAnswers()) {
    console.log("tests: Neo4j in a container");
    const { Neo4jContainer } = await import("@testcontainers/neo4j");
    const container = await new Neo4jContainer("neo4j:5.26-community").start();
    return {
      access: {
        uri: container.getBoltUri(),
        username: container.getUsername(),
        password: container.getPassword(),
      },
      stop: async () => {
        await container.stop();
      },
    };
  }
  console.log("tests: the managed local server (no NEO4J_TEST_URI, no Docker engine)");
  const home = await mkdtemp(join(tmpdir(), "leian-test-"));
  const server = await openLocalServer({ home });
  return {
    access: { uri: server.uri, username: server.username, password: server.password },
    stop: async () => {
      await server.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** An address such as bolt://user:password@host, and what it says beside the host. */
function withoutCredentials(address: string) {
  const { username, password } = new URL(address);
  return { username, password, uri: address.replace(/\/\/[^@/]*@/u, "//") };
}

/** A container engine that answers; its absence is no fault. */
async function dockerAnswers(): Promise<boolean> {
  try {
    const { getContainerRuntimeClient } = await import("testcontainers");
    await getContainerRuntimeClient();
    return true;
  } catch {
    return false;
  }
}

/** Tests wipe their database: one that is not empty must have been made by them. */
async function refuseForeignData(access: {
  readonly uri: string;
  readonly username?: string;
  readonly password?: string;
}): Promise<void> {
  const database = new Database(access);
  try {
    await migrate(database);
    const count = (await database.read("read/count-cases"))[0]?.number("count") ?? 0;
    const loads = await database.read("read/loads");
    const ours = loads.every((row) => row.string("source").startsWith("test"));
    if (count > 0 && !ours)
      throw new Error(
        "NEO4J_TEST_URI names a database that holds cases: the tests would delete them. Give an empty one.",
      );
  } finally {
    await database.close();
  }
}
