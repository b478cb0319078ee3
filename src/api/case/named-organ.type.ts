import { Field, ObjectType } from "type-graphql";
import type { Evidence } from "../../domain/evidence.js";
import { OrganType } from "../instrument/organ.type.js";
import { about } from "../schema/about.js";
import { EvidenceType } from "../schema/evidence.type.js";

/** An organ that a case names as taking part. */
@ObjectType(
  "NamedOrgan",
  about(
    "An organ or institution that a case names as taking part.",
    "案件中载明参与其事的机关或机构。",
    "{ organ { name }, capacity }",
  ),
)
export class NamedOrganType {
  @Field((_type) => OrganType, about("The organ.", "机关或机构。", '{ name: "北京证监局" }'))
  organ!: OrganType;

  @Field((_type) => String, {
    nullable: true,
    ...about("What it did.", "其作用。", "作出行政处罚的机关"),
  })
  capacity?: string | undefined;

  @Field((_type) => EvidenceType, {
    nullable: true,
    ...about("The words that name it.", "依据原文。", '{ quote: "北京证监局" }'),
  })
  evidence?: Evidence | undefined;
}
