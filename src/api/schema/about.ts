// type-graphql's decorators need it, whichever of the decorated files is loaded first
import "reflect-metadata";

/**
 * A description in both languages with an example, for a decorator's options: `@Field(_type =>
 * Court, about(…))`.
 */
export function about(
  english: string,
  chinese: string,
  example: string,
): { readonly description: string } {
  return { description: `${english} ${chinese} Example 例: ${example}` };
}
