import { spawn } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openLocalServer } from "../../src/local/server.js";
import { readState, type ServerState } from "../../src/local/state.js";
import { isGone, until } from "../support/processes.js";
import { startLeian } from "../support/run-leian.js";
import { scratchHome } from "../support/scratch-home.js";

const home = scratchHome();

const state = () => readState(join(home(), "server.json"));

async function serverState(): Promise<ServerState> {
  await until("the server starts", async () => (await state()) !== undefined, 60_000);
  return (await state())!;
}

describe("the managed server", () => {
  test("leaves no Java behind when its parent is killed, and the next start is not misled by the state file", async () => {
    const child = startLeian(["start", "--port", "0", "--no-seed"], { LEIAN_HOME: home() });
    const running = await serverState();
    child.kill("SIGKILL");
    await until("Java ends", () => isGone(running.java) && isGone(running.supervisor));
    expect(await state()).toEqual(running); // stale: nobody was left to remove it
    const again = await openLocalServer({ home: home() });
    expect(again.owned).toBe(true);
    await again.stop();
  });

  test("leaves no Java behind when its supervisor is killed: another one takes its place, and says so", async () => {
    const child = startLeian(["start", "--port", "0", "--no-seed"], { LEIAN_HOME: home() });
    let stderr = "";
    child.stderr!.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    const running = await serverState();
    await until("it answers", () => stderr.includes("answers at"), 60_000);
    process.kill(running.supervisor, "SIGKILL");
    await until("Java ends", () => isGone(running.java));
    await until("it runs again", () => stderr.includes("The Neo4j server runs again"), 60_000);
    expect(stderr).toContain("The Neo4j server has ended: it is started again in 0.25 s (1 of");
    const again = await serverState();
    child.kill("SIGTERM");
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(0);
    expect([isGone(again.java), isGone(again.supervisor)]).toEqual([true, true]);
  });

  test("leaves no Java behind when both are killed at once: the next start ends it", async () => {
    const child = startLeian(["start", "--port", "0", "--no-seed"], { LEIAN_HOME: home() });
    const running = await serverState();
    process.kill(running.supervisor, "SIGSTOP"); // so that it cannot react while its parent goes
    child.kill("SIGKILL");
    await new Promise((done) => child.on("close", done));
    process.kill(running.supervisor, "SIGKILL");
    await until("the supervisor ends", () => isGone(running.supervisor));
    const again = await openLocalServer({ home: home() });
    expect(isGone(running.java)).toBe(true);
    await again.stop();
  });

  test("stops with npm start, also when npm is killed", async () => {
    const npm = spawn("npm", ["start", "--ignore-scripts", "--", "--port", "0", "--no-seed"], {
      env: { ...process.env, LEIAN_HOME: home() },
      stdio: "ignore",
    });
    const running = await serverState();
    npm.kill("SIGKILL");
    await until("Java ends", () => isGone(running.java) && isGone(running.owner), 30_000);
  });

  test("ends cleanly on SIGTERM", async () => {
    const child = startLeian(["start", "--port", "0", "--no-seed"], { LEIAN_HOME: home() });
    const running = await serverState();
    child.kill("SIGTERM");
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect(code).toBe(0);
    expect([isGone(running.java), await state()]).toEqual([true, undefined]);
  });
});
