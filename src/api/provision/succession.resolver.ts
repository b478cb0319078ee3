import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { ProvisionRow } from "../../graph/read/node-rows.js";
import type { RequestContext } from "../context.js";
import { about } from "../schema/about.js";
import { ProvisionType } from "./provision.type.js";
import { SuccessionType } from "./succession.type.js";

/** The provision at the other end of a succession. */
@Resolver((_of) => SuccessionType)
export class SuccessionResolver {
  @FieldResolver(
    (_type) => ProvisionType,
    about(
      "The other provision.",
      "相对的条文。",
      '{ citation: "《中华人民共和国担保法》第十九条" }',
    ),
  )
  provision(
    @Root() root: { readonly provisionId: string },
    @Ctx() { loaders }: RequestContext,
  ): Promise<ProvisionRow | undefined> {
    return loaders.node("provision", root.provisionId);
  }
}
