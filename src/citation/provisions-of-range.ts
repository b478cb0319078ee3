import { provisionId, type ProvisionNumber } from "../domain/provision.js";

/** A range of more articles than this is named by its two ends alone. */
const LONGEST_RANGE = 200;

/** The articles of a range, its ends as they are written. */
export function provisionsOf(
  instrumentId: string,
  first: ProvisionNumber,
  last: ProvisionNumber | undefined,
): readonly string[] {
  if (last === undefined) return [provisionId(instrumentId, first)];
  const between = numbersBetween(first, last);
  return [first, ...between, last].map((number) => provisionId(instrumentId, number));
}

function numbersBetween(first: ProvisionNumber, last: ProvisionNumber): readonly ProvisionNumber[] {
  const steps = (from: number, to: number) =>
    to - from > LONGEST_RANGE
      ? []
      : Array.from({ length: Math.max(0, to - from - 1) }, (_, step) => from + step + 1);
  const { article, suffix } = first;
  if (first.article !== last.article)
    return steps(first.article, last.article).map((each) => ({ article: each }));
  if (first.paragraph !== last.paragraph)
    return steps(first.paragraph ?? 0, last.paragraph ?? 0).map((paragraph) => ({
      article,
      suffix,
      paragraph,
    }));
  const { paragraph } = first;
  return steps(first.item ?? 0, last.item ?? 0).map((item) => ({
    article,
    suffix,
    paragraph,
    item,
  }));
}
