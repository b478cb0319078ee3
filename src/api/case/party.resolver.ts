import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { CaseRow, PartyRow } from "../../graph/read/node-rows.js";
import type { RequestContext } from "../context.js";
import { about } from "../schema/about.js";
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
}
