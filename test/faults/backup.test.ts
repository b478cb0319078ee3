import { mkdtemp, open, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type GraphContent, readContent } from "../../src/graph/content-hash.js";
import { Database } from "../../src/graph/database.js";
import { migrate } from "../../src/graph/migrations.js";
import { openLocalServer } from "../../src/local/server.js";
import { figure } from "../support/figures.js";
import { loadSynthetic } from "../support/load-synthetic.js";
import { runLeian } from "../support/run-leian.js";

/** Each step starts a Neo4j, beside whatever else the machine does. */
const STEP_MS = 400_000;
const CASES = 60;

let folder: string;
let home: string;
let file: string;
const environment = () => ({ LEIAN_HOME: home, LEIAN_HEAP_MB: "512" });

/** What the graph says, of a server that is started for it. */
async function content(work?: (database: Database) => Promise<unknown>): Promise<GraphContent> {
  const server = await openLocalServer({
    home,
    environment: { ...process.env, LEIAN_HEAP_MB: "512" },
  });
  const database = new Database(server);
  try {
    await work?.(database);
    return await readContent(database);
  } finally {
    await database.close();
    await server.stop();
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "leian-backup-"));
  home = join(folder, "home");
  file = join(folder, "graph.backup");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("leian backup and leian restore", () => {
  let before: GraphContent;
  beforeAll(async () => {
    before = await content(async (database) => {
      await migrate(database);
      await loadSynthetic(database, CASES);
    });
  }, STEP_MS);

  test(
    "what was wiped in between comes back, the same by its content",
    async () => {
      const backup = await runLeian(["backup", file], environment());
      expect([backup.code, backup.stdout]).toEqual([
        0,
        expect.stringMatching(
          `graph.backup: .* MiB, ${before.nodes} nodes and ${before.relationships} relationships`,
        ),
      ]);
      expect(await runLeian(["backup", file], environment())).toMatchObject({
        code: 1,
        stderr: `${file} is there already: give a name that is free.\n`,
      });
      await rm(home, { recursive: true, force: true });
      const began = performance.now();
      const restored = await runLeian(["restore", file], environment());
      figure(`restore of ${CASES} cases`, performance.now() - began);
      expect([restored.code, restored.stderr.includes("Restoring")]).toEqual([0, true]);
      expect(restored.stdout).toMatch(/^Restored the backup of \S+: .* the same as then/u);
      expect(await content()).toEqual(before);
    },
    STEP_MS,
  );

  test(
    "a backup that was damaged, and a restore that was broken off, leave what was there",
    async () => {
      const whole = await readFile(file);
      const damaged = await open(file, "r+");
      await damaged.write(Buffer.from([whole[1000]! ^ 255]), 0, 1, 1000);
      await damaged.close();
      expect(await runLeian(["restore", file], environment())).toMatchObject({
        code: 1,
        stderr: `${file} is not as leian backup wrote it: take another copy. Nothing was changed.\n`,
      });
      const neo4j = join(home, "neo4j");
      await rename(join(neo4j, "data"), join(neo4j, "data-before-restore"));
      expect(await content()).toEqual(before);
    },
    STEP_MS,
  );
});

test("one's own Neo4j is not stopped by us: the sentence says how it is backed up", async () => {
  const ran = await runLeian(["backup", "x"], { NEO4J_URI: "bolt://127.0.0.1:9" });
  expect([ran.code, ran.stderr]).toEqual([
    1,
    "NEO4J_URI names a Neo4j of yours: back it up with neo4j-admin database dump (docs/reliability.md says how), or unset NEO4J_URI for the managed server.\n",
  ]);
});
