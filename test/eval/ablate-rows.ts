import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { CauseRecord } from "../../src/domain/reference-records.js";
import type { SimilaritySource } from "../../src/domain/similar-case.js";
import { GraphSimilaritySource } from "../../src/graph/read/similarity-source.js";
import { LEXICON } from "../../src/lexicon/lexicon.js";
import { CauseFinder } from "../../src/similarity/cause-finder.js";
import { findProvisions } from "../../src/similarity/find-provisions.js";
import { findSimilarCases } from "../../src/similarity/find-similar-cases.js";
import { readKnowledge } from "../../src/similarity/knowledge.js";
import { findLayTerms } from "../../src/similarity/lay-words.js";
import { segment } from "../../src/similarity/segmenter.js";
import { understandFacts } from "../../src/similarity/understand-facts.js";
import { CODE, type Question, setArticleTexts } from "./articles.eval.js";
import { onSeededGraph } from "./evaluate.js";
import { recall } from "./measures.js";
import { TODAY } from "./product.js";

/** What a measure over all texts loses without a row, by the row's id. */
export type Losses = ReadonlyMap<string, number>;

const LIMIT = 10;

/** Of the R@10 of articles, row by row, measured on the questions in which the row fires. */
export async function lossesOfLayTerms(data: string): Promise<Losses> {
  const questions = lines<Question>(`${data}/retrieval-dev/facts-to-articles.jsonl`);
  const losses = new Map<string, number>();
  await onSeededGraph(async (database) => {
    await setArticleTexts(database, data);
    const source = remembering(new GraphSimilaritySource(database));
    const knowledge = await readKnowledge(source, segment);
    const asked = await Promise.all(
      questions.map(async ({ query: text, civilCodeArticles }) => {
        const understood = understandFacts(text, knowledge, () => []);
        const described = { text, issues: [], understood };
        const similar = await findSimilarCases(source, knowledge, { kind: "facts", described });
        return {
          text,
          understood,
          similar,
          wanted: new Set(civilCodeArticles.map((article) => `${CODE}${article}`)),
        };
      }),
    );
    const recallOf = async ({ wanted, ...query }: (typeof asked)[number]) => {
      const found = await findProvisions(source, knowledge, {
        ...query,
        law: { date: TODAY, former: false },
      });
      return recall(
        found.map((each) => each.provisionId),
        wanted,
        LIMIT,
      );
    };
    const table = LEXICON.table("lay-terms");
    for (const [row, fired] of firedIn(asked, ({ text }) =>
      findLayTerms(text).map((each) => each.row),
    )) {
      let loss = 0;
      for (const query of fired) {
        table.hide(new Set());
        loss += await recallOf(query);
        table.hide(new Set([row]));
        loss -= await recallOf(query);
      }
      losses.set(row, loss / asked.length);
    }
    table.hide(new Set());
  });
  return losses;
}

/**
 * Of the share of facts whose true cause is the likeliest, row by row, measured on the facts in
 * which the row's signs stand.
 */
export async function lossesOfCauseSigns(data: string): Promise<Losses> {
  const { causesOfAction } = parse(readFileSync("seeds/causes.yaml", "utf8")) as {
    causesOfAction: readonly CauseRecord[];
  };
  const causes = causesOfAction.map(({ id, name, parent }) => ({ id, name, parentId: parent }));
  const nameOf = new Map(causes.map(({ id, name }) => [id, name]));
  const facts = lines<{ cause: string; facts: string }>(
    `${data}/retrieval-dev/facts-with-cause.jsonl`,
  ).map((each) => ({
    cause: each.cause,
    text: each.facts.replaceAll(each.cause, ""),
  }));
  const table = LEXICON.table("cause-signs");
  const namedFirst = (finder: CauseFinder, each: (typeof facts)[number]) =>
    nameOf.get(finder.find(each.text)[0]?.causeId ?? "") === each.cause ? 1 : 0;
  const whole = new CauseFinder(causes);
  const right = new Map(facts.map((each) => [each, namedFirst(whole, each)]));
  const losses = new Map<string, number>();
  for (const [row, fired] of firedIn(facts, ({ text }) =>
    table.find(text).map((each) => each.row),
  )) {
    table.hide(new Set([row]));
    const without = new CauseFinder(causes);
    const lost = fired.map((each) => right.get(each)! - namedFirst(without, each));
    losses.set(row, lost.reduce((sum, each) => sum + each, 0) / facts.length);
  }
  table.hide(new Set());
  return losses;
}

function firedIn<Item>(
  items: readonly Item[],
  rowsOf: (item: Item) => readonly string[],
): ReadonlyMap<string, readonly Item[]> {
  const fired = new Map<string, Item[]>();
  for (const item of items)
    for (const row of new Set(rowsOf(item))) fired.set(row, [...(fired.get(row) ?? []), item]);
  return fired;
}

/** Asks the graph the same question once. */
function remembering(source: SimilaritySource): SimilaritySource {
  const known = new Map<string, unknown>();
  return new Proxy(source, {
    get(target, name) {
      const method = Reflect.get(target, name) as unknown;
      if (typeof method !== "function") return method;
      return (...args: readonly unknown[]) => {
        const key = `${String(name)} ${JSON.stringify(args)}`;
        if (!known.has(key)) known.set(key, Reflect.apply(method, target, args));
        return known.get(key);
      };
    },
  });
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller knows the file
function lines<Row>(path: string): readonly Row[] {
  return readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);
}
