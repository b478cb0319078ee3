import { Field, Int, ObjectType, type ClassType } from "type-graphql";
import { type Count, exactly } from "../../domain/count.js";
import type { NodeKind } from "../../domain/node-id.js";
import { once } from "../../domain/once.js";
import type { Page, RootList } from "../../graph/read/pages.js";
import type { NodeRow } from "../../graph/read/nodes.js";
import type { Loaders } from "../../search/loaders.js";
import { about } from "../schema/about.js";
import type { RequestContext } from "../context.js";
import { decodeCursor, encodeCursor, type ListIdentity } from "./cursor.js";
import { checkFirst, type PageArgs } from "./page.args.js";
import { PageInfo } from "./page-info.type.js";
import { TOTAL_COUNT_IS_EXACT } from "./total-count.js";

/** An item of a page with its cursor. */
export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

/**
 * A page of a list. Nothing is read before someone asks: a client that wants the number alone costs
 * neither the page nor its items, and one that wants the page costs no count.
 */
export interface Connection<Node, SomeEdge extends Edge<Node> = Edge<Node>> {
  readonly edges: Promise<readonly SomeEdge[]>;
  readonly nodes: Promise<readonly Node[]>;
  readonly pageInfo: Promise<PageInfo>;
  readonly totalCount: Promise<number>;
  readonly totalCountIsExact: Promise<boolean>;
}

/** Reads how many items a list has; a number is the whole one. */
type CountReader = () => Promise<number | Count>;

type Name = readonly [english: string, chinese: string, example: string];

/**
 * The edge and connection types of a node type: CaseEdge and CaseConnection for Case.
 * @param options whether some of its lists are counted up to a bound.
 */
export function connectionTypes<Node extends object>(
  name: string,
  node: () => ClassType<Node>,
  [english, chinese, example]: Name,
  { isBounded = false }: { readonly isBounded?: boolean } = {},
): { readonly Edge: ClassType<Edge<Node>>; readonly Connection: ClassType } {
  @ObjectType(
    `${name}Edge`,
    about(
      `A place in a list of ${english}.`,
      `${chinese}列表中的一个位置。`,
      "{ cursor, node { id } }",
    ),
  )
  class EdgeType {
    @Field((_type) => String, about("The place, to go on from.", "游标，可由此继续。", "WyJhIl0"))
    cursor!: string;

    @Field(() => node(), about("The item.", "该位置的内容。", example))
    node!: Node;
  }

  @ObjectType(
    `${name}Connection`,
    about(`A page of a list of ${english}.`, `${chinese}列表的一页。`, "{ nodes { id } }"),
  )
  class ConnectionType {
    @Field(
      () => [EdgeType],
      about("The items with their cursors.", "各条及其游标。", "[{ cursor, node }]"),
    )
    edges!: EdgeType[];

    @Field(() => [node()], about("The items.", "各条内容。", example))
    nodes!: Node[];

    @Field(
      (_type) => PageInfo,
      about("Where the page stands.", "本页的位置。", "{ hasNextPage: false }"),
    )
    pageInfo!: PageInfo;

    @Field(
      (_type) => Int,
      about(
        "How many items the whole list has; counted only when selected.",
        "列表总数；仅在选取时计算。",
        "36",
      ),
    )
    totalCount!: number;
  }
  if (isBounded)
    Field((_type) => Boolean, TOTAL_COUNT_IS_EXACT)(ConnectionType.prototype, "totalCountIsExact");

  return { Edge: EdgeType, Connection: ConnectionType };
}

/** A page of a list of all nodes of a kind. */
export function rootList<Kind extends NodeKind>(
  list: RootList,
  kind: Kind,
  { first, after }: PageArgs,
  { loaders, store }: RequestContext,
): Connection<NodeRow<Kind>> {
  const place = decodeCursor([list], "text", after)?.toString();
  const size = checkFirst(first);
  return connectNodes(
    loaders,
    kind,
    () => store.rootList(list, place, size),
    [list],
    after,
    () => store.countRootList(list),
  );
}

/** A page of ids as a connection of nodes; a node that was removed meanwhile is left out. */
export function connectNodes<Kind extends NodeKind>(
  loaders: Loaders,
  kind: Kind,
  readPage: () => Promise<Page>,
  list: ListIdentity,
  after: string | null | undefined,
  totalCount: CountReader,
): Connection<NodeRow<Kind>> {
  const page = once(readPage);
  const edges = async () => {
    const read = await page();
    const nodes = await Promise.all(read.items.map((item) => loaders.node(kind, item.id)));
    return edgesOf(read, nodes, list);
  };
  return connect(edges, async () => pageInfo(await page(), list, after), totalCount);
}

/** The same of nodes that are at hand, in the order of the page's items. */
export function connectItems<Node>(
  page: Page,
  nodes: readonly (Node | undefined)[],
  list: ListIdentity,
  after: string | null | undefined,
  totalCount: CountReader,
): Connection<Node> {
  return connectRead(edgesOf(page, nodes, list), pageInfo(page, list, after), totalCount);
}

function edgesOf<Node>(
  page: Page,
  nodes: readonly (Node | undefined)[],
  list: ListIdentity,
): readonly Edge<Node>[] {
  return page.items.flatMap((item, index) => {
    const node = nodes[index];
    return node === undefined ? [] : [{ cursor: encodeCursor(list, item.key), node }];
  });
}

/** A connection of which everything but the number is read already. */
export function connectRead<Node, SomeEdge extends Edge<Node>>(
  edges: readonly SomeEdge[],
  info: PageInfo,
  totalCount: CountReader,
): Connection<Node, SomeEdge> {
  return connect(
    () => Promise.resolve(edges),
    () => Promise.resolve(info),
    totalCount,
  );
}

/**
 * @param readNodes the nodes without what else stands on the edges; left out, they come with these.
 */
export function connect<Node, SomeEdge extends Edge<Node>>(
  readEdges: () => Promise<readonly SomeEdge[]>,
  readInfo: () => Promise<PageInfo>,
  totalCount: CountReader,
  readNodes?: () => Promise<readonly Node[]>,
): Connection<Node, SomeEdge> {
  const edges = once(readEdges);
  const count = once(async () => {
    const found = await totalCount();
    return typeof found === "number" ? exactly(found) : found;
  });
  const nodes = readNodes ?? (async () => (await edges()).map((edge) => edge.node));
  return {
    get edges() {
      return edges();
    },
    get nodes() {
      return nodes();
    },
    get pageInfo() {
      return readInfo();
    },
    get totalCount() {
      return count().then((found) => found.count);
    },
    get totalCountIsExact() {
      return count().then((found) => found.isExact);
    },
  };
}

/** Where a page lies in its list, by the cursors of its first and last item. */
export function pageInfo(
  page: Page,
  list: ListIdentity,
  after: string | null | undefined,
): PageInfo {
  const first = page.items[0];
  const end = page.resume ?? page.items.at(-1)?.key;
  return {
    hasNextPage: page.hasNext,
    hasPreviousPage: after !== null && after !== undefined,
    startCursor: first === undefined ? null : encodeCursor(list, first.key),
    endCursor: end === undefined ? null : encodeCursor(list, end),
  };
}
