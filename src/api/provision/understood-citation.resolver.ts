import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { ProvisionRow } from "../../graph/read/node-rows.js";
import type { PrecedentsElsewhere } from "../../graph/read/provisions-beside.js";
import type { RequestContext } from "../context.js";
import { about } from "../schema/about.js";
import { precedentsElsewhere } from "./precedents-elsewhere.js";
import { ProvisionType } from "./provision.type.js";
import { PrecedentsElsewhereType, UnderstoodCitationType } from "./understood-citation.type.js";

/** The longest list of a citation, whatever its range. */
const MOST_ELSEWHERE = 20;

/** Where else a citation has precedents. */
@Resolver((_of) => UnderstoodCitationType)
export class UnderstoodCitationResolver {
  @FieldResolver(
    (_type) => [PrecedentsElsewhereType],
    about(
      "Other versions, predecessors and successors with precedents that this list does not have, at most 20, the most first.",
      "本列表未计入、而有先例的其他版本及前后继条文，至多20个，先例多者在前。",
      '[{ provision { citation: "《中华人民共和国民法典》第七百五十二条" }, relation: SUCCESSOR, precedentCount: 7 }]',
    ),
  )
  async elsewhere(
    @Root() root: UnderstoodCitationType,
    @Ctx() context: RequestContext,
  ): Promise<readonly PrecedentsElsewhere[]> {
    const found = (
      await Promise.all(root.provisions.map((each) => precedentsElsewhere(each.id, context)))
    ).flat();
    const unsearched = found.filter((each) => !root.searched.has(each.provisionId));
    return [...new Map(unsearched.map((each) => [each.provisionId, each])).values()]
      .sort((a, b) => b.precedentCount - a.precedentCount)
      .slice(0, MOST_ELSEWHERE);
  }
}

/** What an entry of such a list names. */
@Resolver((_of) => PrecedentsElsewhereType)
export class PrecedentsElsewhereResolver {
  @FieldResolver((_type) => ProvisionType, about("The provision.", "条文。", "{ citation }"))
  provision(
    @Root() root: PrecedentsElsewhere,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ProvisionRow | undefined> {
    return loaders.node("provision", root.provisionId);
  }
}
