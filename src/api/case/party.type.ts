import { Field, ObjectType } from "type-graphql";
import type { PartyKind, PartyRole, Side } from "../../domain/closed-lists.js";
import type { Evidence, Grounds } from "../../domain/evidence.js";
import { NodeInterface } from "../node/node.interface.js";
import { about } from "../schema/about.js";
import { PartyKindEnum, PartyRoleEnum, SideEnum } from "../schema/closed-lists.enum.js";
import { EvidenceType } from "../schema/evidence.type.js";
import { GroundsType } from "../schema/grounds.type.js";

/** A party to one case. The same masked name in two cases is not the same person. */
@ObjectType("Party", {
  implements: NodeInterface,
  ...about(
    "A party to one case; the same masked name in two cases is two parties.",
    "某一案件的当事人；不同案件中相同的化名不视为同一人。",
    'node(id: "party:tj-01/张某") { id }',
  ),
})
export class PartyType extends NodeInterface {
  @Field(
    (_type) => String,
    about("The name as masked in the source.", "来源中的（化）名。", "张某"),
  )
  name!: string;

  @Field((_type) => PartyKindEnum, about("Person or organisation.", "自然人或组织。", "PERSON"))
  kind!: PartyKind;

  @Field(
    (_type) => [String],
    about("Short forms that the source uses.", "来源使用的简称。", '["某金租公司"]'),
  )
  aliases!: readonly string[];
}

/** A party with its place in the case. */
@ObjectType(
  "PartyInCase",
  about(
    "A party with its role in the case.",
    "当事人及其在案件中的地位。",
    "{ party { name }, role: DEFENDANT }",
  ),
)
export class PartyInCaseType {
  @Field((_type) => PartyType, about("Who.", "当事人。", '{ name: "张某" }'))
  party!: PartyType;

  @Field(
    (_type) => PartyRoleEnum,
    about(
      "The role in the first stage that is described; NOT_STATED where the source names none.",
      "首个程序阶段的诉讼地位；未载明则为 NOT_STATED。",
      "DEFENDANT",
    ),
  )
  role!: PartyRole;

  @Field(
    (_type) => [PartyRoleEnum],
    about("Roles in later stages.", "其后程序中的地位。", "[APPELLANT]"),
  )
  alsoRoles!: readonly PartyRole[];

  @Field((_type) => String, {
    nullable: true,
    ...about("The business role.", "交易身份。", "承租人 lessee"),
  })
  capacity?: string | undefined;

  @Field((_type) => SideEnum, {
    nullable: true,
    ...about("The side of the dispute.", "所属一方。", "RESPONDENT"),
  })
  side?: Side | undefined;

  @Field((_type) => EvidenceType, {
    nullable: true,
    ...about("The words that name the party.", "载明该当事人的原文。", '{ quote: "被告张某" }'),
  })
  evidence?: Evidence | undefined;

  @Field((_type) => GroundsType, {
    nullable: true,
    ...about("How role and side are known.", "地位与所属一方的依据。", "{ basis: CITED }"),
  })
  grounds?: Grounds | undefined;
}
