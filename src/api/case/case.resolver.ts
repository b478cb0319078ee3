import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { Application, FactorLink } from "../../graph/read/links.js";
import type { Basis } from "../../domain/closed-lists.js";
import type {
  CaseRow,
  CauseRow,
  CourtRow,
  FactorRow,
  InstrumentRow,
  IssueRow,
  PublicationRow,
  RegionRow,
  RulePrincipleRow,
  RulingRow,
} from "../../graph/read/node-rows.js";
import { AuthorityType } from "../authority/authority.type.js";
import { caseAuthority, forumOf } from "../../search/case-authority.js";
import { AppliedProvisionType } from "../provision/applied-provision.type.js";
import { appliedProvisions } from "../../search/counted-applications.js";
import { CauseOfActionType } from "../cause/cause-of-action.type.js";
import type { RequestContext } from "../context.js";
import { CourtType } from "../court/court.type.js";
import { RegionType } from "../court/region.type.js";
import { FactorInCaseType } from "../factor/factor.type.js";
import { InstrumentCitationType, InstrumentType } from "../instrument/instrument.type.js";
import { PublicationType } from "../publication/publication.type.js";
import { about } from "../schema/about.js";
import { BasisEnum } from "../schema/closed-lists.enum.js";
import { CaseDateType } from "./case-date.type.js";
import { CaseType } from "./case.type.js";
import { CaseCitationType } from "./case-citation.type.js";
import { citedCasesOf } from "./cited-cases.js";
import { IssueType } from "./issue.type.js";
import { RulePrincipleType } from "./rule-principle.type.js";
import { RulingType } from "./ruling.type.js";

