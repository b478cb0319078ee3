import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { ProvisionRow } from "../../graph/read/node-rows.js";
import { provisionHistory, type ProvisionVersion } from "../../search/provision-history.js";
import type { RequestContext } from "../context.js";
import { about } from "../schema/about.js";
import { ProvisionType } from "./provision.type.js";
import { ProvisionVersionType } from "./provision-version.type.js";

/** The line of law in which a provision stands. */
@Resolver((_of) => ProvisionType)
export class ProvisionHistoryResolver {
  @FieldResolver(
    (_type) => [ProvisionVersionType],
    about(
      "The provision with all that it follows and all that follows it, oldest first, each with what has changed; at most ten steps either way.",
      "该条文及其全部前身与后继，由旧到新，各附变化；前后至多各十步。",
      "[{ provision { citation }, validFrom, follows { change note } }]",
    ),
  )
  history(
    @Root() root: ProvisionRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly ProvisionVersion[]> {
    return provisionHistory(root, loaders);
  }
}
