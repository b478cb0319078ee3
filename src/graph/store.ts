import { normalizeCaseNumber } from "../domain/case-number.js";
import type { ForumCourt } from "../domain/authority-tier.js";
import type { VectorSource } from "../domain/embedding.js";
import type { NodeKind } from "../domain/node-id.js";
import type { NamedNode } from "../domain/node-names.js";
import type { Segment } from "../domain/segment.js";
import type { Database, ReadOptions } from "./database.js";
import type { CaseFilter } from "./read/case-filter.js";
import { GraphEmbeddings } from "./graph-embeddings.js";
import { readForumCourts } from "./read/forum-courts.js";
import { type CaseOrder, countCases, readCases } from "./read/case-pages.js";
import { type DocumentLink, type DocumentSpan, readDocumentLinks, readDocumentSpans } from "./read/documents.js";
import { type GraphInfo, readGraphInfo } from "./read/graph-info.js";
import { type InstrumentEntry, readInstrumentCatalogue } from "./read/known-references.js";
import {
  type Application,
  type ByParent,
  type CitedCase,
  type Distinction,
  type FactorLink,
  type IdLink,
  type InstrumentCitation,
  type InstrumentMention,
  type PartyLink,
  readApplications,
  readCitedCases,
  readDistinctions,
  readFactorLinks,
  readIdLinks,
  readInstrumentCitations,
  readInstrumentMentions,
  readParties,
  readSuccessions,
  type Succession,
} from "./read/links.js";
import { type LoadStatus, readLoads } from "./read/loads.js";
import { readNamedNodes } from "./read/named-nodes.js";
import { type NodeRow, readNodes } from "./read/nodes.js";
import {
  type CaseList,
  countCaseLists,
  countPartLists,
  countRootList,
  type Key,
  type Page,
  readCaseLists,
  readPartLists,
  readRootList,
  type RootList,
} from "./read/pages.js";
import { countInstruments, readInstruments } from "./read/instrument-pages.js";
import {
  countPrecedents,
  type PrecedentList,
  type PrecedentQuery,
  type Predecessors,
  type ProvisionScope,
  readPrecedents,
  readProvisionScopes,
} from "./read/precedent-pages.js";
import {
  type NeighbouringArticles,
  type PrecedentsElsewhere,
  type ProvisionBeside,
  readNeighbouringArticles,
  readPrecedentsElsewhere,
} from "./read/provisions-beside.js";
import { type CaseTally, readCaseTally } from "./read/case-tally.js";
import { GraphSimilaritySource } from "./read/similarity-source.js";
import { countSearch, search, type SearchKind, type SearchResult, type UnderstoodFactor } from "./read/search.js";
import { type GraphPath, readNeighborhood, readPaths, type Subgraph } from "./read/subgraph.js";
import type { InstrumentKind } from "../domain/closed-lists.js";

/** What a factor is called. */
export interface FactorName {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
}

/** All reads of one request: bound to its deadline and its signal, so that both stop the statements in the database. */
export class GraphStore {
  constructor(
    private readonly database: Database,
    private readonly segment: Segment,
    private readonly options: () => ReadOptions,
  ) {}

  nodes<Kind extends NodeKind>(kind: Kind, ids: readonly string[]): Promise<ReadonlyMap<string, NodeRow<Kind>>> {
    return readNodes(this.database, kind, ids, this.options());
  }
  async caseIdByNumber(caseNumber: string): Promise<string | undefined> {
    const rows = await this.database.read("read/case-by-number", { caseNumber: normalizeCaseNumber(caseNumber) }, this.options());
    return rows[0]?.string("id");
  }
  /** @param caseNumbers in normal form. */
  async caseIdsByNumbers(caseNumbers: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.database.read("read/case-ids-by-numbers", { caseNumbers }, this.options());
    const found = new Map<string, readonly string[]>();
    for (const row of rows) {
      const caseNumber = row.string("caseNumber");
      found.set(caseNumber, [...(found.get(caseNumber) ?? []), row.string("id")]);
    }
    return found;
  }

  idLinks(link: IdLink, ids: readonly string[]): Promise<ByParent<string>> {
    return readIdLinks(this.database, link, ids, this.options());
  }
  parties(caseIds: readonly string[]): Promise<ByParent<PartyLink>> {
    return readParties(this.database, caseIds, this.options());
  }
  factorLinks(caseIds: readonly string[]): Promise<ByParent<FactorLink>> {
    return readFactorLinks(this.database, caseIds, this.options());
  }
  applications(of: "cases" | "rulings", ids: readonly string[]): Promise<ByParent<Application>> {
    return readApplications(this.database, of, ids, this.options());
  }
  instrumentMentions(caseIds: readonly string[]): Promise<ByParent<InstrumentMention>> {
    return readInstrumentMentions(this.database, caseIds, this.options());
  }
  instrumentCitations(ids: readonly string[]): Promise<ByParent<InstrumentCitation>> {
    return readInstrumentCitations(this.database, ids, this.options());
  }
  citedCases(caseIds: readonly string[]): Promise<ByParent<CitedCase>> {
    return readCitedCases(this.database, caseIds, this.options());
  }
  distinctions(factorIds: readonly string[]): Promise<ByParent<Distinction>> {
    return readDistinctions(this.database, factorIds, this.options());
  }
  successions(provisionIds: readonly string[]): Promise<ByParent<Succession>> {
    return readSuccessions(this.database, provisionIds, this.options());
  }
  forumCourts(ids: readonly string[]): Promise<ReadonlyMap<string, ForumCourt>> {
    return readForumCourts(this.database, ids, this.options());
  }

