import { ArgsType, Field, Int } from "type-graphql";
import { about } from "../schema/about.js";
import { badUserInput } from "../errors/user-errors.js";

/** Items of a page, so that no request asks for a list as a whole. */
const MOST = 100;

/** Where a page goes on. */
@ArgsType()
class PlaceArgs {
  @Field((_type) => String, {
    nullable: true,
    ...about("The endCursor of the page before.", "上一页的 endCursor。", "pageInfo.endCursor"),
  })
  after?: string | null;
}

/** The arguments of every connection but those whose items are long to read. */
@ArgsType()
export class PageArgs extends PlaceArgs {
  @Field((_type) => Int, {
    defaultValue: 20,
    ...about("How many items, 1 to 100.", "每页条数，1至100。", "20"),
  })
  first!: number;
}

/** Those of connections whose items are long to read: ten are a page. */
@ArgsType()
export class ShortPageArgs extends PlaceArgs {
  @Field((_type) => Int, {
    defaultValue: 10,
    ...about("How many items, 1 to 100.", "每页条数，1至100。", "10"),
  })
  first!: number;
}

/** @throws BAD_USER_INPUT where `first` is not from 1 to 100. */
export function checkFirst(first: number, most: number = MOST): number {
  if (first < 1 || first > most) throw badUserInput(`first is ${first}: expected 1 to ${most}.`);
  return first;
}
