import { Field, ObjectType } from "type-graphql";
import { about } from "../schema/about.js";

/** Where a page stands in its list. */
@ObjectType(
  "PageInfo",
  about("Where a page stands in its list.", "一页在列表中的位置。", "{ hasNextPage: true }"),
)
export class PageInfo {
  @Field((_type) => Boolean, about("Whether more items follow.", "其后是否还有内容。", "true"))
  hasNextPage!: boolean;

  @Field((_type) => Boolean, about("Whether items come before.", "其前是否还有内容。", "false"))
  hasPreviousPage!: boolean;

  @Field((_type) => String, {
    nullable: true,
    ...about("The first item's cursor.", "本页第一条的游标。", "WyJhIl0"),
  })
  startCursor!: string | null;

  @Field((_type) => String, {
    nullable: true,
    ...about("What to give as after for the next page.", "取下一页时作为 after 传入。", "WyJhIl0"),
  })
  endCursor!: string | null;
}
