import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { PartyLink } from "../../graph/read/party-links.js";
import type { PartyRole } from "../../domain/closed-lists.js";
import type { AmountRow, CaseRow, EventRow } from "../../graph/read/node-rows.js";
import type { RequestContext } from "../context.js";
import { about } from "../schema/about.js";
import { PartyRoleEnum } from "../schema/closed-lists.enum.js";
import { AmountType } from "./amount.type.js";
import { ClaimType } from "./order-item.type.js";
import { CaseType } from "./case.type.js";
import { DatedEventType } from "./dated-event.type.js";
import { NamedOrganType } from "./named-organ.type.js";
import { PartyInCaseType } from "./party.type.js";

/** What belongs to one case alone: its parties, sums, events, and the organs that take part. */
@Resolver((_of) => CaseType)
export class CasePartsResolver {
  @FieldResolver(
    (_type) => [ClaimType],
    about(
      "What was asked for, item by item, where it was read so from a document.",
      "逐项读出的诉讼请求（录自裁判文书时）。",
      "[{ text, sums { value } }]",
    ),
  )
  claims(@Root() root: CaseRow): readonly ClaimType[] {
    return root.claims.map((each) => ({
      ...each,
      sums: each.sums ?? [],
      counterclaim: each.counterclaim ?? false,
      costs: each.costs ?? false,
    }));
  }

  @FieldResolver(
    (_type) => [AmountType],
    about("The sums of money in the case.", "案件中的金额。", '[{ value: "148549.18" }]'),
  )
  amounts(
    @Root() root: CaseRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly AmountRow[]> {
    return loaders.parts("amounts-of-cases", root.id);
  }

  @FieldResolver(
    (_type) => [DatedEventType],
    about(
      "The dated events, in the order of the record.",
      "有日期的事实。",
      '[{ date: "2021-03-29" }]',
    ),
  )
  events(@Root() root: CaseRow, @Ctx() { loaders }: RequestContext): Promise<readonly EventRow[]> {
    return loaders.parts("events-of-cases", root.id);
  }

  @FieldResolver(
    (_type) => [NamedOrganType],
    about(
      "Organs and institutions that it names as taking part.",
      "载明参与其事的机关或机构。",
      "[{ organ { name } }]",
    ),
  )
  async organs(
    @Root() root: CaseRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly NamedOrganType[]> {
    const links = await loaders.organLinks.load(root.id);
    const organs = await Promise.all(links.map((link) => loaders.node("organ", link.organId)));
    return links.flatMap((link, index) =>
      organs[index] === undefined ? [] : { ...link, organ: organs[index] },
    );
  }

  @FieldResolver(
    (_type) => [PartyInCaseType],
    about("The parties with their roles.", "当事人及其地位。", "[{ party { name } }]"),
  )
  async parties(
    @Root() root: CaseRow,
    @Ctx() { loaders }: RequestContext,
    @Arg("role", (_type) => PartyRoleEnum, {
      nullable: true,
      ...about(
        "Only parties who had this role at some stage.",
        "仅返回曾有此地位的当事人。",
        "DEFENDANT",
      ),
    })
    role?: PartyRole | null,
  ): Promise<readonly PartyLink[]> {
    const parties = await loaders.parties.load(root.id);
    return role
      ? parties.filter((each) => each.role === role || each.alsoRoles.includes(role))
      : parties;
  }
}
