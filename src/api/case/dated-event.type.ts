import { Field, ObjectType } from "type-graphql";
import type { EventKind } from "../../domain/closed-lists.js";
import type { Evidence } from "../../domain/evidence.js";
import { NodeInterface } from "../node/node.interface.js";
import { about } from "../schema/about.js";
import { EventKindEnum } from "../schema/case-parts.enum.js";
import { EvidenceType } from "../schema/evidence.type.js";
import { PartialDateScalar } from "../schema/partial-date.scalar.js";

/** Something that happened on a date. */
@ObjectType("DatedEvent", {
  implements: NodeInterface,
  ...about("Something that happened on a date.", "有日期的事实。", '{ date: "2021-03-29" }'),
})
export class DatedEventType extends NodeInterface {
  @Field((_type) => EventKindEnum, {
    nullable: true,
    ...about("What kind of event it is, where that is known.", "事实的种类。", "CONTRACT"),
  })
  kind?: EventKind | undefined;

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
