import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Basis } from "../../domain/closed-lists.js";
import type { ProvisionRow } from "../../graph/read/node-rows.js";
import { type PrecedentOrder, type PrecedentQuery, SCOPE_LIMIT } from "../../graph/read/precedent-pages.js";
import { forumOf } from "../authority/case-authority.js";
import { FORUM_COURT } from "../authority/forum-court.arg.js";
import { decodeCursor } from "../connection/cursor.js";
import { checkFirst, PageArgs } from "../connection/page.args.js";
import type { RequestContext } from "../context.js";
import { badUserInput, notFound } from "../errors/user-errors.js";
import { InstrumentType } from "../instrument/instrument.type.js";
import { about } from "../schema/about.js";
import { BasisEnum } from "../schema/closed-lists.enum.js";
import { checkBases } from "./applied-provisions.js";
import { connectPrecedents, keyShape, tiersOf } from "./precedent-connection.js";
import { PrecedentOrderEnum } from "./precedent-order.enum.js";
import { PrecedentConnectionType } from "./precedent.type.js";
import { precedentsElsewhere } from "./precedents-elsewhere.js";
import { ProvisionType } from "./provision.type.js";
import { PrecedentsElsewhereType } from "./understood-citation.type.js";

/** Provisions: one by citation, and what hangs off one. */
@Resolver((_of) => ProvisionType)
export class ProvisionResolver {
  @Query((_returns) => ProvisionType, {
    nullable: true,
    ...about(
      "The provision that a citation names; the article where the graph holds no text of it and not the part.",
      "引用所指的条文；图中没有该款项、也没有原文的，为所在的条。",
      'provision(citation: "民法典第926条第2款") { gist }',
    ),
  })
  provision(
    @Arg("citation", (_type) => String, about("As a lawyer types it, or an id.", "律师惯用的写法，或标识。", "民法典752条"))
    citation: string,
    @Ctx() { citations, loaders }: RequestContext,
  ) {
    return citations.resolve(citation, loaders);
  }

  @FieldResolver((_type) => InstrumentType, about("The instrument it stands in.", "所属法律文件。", "{ title }"))
  instrument(@Root() root: ProvisionRow, @Ctx() { loaders }: RequestContext) {
    return loaders.node("instrument", root.instrumentId);
  }

  @FieldResolver((_type) => ProvisionType, {
    nullable: true,
    ...about("The provision that contains it.", "上级条文单位。", "{ label }"),
  })
  parent(@Root() root: ProvisionRow, @Ctx() { loaders }: RequestContext) {
    return root.parentId === undefined ? undefined : loaders.node("provision", root.parentId);
  }

  @FieldResolver(
    (_type) => [ProvisionType],
    about("Its parts in the order of the text.", "下级条文单位，按原文顺序。", "[{ label }]"),
  )
  children(@Root() root: ProvisionRow, @Ctx() { loaders }: RequestContext) {
    return loaders.linked("provision", "children-of-provisions", root.id);
  }

  @FieldResolver(
    (_type) => [ProvisionType],
    about("The earlier provisions that it follows.", "前身条文。", '[{ citation: "《中华人民共和国合同法》第二百四十八条" }]'),
  )
  predecessors(@Root() root: ProvisionRow, @Ctx() { loaders }: RequestContext) {
    return loaders.linked("provision", "predecessors-of-provisions", root.id);
  }

  @FieldResolver((_type) => [ProvisionType], about("The later provisions that follow it.", "后继条文。", "[{ citation }]"))
  successors(@Root() root: ProvisionRow, @Ctx() { loaders }: RequestContext) {
    return loaders.linked("provision", "successors-of-provisions", root.id);
  }

  @FieldResolver(
    (_type) => [PrecedentsElsewhereType],
    about(
      "Its other versions, predecessors and successors that have precedents, at most 20, the most first; of a part, its article too.",
      "有先例的其他版本及前后继条文，至多20个，先例多者在前；款项还包括所在的条。",
      "[{ provision { citation }, relation: OTHER_VERSION, precedentCount: 1 }]",
    ),
  )
  precedentsElsewhere(@Root() root: ProvisionRow, @Ctx() context: RequestContext) {
    return precedentsElsewhere(root.id, context);
  }

  @FieldResolver(
    (_type) => PrecedentConnectionType,
    about("The cases that apply it or its parts.", "适用该条文（含其款项）的案件。", "{ nodes { title } }"),
  )
  async precedents(
    @Root() root: ProvisionRow,
    @Args((_type) => PageArgs) { first, after }: PageArgs,
    @Ctx() context: RequestContext,
    @Arg("basis", (_type) => [BasisEnum], {
      nullable: true,
      ...about("Only applications known in one of these ways.", "仅计指定依据的适用。", "[CITED]"),
    })
    basis: Basis[] | null,
    @Arg("orderBy", (_type) => PrecedentOrderEnum, { defaultValue: "AUTHORITY", ...about("The order.", "排序。", "NEWEST") })
    order: PrecedentOrder,
    @Arg("includePredecessors", (_type) => Boolean, {
      defaultValue: true,
      ...about("Whether cases under its predecessors count.", "是否计入前身条文的案件。", "true"),
    })
    includePredecessors: boolean,
    @Arg("forumCourt", (_type) => ID, FORUM_COURT)
    forumCourt: string | null,
  ) {
    const bases = checkBases(basis);
    const forum = await forumOf(forumCourt, context);
    const query: PrecedentQuery = { order, ...(bases && { bases }), ...tiersOf(order, forum) };
    const list = ["provision.precedents", root.id, query, includePredecessors];
    const key = decodeCursor(list, keyShape(order), after);
    const scope = checkScope(await context.loaders.provisionScope(root.id, includePredecessors), root);
    const page = await context.loaders.precedents(scope, includePredecessors, query, key, checkFirst(first));
    return connectPrecedents(
      page,
      [scope],
      query,
      forum,
      list,
      after,
      context,
      () => context.loaders.countPrecedents(scope, includePredecessors, query),
      [{ written: root.citation, citation: root.citation, status: "RESOLVED", provisions: [root] }],
    );
  }
}

/** @throws NOT_FOUND for a provision that was removed meanwhile, BAD_USER_INPUT for a book or chapter that more provisions answer for than a page can merge. */
export function checkScope<Scope extends { readonly provisions: readonly unknown[] }>(
  scope: Scope | undefined,
  provision: ProvisionRow,
): Scope {
  if (scope === undefined) throw notFound("citation", provision.id, "provision");
  if (scope.provisions.length > SCOPE_LIMIT)
    throw badUserInput(`${provision.citation} has more than ${SCOPE_LIMIT} parts: ask for a section or an article of it.`);
  return scope;
}
