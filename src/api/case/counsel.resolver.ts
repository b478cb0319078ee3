import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { PartyRow } from "../../graph/read/node-rows.js";
import type { RequestContext } from "../context.js";
import { about } from "../schema/about.js";
import { CounselType } from "./bench.type.js";
import { PartyType } from "./party.type.js";

/** What hangs off counsel. */
@Resolver((_of) => CounselType)
export class CounselResolver {
  @FieldResolver(
    (_type) => [PartyType],
    about("The parties for whom they act.", "被代理人。", "[{ name }]"),
  )
  actsFor(
    @Root() root: { readonly id: string },
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly PartyRow[]> {
    return loaders.linked("party", "parties-of-counsel", root.id);
  }
}
