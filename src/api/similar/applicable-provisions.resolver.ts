import { Arg, Ctx, Field, Float, Int, ObjectType, Query, Resolver } from "type-graphql";
import type { Evidence } from "../../domain/evidence.js";
import { articleOf } from "../../similarity/case-profile.js";
import type { FactorMatch } from "../../similarity/compare-sides.js";
import { findProvisions, type ProvisionMatch } from "../../similarity/find-provisions.js";
import { findSimilarCases, type SimilarityQuery } from "../../similarity/find-similar-cases.js";
import { DEFAULT_WEIGHTS } from "../../similarity/score-case.js";
import { understandFacts } from "../../similarity/understand-facts.js";
import type { UnderstoodFacts } from "../../similarity/understood-facts.js";
import { CaseType } from "../case/case.type.js";
import { checkFirst } from "../connection/page.args.js";
import type { RequestContext } from "../context.js";
import { ProvisionType } from "../provision/provision.type.js";
import { about } from "../schema/about.js";
import { EvidenceType } from "../schema/evidence.type.js";
import { factorMatches, FactorMatchType } from "./factor-match.type.js";
import { PrecedentFactors } from "./precedent-factors.js";
import { checkFacts } from "./read-query.js";

/** Only so many words and factors are given as reasons. */
const MOST_WORDS = 12;
const MOST_FACTORS = 6;

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
      "Why, section saying what kind of reason: 引用, the citation in the facts; 要素, words of the facts for a factor that similar cases applying the provision share; 用语, words of the facts, or the law's words for them, that stand in the provision.",
      "理由，section 为理由种类：引用（案情中的引用）、要素（案情中与适用该条文的类案共有的要素的用语）、用语（见于该条文的案情用语或其对应的法律用语）。",
      '[{ section: "要素：顶名购车", quote: "顶名买车", source: "input" }, { section: "用语", quote: "租金", source: "provision:civil-code/752" }]',
    ),
  )
  because!: readonly Evidence[];

  @Field(
    (_type) => [FactorMatchType],
    about(
      "Factors of the facts that those cases have too, the most telling first, with the words on both sides.",
      "案情与这些类案共有的要素及双方用语，区分力高者在前。",
      '[{ factor { label: "顶名购车" }, inCase { source: "case:tj-03" } }]',
    ),
  )
  sharedFactors!: FactorMatchType[];

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
    const semantic = await context.meanings.ofText(text);
    const likeness = semantic.kind === "USED" ? semantic.likeness : undefined;
    const query: SimilarityQuery = { kind: "facts", told: { text, issues: [], understood } };
    const similar = await findSimilarCases(source, knowledge, query, DEFAULT_WEIGHTS, likeness);
    const found = (await findProvisions(source, knowledge, { text, understood, similar }, likeness)).slice(0, first);
    const rows = await Promise.all(found.map((each) => context.loaders.node("provision", each.provisionId)));
    const precedents = new PrecedentFactors(understood, similar, knowledge, context.loaders);
    return found.flatMap((each, index) =>
      rows[index] === undefined
        ? []
        : {
            provision: rows[index],
            score: each.score,
            get because() {
              return precedents.shared(each.caseIds).then((factors) => reasons(each, understood, factors));
            },
            get sharedFactors() {
              return precedents.shared(each.caseIds).then((factors) => factorMatches(factors, context.loaders));
            },
            get cases() {
              return context.loaders.nodes("case", each.caseIds);
            },
          },
    );
  }
}

/** The citation first, then what is most telling of each kind. */
function reasons(match: ProvisionMatch, understood: UnderstoodFacts, factors: readonly FactorMatch[]): readonly Evidence[] {
  const cited = understood.provisions
    .filter((each) => articleOf(each.provisionId) === match.provisionId)
    .flatMap((each) => (each.mention === undefined ? [] : { ...each.mention, section: "引用", source: "input" }));
  const shared = factors
    .flatMap(({ label, inQuery }) => (inQuery === undefined ? [] : { ...inQuery, section: `要素：${label}` }))
    .slice(0, MOST_FACTORS);
  const words = match.words.slice(0, MOST_WORDS).map((quote) => ({ quote, section: "用语", source: match.provisionId }));
  return [...cited, ...shared, ...words];
}
