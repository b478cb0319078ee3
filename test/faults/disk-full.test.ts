import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Database } from "../../src/graph/database.js";
import { readPassword, USERNAME } from "../../src/local/password.js";
import { readState } from "../../src/local/state.js";
import { figure } from "../support/figures.js";
import { until } from "../support/processes.js";
import { Product } from "../support/product.js";
import { runLeian } from "../support/run-leian.js";

const START_MS = 400_000;
const QUESTION = "{ graphInfo { loads { source complete } } }";

/** A small disk of its own; undefined where this user may not mount one, as in most containers. */
function smallDisk(): string | undefined {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "leian-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=220m", "tmpfs", folder], { stdio: "ignore" });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
}

const disk = smallDisk();

test.runIf(disk === undefined)("a disk that something else fills", ({ skip }) => {
  skip(
    "a small disk cannot be mounted here: that takes root on Linux, and a mount that is allowed",
  );
});

describe.runIf(disk !== undefined)("a managed Neo4j on a disk that something else fills", () => {
  const environment = {
    LEIAN_HOME: disk!,
    LEIAN_HEAP_MB: "512",
    LEIAN_DISK_RESERVE_MB: "20",
  };
  const filler = join(disk!, "filler");
  let leian: Product;
  beforeAll(async () => {
    leian = new Product(environment, "--no-seed");
    await leian.listening();
    await leian.ready(START_MS);
  }, START_MS);
  afterAll(async () => {
    await leian.end();
    execFileSync("umount", [disk!]);
    await rm(disk!, { recursive: true, force: true });
  });

  function fillUp(): void {
    const file = openSync(filler, "w");
    try {
      for (;;) writeSync(file, Buffer.alloc(64 * 1024, 1));
    } catch {
      // no room left
    } finally {
      closeSync(file);
    }
  }

  test(
    "reads go on, after Neo4j broke too; a load says which disk and how much; with room again it works",
    async () => {
      const records = join(tmpdir(), `leian-disk-${process.pid}.yaml`);
      await writeFile(
        records,
        JSON.stringify({ id: "case:disk-1", title: "某买卖合同纠纷案", facts: "某公司未付货款。" }),
      );
      fillUp();
      expect((await leian.ask(QUESTION)).body.data).toEqual({ graphInfo: { loads: [] } });
      const refused = await runLeian(["import", records], environment);
      expect(refused.code).toBe(1);
      expect(refused.stderr).toContain(
        `The disk ${disk!} is full: 0 MiB are free and 21 MiB are needed for the data in ${disk!}.`,
      );

      // a write without our guard, as when the room goes while Neo4j writes: it refuses readers too
      const { uri } = (await readState(join(disk!, "server.json")))!;
      const unguarded = new Database({
        uri,
        username: USERNAME,
        password: (await readPassword(disk!))!,
      });
      const large = { id: "load:large", source: "large", contentHash: "x".repeat(3_000_000) };
      await expect(unguarded.writeAlone("write/begin-load", large)).rejects.toMatchObject({
        fault: "broken",
      });
      const began = performance.now();
      await unguarded.close();
      await leian.says("it is started again", 60_000);
      await leian.says("The Neo4j server runs again", START_MS);
      await leian.ready(START_MS);
      figure("readers served again after Neo4j broke on a full disk", performance.now() - began);
      await until("reads are answered", async () => (await leian.ask(QUESTION)).status === 200);
      expect((await leian.ask(QUESTION)).body.data).toEqual({ graphInfo: { loads: [] } });

      rmSync(filler);
      expect(statfsSync(disk!).bavail).toBeGreaterThan(0);
      const loaded = await runLeian(["import", records], environment);
      expect(loaded).toMatchObject({ code: 0, stdout: expect.stringContaining("1 new") as string });
      await rm(records);
    },
    START_MS,
  );
});