/** What hangs off a case. */
@Resolver((_of) => CaseType)
export class CaseResolver {
  @FieldResolver(
    (_type) => RegionType,
    about("Where it was decided.", "案件所属地区。", '{ name: "天津市" }'),
  )
  region(
    @Root() root: CaseRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<RegionRow | undefined> {
    return loaders.node("region", root.regionId);
  }

  @FieldResolver((_type) => CaseDateType, {
    nullable: true,
    ...about(
      "The date by which it is ordered and filtered, and what it is the date of: of its last ruling, where that is known.",
      "排序与筛选所依的日期及其性质；已知裁判日期的，为最后裁判的日期。",
      '{ value: "2024", of: RELEASE }',
    ),
  })
  orderDate(@Root() { sortDate, sortDateOf, sortDateEvent }: CaseRow): CaseDateType | undefined {
    return sortDate === undefined || sortDateOf === undefined
      ? undefined
      : { value: sortDate, of: sortDateOf, event: sortDateEvent };
  }

  @FieldResolver(
    (_type) => PublicationType,
    about("The release it comes from.", "所出自的发布物。", "{ title }"),
  )
  publication(
    @Root() root: CaseRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<PublicationRow | undefined> {
    return loaders.node("publication", root.publicationId);
  }

  @FieldResolver(
    (_type) => [CourtType],
    about(
      "The courts of its rulings, then those it names.",
      "作出裁判及文中提到的法院。",
      '[{ name: "北京金融法院" }]',
    ),
  )
  courts(@Root() root: CaseRow, @Ctx() { loaders }: RequestContext): Promise<readonly CourtRow[]> {
    return loaders.linked("court", "courts-of-cases", root.id);
  }

  @FieldResolver(
    (_type) => [RulingType],
    about("Its rulings, stage by stage.", "各阶段的裁判。", "[{ stage: FIRST_INSTANCE }]"),
  )
  rulings(
    @Root() root: CaseRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly RulingRow[]> {
    return loaders.parts("rulings-of-cases", root.id);
  }

  @FieldResolver(
    (_type) => [CauseOfActionType],
    about("Its causes of action.", "案由。", '[{ name: "融资租赁合同纠纷" }]'),
  )
  causesOfAction(
    @Root() root: CaseRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly CauseRow[]> {
    return loaders.linked("cause", "causes-of-cases", root.id);
  }

  @FieldResolver(
    (_type) => [FactorInCaseType],
    about(
      "The factors it exhibits, with the grounds.",
      "案件具备的要素及依据。",
      "[{ factor { label } }]",
    ),
  )
  async factors(
    @Root() root: CaseRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly (FactorLink & { readonly factor: FactorRow })[]> {
    const links = await loaders.factorLinks.load(root.id);
    const factors = await Promise.all(links.map((link) => loaders.node("factor", link.factorId)));
    return links.flatMap((link, index) =>
      factors[index] === undefined ? [] : { ...link, factor: factors[index] },
    );
  }

  @FieldResolver(
    (_type) => [IssueType],
    about("The questions in dispute.", "争议焦点。", "[{ question }]"),
  )
  issues(@Root() root: CaseRow, @Ctx() { loaders }: RequestContext): Promise<readonly IssueRow[]> {
    return loaders.parts("issues-of-cases", root.id);
  }

  @FieldResolver(
    (_type) => [RulePrincipleType],
    about("The rules it stands for.", "裁判规则。", "[{ statement }]"),
  )
  rulePrinciples(
    @Root() root: CaseRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly RulePrincipleRow[]> {
    return loaders.parts("rules-of-cases", root.id);
  }

  @FieldResolver(
    (_type) => [AppliedProvisionType],
    about("The provisions its rulings apply.", "裁判适用的条文。", "[{ provision { citation } }]"),
  )
  async provisions(
    @Root() root: CaseRow,
    @Ctx() { loaders }: RequestContext,
    @Arg("basis", (_type) => [BasisEnum], {
      nullable: true,
      ...about("Only those known in one of these ways.", "仅返回指定依据的条文。", "[CITED]"),
    })
    basis?: Basis[] | null,
  ): Promise<readonly Application[]> {
    return appliedProvisions(await loaders.applicationsOfCases.load(root.id), basis);
  }

  @FieldResolver(
    (_type) => [InstrumentType],
    about("The instruments it applies or names.", "适用或提及的法律文件。", "[{ title }]"),
  )
  instruments(
    @Root() root: CaseRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly InstrumentRow[]> {
    return loaders.linked("instrument", "instruments-of-cases", root.id);
  }

  @FieldResolver(
    (_type) => [InstrumentCitationType],
    about(
      "The instruments it names without an article, with the words.",
      "未写明条号的文件引用及原文。",
      "[{ raw }]",
    ),
  )
  async mentionedInstruments(
    @Root() root: CaseRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly InstrumentCitationType[]> {
    const mentions = await loaders.instrumentMentions.load(root.id);
    return Promise.all(
      mentions.map(async (each) => {
        const instrument = await loaders.node("instrument", each.instrumentId);
        return { ...each, raw: instrument?.title ?? each.instrumentId, articles: [] };
      }),
    );
  }

  @FieldResolver(
    (_type) => AuthorityType,
    about(
      "Its authority before a forum court after 法发〔2020〕24号 art. 4; without one only the first two tiers can be decided.",
      "该案对受诉法院的参照顺位（法发〔2020〕24号第四条）；未指定法院时只能判断前两项。",
      '{ tier: OWN_HIGH_COURT, reason: "……" }',
    ),
  )
  async authority(
    @Root() root: CaseRow,
    @Ctx() context: RequestContext,
    @Arg("forumCourt", (_type) => ID, {
      nullable: true,
      ...about(
        "The court that will decide, by id or name.",
        "受诉法院的标识或名称。",
        "court:tianjin-binhai",
      ),
    })
    forumCourt?: string | null,
  ): Promise<AuthorityType> {
    return AuthorityType.from(
      await caseAuthority(root, await forumOf(forumCourt, context), context),
    );
  }

  @FieldResolver(
    (_type) => [CaseCitationType],
    about(
      "The cases it cites, those too that the graph does not hold.",
      "引用的案例，含图谱未收录者。",
      "[{ cited, case { name } }]",
    ),
  )
  citedCases(
    @Root() root: CaseRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly CaseCitationType[]> {
    return citedCasesOf(root.id, loaders);
  }
}
