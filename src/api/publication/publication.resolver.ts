import {
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import type { PublicationKind } from "../../domain/closed-lists.js";
import type { Connection } from "../connection/connection.js";
import type { CaseRow, CourtRow, PublicationRow } from "../../graph/read/node-rows.js";
import { caseList } from "../case/case-list.js";
import { CaseConnection } from "../case/case.type.js";
import { PageArgs } from "../connection/page.args.js";
import type { RequestContext } from "../context.js";
import { CourtType } from "../court/court.type.js";
import { givenList, NamedPageArgs } from "../names/named-page.args.js";
import { sharedList } from "../names/shared-list.js";
import { about } from "../schema/about.js";
import { PublicationKindEnum } from "../schema/closed-lists.enum.js";
import { PublicationConnection, PublicationType } from "./publication.type.js";

@ArgsType()
class PublicationsArgs extends NamedPageArgs {
  @Field((_type) => [PublicationKindEnum], {
    nullable: true,
    ...about("Only these kinds of releases.", "仅限这些种类。", "[GUIDING_CASES]"),
  })
  kinds?: PublicationKind[] | null;

  @Field((_type) => [ID], {
    nullable: true,
    ...about(
      "Only what these courts published, by id or name.",
      "仅限这些法院发布的，可用标识或名称。",
      '["上海金融法院"]',
    ),
  })
  courts?: string[] | null;

  @Field((_type) => [ID], {
    nullable: true,
    ...about(
      "Only releases of these regions and what is inside them, by id or name.",
      "仅限这些地区（含下属地区）的，可用标识或名称。",
      '["天津"]',
    ),
  })
  regions?: string[] | null;
}

/** Publications: the list of all, and what hangs off one. */
@Resolver((_of) => PublicationType)
export class PublicationResolver {
  @Query(
    (_returns) => PublicationConnection,
    about(
      "Publications, all or those in whose title or publisher words stand, newest first, those without a date last.",
      "发布物，可按标题或发布机关中的字词筛选，由新到旧，日期不明者在后。",
      'publications(name: "融资租赁") { nodes { title date caseCount } }',
    ),
  )
  async publications(
    @Args((_type) => PublicationsArgs)
    { name, withCases, kinds, courts, regions, ...page }: PublicationsArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<PublicationRow>> {
    const { names, loaders } = context;
    const [publishers, places] = [givenList("courts", courts), givenList("regions", regions)];
    const filter = {
      withCases,
      kinds: givenList("kinds", kinds),
      courts: publishers && (await names.resolveAll("court", publishers, "courts", loaders)),
      regions: places && (await names.resolveAll("region", places, "regions", loaders)),
    };
    return sharedList("publication", name, filter, page, context);
  }

  @FieldResolver((_type) => CourtType, {
    nullable: true,
    ...about("The court that published it.", "发布法院。", '{ name: "上海市高级人民法院" }'),
  })
  court(
    @Root() root: PublicationRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<CourtRow | undefined> {
    return loaders.node("court", root.courtId);
  }

  @FieldResolver(
    (_type) => CaseConnection,
    about("Its cases in their printed order.", "所载案例，按原序。", "{ nodes { title } }"),
  )
  cases(
    @Root() root: PublicationRow,
    @Args((_type) => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Connection<CaseRow> {
    return caseList("publication", root.id, page, context);
  }

  @FieldResolver(
    (_type) => Int,
    about("How many cases of the graph it has.", "图谱中所载的案例数。", "10"),
  )
  caseCount(@Root() root: PublicationRow, @Ctx() { loaders }: RequestContext): Promise<number> {
    return loaders.countCaseList("publication", root.id);
  }
}
