import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { PartyRow } from "../../graph/read/node-rows.js";
import type { RequestContext } from "../context.js";
import { about } from "../schema/about.js";
import { AmountType } from "./amount.type.js";
import { DatedEventType } from "./dated-event.type.js";
import { PartyType } from "./party.type.js";

type OfParty = { readonly partyId: string | undefined };

/** Whose a sum of money is. */
@Resolver((_of) => AmountType)
export class AmountResolver {
  @FieldResolver((_type) => PartyType, {
    nullable: true,
    ...about(
      "The party that claims, owes, pays or gets it, where that is known.",
      "金额所属的当事人（如已知）。",
      '{ name: "张某" }',
    ),
  })
  party(
    @Root() { partyId }: OfParty,
    @Ctx() { loaders }: RequestContext,
  ): Promise<PartyRow | undefined> {
    return loaders.node("party", partyId);
  }
}

/** Who acts in an event. */
@Resolver((_of) => DatedEventType)
export class DatedEventResolver {
  @FieldResolver((_type) => PartyType, {
    nullable: true,
    ...about("The party that acts, where that is known.", "行为人（如已知）。", '{ name: "张某" }'),
  })
  party(
    @Root() { partyId }: OfParty,
    @Ctx() { loaders }: RequestContext,
  ): Promise<PartyRow | undefined> {
    return loaders.node("party", partyId);
  }
}
