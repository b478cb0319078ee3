import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { importRecords } from "../../src/cli/import-records.js";
import { SILENT } from "../../src/cli/progress.js";
import { seedFiles } from "../../src/cli/seeds.js";
import { readSettings } from "../../src/cli/settings.js";
import { openEmbedder } from "../../src/cli/open-embedder.js";
import { Database } from "../../src/graph/database.js";
import { removeCases } from "../../src/graph/load/load.js";
import { migrate } from "../../src/graph/migrations.js";
import { openLocalServer } from "../../src/local/server.js";
import { evalArticles } from "./articles.eval.js";
import { BASELINES } from "./baselines.js";
import { evalCauses } from "./causes.eval.js";
import { evalClauses } from "./clauses.eval.js";
import { evalJudgments } from "./judgments.eval.js";
import { evalLoans } from "./loans.eval.js";
import type { Figures } from "./measures.js";
import { evalQuestions } from "./questions.eval.js";
import { evalTreatments } from "./treatments.eval.js";

/** What needs no database, and what does. */
export const PARTS = ["citations", "search"] as const;
export type Part = (typeof PARTS)[number];

export interface Measured {
  /** The folder of the data of development. */
  readonly data: string;
  readonly parts: readonly Part[];
  /** Whether plain methods are measured beside ours. */
  readonly compares: boolean;
}

/** Prints and gives all figures that the data at hand allow. */
export async function evaluate(measured: Measured): Promise<Figures> {
  return {
    ...(measured.parts.includes("citations") ? await evaluateCitations(measured) : {}),
    ...(measured.parts.includes("search") ? await evaluateSearch(measured) : {}),
  };
}

async function evaluateCitations({ data }: Measured): Promise<Figures> {
  if (!existsSync(join(data, "judgments-dev"))) {
    console.log(`\nCourt documents and their citations: skipped, ${data} has no judgments-dev.`);
    return {};
  }
  return { ...(await evalTreatments(data)), ...(await evalJudgments(data)) };
}

async function evaluateSearch({ data, compares }: Measured): Promise<Figures> {
  const baselines = compares ? BASELINES : [];
  const open = openEmbedder(readSettings(process.env).embeddings, availableParallelism());
  await open?.start();
  const embedders = open === undefined ? [undefined] : [undefined, open.embedder];
  const figures: Record<string, number> = {};
  await onSeededGraph(async (database) => {
    Object.assign(figures, await evalQuestions(database, embedders));
    if (!existsSync(join(data, "retrieval-dev"))) {
      console.log(
        `\nQuestions → articles, facts → cause, loan pairs: skipped, ${data} has no retrieval-dev.`,
      );
      return;
    }
    Object.assign(figures, await evalClauses(database, data, embedders));
    Object.assign(figures, await evalArticles(database, data, embedders, baselines));
    await removeAllCases(database);
    Object.assign(figures, await evalCauses(database, data, embedders, baselines));
    await removeAllCases(database);
    Object.assign(figures, await evalLoans(database, data, embedders, baselines));
  }).finally(() => open?.close());
  return figures;
}

/** Gives a scratch graph with the seeds to some work, and takes it away afterwards. */
async function onSeededGraph(work: (database: Database) => Promise<void>): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), "leian-eval-"));
  const server = await openLocalServer({ home });
  const database = new Database(server);
  try {
    const options = { source: "seeds", dryRun: false, prunesReference: true, progress: SILENT };
    await migrate(database);
    await importRecords(database, await seedFiles(), options);
    await work(database);
  } finally {
    await database.close();
    await server.stop();
    await rm(home, { recursive: true, force: true });
  }
}

async function removeAllCases(database: Database): Promise<void> {
  const rows = await database.read("read/page-cases-newest", {
    from: 2n ** 62n,
    least: 0,
    limit: 1000,
  });
  await removeCases(
    database,
    rows.map((row) => row.string("caseId")),
  );
}
