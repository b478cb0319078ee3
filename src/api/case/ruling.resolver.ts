import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Application } from "../../graph/read/links.js";
import type { Appearance } from "../../graph/read/party-links.js";
import type { Basis } from "../../domain/closed-lists.js";
import type {
  AmountRow,
  BenchMemberRow,
  CaseRow,
  CounselRow,
  CourtRow,
  RulePrincipleRow,
  RulingRow,
} from "../../graph/read/node-rows.js";
import type { RequestContext } from "../context.js";
import { CourtType } from "../court/court.type.js";
import { AppliedProvisionType } from "../provision/applied-provision.type.js";
import { appliedProvisions } from "../../search/counted-applications.js";
import { about } from "../schema/about.js";
import { BasisEnum } from "../schema/closed-lists.enum.js";
import { AmountType } from "./amount.type.js";
import { AppearanceType } from "./appearance.type.js";
import { BenchMemberType, CounselType } from "./bench.type.js";
import { CaseType } from "./case.type.js";
import { OrderItemType } from "./order-item.type.js";
import { RulePrincipleType } from "./rule-principle.type.js";
import { RulingType } from "./ruling.type.js";

/** What hangs off a ruling. */
@Resolver((_of) => RulingType)
export class RulingResolver {
  @FieldResolver((_type) => CaseType, about("The case it belongs to.", "所属案件。", "{ title }"))
  case(@Root() root: RulingRow, @Ctx() { loaders }: RequestContext): Promise<CaseRow | undefined> {
    return loaders.node("case", root.caseId);
  }

  @FieldResolver((_type) => CourtType, {
    nullable: true,
    ...about(
      "The court, where the source names it.",
      "作出裁判的法院（来源写明的）。",
      '{ name: "北京金融法院" }',
    ),
  })
  court(
    @Root() root: RulingRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<CourtRow | undefined> {
    return loaders.node("court", root.courtId);
  }

  @FieldResolver((_type) => RulingType, {
    nullable: true,
    ...about("The ruling that it reviews.", "所审查的原裁判。", "{ stage: FIRST_INSTANCE }"),
  })
  reviews(
    @Root() root: RulingRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<RulingRow | undefined> {
    return loaders.node("ruling", root.reviewsId);
  }

  @FieldResolver(
    (_type) => [AppliedProvisionType],
    about("The provisions it applies.", "适用的条文。", "[{ provision { citation } }]"),
  )
  async provisions(
    @Root() root: RulingRow,
    @Ctx() { loaders }: RequestContext,
    @Arg("basis", (_type) => [BasisEnum], {
      nullable: true,
      ...about("Only those known in one of these ways.", "仅返回指定依据的条文。", "[CITED]"),
    })
    basis?: Basis[] | null,
  ): Promise<readonly Application[]> {
    return appliedProvisions(await loaders.applicationsOfRulings.load(root.id), basis);
  }

  @FieldResolver(
    (_type) => [RulePrincipleType],
    about("The rules it stands for.", "裁判规则。", "[{ statement }]"),
  )
  rulePrinciples(
    @Root() root: RulingRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly RulePrincipleRow[]> {
    return loaders.parts("rules-of-rulings", root.id);
  }

  @FieldResolver(
    (_type) => [AmountType],
    about("Fines that it imposes.", "罚款。", '[{ value: "5000" }]'),
  )
  fines(
    @Root() root: RulingRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly AmountRow[]> {
    return loaders.parts("fines-of-rulings", root.id);
  }

  @FieldResolver(
    (_type) => [OrderItemType],
    about(
      "The orders item by item, where they were read so from a document.",
      "逐项读出的判项（录自裁判文书时）。",
      "[{ performers, sums { value } }]",
    ),
  )
  orderItems(@Root() root: RulingRow): readonly OrderItemType[] {
    return root.orderItems.map((each) => ({
      ...each,
      performers: each.performers ?? [],
      beneficiaries: each.beneficiaries ?? [],
      sums: each.sums ?? [],
      priority: each.priority ?? false,
    }));
  }

  @FieldResolver(
    (_type) => [AppearanceType],
    about("The parties with their roles at this stage.", "该阶段的当事人及地位。", "[{ role }]"),
  )
  appearances(
    @Root() root: RulingRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly Appearance[]> {
    return loaders.appearancesOfRulings.load(root.id);
  }

  @FieldResolver(
    (_type) => [BenchMemberType],
    about("Who signed it, as printed.", "审判人员及书记员。", "[{ name, role }]"),
  )
  bench(
    @Root() root: RulingRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly BenchMemberRow[]> {
    return loaders.parts("bench-of-rulings", root.id);
  }

  @FieldResolver(
    (_type) => [CounselType],
    about("Who appeared for parties.", "委托诉讼代理人。", "[{ name, firm }]"),
  )
  counsel(
    @Root() root: RulingRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly CounselRow[]> {
    return loaders.parts("counsel-of-rulings", root.id);
  }
}
