// Benchmarks: ratios of one run, on a synthetic graph in a database of its own; and the bars of the
// workbench, in a browser. Times alone say nothing about another machine.
// usage: npm run bench [-- --cases 100000] [-- --part NAME]
//   texts, graph, workbench        all three without --part
//   workbench [--openings 5]       how often each page is opened
//   meaning                        what a search costs with meaning
//   busy                           /healthz while ten clients search, over the built product
//   soak [--minutes 60 --rate 50]  mixed requests over the built product: errors, memory
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { importRecords } from "../../src/cli/import-records.js";
import { SILENT } from "../../src/cli/progress.js";
import { seedFiles } from "../../src/cli/seeds.js";
import { Database } from "../../src/graph/database.js";
import { migrate } from "../../src/graph/migrations.js";
import { type LocalServer, openLocalServer } from "../../src/local/server.js";
import { benchBusy } from "./busy.bench.js";
import { benchCitations } from "./citations.bench.js";
import { benchIngest } from "./ingest.bench.js";
import { benchMeaning } from "./meaning.bench.js";
import { benchPages } from "./pages.bench.js";
import { withProduct } from "./served.js";
import { benchSimilar } from "./similar.bench.js";
import { benchSoak } from "./soak.bench.js";
import { benchWorkbench } from "./workbench.bench.js";
import { loadSynthetic } from "../support/load-synthetic.js";

const { values: flags } = parseArgs({
  options: {
    cases: { type: "string" },
    part: { type: "string" },
    openings: { type: "string", default: "5" },
    seconds: { type: "string", default: "30" },
    minutes: { type: "string", default: "60" },
    rate: { type: "string", default: "50" },
  },
});
const SERVED_CASES = 2000;
const cases = (usual: number) => (flags.cases === undefined ? usual : Number(flags.cases));

/** What runs without --part, in this order. */
const USUAL = ["texts", "graph", "workbench"];
const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  async texts() {
    await benchCitations();
    await benchIngest();
  },
  graph: () => onScratch((database) => benchGraph(database, cases(100_000))),
  workbench: () => onScratch((database) => benchBrowser(database, cases(10_000))),
  meaning: () =>
    onScratch(async (database) => {
      await loadSynthetic(database, cases(10_000));
      await benchMeaning(database, cases(10_000));
    }),
  busy: () => served((url) => benchBusy(url, Number(flags.seconds))),
  soak: () => served((url) => benchSoak(url, Number(flags.minutes), Number(flags.rate))),
};

for (const part of flags.part === undefined ? USUAL : [flags.part]) {
  const run = PARTS[part];
  if (run === undefined)
    throw new Error(`--part is ${part}: expected ${Object.keys(PARTS).join(", ")}`);
  await run();
}

/** Work on a database of its own, which goes afterwards. */
async function onScratch(
  work: (database: Database, server: LocalServer) => Promise<void>,
): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), "leian-bench-"));
  const server = await openLocalServer({ home });
  const database = new Database(server);
  try {
    await migrate(database);
    await work(database, server);
  } finally {
    await database.close();
    await server.stop();
    await rm(home, { recursive: true, force: true });
  }
}

async function served(work: (url: string) => Promise<void>): Promise<void> {
  await onScratch(async (database, server) => {
    await loadSynthetic(database, SERVED_CASES);
    await withProduct(server, work);
  });
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
  await benchMeaning(database, count);
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
  const openings = Number(flags.openings);
  await benchWorkbench(database, "seeds", openings);
  if (count === 0) return;
  await loadSynthetic(database, count);
  await benchWorkbench(database, "imported", openings);
}
