import type DataLoader from "dataloader";
import type { ForumCourt } from "../domain/authority-tier.js";
import { type Count, exactly } from "../domain/count.js";
import type { DecidedPoint } from "../domain/decided-point.js";
import type { LawWay, RuleLink } from "../domain/rule-status.js";
import { NODE_KINDS, type NodeKind, nodeKind } from "../domain/node-id.js";
import type { CitedTarget } from "../graph/read/case-citers.js";
import type { CaseList, Key, Page, PartList } from "../graph/read/pages.js";
import type {
  Application,
  CitedCase,
  Distinction,
  FactorLink,
  IdLink,
  InstrumentCitation,
  InstrumentMention,
  OrganLink,
  Succession,
} from "../graph/read/links.js";
import type { InterpretationLink } from "../graph/read/interpretations.js";
import type { Appearance, PartyLink } from "../graph/read/party-links.js";
import type { DocumentLink, DocumentPiece, DocumentSpan } from "../graph/read/documents.js";
import type {
  NeighbouringArticles,
  PrecedentsElsewhere,
  ProvisionBeside,
} from "../graph/read/provisions-beside.js";
import type { PartName, PartRow, PartsOfNode } from "../graph/read/parts.js";
import type { PrecedentList, PrecedentQuery } from "../graph/read/precedent-list.js";
import type { Predecessors, ProvisionScope } from "../graph/read/provision-scopes.js";
import type { NodeRow } from "../graph/read/nodes.js";
import type { GraphStore } from "../graph/store.js";
import { batched, batchedBy, batchedSpans, type Loader } from "./batched.js";

const EMPTY_PAGE: Page = { items: [], hasNext: false };

/**
 * One statement a level: whatever hangs off many parents of a request is asked for once, for all of
 * them.
 */
export class Loaders {
  readonly parties: Loader<readonly PartyLink[]>;
  readonly appearancesOfParties: Loader<readonly Appearance[]>;
  readonly appearancesOfRulings: Loader<readonly Appearance[]>;
  /** What cases decide, question by question. */
  readonly points: Loader<readonly DecidedPoint[]>;
  readonly organLinks: Loader<readonly OrganLink[]>;
  readonly factorLinks: Loader<readonly FactorLink[]>;
  readonly applicationsOfCases: Loader<readonly Application[]>;
  readonly applicationsOfRulings: Loader<readonly Application[]>;
  readonly instrumentMentions: Loader<readonly InstrumentMention[]>;
  readonly instrumentCitations: Loader<readonly InstrumentCitation[]>;
  readonly citedCases: Loader<readonly CitedCase[]>;
  readonly distinctions: Loader<readonly Distinction[]>;
  /** What provisions follow and what follows them. */
  readonly successions: Loader<readonly Succession[]>;
  readonly interpretations: Loader<readonly InterpretationLink[]>;
  /** What became of the law on which rules rest. */
  readonly lawOfRules: Loader<readonly LawWay[]>;
  readonly linksOfRules: Loader<readonly RuleLink[]>;
  readonly documentLinks: Loader<readonly DocumentLink[]>;
  /** The words of documents, by span. */
  readonly documentSpans: DataLoader<DocumentSpan, string, string>;
  /** The same, piece by piece. */
  readonly documentPieces: DataLoader<DocumentSpan, readonly DocumentPiece[], string>;
  /** The ids of the cases that stand in spans of documents. */
  readonly casesInSpans: DataLoader<DocumentSpan, readonly string[], string>;
  readonly forumCourts: Loader<ForumCourt | undefined>;
  /** What holds precedents beside a provision. */
  readonly precedentsElsewhere: DataLoader<ProvisionBeside, readonly PrecedentsElsewhere[], string>;
  private readonly partLoader: DataLoader<PartsOfNode, readonly { readonly id: string }[], string>;
  private readonly nodeLoaders: ReadonlyMap<NodeKind, Loader<{ readonly id: string } | undefined>>;
  private readonly keyed = new Map<string, DataLoader<never, never, string>>();

