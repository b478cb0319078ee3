import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type {
  CauseRow,
  CourtRow,
  FactorRow,
  InstrumentRow,
  PublicationRow,
  RegionRow,
} from "../../graph/read/node-rows.js";
import type { NodeKind } from "../../domain/node-id.js";
import type { NamedKind } from "../../domain/node-names.js";
import type { NodeRow } from "../../graph/read/nodes.js";
import { CauseOfActionType } from "../cause/cause-of-action.type.js";
import type { RequestContext } from "../context.js";
import { CourtType } from "../court/court.type.js";
import { RegionType } from "../court/region.type.js";
import { FactorType } from "../factor/factor.type.js";
import { InstrumentType } from "../instrument/instrument.type.js";
import { PublicationType } from "../publication/publication.type.js";
import { about } from "../schema/about.js";

const idOrName = (example: string) =>
  about("An id, a name or a customary short name.", "标识、名称或惯用简称。", example);

/** What cases share, one by one, by id or name. What is neither is refused with what is near. */
@Resolver()
export class NamedNodesResolver {
  @Query((_returns) => RegionType, {
    nullable: true,
    ...about("A region by id or name.", "按标识或名称取地区。", 'region(id: "天津") { id }'),
  })
  region(
    @Arg("id", (_type) => ID, idOrName("天津")) id: string,
    @Ctx() context: RequestContext,
  ): Promise<RegionRow | undefined> {
    return named("region", id, context);
  }

  @Query((_returns) => CourtType, {
    nullable: true,
    ...about(
      "A court by id, name, short name or court code.",
      "按标识、名称、简称或法院代字取法院。",
      'court(id: "浦东法院") { id }',
    ),
  })
  court(
    @Arg("id", (_type) => ID, idOrName("浦东法院")) id: string,
    @Ctx() context: RequestContext,
  ): Promise<CourtRow | undefined> {
    return named("court", id, context);
  }

  @Query((_returns) => CauseOfActionType, {
    nullable: true,
    ...about(
      "A cause of action by id or name.",
      "按标识或名称取案由。",
      'causeOfAction(id: "融资租赁合同纠纷") { number }',
    ),
  })
  causeOfAction(
    @Arg("id", (_type) => ID, idOrName("融资租赁合同纠纷")) id: string,
    @Ctx() context: RequestContext,
  ): Promise<CauseRow | undefined> {
    return named("cause", id, context);
  }

  @Query((_returns) => FactorType, {
    nullable: true,
    ...about(
      "A factor by id, label or alias.",
      "按标识、名称或别名取要素。",
      'factor(id: "顶名买车") { label }',
    ),
  })
  factor(
    @Arg("id", (_type) => ID, idOrName("顶名买车")) id: string,
    @Ctx() context: RequestContext,
  ): Promise<FactorRow | undefined> {
    return named("factor", id, context);
  }

  @Query((_returns) => InstrumentType, {
    nullable: true,
    ...about(
      "An instrument by id, title, short title or document number; of several versions the one in force.",
      "按标识、标题、简称或文号取法律文件；有多个版本的，取现行者。",
      'instrument(id: "民法典") { title }',
    ),
  })
  instrument(
    @Arg("id", (_type) => ID, idOrName("民法典")) id: string,
    @Ctx() context: RequestContext,
  ): Promise<InstrumentRow | undefined> {
    return named("instrument", id, context);
  }

  @Query((_returns) => PublicationType, {
    nullable: true,
    ...about(
      "A publication by id or title.",
      "按标识或标题取发布物。",
      'publication(id: "北京金融法院审判工作白皮书") { date }',
    ),
  })
  publication(
    @Arg("id", (_type) => ID, idOrName("北京金融法院审判工作白皮书")) id: string,
    @Ctx() context: RequestContext,
  ): Promise<PublicationRow | undefined> {
    return named("publication", id, context);
  }
}

async function named<Kind extends NamedKind & NodeKind>(
  kind: Kind,
  text: string,
  { loaders, names }: RequestContext,
): Promise<NodeRow<Kind> | undefined> {
  return loaders.node(kind, await names.resolve(kind, text, "id", loaders));
}
