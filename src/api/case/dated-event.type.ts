import { Field, ObjectType } from "type-graphql";
import type { Evidence } from "../../domain/evidence.js";
import { about } from "../schema/about.js";
import { EvidenceType } from "../schema/evidence.type.js";
import { PartialDateScalar } from "../schema/partial-date.scalar.js";

/** Something that happened on a date. */
@ObjectType(
  "DatedEvent",
  about("Something that happened on a date.", "有日期的事实。", '{ date: "2021-03-29" }'),
)
export class DatedEventType {
  @Field((_type) => PartialDateScalar, about("When.", "日期。", "2021-03-29"))
  date!: string;

  @Field((_type) => String, about("What happened.", "事实。", "签订《融资租赁合同》"))
  label!: string;

  @Field((_type) => EvidenceType, {
    nullable: true,
    ...about("The words for it.", "依据原文。", '{ quote: "2021年3月29日" }'),
  })
  evidence?: Evidence | undefined;
}
