import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { CaseRow, InstrumentRow, ProvisionRow } from "../../graph/read/node-rows.js";
import { articleOf } from "../../domain/provision.js";
import { textCitations } from "../../search/text-citations.js";
import { CaseType } from "../case/case.type.js";
import type { RequestContext } from "../context.js";
import { InstrumentType } from "../instrument/instrument.type.js";
import { ProvisionType } from "../provision/provision.type.js";
import { about } from "../schema/about.js";
import { PartialDateScalar } from "../schema/partial-date.scalar.js";
import { asResolution, CitationResolutionType } from "./citation-resolution.type.js";

/** The citations of a text: found, resolved, and what the graph holds of them. */
@Resolver((_of) => CitationResolutionType)
export class CitationResolutionResolver {
  @Query(
    (_returns) => [CitationResolutionType],
    about(
      "The legal citations of a text, in order; those that cannot be resolved too, with the reason.",
      "文本中的法律引用，按出现顺序；未能解析的也列出并附原因。",
      'resolveCitations(text: "依照《民法典》第七百五十二条，判决如下") { raw normalized status provisions { id } }',
    ),
  )
  async resolveCitations(
    @Arg(
      "text",
      (_type) => String,
      about(
        "At most 20,000 characters.",
        "至多20000字。",
        "依照《民法典》第七百五十二条，判决如下",
      ),
    )
    text: string,
    @Ctx() context: RequestContext,
    @Arg("date", (_type) => PartialDateScalar, {
      nullable: true,
      ...about(
        "The date of the decision: versions in force then are meant.",
        "裁判日期：以当时有效的版本为准。",
        "2022-05-01",
      ),
    })
    date: string | null,
  ): Promise<readonly CitationResolutionType[]> {
    return (await textCitations(text, date ?? undefined, context)).map(asResolution);
  }

  @FieldResolver(
    (_type) => [ProvisionType],
    about(
      "The provisions it names, all candidates of an ambiguous one; the article where the graph does not hold the part.",
      "所指条文；有多个候选时全部列出；图中无该款项时给出所在条。",
      '[{ id: "provision:civil-code/752" }]',
    ),
  )
  async provisions(
    @Root() { citation }: CitationResolutionType,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly ProvisionRow[]> {
    const found = await Promise.all(
      citation.provisionIds.map(
        async (id) =>
          (await loaders.node("provision", id)) ?? loaders.node("provision", articleOf(id)),
      ),
    );
    const held = found.filter((node): node is NonNullable<typeof node> => node !== undefined);
    return [...new Map(held.map((node) => [node.id, node])).values()];
  }

  @FieldResolver((_type) => InstrumentType, {
    nullable: true,
    ...about(
      "The instrument it names or stands in, where that is one.",
      "所指或所属的法律文件（唯一时）。",
      "{ title }",
    ),
  })
  instrument(
    @Root() { citation }: CitationResolutionType,
    @Ctx() { loaders }: RequestContext,
  ): Promise<InstrumentRow | undefined> | undefined {
    const [id] = citation.instrumentIds;
    return id === undefined || citation.instrumentIds.length > 1
      ? undefined
      : loaders.node("instrument", id);
  }

  @FieldResolver(
    (_type) => [InstrumentType],
    about("All instruments that it may name.", "可能所指的全部法律文件。", "[{ title }]"),
  )
  instruments(
    @Root() { citation }: CitationResolutionType,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly InstrumentRow[]> {
    return loaders.nodes("instrument", citation.instrumentIds);
  }

  @FieldResolver((_type) => CaseType, {
    nullable: true,
    ...about("The case that it names, where that is one.", "所指案件（唯一时）。", "{ title }"),
  })
  case(
    @Root() { citation }: CitationResolutionType,
    @Ctx() { loaders }: RequestContext,
  ): Promise<CaseRow | undefined> | undefined {
    const [id] = citation.caseIds;
    return id === undefined || citation.caseIds.length > 1 ? undefined : loaders.node("case", id);
  }

  @FieldResolver(
    (_type) => [CaseType],
    about("All cases that bear the number.", "案号相符的全部案件。", "[{ title }]"),
  )
  cases(
    @Root() { citation }: CitationResolutionType,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly CaseRow[]> {
    return loaders.nodes("case", citation.caseIds);
  }
}
