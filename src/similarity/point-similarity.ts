import { pointVectorOfText, profileOfCase, profileOfFacts } from "./case-profile.js";
import type { SimilarityQuery } from "./find-similar-cases.js";
import type { Knowledge } from "./knowledge.js";
import { cosine } from "./vector.js";

/**
 * How near texts are to what a query asks about, from 0 to 1, by words: its issues, where it has
 * some, else its facts.
 */
export function pointSimilarity(
  query: SimilarityQuery,
  knowledge: Knowledge,
): (text: string) => number {
  const { points } =
    query.kind === "case"
      ? profileOfCase(query.case, new Map(), knowledge)
      : profileOfFacts(query.described, new Map(), knowledge);
  return (text) => cosine(points, pointVectorOfText(text, knowledge));
}
