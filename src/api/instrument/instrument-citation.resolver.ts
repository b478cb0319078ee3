import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { provisionId } from "../../domain/provision.js";
import type { InstrumentCitation } from "../../graph/read/links.js";
import type { InstrumentRow, ProvisionRow } from "../../graph/read/node-rows.js";
import { connectRead, type Connection, type Edge, pageInfo } from "../connection/connection.js";
import { decodeCursor, encodeCursor } from "../connection/cursor.js";
import { checkFirst, PageArgs } from "../connection/page.args.js";
import type { RequestContext } from "../context.js";
import { ProvisionType } from "../provision/provision.type.js";
import { about } from "../schema/about.js";
import {
  InstrumentCitationType,
  InstrumentCiterConnection,
  InstrumentCiterEdgeType,
  InstrumentType,
} from "./instrument.type.js";

/** An instrument that cites another, and that other. */
interface CiterEdge extends Edge<InstrumentRow> {
  readonly citedId: string;
}

/** What an instrument cites and what cites it, with the words. */
@Resolver((_of) => InstrumentType)
export class InstrumentCitationsResolver {
  @FieldResolver(
    (_type) => [InstrumentCitationType],
    about(
      "All its citations with their words, in the order of its text; then unresolved ones.",
      "全部引用及原文，按行文顺序；未能解析的列于其后。",
      "[{ raw }]",
    ),
  )
  async citations(
    @Root() root: InstrumentRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly InstrumentCitationType[]> {
    const cited = await loaders.instrumentCitations.load(root.id);
    const unresolved = root.unresolvedCitations.map((each) => ({
      ...each,
      articles: [],
      evidence: { ...each.evidence, source: each.evidence.source ?? root.id },
    }));
    return [...cited, ...unresolved];
  }

  @FieldResolver(
    (_type) => InstrumentCiterConnection,
    about(
      "The instruments that cite it, newest first, each once, with the words.",
      "引用它的文件及引用原文，新者在前，各一次。",
      "{ edges { node { title } citations { evidence { quote } } } }",
    ),
  )
  async citers(
    @Root() root: InstrumentRow,
    @Args((_type) => PageArgs) { first, after }: PageArgs,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Connection<InstrumentRow, CiterEdge>> {
    const list = ["instrument-citers", root.id];
    const from = decodeCursor(list, "date", after);
    const page = await loaders.partList("instrument-citers", root.id, from, checkFirst(first));
    const nodes = await Promise.all(page.items.map(({ id }) => loaders.node("instrument", id)));
    const edges = page.items.flatMap(({ key }, index): CiterEdge[] => {
      const node = nodes[index];
      return node === undefined
        ? []
        : [{ cursor: encodeCursor(list, key), node, citedId: root.id }];
    });
    return connectRead(edges, pageInfo(page, list, after), () =>
      loaders.countPartList("instrument-citers", root.id),
    );
  }
}

/** What hangs off one citation. */
@Resolver((_of) => InstrumentCitationType)
export class InstrumentCitationResolver {
  @FieldResolver((_type) => InstrumentType, {
    nullable: true,
    ...about(
      "What is cited, where the graph holds it.",
      "被引用的文件（图谱中有的）。",
      '{ title: "中华人民共和国证券法" }',
    ),
  })
  instrument(
    @Root() { instrumentId }: InstrumentCitationType,
    @Ctx() { loaders }: RequestContext,
  ): Promise<InstrumentRow | undefined> {
    return loaders.node("instrument", instrumentId);
  }

  @FieldResolver(
    (_type) => [ProvisionType],
    about(
      "The articles that it names, as far as the graph holds them.",
      "所引条文（图谱中有的）。",
      '[{ label: "第八十四条" }]',
    ),
  )
  provisions(
    @Root() { instrumentId, articles }: InstrumentCitationType,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly ProvisionRow[]> {
    const ids = articles.flatMap((each) =>
      instrumentId === undefined ? [] : provisionIdOf(instrumentId, each),
    );
    return loaders.nodes("provision", ids);
  }
}

/** The words by which an instrument in a list cites. */
@Resolver((_of) => InstrumentCiterEdgeType)
export class InstrumentCiterEdgeResolver {
  @FieldResolver(
    (_type) => [InstrumentCitationType],
    about(
      "Its citations of the instrument that the list belongs to, with the words.",
      "它对该列表所属文件的各处引用及原文。",
      "[{ raw, evidence { quote } }]",
    ),
  )
  async citations(
    @Root() { node, citedId }: CiterEdge,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly InstrumentCitation[]> {
    const citations = await loaders.instrumentCitations.load(node.id);
    return citations.filter((each) => each.instrumentId === citedId);
  }
}

/** provision:civil-procedure-law-2023/84, or …/133-1. */
function provisionIdOf(instrumentId: string, written: string): string {
  const [article = 0, suffix] = written.split("-").map(Number);
  return provisionId(instrumentId, { article, suffix });
}
