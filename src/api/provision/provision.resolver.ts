import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { PrecedentsElsewhere } from "../../graph/read/provisions-beside.js";
import type { Succession } from "../../graph/read/links.js";
import type { FactorRow, InstrumentRow, ProvisionRow } from "../../graph/read/node-rows.js";
import {
  followedBy,
  notInForceSince,
  type ProvisionAsOf,
  provisionInForce,
} from "../../search/provision-in-force.js";
import { checkScope } from "../../search/provision-scope.js";
import type { RequestContext } from "../context.js";
import { FactorType } from "../factor/factor.type.js";
import { InstrumentType } from "../instrument/instrument.type.js";
import { about } from "../schema/about.js";
import { PartialDateScalar } from "../schema/partial-date.scalar.js";
import {
  connectPrecedents,
  type PrecedentConnection,
  readListing,
} from "./precedent-connection.js";
import { PrecedentConnectionType } from "./precedent.type.js";
import { ProvisionPrecedentsArgs } from "./precedents.args.js";
import { precedentsElsewhere } from "./precedents-elsewhere.js";
import { PrecedentsElsewhereType } from "./understood-citation.type.js";
import { ProvisionType } from "./provision.type.js";
import { SuccessionType } from "./succession.type.js";

const AS_OF = {
  nullable: true,
  ...about(
    "The date; where it is left out, that of the provision, else today.",
    "日期；未给出则以查询条文时所给日期为准，仍无则为今日。",
    "2019-05-01",
  ),
} as const;

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
  async provision(
    @Arg(
      "citation",
      (_type) => String,
      about("As a lawyer types it, or an id.", "律师惯用的写法，或标识。", "民法典752条"),
    )
    citation: string,
    @Ctx() { citations, loaders }: RequestContext,
    @Arg("asOf", (_type) => PartialDateScalar, {
      nullable: true,
      ...about(
        "The date of the facts: of several versions the one in force then is taken, and inForce and followedBy are as of it; today where it is left out.",
        "案件事实发生之日：有多个版本时取当时施行的版本，inForce、followedBy 亦以该日为准；未给出则以今日为准。",
        "2019-05-01",
      ),
    })
    asOf: string | null,
  ): Promise<ProvisionAsOf> {
    const found = await citations.resolve(citation, loaders, asOf ?? undefined);
    return { ...found, asOf: asOf ?? undefined };
  }

  @FieldResolver((_type) => Boolean, {
    nullable: true,
    ...about(
      "Whether it is in force on the date, today where none is given; a draft never is; null where its dates do not tell. Facts before 2021-01-01 are governed by the law of their time in principle (法释〔2020〕15号, art. 1).",
      "在所给日期（未给出则为今日）是否有效；征求意见稿不是法律；日期不足以判断则为空。民法典施行前的法律事实原则上适用当时的法律（法释〔2020〕15号第一条）。",
      "false",
    ),
  })
  inForce(
    @Root() root: ProvisionAsOf,
    @Ctx() { loaders, today }: RequestContext,
    @Arg("asOf", (_type) => PartialDateScalar, AS_OF) asOf: string | null,
  ): Promise<boolean | undefined> {
    return provisionInForce(root, asOf ?? root.asOf ?? today, loaders);
  }

  @FieldResolver((_type) => PartialDateScalar, {
    nullable: true,
    ...about(
      "The first day on which it was no longer in force; null where it still is on the date, or not yet.",
      "失效之日；在所给日期仍然有效或者尚未施行的为空。",
      "2021-01-01",
    ),
  })
  notInForceSince(
    @Root() root: ProvisionAsOf,
    @Ctx() { loaders, today }: RequestContext,
    @Arg("asOf", (_type) => PartialDateScalar, AS_OF) asOf: string | null,
  ): Promise<string | undefined> {
    return notInForceSince(root, asOf ?? root.asOf ?? today, loaders);
  }

  @FieldResolver(
    (_type) => [SuccessionType],
    about(
      "The provisions that it follows, and whether their rules still stand.",
      "其所承继的前身条文，及其规则是否仍然成立。",
      "[{ provision { citation }, change: REVERSED }]",
    ),
  )
  async follows(
    @Root() root: ProvisionAsOf,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly Succession[]> {
    return (await loaders.successions.load(root.id)).filter((each) => each.follows);
  }

  @FieldResolver(
    (_type) => [SuccessionType],
    about(
      "The provisions that follow it and have come into force by the date, and what became of its rule.",
      "在所给日期已经施行的后继条文，及其规则的变化。",
      "[{ provision { citation }, change: CHANGED }]",
    ),
  )
  followedBy(
    @Root() root: ProvisionAsOf,
    @Ctx() { loaders, today }: RequestContext,
    @Arg("asOf", (_type) => PartialDateScalar, AS_OF) asOf: string | null,
  ): Promise<readonly Succession[]> {
    return followedBy(root.id, asOf ?? root.asOf ?? today, loaders);
  }

  @FieldResolver(
    (_type) => InstrumentType,
    about("The instrument it stands in.", "所属法律文件。", "{ title }"),
  )
  instrument(
    @Root() root: ProvisionRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<InstrumentRow | undefined> {
    return loaders.node("instrument", root.instrumentId);
  }

  @FieldResolver((_type) => ProvisionType, {
    nullable: true,
    ...about("The provision that contains it.", "上级条文单位。", "{ label }"),
  })
  parent(
    @Root() root: ProvisionRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ProvisionRow | undefined> {
    return loaders.node("provision", root.parentId);
  }

  @FieldResolver(
    (_type) => [ProvisionType],
    about("Its parts in the order of the text.", "下级条文单位，按原文顺序。", "[{ label }]"),
  )
  children(
    @Root() root: ProvisionRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly ProvisionRow[]> {
    return loaders.linked("provision", "children-of-provisions", root.id);
  }

  @FieldResolver(
    (_type) => [ProvisionType],
    about(
      "The earlier provisions that it follows.",
      "前身条文。",
      '[{ citation: "《中华人民共和国合同法》第二百四十八条" }]',
    ),
  )
  predecessors(
    @Root() root: ProvisionRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly ProvisionRow[]> {
    return loaders.linked("provision", "predecessors-of-provisions", root.id);
  }

  @FieldResolver(
    (_type) => [ProvisionType],
    about("The later provisions that follow it.", "后继条文。", "[{ citation }]"),
  )
  successors(
    @Root() root: ProvisionRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly ProvisionRow[]> {
    return loaders.linked("provision", "successors-of-provisions", root.id);
  }

  @FieldResolver(
    (_type) => [FactorType],
    about(
      "The factors whose consequences this very provision decides, by id; at most 500.",
      "由本条文（不含其款项）决定法律后果的要素，按标识排序，至多500个。",
      '[{ label: "欠付租金" }]',
    ),
  )
  factors(
    @Root() root: ProvisionRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly FactorRow[]> {
    return loaders.linked("factor", "factors-of-provisions", root.id);
  }

  @FieldResolver(
    (_type) => [PrecedentsElsewhereType],
    about(
      "Its other versions, predecessors and successors that have precedents, at most 20, the most first; of a part, its article too.",
      "有先例的其他版本及前后继条文，至多20个，先例多者在前；款项还包括所在的条。",
      "[{ provision { citation }, relation: OTHER_VERSION, precedentCount: 1 }]",
    ),
  )
  precedentsElsewhere(
    @Root() root: ProvisionRow,
    @Ctx() context: RequestContext,
  ): Promise<readonly PrecedentsElsewhere[]> {
    return precedentsElsewhere(root.id, context);
  }

  @FieldResolver(
    (_type) => PrecedentConnectionType,
    about(
      "The cases that apply it or its parts.",
      "适用该条文（含其款项）的案件。",
      "{ nodes { title } }",
    ),
  )
  async precedents(
    @Root() root: ProvisionRow,
    @Args((_type) => ProvisionPrecedentsArgs) args: ProvisionPrecedentsArgs,
    @Ctx() context: RequestContext,
  ): Promise<PrecedentConnection> {
    const { loaders } = context;
    const listing = await readListing(["provision.precedents", root.id], args, undefined, context);
    const { query, predecessors, key, first } = listing;
    const scope = checkScope(await loaders.provisionScope(root.id, predecessors), root);
    return connectPrecedents(
      () => loaders.precedents(scope, predecessors, query, key, first),
      listing,
      [scope],
      [{ written: root.citation, citation: root.citation, status: "RESOLVED", provisions: [root] }],
      () => loaders.countPrecedents(scope, predecessors, query),
      context,
    );
  }
}
