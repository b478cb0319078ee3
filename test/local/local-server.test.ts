import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openLocalServer } from "../../src/local/server.js";
import { readState } from "../../src/local/state.js";
import { runLeian } from "../support/run-leian.js";
import { scratchHome } from "../support/scratch-home.js";

const home = scratchHome();

const state = () => readState(join(home(), "server.json"));

describe("the managed server", () => {
  test("is found by a second command, which does not start another on the same data", async () => {
    const first = await openLocalServer({ home: home() });
    try {
      const second = await openLocalServer({ home: home() });
      expect([first.owned, second.owned, second.uri]).toEqual([true, false, first.uri]);
      expect(second.password).toBe(first.password);
      const steps: string[] = [];
      const ran = await runLeian(
        ["import", "--dry-run", "-"],
        { LEIAN_HOME: home() },
        JSON.stringify({ id: "case:x", title: "某案", facts: "事实" }),
      );
      steps.push(ran.stderr.trim());
      expect(steps).toEqual([`Using the Neo4j that is running at ${first.uri}`]);
      expect(ran).toMatchObject({
        code: 0,
        stdout: "No fault in 1 cases. Nothing was written (--dry-run).\n",
      });
    } finally {
      await first.stop();
    }
    expect(await state()).toBeUndefined();
  });

  test("is one, when two ask for it at once", async () => {
    const servers = await Promise.all([
      openLocalServer({ home: home() }),
      openLocalServer({ home: home() }),
    ]);
    expect(new Set(servers.map((server) => server.uri)).size).toBe(1);
    expect(servers.map((server) => server.owned).sort()).toEqual([false, true]);
    await Promise.all(servers.map((server) => server.stop()));
  });
});
