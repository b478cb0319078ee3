import { isInForce, type Validity } from "../domain/in-force.js";
import type { LawAsOf, SimilaritySource } from "../domain/similar-case.js";
import { articleOf } from "../domain/provision.js";
import type { SimilarCase } from "./find-similar-cases.js";
import type { UnderstoodFacts } from "./understood-facts.js";

/**
 * Only cases as alike as this speak for a provision: what a search report calls a similar case
 * (src/search/report-search.ts). No line of `npm run eval` tells more of it: the seeds are of other
 * law than its questions, and articles nDCG@10 is .574 for .575 without any precedent.
 */
const ALIKE = 0.2;
const MOST_CASES = 20;
const MOST_APPLIED = 400;

/** What speaks for articles beside their words. */
export interface ProvisionSupport {
  /**
   * The articles that the facts cite; for one no longer in force what took its place stands here,
   * with the cited one.
   */
  readonly cited: ReadonlyMap<string, readonly string[]>;
  /** The cases that apply an article, or one that it follows and whose rule it did not reverse. */
  readonly cases: ReadonlyMap<string, ReadonlySet<string>>;
  /** How similar those cases are. */
  readonly similarity: ReadonlyMap<string, number>;
}

/**
 * What the facts cite and similar cases apply. Law that is not in force on the date speaks for the
 * law that followed it: a citation always, since whoever cites it must know what became of it; a
 * case only where the rule was not reversed.
 */
export async function provisionSupport(
  source: SimilaritySource,
  understood: UnderstoodFacts,
  similar: readonly SimilarCase[],
  law: LawAsOf,
): Promise<ProvisionSupport> {
  const alike = similar.filter((each) => each.score >= ALIKE).slice(0, MOST_CASES);
  const similarity = new Map(alike.map((each) => [each.case.id, each.score]));
  const applied = (await source.provisionsOfCases([...similarity.keys()], MOST_APPLIED)).map(
    ({ provisionId, caseId }) => ({
      article: articleOf(provisionId),
      caseId,
    }),
  );
  const citedArticles = [
    ...new Set(understood.provisions.map((each) => articleOf(each.provisionId))),
  ];
  const standing = await standingLaw(
    source,
    [...citedArticles, ...applied.map((each) => each.article)],
    law,
  );
  const cited = new Map<string, readonly string[]>();
  for (const article of citedArticles)
    for (const { id } of standing(article)) cited.set(id, [...(cited.get(id) ?? []), article]);
  const cases = new Map<string, Set<string>>();
  for (const { article, caseId } of applied)
    for (const { id, reversed } of standing(article))
      if (!reversed) cases.set(id, (cases.get(id) ?? new Set()).add(caseId));
  return { cited, cases, similarity };
}

type Standing = readonly { readonly id: string; readonly reversed: boolean }[];

/**
 * An article itself where it may be in force on the date, else those that took its place and may
 * be.
 */
async function standingLaw(
  source: SimilaritySource,
  articles: readonly string[],
  law: LawAsOf,
): Promise<(article: string) => Standing> {
  const held = await source.provisions([...new Set(articles)]);
  const gone = [...held.values()].filter((each) => !mayAnswer(each, law)).map((each) => each.id);
  const successors = await source.successors(gone);
  const outdated = new Set(gone);
  return (article) =>
    outdated.has(article)
      ? (successors.get(article) ?? []).filter((each) => mayAnswer(each, law))
      : [{ id: article, reversed: false }];
}

/** Whether law may answer, as far as its dates tell. */
export function mayAnswer(
  { validity }: { readonly validity: Validity },
  { date, former }: LawAsOf,
): boolean {
  return isInForce(former ? { ...validity, validTo: undefined } : validity, date) !== false;
}