  documentLinks(caseIds: readonly string[]): Promise<ByParent<DocumentLink>> {
    return readDocumentLinks(this.database, caseIds, this.options());
  }
  documentSpans(spans: readonly DocumentSpan[]): Promise<readonly string[]> {
    return readDocumentSpans(this.database, spans, this.options());
  }

  cases(filter: CaseFilter, order: CaseOrder, after: Key | undefined, first: number): Promise<Page> {
    return readCases(this.database, filter, order, after, first, this.options());
  }
  countCases(filter: CaseFilter): Promise<number> {
    return countCases(this.database, filter, this.options());
  }
  caseLists(
    list: CaseList,
    parents: readonly string[],
    after: Key | undefined,
    first: number,
  ): Promise<ReadonlyMap<string, Page>> {
    return readCaseLists(this.database, list, parents, after, first, this.options());
  }
  countCaseLists(list: Exclude<CaseList, "region">, parents: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return countCaseLists(this.database, list, parents, this.options());
  }
  rootList(list: RootList, after: string | undefined, first: number): Promise<Page> {
    return readRootList(this.database, list, after, first, this.options());
  }
  countRootList(list: RootList): Promise<number> {
    return countRootList(this.database, list, this.options());
  }
  partLists(
    list: "region-courts" | "instrument-provisions",
    parents: readonly string[],
    after: Key | undefined,
    first: number,
  ): Promise<ReadonlyMap<string, Page>> {
    return readPartLists(this.database, list, parents, after, first, this.options());
  }
  countPartLists(
    list: "region-courts" | "instrument-provisions",
    parents: readonly string[],
  ): Promise<ReadonlyMap<string, number>> {
    return countPartLists(this.database, list, parents, this.options());
  }
  instruments(kinds: readonly InstrumentKind[], after: string | undefined, first: number): Promise<Page> {
    return readInstruments(this.database, kinds, after, first, this.options());
  }
  countInstruments(kinds: readonly InstrumentKind[]): Promise<number> {
    return countInstruments(this.database, kinds, this.options());
  }

  provisionScopes(ids: readonly string[], predecessors: Predecessors): Promise<ReadonlyMap<string, ProvisionScope>> {
    return readProvisionScopes(this.database, ids, predecessors, this.options());
  }
  precedentsElsewhere(provisions: readonly ProvisionBeside[]): Promise<ReadonlyMap<string, readonly PrecedentsElsewhere[]>> {
    return readPrecedentsElsewhere(this.database, provisions, this.options());
  }
  neighbouringArticles(instrumentId: string, position: number): Promise<NeighbouringArticles> {
    return readNeighbouringArticles(this.database, instrumentId, position, this.options());
  }
  precedents(
    lists: readonly PrecedentList[],
    query: PrecedentQuery,
    after: Key | undefined,
    first: number,
  ): Promise<ReadonlyMap<string, Page>> {
    return readPrecedents(this.database, lists, query, after, first, this.options());
  }
  countPrecedents(lists: readonly PrecedentList[], query: PrecedentQuery): Promise<ReadonlyMap<string, number>> {
    return countPrecedents(this.database, lists, query, this.options());
  }

  search(
    query: string,
    kinds: readonly SearchKind[],
    factors: readonly UnderstoodFactor[],
    limit: number,
  ): Promise<readonly SearchResult[]> {
    return search(this.database, query, kinds, factors, limit, this.segment, this.options());
  }
  countSearch(query: string, kinds: readonly SearchKind[]): Promise<number> {
    return countSearch(this.database, query, kinds, this.segment, this.options());
  }
  /** What the search for similar cases reads; only cases that pass the filter are its candidates. */
  similaritySource(filter: CaseFilter = {}): GraphSimilaritySource {
    return new GraphSimilaritySource(this.database, this.options, filter);
  }
  /** The vectors of cases and provisions, where the graph has some. */
  vectors(): VectorSource {
    return new GraphEmbeddings(this.database, this.options);
  }
  caseTally(ids: readonly string[], factors: readonly string[], cause: string | undefined): Promise<readonly CaseTally[]> {
    return readCaseTally(this.database, ids, factors, cause, this.options());
  }
  neighborhood(id: string, depth: number, limit: number): Promise<Subgraph | undefined> {
    return readNeighborhood(this.database, id, depth, limit, this.options());
  }
  paths(from: string, to: string, maxLength: number): Promise<readonly GraphPath[] | undefined> {
    return readPaths(this.database, from, to, maxLength, this.options());
  }
  info(): Promise<GraphInfo> {
    return readGraphInfo(this.database, this.options());
  }
  loads(): Promise<readonly LoadStatus[]> {
    return readLoads(this.database, this.options());
  }
  async factorVocabulary(): Promise<readonly FactorName[]> {
    const rows = await this.database.read("read/factor-vocabulary", {}, this.options());
    return rows.map((row) => ({ id: row.string("id"), label: row.string("label"), aliases: row.strings("aliases") }));
  }
  namedNodes(): Promise<readonly NamedNode[]> {
    return readNamedNodes(this.database, this.options());
  }
  catalogue(): Promise<readonly InstrumentEntry[]> {
    return readInstrumentCatalogue(this.database);
  }
}
