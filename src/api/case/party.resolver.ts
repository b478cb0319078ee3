import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Appearance } from "../../graph/read/party-links.js";
import type { CaseRow, PartyRow } from "../../graph/read/node-rows.js";
import type { RequestContext } from "../context.js";
import { about } from "../schema/about.js";
import { AppearanceType } from "./appearance.type.js";
import { CaseType } from "./case.type.js";
import { PartyType } from "./party.type.js";

/** What hangs off a party. */
@Resolver((_of) => PartyType)
export class PartyResolver {
  @FieldResolver(
    (_type) => CaseType,
    about("The one case it belongs to.", "所属案件。", "{ title }"),
  )
  case(@Root() root: PartyRow, @Ctx() { loaders }: RequestContext): Promise<CaseRow | undefined> {
    return loaders.node("case", root.caseId);
  }

  @FieldResolver(
    (_type) => [AppearanceType],
    about(
      "The rulings in which it appears, with its role there, in their order.",
      "其参加的各阶段裁判及地位。",
      "[{ ruling { stage }, role }]",
    ),
  )
  appearances(
    @Root() root: PartyRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly Appearance[]> {
    return loaders.appearancesOfParties.load(root.id);
  }
}
