import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import type { PartyRole, Side } from "../../domain/closed-lists.js";
import type { Evidence } from "../../domain/evidence.js";
import type { Appearance } from "../../graph/read/party-links.js";
import type { PartyRow, RulingRow } from "../../graph/read/node-rows.js";
import type { RequestContext } from "../context.js";
import { about } from "../schema/about.js";
import { PartyRoleEnum, SideEnum } from "../schema/closed-lists.enum.js";
import { EvidenceType } from "../schema/evidence.type.js";
import { PartyType } from "./party.type.js";
import { RulingType } from "./ruling.type.js";

/** A party in one ruling. */
@ObjectType(
  "Appearance",
  about(
    "A party in one ruling, with its role there.",
    "当事人在某一程序阶段的诉讼地位。",
    "{ ruling { stage }, role: APPELLEE }",
  ),
)
export class AppearanceType {
  @Field((_type) => PartyRoleEnum, about("The role at this stage.", "该阶段的地位。", "APPELLEE"))
  role!: PartyRole;

  @Field(
    (_type) => [PartyRoleEnum],
    about(
      "Further roles at the same stage, as in a counterclaim.",
      "同一阶段的其他地位，如反诉。",
      "[DEFENDANT]",
    ),
  )
  alsoRoles!: readonly PartyRole[];

  @Field((_type) => SideEnum, {
    nullable: true,
    ...about("The side at this stage.", "该阶段所属一方。", "RESPONDENT"),
  })
  side?: Side | undefined;

  @Field((_type) => SideEnum, {
    nullable: true,
    ...about(
      "The side in the counterclaim: the claimant of the suit answers it.",
      "在反诉中所属一方：本诉原告为被反诉的一方。",
      "CLAIMANT",
    ),
  })
  counterclaimSide?: Side | undefined;

  @Field((_type) => String, {
    nullable: true,
    ...about("The business role.", "交易身份。", "承租人 lessee"),
  })
  capacity?: string | undefined;

  @Field((_type) => EvidenceType, {
    nullable: true,
    ...about("The words for it.", "依据原文。", '{ quote: "被上诉人（原审原告）" }'),
  })
  evidence?: Evidence | undefined;
}

/** Who appears, and in which ruling. */
@Resolver((_of) => AppearanceType)
export class AppearanceResolver {
  @FieldResolver((_type) => PartyType, about("Who.", "当事人。", '{ name: "张某" }'))
  party(
    @Root() root: Appearance,
    @Ctx() { loaders }: RequestContext,
  ): Promise<PartyRow | undefined> {
    return loaders.node("party", root.partyId);
  }

  @FieldResolver((_type) => RulingType, about("In which ruling.", "所在裁判。", "{ stage }"))
  ruling(
    @Root() root: Appearance,
    @Ctx() { loaders }: RequestContext,
  ): Promise<RulingRow | undefined> {
    return loaders.node("ruling", root.rulingId);
  }
}
