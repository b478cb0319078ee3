import { normalizeCaseNumber } from "../domain/case-number.js";
import type { Count } from "../domain/count.js";
import type { VectorSource } from "../domain/embedding.js";
import type { NodeKind } from "../domain/node-id.js";
import type { Segment } from "../domain/segment.js";
import type { Database, ReadOptions } from "./database.js";
import { GraphEmbeddings } from "./graph-embeddings.js";
import { grouped } from "./grouped.js";
import { PersonNames } from "./person-names.js";
import type { CaseFilter } from "./read/case-filter.js";
import { countCaseCiters, readCaseCiters } from "./read/case-citers.js";
import { countCaseLists } from "./read/count-case-lists.js";
import { collectCases, countCases, readCases } from "./read/case-pages.js";
import { readCaseTally } from "./read/case-tally.js";
import {
  readCasesInSpans,
  readDocumentLinks,
  readDocumentPieces,
  readDocumentSpans,
} from "./read/documents.js";
import { readFacet } from "./read/facets.js";
import { readCoverage } from "./read/coverage.js";
import { readForumCourts } from "./read/forum-courts.js";
import { readGraphInfo } from "./read/graph-info.js";
import { countInstruments, readInstruments } from "./read/instrument-pages.js";
import { type InstrumentEntry, readInstrumentCatalogue } from "./read/known-references.js";
import {
  readApplications,
  readCitedCases,
  readDistinctions,
  readFactorLinks,
  readIdLinks,
  readInstrumentCitations,
  readInstrumentMentions,
  readOrganLinks,
  readSuccessions,
} from "./read/links.js";
import { withoutNames } from "./read/persons-named.js";
import { readKeptOutcomes } from "./read/kept-counts.js";
import { isLoading } from "./load/load-lock.js";
import { readLoads } from "./read/loads.js";
import { readParts } from "./read/parts.js";
import { readAppearances, readParties } from "./read/party-links.js";
import { readPoints } from "./read/points.js";
import { readWatch, readWatches, readWatchNews } from "./watches.js";
import { readNotHeld } from "./read/not-held.js";
import { readNamedNodes } from "./read/named-nodes.js";
import { type NodeRow, readNodes } from "./read/nodes.js";
import {
  countPartLists,
  countRootList,
  readCaseLists,
  readPartLists,
  readRootList,
} from "./read/pages.js";
import { collectPrecedents, countPrecedents, readPrecedents } from "./read/precedent-pages.js";
import { readProvisionScopes } from "./read/provision-scopes.js";
import { readNeighbouringArticles, readPrecedentsElsewhere } from "./read/provisions-beside.js";
import {
  countSearch,
  search,
  type SearchKind,
  type SearchResult,
  type UnderstoodFactor,
} from "./read/search.js";
import { readInterpretations } from "./read/interpretations.js";
import { readLawOfRules, readLinksOfRules } from "./read/rule-life.js";
import { countSharedList, readSharedList } from "./read/shared-lists.js";
import { GraphSimilaritySource } from "./read/similarity-source.js";
import { readPaths } from "./read/paths.js";
import { readNeighborhood, readRelations } from "./read/subgraph.js";

/** What a factor is called. */
export interface FactorName {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
}

/** A function of src/graph/read: the database first, what the read may take last. */
type Reader<Args extends readonly unknown[], Result> = (
  database: Database,
  ...rest: [...Args, ReadOptions]
) => Result;

/**
 * All reads of one request: bound to its deadline and its signal, so that both stop the statements
 * in the database.
 */
export class GraphStore {
  readonly idLinks = this.bound(readIdLinks);
  readonly parts = this.bound(readParts);
  readonly parties = this.bound(readParties);
  readonly appearances = this.bound(readAppearances);
  readonly points = this.bound(readPoints);
  readonly organLinks = this.bound(readOrganLinks);
  readonly factorLinks = this.bound(readFactorLinks);
  readonly applications = this.bound(readApplications);
  readonly instrumentMentions = this.bound(readInstrumentMentions);
  readonly instrumentCitations = this.bound(readInstrumentCitations);
  readonly citedCases = this.bound(readCitedCases);
  readonly caseCiters = this.bound(readCaseCiters);
  readonly countCaseCiters = this.bound(countCaseCiters);
  readonly distinctions = this.bound(readDistinctions);
  readonly successions = this.bound(readSuccessions);
  readonly interpretations = this.bound(readInterpretations);
  readonly lawOfRules = this.bound(readLawOfRules);
  readonly linksOfRules = this.bound(readLinksOfRules);
  readonly forumCourts = this.bound(readForumCourts);
  readonly documentLinks = this.bound(readDocumentLinks);
  readonly documentSpans = this.bound(readDocumentSpans);
  readonly documentPieces = this.bound(readDocumentPieces);
  readonly casesInSpans = this.bound(readCasesInSpans);

