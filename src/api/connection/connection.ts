import { Field, Int, ObjectType, type ClassType } from "type-graphql";
import type { NodeKind } from "../../domain/node-id.js";
import type { Page, RootList } from "../../graph/read/pages.js";
import type { NodeRow } from "../../graph/read/nodes.js";
import type { Loaders } from "../../search/loaders.js";
import { about } from "../schema/about.js";
import type { RequestContext } from "../context.js";
import { decodeCursor, encodeCursor, type ListIdentity } from "./cursor.js";
import { checkFirst, type PageArgs } from "./page.args.js";
import { PageInfo } from "./page-info.type.js";

export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

/** A page of a list; how many items the list has is counted only when someone asks. */
export interface Connection<Node, SomeEdge extends Edge<Node> = Edge<Node>> {
  readonly edges: readonly SomeEdge[];
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfo;
  readonly totalCount: Promise<number>;
}

type Name = readonly [english: string, chinese: string, example: string];

/** The edge and connection types of a node type: CaseEdge and CaseConnection for Case. */
export function connectionTypes<Node extends object>(
  name: string,
  node: () => ClassType<Node>,
  [english, chinese, example]: Name,
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

    @Field(() => node(), about("What stands there.", "该位置的内容。", example))
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

  return { Edge: EdgeType, Connection: ConnectionType };
}

/** A page of a list of all nodes of a kind. */
export async function rootList<Kind extends NodeKind>(
  list: RootList,
  kind: Kind,
  { first, after }: PageArgs,
  { loaders, store }: RequestContext,
): Promise<Connection<NodeRow<Kind>>> {
  const place = decodeCursor([list], "text", after)?.toString();
  const page = await store.rootList(list, place, checkFirst(first));
  return connectNodes(loaders, kind, page, [list], after, () => store.countRootList(list));
}

/** A page of ids as a connection of nodes; a node that was removed meanwhile is left out. */
export async function connectNodes<Kind extends NodeKind>(
  loaders: Loaders,
  kind: Kind,
  page: Page,
  list: ListIdentity,
  after: string | null | undefined,
  totalCount: () => Promise<number>,
): Promise<Connection<NodeRow<Kind>>> {
  const nodes = await Promise.all(page.items.map((item) => loaders.node(kind, item.id)));
  return connectItems(page, nodes, list, after, totalCount);
}

/** The same of nodes that are at hand, in the order of the page's items. */
export function connectItems<Node>(
  page: Page,
  nodes: readonly (Node | undefined)[],
  list: ListIdentity,
  after: string | null | undefined,
  totalCount: () => Promise<number>,
): Connection<Node> {
  const edges = page.items.flatMap((item, index) => {
    const node = nodes[index];
    return node === undefined ? [] : [{ cursor: encodeCursor(list, item.key), node }];
  });
  return connect(edges, pageInfo(page, list, after), totalCount);
}

export function connect<Node, SomeEdge extends Edge<Node>>(
  edges: readonly SomeEdge[],
  info: PageInfo,
  totalCount: () => Promise<number>,
): Connection<Node, SomeEdge> {
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: info,
    get totalCount() {
      return totalCount(); // read only when the field is selected
    },
  };
}

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
