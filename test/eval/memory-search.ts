import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { ComparedCase } from "../../src/domain/similar-case.js";
import { profileOfCase, profileOfFacts } from "../../src/similarity/case-profile.js";
import { CauseFinder } from "../../src/similarity/cause-finder.js";
import { findProvisions } from "../../src/similarity/find-provisions.js";
import { bySimilarity, type SimilarCase } from "../../src/similarity/find-similar-cases.js";
import { type Knowledge, readKnowledge } from "../../src/similarity/knowledge.js";
import { DEFAULT_WEIGHTS, scoreCase, totalScore } from "../../src/similarity/score-case.js";
import { segment } from "../../src/similarity/segmenter.js";
import { understandFacts } from "../../src/similarity/understand-facts.js";
import { CODE, type Question } from "./articles.eval.js";
import { type Clause, type ClauseAnswer, clauseMeasures } from "./clauses.eval.js";
import { type Figures, hit, ndcg, recall } from "./measures.js";
import { factCases, MemorySource, readSeeds, seedCases, seedProvisions } from "./memory-source.js";
import { TODAY } from "./product.js";
import { WATCH } from "./watch-tables.js";

/** Whether a text may be read otherwise than at the first measurement. */
export type Changed = (text: string) => boolean;

/** A measurement after the first: which texts may be read otherwise, and of which sources. */
export interface Trial {
  readonly changed: Changed;
  readonly of: (source: string) => boolean;
}

export const EVERYTHING_ANEW: Trial = { changed: () => true, of: () => true };

/** Figures by the source of the texts from which they come. */
export type FiguresBySource = ReadonlyMap<string, Figures>;

const LIMIT = 10;
const TOP = 5;

/** The measures of one source. Of texts that have not changed they keep what was found first. */
type Measure = (knowledge: Knowledge, changed: Changed) => Promise<Figures>;

/** Notes what is found in a text of a source. */
type Note = <Result>(text: string, work: () => Result) => Result;

function noteOf(source: string): Note {
  return (text, work) => WATCH.during(text, source, work);
}

/**
 * `npm run eval` without database and model: the same questions to the same search, with every case
 * as a candidate. Its figures are near those of the graph and no copy of them; in exchange a row of
 * the lexicon costs no more than the texts in which it fires.
 */
export class MemorySearch {
  private constructor(
    private readonly sources: readonly {
      readonly name: string;
      readonly knowledge: Knowledge;
      readonly measure: Measure;
    }[],
    private readonly memory: MemorySource,
  ) {}

  static async open(data: string): Promise<MemorySearch> {
    const seeds = await readSeeds();
    const provisions = seedProvisions(seeds.reference.instruments, data);
    const sourceOf = async (
      name: string,
      cases: readonly ComparedCase[],
      measureOf: (memory: MemorySource, note: Note) => Measure,
    ) => {
      const memory = new MemorySource(seeds, cases, provisions);
      const knowledge = await readKnowledge(memory, segment);
      return { name, knowledge, measure: measureOf(memory, noteOf(name)) };
    };
    const cases = await seedCases(seeds);
    const sources = [await sourceOf("own questions", cases, ownQuestions)];
    if (existsSync(join(data, "retrieval-dev"))) {
      const facts = rows<{ id: string; facts: string; cause: string }>(data, "facts-with-cause");
      const withheld = facts.map((each) => ({
        ...each,
        text: each.facts.replaceAll(each.cause, ""),
      }));
      const loans = rows<{ id: string; facts: string }>(data, "loan-cases").map(
        ({ id, facts: text }) => ({ id, text }),
      );
      sources.push(
        await sourceOf("articles", cases, articles(data)),
        await sourceOf("clauses", cases, clauses(data)),
        await sourceOf("facts", factCases(seeds, withheld), sameCause(withheld)),
        await sourceOf("loans", factCases(seeds, loans), nearerLoans(data, loans)),
      );
    }
    return new MemorySearch(sources, new MemorySource(seeds, cases, provisions));
  }

