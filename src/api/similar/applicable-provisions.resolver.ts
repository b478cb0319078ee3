import { Arg, Args, Ctx, Int, Query, Resolver } from "type-graphql";
import { cut } from "../../graph/read/pages.js";
import type { ProvisionMatch } from "../../similarity/find-provisions.js";
import { searchProvisions, type ShownSuggestion } from "../../search/search-provisions.js";
import { checkFacts } from "../../search/similar-cases-request.js";
import { type Connection, connectRead, pageInfo } from "../connection/connection.js";
import { decodeCursor, encodeCursor } from "../connection/cursor.js";
import { checkFirst, PageArgs } from "../connection/page.args.js";
import type { RequestContext } from "../context.js";
import { about } from "../schema/about.js";
import { PartialDateScalar } from "../schema/partial-date.scalar.js";
import {
  ProvisionSuggestionConnection,
  ProvisionSuggestionType,
} from "./provision-suggestion.type.js";

const FACTS = about(
  "Facts in free text, 10 to 20,000 characters.",
  "案情，10至20000字。",
  "承租人一直不付租金……",
);
const AS_OF = {
  nullable: true,
  ...about(
    "The date of the facts: law in force then is found, since facts before 2021-01-01 are governed by the law of their time in principle (法释〔2020〕15号, art. 1); today where it is left out.",
    "案件事实发生之日：只提供当时有效的条文，民法典施行前的法律事实原则上适用当时的法律（法释〔2020〕15号第一条）；未给出则以今日为准。",
    "2019-05-01",
  ),
} as const;
const FORMER = {
  defaultValue: false,
  ...about(
    "Whether law that was no longer in force on the date is found too; provision.inForce marks it.",
    "是否一并提供在该日已经失效的条文（provision.inForce 为 false）。",
    "true",
  ),
} as const;

const MEANING = {
  defaultValue: true,
  ...about(
    "Whether the meaning of the facts is used where the server has a model; false goes by words alone.",
    "服务器有语义模型时是否按含义识别和比对；false 为只按词语。",
    "false",
  ),
} as const;

/** Which law facts turn on. */
@Resolver()
export class ApplicableProvisionsResolver {
  @Query(
    (_returns) => [ProvisionSuggestionType],
    about(
      "The provisions in force whose words, headings or precedents answer the facts, best first; provisionSuggestions goes on from there.",
      "用语、标题或先例与案情相合的有效条文，最相合者在前；翻页用 provisionSuggestions。",
      'applicableProvisions(facts: "承租人一直不付租金，出租人能否要求付清全部租金") { provision { citation } }',
    ),
  )
  async applicableProvisions(
    @Arg("facts", (_type) => String, FACTS) facts: string,
    @Ctx() context: RequestContext,
    @Arg("first", (_type) => Int, {
      defaultValue: 10,
      ...about("How many items, 1 to 100.", "条数，1至100。", "10"),
    })
    first: number,
    @Arg("asOf", (_type) => PartialDateScalar, AS_OF) asOf: string | null,
    @Arg("includeFormerLaw", (_type) => Boolean, FORMER) includeFormerLaw: boolean,
    @Arg("meaning", (_type) => Boolean, MEANING) meaning: boolean,
  ): Promise<readonly ShownSuggestion[]> {
    checkFirst(first);
    const asked = {
      facts: checkFacts(facts),
      asOf: asOf ?? undefined,
      former: includeFormerLaw,
      meaning,
    };
    const search = await searchProvisions(asked, context);
    return search.show(search.found.slice(0, first));
  }

  @Query(
    (_returns) => ProvisionSuggestionConnection,
    about(
      "The same provisions as applicableProvisions, in pages.",
      "与 applicableProvisions 相同的条文，分页提供。",
      'provisionSuggestions(facts: "承租人一直不付租金，出租人能否要求付清全部租金") { nodes { provision { citation } } }',
    ),
  )
  async provisionSuggestions(
    @Arg("facts", (_type) => String, FACTS) facts: string,
    @Args((_type) => PageArgs) { first, after }: PageArgs,
    @Ctx() context: RequestContext,
    @Arg("asOf", (_type) => PartialDateScalar, AS_OF) asOf: string | null,
    @Arg("includeFormerLaw", (_type) => Boolean, FORMER) includeFormerLaw: boolean,
    @Arg("meaning", (_type) => Boolean, MEANING) meaning: boolean,
  ): Promise<Connection<ShownSuggestion>> {
    checkFirst(first);
    const asked = {
      facts: checkFacts(facts),
      asOf: asOf ?? undefined,
      former: includeFormerLaw,
      meaning,
    };
    const { found, show, semantic } = await searchProvisions(asked, context);
    // scores with embeddings make another order
    const made = semantic.kind === "USED" ? semantic.model : "words";
    const list = [
      "provisionSuggestions",
      facts,
      asOf ?? context.today,
      includeFormerLaw,
      meaning,
      made,
    ];
    const place = decodeCursor(list, "text", after);
    const items = found
      .map((each) => ({ id: each.provisionId, key: keyOf(each), each }))
      .filter(({ key }) => place === undefined || key > String(place));
    const page = cut(items, first);
    const nodes = await show(page.items.map(({ each }) => each));
    const keys = new Map(page.items.map(({ id, key }) => [id, key]));
    const edges = nodes.map((node) => ({
      cursor: encodeCursor(list, keys.get(node.provision.id) ?? ""),
      node,
    }));
    return connectRead(edges, pageInfo(page, list, after), () => Promise.resolve(found.length));
  }
}

/** Sorts as the list does: the best score first, then by id. */
function keyOf({ score, provisionId }: ProvisionMatch): string {
  return `${(1 - score).toFixed(6)} ${provisionId}`;
}
