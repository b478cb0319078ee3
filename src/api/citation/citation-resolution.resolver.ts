import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { CaseRow, InstrumentRow, ProvisionRow } from "../../graph/read/node-rows.js";
import { cite } from "../../citation/cite.js";
import { confirmCitations, type GraphHoldings } from "../../citation/confirm-citations.js";
import { articleOf } from "../../domain/provision.js";
import { CaseType } from "../case/case.type.js";
import type { RequestContext } from "../context.js";
import { badUserInput } from "../errors/user-errors.js";
import { InstrumentType } from "../instrument/instrument.type.js";
import { ProvisionType } from "../provision/provision.type.js";
import { about } from "../schema/about.js";
import { PartialDateScalar } from "../schema/partial-date.scalar.js";
import { asResolution, CitationResolutionType } from "./citation-resolution.type.js";

const LONGEST_TEXT = 20_000;
/**
 * Ranges of articles name many at once; a text that names more than these is to be sent in parts.
 */
const MOST_PROVISIONS = 5_000;

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
    @Ctx() { citations, loaders, store }: RequestContext,
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
    if (text.length > LONGEST_TEXT)
      throw badUserInput(
        `text has ${text.length} characters: expected at most ${LONGEST_TEXT}. Send it in parts.`,
      );
    const found = cite(text, await citations.names(), { date: date ?? undefined });
    const named = found.reduce((sum, each) => sum + each.provisionIds.length, 0);
    if (named > MOST_PROVISIONS)
      throw badUserInput(
        `text names ${named} provisions: expected at most ${MOST_PROVISIONS}. Send it in parts.`,
      );
    const holdings: GraphHoldings = {
      provisions: async (ids) =>
        new Set((await loaders.nodes("provision", ids)).map((node) => node.id)),
      cases: (numbers) => store.caseIdsByNumbers(numbers),
    };
    return (await confirmCitations(found, holdings)).map(asResolution);
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
