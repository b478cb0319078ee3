import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runLeian } from "../support/run-leian.js";
import { scratchHome } from "../support/scratch-home.js";

const home = scratchHome();

/** The scripts that a command loads, as V8 lists them. */
async function loaded(...command: readonly string[]): Promise<readonly string[]> {
  const folder = join(home(), command.join("-"));
  const ran = await runLeian(command, {
    LEIAN_HOME: home(),
    NODE_V8_COVERAGE: folder,
  });
  expect(ran.code).toBe(0);
  const files = await readdir(folder);
  const lists = await Promise.all(
    files.map(async (name) => {
      const text = await readFile(join(folder, name), "utf8");
      return (JSON.parse(text) as { result: { url: string }[] }).result.map((each) => each.url);
    }),
  );
  return lists.flat();
}

test("what serves an issuer's tokens and traces is loaded where it is asked for alone", async () => {
  const scripts = await loaded("start", "--help");
  expect(scripts.filter((url) => url.endsWith("/dist/cli/main.js"))).toHaveLength(1);
  expect(scripts.filter((url) => url.includes("/prom-client/"))).not.toEqual([]); // it looks
  // prom-client's own dependency is the interface, @opentelemetry/api
  expect(scripts.filter((url) => /jose|telemetry\/(?!api\/)/u.test(url))).toEqual([]);
});

test("a command loads what it needs, and nothing that others do", async () => {
  const scripts = await loaded("token", "list");
  expect(scripts.filter((url) => url.endsWith("/dist/cli/tokens/token.command.js"))).toHaveLength(
    1,
  );
  expect(scripts.filter((url) => /\/(?:@apollo|neo4j-driver|fastify|yaml)\//u.test(url))).toEqual(
    [],
  );
});