  constructor(private readonly store: GraphStore) {
    this.parties = batched((ids) => store.parties(ids), []);
    this.appearancesOfParties = batched((ids) => store.appearances("parties", ids), []);
    this.appearancesOfRulings = batched((ids) => store.appearances("rulings", ids), []);
    this.points = batched((ids) => store.points(ids), []);
    this.organLinks = batched((ids) => store.organLinks(ids), []);
    this.factorLinks = batched((ids) => store.factorLinks(ids), []);
    this.applicationsOfCases = batched((ids) => store.applications("cases", ids), []);
    this.applicationsOfRulings = batched((ids) => store.applications("rulings", ids), []);
    this.instrumentMentions = batched((ids) => store.instrumentMentions(ids), []);
    this.instrumentCitations = batched((ids) => store.instrumentCitations(ids), []);
    this.citedCases = batched((ids) => store.citedCases(ids), []);
    this.distinctions = batched((ids) => store.distinctions(ids), []);
    this.successions = batched((ids) => store.successions(ids), []);
    this.interpretations = batched((ids) => store.interpretations(ids), []);
    this.lawOfRules = batched((ids) => store.lawOfRules(ids), []);
    this.linksOfRules = batched((ids) => store.linksOfRules(ids), []);
    this.documentLinks = batched((ids) => store.documentLinks(ids), []);
    this.documentSpans = batchedSpans((spans) => store.documentSpans(spans));
    this.documentPieces = batchedSpans((spans) => store.documentPieces(spans));
    this.casesInSpans = batchedSpans((spans) => store.casesInSpans(spans));
    this.forumCourts = batched((ids) => store.forumCourts(ids), undefined);
    this.precedentsElsewhere = batchedBy(
      ({ id }) => id,
      (provisions) => store.precedentsElsewhere(provisions),
      [],
    );
    const partsKey = ({ part, id }: PartsOfNode) => `${part} ${id}`;
    this.partLoader = batchedBy(
      partsKey,
      async (asked) =>
        new Map((await store.parts(asked)).map((each) => [partsKey(each), each.nodes])),
      [],
    );
    this.nodeLoaders = new Map(
      NODE_KINDS.map((kind) => [kind, batched((ids) => store.nodes(kind, ids), undefined)]),
    );
  }

  /** A node by id; undefined where there is no id, and where it does not exist. */
  async node<Kind extends NodeKind>(
    kind: Kind,
    id: string | undefined,
  ): Promise<NodeRow<Kind> | undefined> {
    if (id === undefined) return undefined;
    return (await this.nodeLoaders.get(kind)?.load(id)) as NodeRow<Kind> | undefined;
  }

  /** A node of whatever kind its id names; undefined where it does not exist. */
  async anyNode(id: string): Promise<{ readonly id: string } | undefined> {
    const kind = nodeKind(id);
    return kind === undefined ? undefined : this.node(kind, id);
  }

  /** The nodes with these ids, in their order; one that is gone meanwhile is left out. */
  async nodes<Kind extends NodeKind>(
    kind: Kind,
    ids: readonly string[],
  ): Promise<readonly NodeRow<Kind>[]> {
    const found = await Promise.all(ids.map((id) => this.node(kind, id)));
    return found.filter((node): node is NonNullable<typeof node> => node !== undefined);
  }

  /** What hangs off a case or a ruling and belongs to it, such as its issues. */
  async parts<Name extends PartName>(part: Name, id: string): Promise<readonly PartRow<Name>[]> {
    const found = await this.partLoader.load({ part, id });
    for (const node of found) {
      const kind = nodeKind(node.id);
      if (kind !== undefined) this.nodeLoaders.get(kind)?.prime(node.id, node);
    }
    return found as readonly PartRow<Name>[];
  }

  /** The nodes that hang off one, such as the courts of a case. */
  async linked<Kind extends NodeKind>(
    kind: Kind,
    link: IdLink,
    id: string,
  ): Promise<readonly NodeRow<Kind>[]> {
    const loader = this.keyedLoader(`link ${link}`, () =>
      batched((ids) => this.store.idLinks(link, ids), []),
    );
    return this.nodes(kind, await loader.load(id));
  }

