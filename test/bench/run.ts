// Benchmarks: ratios of one run, on a synthetic graph in a database of its own; and the bars of the
// workbench, in a browser. Times alone say nothing about another machine.
// usage: npm run bench [-- --cases 100000] [-- --part texts|graph|workbench]
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importRecords } from "../../src/cli/import-records.js";
import { SILENT } from "../../src/cli/progress.js";
import { seedFiles } from "../../src/cli/seeds.js";
import { Database } from "../../src/graph/database.js";
import { migrate } from "../../src/graph/migrations.js";
import { openLocalServer } from "../../src/local/server.js";
import { benchCitations } from "./citations.bench.js";
import { benchIngest } from "./ingest.bench.js";
import { benchPages } from "./pages.bench.js";
import { benchSimilar } from "./similar.bench.js";
import { benchWorkbench } from "./workbench.bench.js";
import { loadSynthetic } from "../support/load-synthetic.js";

const PARTS = {
  async texts() {
    await benchCitations();
    await benchIngest();
  },
  graph: () => withDatabase((database) => benchGraph(database, cases ?? 100_000)),
  workbench: () => withDatabase((database) => benchBrowser(database, cases ?? 10_000)),
};

const given = (flag: string) => {
  const at = process.argv.indexOf(flag);
  return at === -1 ? undefined : process.argv[at + 1];
};
const cases = given("--cases") === undefined ? undefined : Number(given("--cases"));
const part = given("--part");

for (const [name, run] of Object.entries(PARTS))
  if (part === undefined || part === name) await run();

async function withDatabase(work: (database: Database) => Promise<void>): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), "leian-bench-"));
  const server = await openLocalServer({ home });
  const database = new Database(server);
  try {
    await migrate(database);
    await work(database);
  } finally {
    await database.close();
    await server.stop();
    await rm(home, { recursive: true, force: true });
  }
}

async function benchGraph(database: Database, count: number): Promise<void> {
  console.log(
    `${count} synthetic cases, Zipf-distributed articles, one article applied by half of them`,
  );
  const begun = performance.now();
  let half = 0;
  await loadSynthetic(database, count, ({ step, done }) => {
    if (step === "cases" && half === 0 && done >= count / 2) half = performance.now();
  });
  const [first, second] = [half - begun, performance.now() - half];
  const rate = Math.round(count / ((first + second) / 1000));
  console.log(
    `import: ${rate} cases/s; the second half took ${(second / first).toFixed(2)} times the first`,
  );
  await benchPages(database);
  await benchSimilar(database, count);
}

/** The pages with the seeds alone, then with so many imported cases beside them; 0: not these. */
async function benchBrowser(database: Database, count: number): Promise<void> {
  const loaded = await importRecords(database, await seedFiles(), {
    source: "seeds",
    dryRun: false,
    prunesReference: true,
    progress: SILENT,
  });
  if (loaded.kind !== "loaded") throw new Error(`the seeds were not loaded: ${loaded.kind}`);
  await benchWorkbench(database, "seeds");
  if (count === 0) return;
  await loadSynthetic(database, count);
  await benchWorkbench(database, "imported");
}
