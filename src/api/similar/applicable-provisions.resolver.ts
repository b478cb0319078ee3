import { Arg, Ctx, Field, Float, Int, ObjectType, Query, Resolver } from "type-graphql";
import type { Evidence } from "../../domain/evidence.js";
import { findProvisions, type ProvisionMatch } from "../../similarity/find-provisions.js";
import { findSimilarCases } from "../../similarity/find-similar-cases.js";
import { understandFacts } from "../../similarity/understand-facts.js";
import type { UnderstoodFacts } from "../../similarity/understood-facts.js";
import { articleOf } from "../../similarity/case-profile.js";
import { CaseType } from "../case/case.type.js";
import { checkFirst } from "../connection/page.args.js";
import type { RequestContext } from "../context.js";
import { ProvisionType } from "../provision/provision.type.js";
import { about } from "../schema/about.js";
import { EvidenceType } from "../schema/evidence.type.js";
import { checkFacts } from "./read-query.js";

/** Only so many words of a reason are shown. */
const MOST_WORDS = 12;

/** A provision that facts may turn on, and why. */
@ObjectType(
  "ProvisionSuggestion",
  about("A provision that facts may turn on, and why.", "案情可能适用的条文及理由。", "{ provision { citation }, score }"),
)
export class ProvisionSuggestionType {
  @Field((_type) => ProvisionType, about("The provision.", "条文。", "{ citation }"))
  provision!: ProvisionType;

  @Field(
    (_type) => Float,
    about("How well it answers, 0 to 1; 1 where the facts cite it.", "契合度，0至1；案情已引用者为1。", "0.42"),
  )
  score!: number;

  @Field(
    (_type) => [EvidenceType],
    about(
      "The citation in the facts, and the words, or the law's words for them, that stand in the provision.",
      "案情中的引用，以及见于该条文的用语或其对应的法律用语。",
      '[{ quote: "租金" }]',
    ),
  )
  because!: readonly Evidence[];

  @Field((_type) => [CaseType], about("Similar cases that apply it, at most five.", "适用该条文的类案，至多五件。", "[{ name }]"))
  cases!: CaseType[];
}

/** Which law facts turn on. */
@Resolver()
export class ApplicableProvisionsResolver {
  @Query(
    (_returns) => [ProvisionSuggestionType],
    about(
      "The provisions whose words, headings or precedents answer the facts, best first.",
      "用语、标题或先例与案情相合的条文，最相合者在前。",
      'applicableProvisions(facts: "承租人一直不付租金，出租人能否要求付清全部租金") { provision { citation } }',
    ),
  )
  async applicableProvisions(
    @Arg(
      "facts",
      (_type) => String,
      about("Facts in free text, 10 to 20,000 characters.", "案情，10至20000字。", "承租人一直不付租金……"),
    )
    facts: string,
    @Ctx() context: RequestContext,
    @Arg("first", (_type) => Int, { defaultValue: 10, ...about("How many items, 1 to 100.", "条数，1至100。", "10") })
    first: number,
  ) {
    checkFirst(first);
    const text = checkFacts(facts);
    const knowledge = await context.similarity.current();
    const understood = understandFacts(text, knowledge, await context.similarity.citationFinder());
    const source = context.store.similaritySource();
    const similar = await findSimilarCases(source, knowledge, { kind: "facts", told: { text, issues: [], understood } });
    const found = (await findProvisions(source, knowledge, { text, understood, similar })).slice(0, first);
    const rows = await Promise.all(found.map((each) => context.loaders.node("provision", each.provisionId)));
    return found.flatMap((each, index) =>
      rows[index] === undefined
        ? []
        : {
            provision: rows[index],
            score: each.score,
            because: reasons(each, understood),
            get cases() {
              return context.loaders.nodes("case", each.caseIds);
            },
          },
    );
  }
}

function reasons(match: ProvisionMatch, understood: UnderstoodFacts): readonly Evidence[] {
  const cited = understood.provisions
    .filter((each) => articleOf(each.provisionId) === match.provisionId)
    .flatMap((each) => (each.mention === undefined ? [] : { ...each.mention, source: "input" }));
  return [...cited, ...match.words.slice(0, MOST_WORDS).map((quote) => ({ quote, source: match.provisionId }))];
}