  /** All figures as the tables stand now; the first call reads everything. */
  async figures({ changed, of } = EVERYTHING_ANEW): Promise<FiguresBySource> {
    // it reads its table when it is made
    const causeFinder = new CauseFinder(await this.memory.causes());
    const figures = new Map<string, Figures>();
    for (const { name, knowledge, measure } of this.sources)
      if (of(name)) figures.set(name, await measure({ ...knowledge, causeFinder }, changed));
    return figures;
  }
}

/** All cases for a text, the most similar first. */
type Rank = (text: string) => readonly SimilarCase[];

interface Ranking {
  readonly score: (text: string, each: ComparedCase) => SimilarCase;
  readonly queryProfile: (text: string) => ReturnType<typeof profileOfFacts>;
  readonly caseProfile: (each: ComparedCase) => ReturnType<typeof profileOfCase>;
  readonly rank: Rank;
}

/**
 * Ranks cases as `findSimilarCases` does where all are candidates, each profile made once; later
 * trials score anew only what has changed.
 */
function ranker(
  { all: cases }: MemorySource,
  note: Note,
): (knowledge: Knowledge, changed: Changed) => Rank {
  const textOf = remembered((each: ComparedCase) => Object.values(each.words).flat().join(""));
  let first: Ranking | undefined;
  return (knowledge, changed) => {
    const before = first;
    const isNew = remembered((text: string) => before === undefined || changed(text));
    const queryProfile = remembered((text: string) => {
      if (before !== undefined && !isNew(text)) return before.queryProfile(text);
      return note(text, () => {
        const understood = understandFacts(text, knowledge, () => []);
        return profileOfFacts({ text, issues: [], understood }, new Map(), knowledge);
      });
    });
    const caseProfile = remembered((each: ComparedCase) =>
      before !== undefined && !isNew(textOf(each))
        ? before.caseProfile(each)
        : note(textOf(each), () => profileOfCase(each, new Map(), knowledge)),
    );
    const scoresOf = remembered<string, Map<ComparedCase, SimilarCase>>(() => new Map());
    const score = (text: string, each: ComparedCase): SimilarCase => {
      if (before !== undefined && !isNew(text) && !isNew(textOf(each)))
        return before.score(text, each);
      const known = scoresOf(text).get(each);
      if (known !== undefined) return known;
      const scores = scoreCase(queryProfile(text), caseProfile(each));
      const scored = {
        case: each,
        scores,
        score: totalScore(scores, DEFAULT_WEIGHTS),
        elements: [],
      };
      scoresOf(text).set(each, scored);
      return scored;
    };
    const rank: Rank = (text) => cases.map((each) => score(text, each)).sort(bySimilarity);
    first ??= { score, queryProfile, caseProfile, rank };
    return rank;
  };
}

function ownQuestions(memory: MemorySource, note: Note): Measure {
  const { questions } = parse(readFileSync(new URL("questions.yaml", import.meta.url), "utf8")) as {
    questions: readonly { readonly ask: string; readonly must: readonly string[] }[];
  };
  const rankWith = ranker(memory, note);
  return (knowledge, changed) => {
    const rank = rankWith(knowledge, changed);
    const ranked = questions.map(({ ask }) => rank(ask).map((each) => each.case.id));
    const share = (limit: number, every: boolean) =>
      mean(
        questions.map(({ must }, at) => {
          const top = ranked[at]!.slice(0, limit);
          const isFound = (id: string) => top.includes(id);
          return (every ? must.every(isFound) : must.some(isFound)) ? 1 : 0;
        }),
      );
    return Promise.resolve({ "top five": share(TOP, true), first: share(1, false) });
  };
}

/**
 * Provisions for a text, with the similar cases of the seeds; kept where the text has not changed.
 */
function provisionFinder(memory: MemorySource, note: Note) {
  const rankWith = ranker(memory, note);
  const first = new Map<string, readonly string[]>();
  return (knowledge: Knowledge, changed: Changed) => {
    const rank = rankWith(knowledge, changed);
    return async (text: string): Promise<readonly string[]> => {
      const known = changed(text) ? undefined : first.get(text);
      if (known !== undefined) return known;
      const similar = rank(text);
      const found = await note(text, () =>
        findProvisions(memory, knowledge, {
          text,
          understood: understandFacts(text, knowledge, () => []),
          similar,
          law: { date: TODAY, former: false },
        }),
      );
      const ids = found.map((each) => each.provisionId);
      if (!first.has(text)) first.set(text, ids);
      return ids;
    };
  };
}

