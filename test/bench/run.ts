// Benchmarks: ratios of one run, on a synthetic graph in a database of its own. Times alone say
// nothing about another machine. usage: npm run bench [-- --cases 100000 | --cases 10000]
// Parts that are run by themselves, on 2,000 cases and the seeds, over the built product:
//   npm run bench -- --part busy                           /healthz while ten clients search
//   npm run bench -- --part soak [--minutes 60 --rate 50]  mixed requests: errors, memory
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
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
import { loadSynthetic } from "../support/load-synthetic.js";

const { values: flags } = parseArgs({
  options: {
    cases: { type: "string", default: "100000" },
    part: { type: "string" },
    seconds: { type: "string", default: "30" },
    minutes: { type: "string", default: "60" },
    rate: { type: "string", default: "50" },
  },
});
const SERVED_CASES = 2000;

switch (flags.part) {
  case undefined:
    await benchCitations();
    await benchIngest();
    await onScratch((database) => benchGraph(database, Number(flags.cases)));
    break;
  case "meaning":
    await onScratch(async (database) => {
      await loadSynthetic(database, Number(flags.cases));
      await benchMeaning(database, Number(flags.cases));
    });
    break;
  case "busy":
    await served((url) => benchBusy(url, Number(flags.seconds)));
    break;
  case "soak":
    await served((url) => benchSoak(url, Number(flags.minutes), Number(flags.rate)));
    break;
  default:
    throw new Error(`--part is ${flags.part}: expected meaning, busy or soak`);
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

async function benchGraph(database: Database, cases: number): Promise<void> {
  console.log(
    `${cases} synthetic cases, Zipf-distributed articles, one article applied by half of them`,
  );
  const begun = performance.now();
  let half = 0;
  await loadSynthetic(database, cases, ({ step, done }) => {
    if (step === "cases" && half === 0 && done >= cases / 2) half = performance.now();
  });
  const [first, second] = [half - begun, performance.now() - half];
  const rate = Math.round(cases / ((first + second) / 1000));
  console.log(
    `import: ${rate} cases/s; the second half took ${(second / first).toFixed(2)} times the first`,
  );
  await benchPages(database);
  await benchSimilar(database, cases);
  await benchMeaning(database, cases);
}