  /** A page of the cases that hang off a node. */
  caseList(list: CaseList, id: string, after: Key | undefined, first: number): Promise<Page> {
    const load = (ids: readonly string[]) => this.store.caseLists(list, ids, after, first);
    return this.keyedLoader(`cases ${list} ${String(after)} ${first}`, () =>
      batched(load, EMPTY_PAGE),
    ).load(id);
  }
  countCaseList(list: CaseList, id: string): Promise<number> {
    return this.keyedLoader(`count ${list}`, () =>
      batched((ids) => this.store.countCaseLists(list, ids), 0),
    ).load(id);
  }
  /** A page of the cases that cite a case or a number. */
  caseCiters(cited: CitedTarget, after: Key | undefined, first: number): Promise<Page> {
    const load = (all: readonly CitedTarget[]) => this.store.caseCiters(all, after, first);
    return this.keyedLoader(`citers ${String(after)} ${first}`, () =>
      batchedBy(({ parent }) => parent, load, EMPTY_PAGE),
    ).load(cited);
  }
  countCaseCiters(cited: CitedTarget): Promise<number> {
    const load = (all: readonly CitedTarget[]) => this.store.countCaseCiters(all);
    return this.keyedLoader("count citers", () => batchedBy(({ parent }) => parent, load, 0)).load(
      cited,
    );
  }
  partList(list: PartList, id: string, after: Key | undefined, first: number): Promise<Page> {
    const load = (ids: readonly string[]) => this.store.partLists(list, ids, after, first);
    return this.keyedLoader(`parts ${list} ${String(after)} ${first}`, () =>
      batched(load, EMPTY_PAGE),
    ).load(id);
  }
  countPartList(list: PartList, id: string): Promise<number> {
    return this.keyedLoader(`count ${list}`, () =>
      batched((ids) => this.store.countPartLists(list, ids), 0),
    ).load(id);
  }
  provisionScope(id: string, predecessors: Predecessors): Promise<ProvisionScope | undefined> {
    const load = (ids: readonly string[]) => this.store.provisionScopes(ids, predecessors);
    return this.keyedLoader(`scope ${predecessors}`, () => batched(load, undefined)).load(id);
  }

  /** The articles around a place of an instrument, for the message about an unknown citation. */
  neighbouringArticles(instrumentId: string, position: number): Promise<NeighbouringArticles> {
    return this.store.neighbouringArticles(instrumentId, position);
  }

  /** A page of the precedents of a provision, with what answers for it. */
  precedents(
    scope: ProvisionScope,
    predecessors: Predecessors,
    query: PrecedentQuery,
    after: Key | undefined,
    first: number,
  ): Promise<Page> {
    const load = async (ids: readonly string[]) =>
      this.store.precedents(await this.precedentLists(ids, predecessors), query, after, first);
    const key = `precedents ${predecessors} ${JSON.stringify(query)} ${String(after)} ${first}`;
    return this.keyedLoader(key, () => batched(load, EMPTY_PAGE)).load(scope.asked);
  }
  countPrecedents(
    scope: ProvisionScope,
    predecessors: Predecessors,
    query: PrecedentQuery,
  ): Promise<Count> {
    const load = async (ids: readonly string[]) =>
      this.store.countPrecedents(await this.precedentLists(ids, predecessors), query);
    return this.keyedLoader(`count precedents ${predecessors} ${JSON.stringify(query)}`, () =>
      batched(load, exactly(0)),
    ).load(scope.asked);
  }
  private async precedentLists(
    ids: readonly string[],
    predecessors: Predecessors,
  ): Promise<readonly PrecedentList[]> {
    const scopes = await Promise.all(ids.map((id) => this.provisionScope(id, predecessors)));
    return scopes.flatMap((scope) =>
      scope === undefined ? [] : { parent: scope.asked, scopes: [scope], match: "ANY" as const },
    );
  }

  private keyedLoader<Value, Asked = string>(
    key: string,
    make: () => DataLoader<Asked, Value, string>,
  ): DataLoader<Asked, Value, string> {
    const found = this.keyed.get(key) as DataLoader<Asked, Value, string> | undefined;
    if (found) return found;
    const made = make();
    this.keyed.set(key, made as DataLoader<never, never, string>);
    return made;
  }
}