  readonly cases = this.bound(readCases);
  readonly countCases = this.bound(countCases);
  readonly collectCases = this.bound(collectCases);
  readonly caseLists = this.bound(readCaseLists);
  readonly countCaseLists = this.bound(countCaseLists);
  readonly rootList = this.bound(readRootList);
  readonly countRootList = this.bound(countRootList);
  readonly sharedList = this.bound(readSharedList);
  readonly countSharedList = this.bound(countSharedList);
  readonly partLists = this.bound(readPartLists);
  readonly countPartLists = this.bound(countPartLists);
  readonly instruments = this.bound(readInstruments);
  readonly countInstruments = this.bound(countInstruments);

  readonly provisionScopes = this.bound(readProvisionScopes);
  readonly precedentsElsewhere = this.bound(readPrecedentsElsewhere);
  readonly neighbouringArticles = this.bound(readNeighbouringArticles);
  readonly precedents = this.bound(readPrecedents);
  readonly countPrecedents = this.bound(countPrecedents);
  readonly collectPrecedents = this.bound(collectPrecedents);
  readonly facet = this.bound(readFacet);

  readonly caseTally = this.bound(readCaseTally);
  readonly keptOutcomes = this.bound(readKeptOutcomes);
  readonly neighborhood = this.bound(readNeighborhood);
  readonly relations = this.bound(readRelations);
  readonly paths = this.bound(readPaths);
  readonly coverage = this.bound(readCoverage);
  readonly info = this.bound(readGraphInfo);
  readonly watches = this.bound(readWatches);
  readonly watch = this.bound(readWatch);
  readonly watchNews = this.bound(readWatchNews);
  readonly notHeld = this.bound(readNotHeld);
  readonly loads = this.bound(readLoads);
  readonly isLoading = this.bound(isLoading);
  readonly namedNodes = this.bound(readNamedNodes);

  private readonly options: () => ReadOptions;

  /** @param options with `hidesNames`, everything that is read has natural persons masked. */
  constructor(
    private readonly database: Database,
    private readonly segment: Segment,
    options: () => ReadOptions,
  ) {
    const mask = new PersonNames(database, options);
    this.options = () => {
      const given = options();
      return given.hidesNames === true ? { ...given, mask } : given;
    };
  }

  private bound<Args extends readonly unknown[], Result>(
    read: Reader<Args, Result>,
  ): (...args: Args) => Result {
    return (...args) => read(this.database, ...args, this.options());
  }

  nodes<Kind extends NodeKind>(
    kind: Kind,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, NodeRow<Kind>>> {
    return readNodes(this.database, kind, ids, this.options());
  }
  async caseIdByNumber(caseNumber: string): Promise<string | undefined> {
    const rows = await this.database.read(
      "read/case-by-number",
      { caseNumber: normalizeCaseNumber(caseNumber) },
      this.options(),
    );
    return rows[0]?.string("id");
  }
  /** @param caseNumbers in normal form. */
  async caseIdsByNumbers(
    caseNumbers: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.database.read(
      "read/case-ids-by-numbers",
      { caseNumbers },
      this.options(),
    );
    return grouped(rows, "caseNumber", (row) => row.string("id"));
  }

  /**
   * Words without the names of natural persons, with something in their place that no text has;
   * as they are where the reader may see such names. Whoever may not cannot look for one either.
   */
  words(query: string): Promise<string> {
    const options = this.options();
    return options.mask === undefined
      ? Promise.resolve(query)
      : withoutNames(this.database, query, options);
  }
  async search(
    query: string,
    kinds: readonly SearchKind[],
    factors: readonly UnderstoodFactor[],
    limit: number,
  ): Promise<readonly SearchResult[]> {
    const words = await this.words(query);
    return search(this.database, words, kinds, factors, limit, this.segment, this.options());
  }
  async countSearch(query: string, kinds: readonly SearchKind[]): Promise<Count> {
    const words = await this.words(query);
    return countSearch(this.database, words, kinds, this.segment, this.options());
  }
  /**
   * What the search for similar cases reads; only cases that pass the filter are its candidates.
   */
  similaritySource(filter: CaseFilter = {}): GraphSimilaritySource {
    return new GraphSimilaritySource(this.database, this.options, filter);
  }
  /** The vectors of cases and provisions, where the graph has some. */
  vectors(): VectorSource {
    return new GraphEmbeddings(this.database, this.options);
  }
  async factorVocabulary(): Promise<readonly FactorName[]> {
    const rows = await this.database.read("read/factor-vocabulary", {}, this.options());
    return rows.map((row) => ({
      id: row.string("id"),
      label: row.string("label"),
      aliases: row.strings("aliases"),
    }));
  }
  catalogue(): Promise<readonly InstrumentEntry[]> {
    return readInstrumentCatalogue(this.database);
  }
}