function articles(data: string): (memory: MemorySource, note: Note) => Measure {
  const questions = rows<Question>(data, "facts-to-articles");
  return (memory, note) => {
    const findWith = provisionFinder(memory, note);
    return async (knowledge, changed) => {
      const find = findWith(knowledge, changed);
      const [recalls, gains]: [number[], number[]] = [[], []];
      for (const { query, civilCodeArticles } of questions) {
        const wanted = new Set(civilCodeArticles.map((article) => `${CODE}${article}`));
        const found = await find(query);
        recalls.push(recall(found, wanted, LIMIT));
        gains.push(ndcg(found, wanted, LIMIT));
      }
      return { "R@10": mean(recalls), "nDCG@10": mean(gains) };
    };
  };
}

function clauses(data: string): (memory: MemorySource, note: Note) => Measure {
  const asked = rows<Clause>(data, "clauses-dev");
  return (memory, note) => {
    const findWith = provisionFinder(memory, note);
    const first = new Map<string, ClauseAnswer>();
    return async (knowledge, changed) => {
      const find = findWith(knowledge, changed);
      const nameOf = new Map((await memory.causes()).map(({ id, name }) => [id, name]));
      const answers: ClauseAnswer[] = [];
      for (const each of asked) {
        const known = changed(each.text) ? undefined : first.get(each.text);
        const facts =
          known?.facts ?? note(each.text, () => understandFacts(each.text, knowledge, () => []));
        const answer = known ?? {
          asked: each,
          facts,
          causes: facts.causes.map(({ causeId }) => nameOf.get(causeId) ?? ""),
          articles: each.kind === "pattern" ? await find(each.text) : [],
        };
        if (!first.has(each.text)) first.set(each.text, answer);
        answers.push(answer);
      }
      return Object.fromEntries(clauseMeasures(answers, (id) => knowledge.factors.above(id)));
    };
  };
}

/** Facts whose cause no other text has cannot be answered and are not counted. */
function sameCause(
  facts: readonly { readonly id: string; readonly text: string; readonly cause: string }[],
): (memory: MemorySource, note: Note) => Measure {
  const others = (asked: (typeof facts)[number]) =>
    new Set(
      facts.filter((each) => each !== asked && each.cause === asked.cause).map(({ id }) => id),
    );
  const asked = facts
    .map((each) => ({ ...each, wanted: others(each) }))
    .filter(({ wanted }) => wanted.size > 0);
  return (memory, note) => {
    const rankWith = ranker(memory, note);
    return (knowledge, changed) => {
      const rank = rankWith(knowledge, changed);
      const [hits, gains]: [number[], number[]] = [[], []];
      for (const { id, text, wanted } of asked) {
        const found = rank(text)
          .map((each) => each.case.id)
          .filter((each) => each !== id);
        hits.push(hit(found, wanted));
        gains.push(ndcg(found, wanted, LIMIT));
      }
      return Promise.resolve({ "Hit@1": mean(hits), "nDCG@10": mean(gains) });
    };
  };
}

function nearerLoans(
  data: string,
  loans: readonly { readonly id: string; readonly text: string }[],
): (memory: MemorySource, note: Note) => Measure {
  const pairs = rows<{ query: string; nearer: string; farther: string }>(data, "loan-pairs");
  const textOf = new Map(loans.map(({ id, text }) => [id, text]));
  return (memory, note) => {
    const rankWith = ranker(memory, note);
    return (knowledge, changed) => {
      const rank = rankWith(knowledge, changed);
      const right = pairs.map(({ query, nearer, farther }) => {
        const ids = rank(textOf.get(query) ?? "").map((each) => each.case.id);
        return ids.indexOf(nearer) < ids.indexOf(farther) ? 1 : 0;
      });
      return Promise.resolve({ pairs: mean(right) });
    };
  };
}

/** Gives again what it gave for the same argument. */
function remembered<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / Math.max(1, values.length);
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller knows the file
export function rows<Row>(data: string, name: string): readonly Row[] {
  return readFileSync(join(data, "retrieval-dev", `${name}.jsonl`), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);
}
