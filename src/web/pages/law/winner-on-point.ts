import type { EnumOf } from "../../schema/graphql.js";
import type { PrecedentRow } from "./law-data.js";

/**
 * For whom a case decided the point of the article: the side that its rules on that article favour,
 * where all of them favour one. The overall result says nothing of the point.
 */
export function winnerOnPoint(
  node: Pick<PrecedentRow["node"], "rulePrinciples">,
  provisions: readonly string[],
): EnumOf<"DecidedFor"> | undefined {
  const sides = node.rulePrinciples
    .filter((rule) => rule.interprets.some(({ id }) => isOf(id, provisions)))
    .flatMap(({ favours }) => (favours === null || favours === "NEITHER" ? [] : [favours]));
  const [first] = sides;
  if (first === undefined) return undefined;
  return sides.every((each) => each === first) ? first : "SPLIT";
}

/** Whether a provision is one of those asked for, or a paragraph or item of it. */
const isOf = (id: string, provisions: readonly string[]) =>
  provisions.some((asked) => id === asked || id.startsWith(`${asked}/`));
