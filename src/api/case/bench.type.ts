import { Field, ObjectType } from "type-graphql";
import type { BenchRole } from "../../domain/closed-lists.js";
import type { Evidence } from "../../domain/evidence.js";
import { NodeInterface } from "../node/node.interface.js";
import { about } from "../schema/about.js";
import { BenchRoleEnum } from "../schema/case-parts.enum.js";
import { EvidenceType } from "../schema/evidence.type.js";

/** Who signed a ruling. The same name on two rulings is not taken for the same person. */
@ObjectType("BenchMember", {
  implements: NodeInterface,
  ...about(
    "A judge, assessor or clerk of one ruling, named as printed.",
    "某一裁判的审判人员或书记员，姓名依原文。",
    "{ name, role: PRESIDING_JUDGE }",
  ),
})
export class BenchMemberType extends NodeInterface {
  @Field((_type) => String, about("The name as printed.", "原文所载姓名。", "王某"))
  name!: string;

  @Field((_type) => BenchRoleEnum, about("The role.", "身份。", "PRESIDING_JUDGE"))
  role!: BenchRole;

  @Field((_type) => EvidenceType, {
    nullable: true,
    ...about("The words that name them.", "依据原文。", '{ quote: "审判长王某" }'),
  })
  evidence?: Evidence | undefined;
}

/** Who appeared for parties in a ruling. */
@ObjectType("Counsel", {
  implements: NodeInterface,
  ...about(
    "A lawyer or other representative in one ruling, named as printed.",
    "某一裁判中的委托诉讼代理人，姓名依原文。",
    "{ name, firm, actsFor { name } }",
  ),
})
export class CounselType extends NodeInterface {
  @Field((_type) => String, about("The name as printed.", "原文所载姓名。", "李某"))
  name!: string;

  @Field((_type) => String, {
    nullable: true,
    ...about("The law firm.", "律师事务所。", "某律师事务所"),
  })
  firm?: string | undefined;

  @Field((_type) => EvidenceType, {
    nullable: true,
    ...about("The words that name them.", "依据原文。", '{ quote: "委托诉讼代理人李某" }'),
  })
  evidence?: Evidence | undefined;
}
