// Benchmarks: ratios of one run, on a synthetic graph in a database of its own. Times alone say
// nothing about another machine. usage: npm run bench [-- --cases 100000 | --cases 10000]
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Database } from "../../src/graph/database.js";
import { migrate } from "../../src/graph/migrations.js";
import { openLocalServer } from "../../src/local/server.js";
import { benchCitations } from "./citations.bench.js";
import { benchIngest } from "./ingest.bench.js";
import { benchMeaning } from "./meaning.bench.js";
import { benchPages } from "./pages.bench.js";
import { benchSimilar } from "./similar.bench.js";
import { loadSynthetic } from "../support/load-synthetic.js";

const flag = process.argv.indexOf("--cases");
const cases = flag === -1 ? 100_000 : Number(process.argv[flag + 1]);

await benchCitations();
await benchIngest();

const home = await mkdtemp(join(tmpdir(), "leian-bench-"));
const server = await openLocalServer({ home });
const database = new Database(server);
try {
  await migrate(database);
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
} finally {
  await database.close();
  await server.stop();
  await rm(home, { recursive: true, force: true });
}
