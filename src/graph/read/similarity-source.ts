import type {
  AppliedByCase,
  CandidateQuery,
  CaseWords,
  ComparedCase,
  ComparedProvision,
  KnownCause,
  KnownFactor,
  LawAsOf,
  SimilaritySource,
  Successor,
  WeightedTerm,
} from "../../domain/similar-case.js";
import { firstDay, lastDay, type Validity } from "../../domain/in-force.js";
import type { Database, ReadOptions } from "../database.js";
import { grouped } from "../grouped.js";
import type { Row } from "../row.js";
import { type CaseFilter, filterTest, isEmptyFilter } from "./case-filter.js";
import { quoteTerm } from "./search.js";

/**
 * The newest of each factor and of each provision that are candidates beside those of the words.
 */
const NEWEST = 25;
const MOST_FACTORS = 12;
const MOST_PROVISIONS = 12;
/** A filter chooses among so many more. */
const FILTERED_POOL = 2000;
/**
 * Law in force on a date is chosen among so many times more: of one rule the graph may hold three
 * or four versions.
 */
const DATED_POOL = 4;
const MOST_SUCCESSORS = 20;
/**
 * Terms beyond these are asked of the facts alone: six fields times all terms would cost six times
 * as much.
 */
const TERMS_OF_ALL_FIELDS = 40;
/** What a word in a section counts beside one in the facts. */
const FIELDS: readonly (readonly [string, number])[] = [
  ["searchIssues", 1.5],
  ["searchRules", 1.5],
  ["searchTitle", 2],
  ["searchTags", 1],
  ["searchReasoning", 0.7],
];

/** Reads what the search for similar cases needs, bound to a request's deadline and signal. */
export class GraphSimilaritySource implements SimilaritySource {
  constructor(
    private readonly database: Database,
    private readonly options: () => ReadOptions = () => ({}),
    /** Only cases that pass it are candidates. */
    private readonly filter: CaseFilter = {},
  ) {}

  async factors(): Promise<readonly KnownFactor[]> {
    const rows = await this.read("read/similarity-factors");
    return rows.map((row) => ({
      id: row.string("id"),
      label: row.string("label"),
      aliases: row.strings("aliases"),
      definition: row.string("definition"),
      examples: row
        .strings("examples")
        .map((json) => JSON.parse(json) as KnownFactor["examples"][number]),
      provisions: row.strings("provisions"),
      causes: row.strings("causes"),
      broader: row.strings("broader"),
      cases: row.number("cases"),
    }));
  }
  async causes(): Promise<readonly KnownCause[]> {
    const rows = await this.read("read/similarity-causes");
    return rows.map((row) => ({
      id: row.string("id"),
      name: row.string("name"),
      parentId: row.optionalString("parentId"),
    }));
  }
  async caseCount(): Promise<number> {
    return (await this.read("read/count-cases"))[0]?.number("count") ?? 0;
  }
  async sampleCases(limit: number): Promise<readonly CaseWords[]> {
    return (await this.read("read/sample-case-words", { limit })).map(decodeWords);
  }
  async sampleProvisions(limit: number): Promise<readonly string[]> {
    return (await this.read("read/sample-provision-texts", { limit })).map((row) =>
      row.string("text"),
    );
  }

