import { chmod, mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readState } from "../../src/local/state.js";
import { runLeian } from "../support/run-leian.js";
import { scratchHome } from "../support/scratch-home.js";

const home = scratchHome();

describe("what keeps it from starting is reported in one sentence with what to do next, exit code 1", () => {
  /** A folder with programs that stand for others on the PATH. */
  async function programs(scripts: Readonly<Record<string, string>>): Promise<string> {
    const folder = join(home(), "bin");
    await mkdir(folder, { recursive: true });
    for (const [name, text] of Object.entries(scripts)) {
      await writeFile(join(folder, name), `#!/bin/sh\n${text}\n`);
      await chmod(join(folder, name), 0o755);
    }
    return folder;
  }
  const start = (environment: NodeJS.ProcessEnv) =>
    runLeian(["start", "--port", "0", "--no-seed"], {
      LEIAN_HOME: join(home(), "data"),
      ...environment,
    });
  const lastLine = (text: string) => text.trimEnd().split("\n").at(-1);

  test("Java is missing", async () => {
    const ran = await start({ PATH: await programs({}), JAVA_HOME: undefined });
    expect(ran.code).toBe(1);
    expect(lastLine(ran.stderr)).toBe(
      "Java was not found (java): install Java 17 or later, or set NEO4J_URI to a Neo4j of yours, or use docker compose up.",
    );
  });

  test("Java is too old", async () => {
    const ran = await start({
      PATH: await programs({ java: `echo 'openjdk version "11.0.22" 2024-01-16' >&2` }),
      JAVA_HOME: undefined,
    });
    expect(ran.code).toBe(1);
    expect(lastLine(ran.stderr)).toMatch(
      /^The Java found \(java\) is version 11 and Neo4j needs 17 or later: install a newer one/u,
    );
  });

  test("Maven is missing", async () => {
    const folder = await programs({ java: `echo 'openjdk version "21.0.1" 2024-01-16' >&2` });
    const ran = await start({
      PATH: folder,
      JAVA_HOME: undefined,
      LEIAN_CACHE: join(home(), "cache"),
    });
    expect(ran.code).toBe(1);
    expect(lastLine(ran.stderr)).toMatch(
      /^Maven was not found \(mvn\): install it so that Neo4j can be fetched, or set NEO4J_URI/u,
    );
  });

  test("the registry cannot be reached", async () => {
    // A Maven home whose only mirror is a port where nobody listens.
    await mkdir(join(home(), "user", ".m2"), { recursive: true });
    const mirror =
      "<settings><mirrors><mirror><id>none</id><mirrorOf>*</mirrorOf><url>http://127.0.0.1:9/</url></mirror></mirrors></settings>";
    await writeFile(join(home(), "user", ".m2", "settings.xml"), mirror);
    const ran = await start({
      LEIAN_CACHE: join(home(), "cache"),
      JAVA_TOOL_OPTIONS: `-Duser.home=${join(home(), "user")}`,
    });
    expect(ran.code).toBe(1);
    expect(lastLine(ran.stderr)).toMatch(
      /^Neo4j 5\.26\.29 could not be fetched with Maven \(.*\): check the network or Maven's mirror settings and try again, or set NEO4J_URI/u,
    );
  });

  test("the data belongs to another version", async () => {
    await mkdir(join(home(), "data"), { recursive: true });
    await writeFile(join(home(), "data", "data-version.json"), JSON.stringify({ neo4j: "4.4.30" }));
    const ran = await start({});
    expect(ran.code).toBe(1);
    expect(lastLine(ran.stderr)).toMatch(
      /belongs to Neo4j 4\.4 and this program runs 5\.26\.29: set LEIAN_HOME to a new folder \(the seeds load again\)/u,
    );
  });

  test("memory is short", async () => {
    const ran = await start({ LEIAN_HEAP_MB: "900000" });
    expect(ran.code).toBe(1);
    expect(lastLine(ran.stderr)).toMatch(
      /^Memory is short: Neo4j would take 900000 MiB of heap and \d+ MiB are free: close other programs, set LEIAN_HEAP_MB to less/u,
    );
  });

  test("the data folder cannot be made", async () => {
    await writeFile(join(home(), "file"), "");
    const ran = await start({ LEIAN_HOME: join(home(), "file", "data") });
    expect(ran.code).toBe(1);
    expect(lastLine(ran.stderr)).toMatch(
      /^The data folder .* cannot be made \(ENOTDIR\): set LEIAN_HOME to a folder that you may write\.$/u,
    );
  });

  test("the port is in use", async () => {
    const taken = createServer();
    await new Promise<void>((done) => taken.listen(0, "127.0.0.1", done));
    const { port } = taken.address() as { port: number };
    const ran = await runLeian(["start", "--port", String(port), "--no-seed"], {
      LEIAN_HOME: home(),
    });
    taken.close();
    expect(ran.code).toBe(1);
    expect(lastLine(ran.stderr)).toBe(
      `Port ${port} is in use: end what runs there, or choose another with --port or PORT.`,
    );
    expect(await readState(join(home(), "server.json"))).toBeUndefined();
  });

  test("NEO4J_URI leads nowhere: a command says so; the server waits (test/faults)", async () => {
    const ran = await runLeian(["doctor"], { NEO4J_URI: "bolt://user:secret@127.0.0.1:9" });
    expect(ran.code).toBe(1);
    expect(ran.stderr).toBe(
      "Neo4j at bolt://127.0.0.1:9 does not answer: check NEO4J_URI and NEO4J_DATABASE and that the server runs, or unset NEO4J_URI to use the managed local server.\n",
    );
  });

  test("a setting is wrong", async () => {
    expect((await start({ NEO4J_URI: "http://x" })).stderr).toBe(
      "The environment variable NEO4J_URI is wrong: expected an address such as neo4j+s://host, bolt://host:7687.\n",
    );
    expect((await runLeian(["start", "--port", "many"])).stderr).toBe(
      '"many" is no port: expected a number from 0 to 65535.\n',
    );
  });
});
