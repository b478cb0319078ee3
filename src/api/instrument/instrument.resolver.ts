import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { INSTRUMENT_KINDS, type InstrumentKind } from "../../domain/closed-lists.js";
import type { InstrumentRow, ProvisionRow, RegionRow } from "../../graph/read/node-rows.js";
import { type Connection, connectNodes } from "../connection/connection.js";
import { decodeCursor } from "../connection/cursor.js";
import { checkFirst, PageArgs } from "../connection/page.args.js";
import type { RequestContext } from "../context.js";
import { RegionType } from "../court/region.type.js";
import { ProvisionConnection } from "../provision/provision.type.js";
import { about } from "../schema/about.js";
import { InstrumentKindEnum } from "../schema/closed-lists.enum.js";
import { InstrumentConnection, InstrumentType } from "./instrument.type.js";

/** Instruments: the list of all, and what hangs off one. */
@Resolver((_of) => InstrumentType)
export class InstrumentResolver {
  @Query(
    (_returns) => InstrumentConnection,
    about(
      "Instruments, kind after kind (statutes first), by title.",
      "法律文件，按种类（法律在前）与标题排序。",
      "instruments(kinds: [STATUTE]) { nodes { title } }",
    ),
  )
  instruments(
    @Args((_type) => PageArgs) { first, after }: PageArgs,
    @Ctx() { loaders, store }: RequestContext,
    @Arg("kinds", (_type) => [InstrumentKindEnum], {
      nullable: true,
      ...about("Only these kinds.", "仅限这些种类。", "[JUDICIAL_INTERPRETATION]"),
    })
    kinds: InstrumentKind[] | null,
  ): Connection<InstrumentRow> {
    const wanted = kinds ?? INSTRUMENT_KINDS;
    const list = ["instruments", kinds];
    const place = decodeCursor(list, "text", after)?.toString();
    const size = checkFirst(first);
    return connectNodes(
      loaders,
      "instrument",
      () => store.instruments(wanted, place, size),
      list,
      after,
      () => store.countInstruments(wanted),
    );
  }

  @FieldResolver((_type) => RegionType, {
    nullable: true,
    ...about("Where a local instrument applies.", "地方文件的适用地区。", '{ name: "上海市" }'),
  })
  region(
    @Root() root: InstrumentRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<RegionRow | undefined> {
    return loaders.node("region", root.regionId);
  }

  @FieldResolver(
    (_type) => ProvisionConnection,
    about(
      "Its provisions, headings included, in the order of the text.",
      "条文（含编章节标题），按原文顺序。",
      "{ nodes { label } }",
    ),
  )
  provisions(
    @Root() root: InstrumentRow,
    @Args((_type) => PageArgs) { first, after }: PageArgs,
    @Ctx() { loaders }: RequestContext,
  ): Connection<ProvisionRow> {
    const list = ["instrument-provisions", root.id];
    const place = decodeCursor(list, "position", after);
    const size = checkFirst(first);
    return connectNodes(
      loaders,
      "provision",
      () => loaders.partList("instrument-provisions", root.id, place, size),
      list,
      after,
      () => loaders.countPartList("instrument-provisions", root.id),
    );
  }

  @FieldResolver(
    (_type) => [InstrumentType],
    about(
      "The instruments of the graph that it cites, each once, in the order of its text.",
      "所引用的文件（图谱中有的），各一次，按其行文顺序。",
      "[{ title }]",
    ),
  )
  cites(
    @Root() root: InstrumentRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly InstrumentRow[]> {
    return loaders.linked("instrument", "instruments-cited-by-instruments", root.id);
  }

  @FieldResolver(
    (_type) => [InstrumentType],
    about(
      "The instruments that cite it, newest first; at most 500, `citers` has them all.",
      "引用它的文件，新者在前；至多500件，全部见 citers。",
      "[{ title }]",
    ),
  )
  citedBy(
    @Root() root: InstrumentRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly InstrumentRow[]> {
    return loaders.linked("instrument", "instruments-citing-instruments", root.id);
  }

  @FieldResolver(
    (_type) => [InstrumentType],
    about(
      "The instruments that it replaces.",
      "所取代的文件。",
      '[{ title: "中华人民共和国合同法" }]',
    ),
  )
  predecessors(
    @Root() root: InstrumentRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly InstrumentRow[]> {
    return loaders.linked("instrument", "predecessors-of-instruments", root.id);
  }

  @FieldResolver(
    (_type) => [InstrumentType],
    about(
      "The instruments that replace it.",
      "取代它的文件。",
      '[{ title: "中华人民共和国民法典" }]',
    ),
  )
  successors(
    @Root() root: InstrumentRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly InstrumentRow[]> {
    return loaders.linked("instrument", "successors-of-instruments", root.id);
  }
}
