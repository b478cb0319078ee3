// How well citations are read, and how well cases and provisions are found, with baselines of the same run, by the product's own search on scratch graphs.
// usage: npm run eval [-- --data FOLDER]; without the data of development only our own questions are measured. With
// EMBEDDINGS_URL and EMBEDDINGS_MODEL the search is measured with embeddings too.
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importRecords } from "../../src/cli/import-records.js";
import { SILENT } from "../../src/cli/progress.js";
import { seedFiles } from "../../src/cli/seeds.js";
import { readSettings } from "../../src/cli/settings.js";
import { OpenAiEmbedder } from "../../src/embedding/openai-embedder.js";
import { Database } from "../../src/graph/database.js";
import { removeCases } from "../../src/graph/load/load.js";
import { migrate } from "../../src/graph/migrations.js";
import { openLocalServer } from "../../src/local/server.js";
import { evalArticles } from "./articles.eval.js";
import { evalCauses } from "./causes.eval.js";
import { evalQuestions } from "./questions.eval.js";
import { evalTreatments } from "./treatments.eval.js";

const flag = process.argv.indexOf("--data");
const data = flag === -1 ? new URL("../../../shared/data", import.meta.url).pathname : (process.argv[flag + 1] ?? "");
const present = existsSync(join(data, "retrieval-dev"));

if (existsSync(join(data, "judgments-dev", "treatments.jsonl"))) await evalTreatments(data);
else console.log(`\nTreatment of citations: skipped, ${data} has no judgments-dev.`);

const settings = readSettings(process.env).embeddings;
const embedders = settings === undefined ? [undefined] : [undefined, new OpenAiEmbedder({ ...settings, timeout: 120_000 })];

const home = await mkdtemp(join(tmpdir(), "leian-eval-"));
const server = await openLocalServer({ home });
const database = new Database({ uri: server.uri });
try {
  await migrate(database);
  await importRecords(database, await seedFiles(), {
    source: "seeds",
    dryRun: false,
    prunesReference: true,
    progress: SILENT,
  });
  await evalQuestions(database);
  if (present) {
    await evalArticles(database, data, embedders);
    const rows = await database.read("read/page-cases-newest", { from: 2n ** 62n, least: 0, limit: 1000 });
    await removeCases(
      database,
      rows.map((row) => row.string("caseId")),
    );
    await evalCauses(database, data, embedders);
  } else console.log(`\nQuestions → articles, facts → cause: skipped, ${data} has no retrieval-dev.`);
} finally {
  await database.close();
  await server.stop();
  await rm(home, { recursive: true, force: true });
}
