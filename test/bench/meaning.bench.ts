import { createHash } from "node:crypto";
import { embedGraph } from "../../src/embedding/embed-graph.js";
import { openEmbedder } from "../../src/cli/open-embedder.js";
import type { Database } from "../../src/graph/database.js";
import { GraphEmbeddings } from "../../src/graph/graph-embeddings.js";
import { GraphSimilaritySource } from "../../src/graph/read/similarity-source.js";
import { clauseUnits } from "../../src/similarity/clause-units.js";
import type { Embedder } from "../../src/similarity/embedder.js";
import { findSimilarCases } from "../../src/similarity/find-similar-cases.js";
import { readKnowledge } from "../../src/similarity/knowledge.js";
import { segment } from "../../src/similarity/segmenter.js";
import { semanticSearch } from "../../src/similarity/semantic.js";
import { understandFacts } from "../../src/similarity/understand-facts.js";
import { median, report } from "./measure.js";
import { FACTS } from "./similar.bench.js";

const DIMENSIONS = 512;

/**
 * Vectors drawn from the texts: what a search does with stored vectors does not depend on what they
 * mean, and embedding 100,000 texts takes hours.
 */
const DRAWN: Embedder = {
  model: "drawn",
  provider: "bench",
  embed: (texts) => Promise.resolve(texts.map(drawn)),
};

/** What a search costs with meaning, against the same without; and the model's own part of it. */
export async function benchMeaning(database: Database, cases: number): Promise<void> {
  const vectors = new GraphEmbeddings(database);
  await embedGraph(vectors, DRAWN, { all: true });
  const source = new GraphSimilaritySource(database);
  const knowledge = await readKnowledge(source, segment);
  const described = {
    text: FACTS,
    issues: [],
    understood: understandFacts(FACTS, knowledge, () => []),
  };
  const query = { kind: "facts", described } as const;
  const words = await median(() => findSimilarCases(source, knowledge, query));
  const both = await median(async () => {
    const semantic = await semanticSearch(DRAWN, vectors, FACTS);
    if (semantic.kind !== "USED") throw new Error(`no meaning: ${JSON.stringify(semantic)}`);
    return findSimilarCases(source, knowledge, query, { semantic: semantic.similarity });
  });
  report(`similar cases among ${cases} by words and vectors`, both, "by words alone", words);
  await benchModel(words);
}

async function benchModel(words: number): Promise<void> {
  const open = openEmbedder({ kind: "LOCAL" }, 1);
  if (open === undefined) return;
  try {
    await open.start();
    const units = clauseUnits(FACTS).map(({ from, to }) => FACTS.slice(from, to));
    const time = await median(() => open.embedder.embed([FACTS, ...units], "query"));
    report(
      `the model for ${FACTS.length} characters and ${units.length} parts of sentences`,
      time,
      "a search by words alone",
      words,
    );
  } finally {
    await open.close();
  }
}

function drawn(text: string): readonly number[] {
  const bytes: number[] = [];
  for (let part = 0; bytes.length < DIMENSIONS; part++)
    bytes.push(...createHash("sha512").update(`${part} ${text}`).digest());
  const values = bytes.slice(0, DIMENSIONS).map((byte) => byte - 127.5);
  const length = Math.hypot(...values);
  return values.map((value) => value / length);
}
