import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j, { type Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Database } from "../../src/graph/database.js";
import { type LocalServer, openLocalServer } from "../../src/local/server.js";

let home: string;
let server: LocalServer;
let driver: Driver;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "leian-access-"));
  server = await openLocalServer({ home });
  driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password));
});
afterAll(async () => {
  await driver.close();
  await server.stop();
  await rm(home, { recursive: true, force: true, maxRetries: 5 });
});

async function codeOf(query: string): Promise<string | undefined> {
  try {
    await driver.executeQuery(query);
    return undefined;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

test("the managed server takes its password only, which a file has that the user alone can read", async () => {
  for (const credentials of [
    {},
    { username: "neo4j", password: "neo4j" },
    { username: "neo4j", password: "" },
    { username: "", password: "" },
  ]) {
    const database = new Database({ uri: server.uri, ...credentials });
    await expect(database.verify()).rejects.toMatchObject({ fault: "unauthenticated" });
    await database.close();
  }
  const file = join(home, "neo4j-password");
  expect((await readFile(file, "utf8")).trim()).toBe(server.password);
  expect(server.password).toMatch(/^[\w-]{43}$/u);
  for (const path of [
    file,
    join(home, "neo4j", "data", "dbms", "auth.ini"),
    join(home, "server.json"),
  ]) {
    expect((await stat(path)).mode & 0o077).toBe(0);
    if (path !== file) expect(await readFile(path, "utf8")).not.toContain(server.password);
  }
  expect(await readFile(join(home, "neo4j", "conf", "neo4j.conf"), "utf8")).not.toContain(
    server.password,
  );
});

describe("it runs no more than the product uses", () => {
  test("CALL db.awaitIndexes, which it uses", async () =>
    expect(await codeOf("CALL db.awaitIndexes(10)")).toBeUndefined());

  test("LOAD CSV reads no file", async () => {
    for (const url of ["file:///etc/passwd", `file://${home}/server.json`])
      expect(await codeOf(`LOAD CSV FROM '${url}' AS line RETURN line`)).toMatch(
        /^Neo\.ClientError\./u,
      );
  });

  test("LOAD CSV asks no server", async () => {
    let asked = 0;
    const other: Server = createServer((_request, response) => {
      asked++;
      response.end("a,b\n");
    });
    await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
    const { port } = other.address() as AddressInfo;
    for (const host of ["127.0.0.1", "localhost"])
      expect(await codeOf(`LOAD CSV FROM 'http://${host}:${port}/x' AS line RETURN line`)).toMatch(
        /^Neo\.ClientError\./u,
      );
    expect(asked).toBe(0);
    other.close();
  });
});

test("a password that is lost is made anew, and the graph is as it was", async () => {
  await driver.executeQuery("CREATE (:Kept {id: 'kept'})");
  await server.stop();
  await rm(join(home, "neo4j-password"));
  const former = server.password;
  server = await openLocalServer({ home });
  expect(server.password).not.toBe(former);
  await driver.close();
  driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password));
  const { records } = await driver.executeQuery("MATCH (kept:Kept) RETURN kept.id AS id");
  expect(records.map((record) => record.get("id") as string)).toEqual(["kept"]);
});
