import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { LawStep } from "../../domain/rule-status.js";
import type { CaseRow, ProvisionRow, RulingRow } from "../../graph/read/node-rows.js";
import type { Application } from "../../graph/read/links.js";
import { CaseType } from "../case/case.type.js";
import { RulingType } from "../case/ruling.type.js";
import type { RequestContext } from "../context.js";
import type { Loaders } from "../../search/loaders.js";
import { about } from "../schema/about.js";
import { AppliedProvisionType } from "./applied-provision.type.js";
import type { ListedApplication } from "../../search/listed-applications.js";
import { ProvisionType } from "./provision.type.js";
import { SuccessionType } from "./succession.type.js";

/** What an application joins. */
@Resolver((_of) => AppliedProvisionType)
export class AppliedProvisionResolver {
  @FieldResolver(
    (_type) => ProvisionType,
    about("What is applied.", "被适用的条文。", "{ citation }"),
  )
  provision(
    @Root() root: Application,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ProvisionRow | undefined> {
    return loaders.node("provision", root.provisionId);
  }

  @FieldResolver((_type) => String, {
    nullable: true,
    ...about(
      "The official words of what is applied, the article's where its part has none; null where no text was imported.",
      "被适用条文的官方原文；款、项无单独文本的，为该条原文；未导入的为空。",
      "承租人应当按照约定支付租金……",
    ),
  })
  text(@Root() root: Application, @Ctx() { loaders }: RequestContext): Promise<string | undefined> {
    return officialWords(root.provisionId, loaders);
  }

  @FieldResolver((_type) => SuccessionType, {
    nullable: true,
    ...about(
      "In a list of precedents: the predecessor of what was asked for through which this counts, and whether its rule still stands; null where it counts by itself.",
      "在先例列表中：本条适用因所查条文的哪一前身条文而列入，及其规则是否仍然成立；直接适用所查条文的为空。",
      "{ provision { citation }, change: SAME }",
    ),
  })
  viaPredecessor(@Root() root: ListedApplication): LawStep | undefined {
    return root.via;
  }

  @FieldResolver((_type) => CaseType, about("The case of the ruling.", "所属案件。", "{ title }"))
  case(
    @Root() root: Application,
    @Ctx() { loaders }: RequestContext,
  ): Promise<CaseRow | undefined> {
    return loaders.node("case", root.caseId);
  }

  @FieldResolver((_type) => RulingType, {
    nullable: true,
    ...about("The ruling that applies it.", "适用该条文的裁判。", "{ stage }"),
  })
  ruling(
    @Root() root: Application,
    @Ctx() { loaders }: RequestContext,
  ): Promise<RulingRow | undefined> {
    return loaders.node("ruling", root.rulingId);
  }
}

/** The words of a paragraph or item, else of the article around it. */
async function officialWords(id: string, loaders: Loaders): Promise<string | undefined> {
  const provision = await loaders.node("provision", id);
  if (provision === undefined || provision.text !== undefined) return provision?.text;
  const isPart = provision.kind === "PARAGRAPH" || provision.kind === "ITEM";
  return isPart && provision.parentId !== undefined
    ? officialWords(provision.parentId, loaders)
    : undefined;
}