  async caseCandidates(query: CandidateQuery, limit: number): Promise<readonly ComparedCase[]> {
    const filtered = this.isFiltered();
    const rows = await this.read("read/similar-case-candidates", {
      words: caseQuery(query.terms),
      factorIds: query.factorIds.slice(0, MOST_FACTORS),
      provisionIds: query.provisionIds.slice(0, MOST_PROVISIONS),
      pool: filtered ? FILTERED_POOL : limit,
      newest: filtered ? FILTERED_POOL : NEWEST,
    });
    const found = rows.map((row) => row.string("id"));
    const passing = await this.passing(found);
    const ids = found.filter((id) => passing.has(id));
    // Those that share factors or provisions but few words come last and must not be crowded out.
    const byWords = ids.slice(0, Math.round(limit * 0.8));
    const chosen = [
      ...byWords,
      ...ids
        .slice(byWords.length)
        .reverse()
        .slice(0, limit - byWords.length),
    ];
    const cases = await this.cases(chosen);
    return [...cases.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }
  async cases(ids: readonly string[]): Promise<ReadonlyMap<string, ComparedCase>> {
    const rows = ids.length === 0 ? [] : await this.read("read/compared-cases", { ids });
    return new Map(
      rows.map((row) => [
        row.string("id"),
        {
          id: row.string("id"),
          words: decodeWords(row),
          factorIds: row.strings("factorIds"),
          areFactorsStated: row.boolean("areFactorsStated"),
          provisionIds: row.strings("provisionIds"),
          causeIds: row.strings("causeIds"),
        },
      ]),
    );
  }
  async passing(ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (!this.isFiltered()) return new Set(ids);
    const test = await filterTest(this.database, this.filter, this.options());
    const items = new Map([["candidates", ids.map((id) => ({ id, key: id }))]]);
    return (await test(items)).get("candidates") ?? new Set();
  }
  async precedentCounts(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = ids.length === 0 ? [] : await this.read("read/precedent-counts", { ids });
    return new Map(rows.map((row) => [row.string("id"), row.number("count")]));
  }

  async provisionCandidates(
    terms: readonly WeightedTerm[],
    limit: number,
    { date, former }: LawAsOf,
  ): Promise<readonly ComparedProvision[]> {
    if (terms.length === 0) return [];
    const rows = await this.read("read/provision-candidates", {
      words: provisionQuery(terms),
      endedBefore: former ? undefined : firstDay(date),
      begunBy: lastDay(date),
      pool: limit * DATED_POOL,
      limit,
    });
    return [...(await this.provisions(rows.map((row) => row.string("id")))).values()];
  }
  async successors(ids: readonly string[]): Promise<ReadonlyMap<string, readonly Successor[]>> {
    const rows =
      ids.length === 0
        ? []
        : await this.read("read/standing-successors", { ids, limit: MOST_SUCCESSORS });
    return grouped(rows, "id", (row) => ({
      id: row.string("successorId"),
      validity: decodeValidity(row),
      reversed: row.boolean("reversed"),
    }));
  }
  async provisionsOfCases(
    caseIds: readonly string[],
    limit: number,
  ): Promise<readonly AppliedByCase[]> {
    const rows =
      caseIds.length === 0
        ? []
        : await this.read("read/provisions-of-similar-cases", { ids: caseIds, limit });
    return rows.map((row) => ({
      provisionId: row.string("provisionId"),
      caseId: row.string("caseId"),
    }));
  }
  async provisions(ids: readonly string[]): Promise<ReadonlyMap<string, ComparedProvision>> {
    const rows = ids.length === 0 ? [] : await this.read("read/compared-provisions", { ids });
    return new Map(
      rows.map((row) => [
        row.string("id"),
        {
          id: row.string("id"),
          gist: row.optionalString("gist"),
          text: row.optionalString("text"),
          questions: row.strings("questions"),
          headings: row.strings("headings"),
          precedentCount: row.number("precedentCount"),
          validity: decodeValidity(row),
        },
      ]),
    );
  }

  private read(
    name: string,
    parameters: Readonly<Record<string, unknown>> = {},
  ): Promise<readonly Row[]> {
    return this.database.read(name, parameters, this.options());
  }

  private isFiltered(): boolean {
    return !isEmptyFilter(this.filter);
  }
}

function decodeValidity(row: Row): Validity {
  return {
    validFrom: row.optionalString("validFrom"),
    validTo: row.optionalString("validTo"),
    issued: row.optionalString("issued"),
    isDraft: row.boolean("isDraft"),
  };
}

function decodeWords(row: Row): CaseWords {
  const words = (key: string) =>
    (row.optionalString(key) ?? "").split(" ").filter((word) => word !== "");
  return {
    title: words("title"),
    facts: words("facts"),
    issues: words("issues"),
    rules: words("rules"),
    reasoning: words("reasoning"),
  };
}

/** No case has a word of this kind. */
const MATCHES_NOTHING = 'searchFacts:"\u0001"';

function caseQuery(terms: readonly WeightedTerm[]): string {
  if (terms.length === 0) return MATCHES_NOTHING;
  const others = FIELDS.map(
    ([field, boost]) => `${field}:${any(terms.slice(0, TERMS_OF_ALL_FIELDS))}^${boost}`,
  );
  return [`searchFacts:${any(terms)}`, ...others].join(" ");
}

function provisionQuery(terms: readonly WeightedTerm[]): string {
  const words = any(terms);
  return `+searchKind:"PROVISION"^0 +(searchBody:${words} searchTags:${words})`;
}

/** Every term is quoted and escaped: nothing that a client types is Lucene's syntax. */
function any(terms: readonly WeightedTerm[]): string {
  return `(${terms.map(({ term, weight }) => `${quoteTerm(term)}^${weight}`).join(" ")})`;
}
