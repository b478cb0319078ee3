import type { Evidence } from "../domain/evidence.js";
import type { CaseRow } from "../graph/read/node-rows.js";
import { articleOf } from "../domain/provision.js";
import type { FactorMatch } from "../similarity/compare-sides.js";
import { findProvisions, type ProvisionMatch } from "../similarity/find-provisions.js";
import { findSimilarCases, type SimilarityQuery } from "../similarity/find-similar-cases.js";
import type { SemanticSearch } from "../similarity/semantic.js";
import { understandFacts } from "../similarity/understand-facts.js";
import type { UnderstoodFacts } from "../similarity/understood-facts.js";
import { matchedFactors, type MatchedFactor } from "./factor-matches.js";
import { PrecedentFactors } from "./precedent-factors.js";
import type { ProvisionAsOf } from "./provision-in-force.js";
import { INPUT } from "./read-query.js";
import { type SearchContext, withMeaning } from "./search-context.js";

/** Only so many words and factors are given as reasons. */
const MOST_WORDS = 12;
const MOST_FACTORS = 6;

/** The facts for which provisions are sought. */
export interface ProvisionsRequest {
  readonly facts: string;
  /** The date of the facts; today where it is left out. */
  readonly asOf?: string | undefined;
  /** Whether law that was no longer in force then is found too. */
  readonly former?: boolean;
  /** Whether the meaning of the facts is used where a model knows it; so where it is left out. */
  readonly meaning?: boolean;
}

/** A suggestion whose reasons are read only where they are selected. */
export interface ShownSuggestion {
  readonly provision: ProvisionAsOf;
  readonly score: number;
  readonly because: Promise<readonly Evidence[]>;
  readonly sharedFactors: Promise<readonly MatchedFactor[]>;
  readonly cases: Promise<readonly CaseRow[]>;
}

/** The provisions found for a text, and how to explain them. */
export interface ProvisionSearch {
  /** All that was found, best first. */
  readonly found: readonly ProvisionMatch[];
  /** Whether embeddings had a part in it. */
  readonly semantic: SemanticSearch;
  readonly show: (matches: readonly ProvisionMatch[]) => Promise<readonly ShownSuggestion[]>;
}

/** Which provisions facts turn on; checkFacts says what a user may give. */
export async function searchProvisions(
  { facts: text, asOf, former = false, meaning = true }: ProvisionsRequest,
  given: SearchContext,
): Promise<ProvisionSearch> {
  const context = withMeaning(given, meaning);
  const knowledge = await context.similarity.current();
  const [citations, clauses] = await Promise.all([
    context.similarity.citationFinder(),
    context.meanings.ofClauses(text, knowledge),
  ]);
  const understood = understandFacts(text, knowledge, citations, clauses);
  const source = context.store.similaritySource();
  const semantic = await context.meanings.ofText(text);
  const similarity = semantic.kind === "USED" ? semantic.similarity : undefined;
  const query: SimilarityQuery = { kind: "facts", described: { text, issues: [], understood } };
  const similar = await findSimilarCases(source, knowledge, query, {
    semantic: similarity,
    score: context.score,
  });
  const law = { date: asOf ?? context.today, former };
  const found = await findProvisions(
    source,
    knowledge,
    { text, understood, similar, law },
    similarity,
  );
  const precedents = new PrecedentFactors(understood, similar, knowledge, context.loaders);
  return {
    found,
    semantic,
    async show(matches) {
      const rows = await Promise.all(
        matches.map((each) => context.loaders.node("provision", each.provisionId)),
      );
      return matches.flatMap((each, index): readonly ShownSuggestion[] => {
        const row = rows[index];
        return row === undefined
          ? []
          : [shown(each, { ...row, asOf: law.date }, understood, precedents, context)];
      });
    },
  };
}

function shown(
  match: ProvisionMatch,
  provision: ProvisionAsOf,
  understood: UnderstoodFacts,
  precedents: PrecedentFactors,
  { loaders }: SearchContext,
): ShownSuggestion {
  return {
    provision,
    score: match.score,
    get because() {
      return precedents
        .shared(match.caseIds)
        .then((factors) => reasons(match, understood, factors));
    },
    get sharedFactors() {
      return precedents.shared(match.caseIds).then((factors) => matchedFactors(factors, loaders));
    },
    get cases() {
      return loaders.nodes("case", match.caseIds);
    },
  };
}

/** The citation first, then what is most telling of each kind. */
function reasons(
  match: ProvisionMatch,
  understood: UnderstoodFacts,
  factors: readonly FactorMatch[],
): readonly Evidence[] {
  const cited = understood.provisions.flatMap(({ provisionId, mention }) => {
    const article = articleOf(provisionId);
    if (mention === undefined || !match.citedAs.includes(article)) return [];
    return [
      {
        ...mention,
        section: article === match.provisionId ? "引用" : "引用（前身）",
        source: INPUT,
      },
    ];
  });
  const led = match.leads
    .flatMap(({ factor, mention }) =>
      mention === undefined ? [] : { ...mention, section: `要素：${factor.label}`, source: INPUT },
    )
    .slice(0, MOST_FACTORS);
  const shared = factors
    .flatMap(({ label, inQuery }) =>
      inQuery === undefined ? [] : { ...inQuery, section: `要素：${label}` },
    )
    .slice(0, MOST_FACTORS);
  const words = match.words
    .slice(0, MOST_WORDS)
    .map((quote) => ({ quote, section: "用语", source: match.provisionId }));
  const { question } = match;
  const asked =
    question === undefined ? [] : [{ quote: question, section: "问题", source: match.provisionId }];
  return [...cited, ...led, ...shared.filter((each) => !hasSection(led, each)), ...words, ...asked];
}

function hasSection(list: readonly Evidence[], { section }: Evidence): boolean {
  return list.some((each) => each.section === section);
}
