/** What a ranking of ids is worth against the wanted ones, each from 0 to 1. */

/** The share of the wanted among the first `limit`. */
export function recall(
  ranked: readonly string[],
  wanted: ReadonlySet<string>,
  limit: number,
): number {
  return ranked.slice(0, limit).filter((id) => wanted.has(id)).length / wanted.size;
}

/** Normalised discounted cumulative gain; every wanted one counts 1. */
export function ndcg(
  ranked: readonly string[],
  wanted: ReadonlySet<string>,
  limit: number,
): number {
  const gain = ranked
    .slice(0, limit)
    .reduce((sum, id, at) => sum + (wanted.has(id) ? 1 / Math.log2(at + 2) : 0), 0);
  const best = Array.from(
    { length: Math.min(limit, wanted.size) },
    (_, at) => 1 / Math.log2(at + 2),
  );
  return gain / best.reduce((sum, each) => sum + each, 0);
}

/** 1 where the first is wanted. */
export function hit(ranked: readonly string[], wanted: ReadonlySet<string>): number {
  return wanted.has(ranked[0] ?? "") ? 1 : 0;
}

/**
 * The mean over all, over those of even and over those of odd place: what is tuned on one half is
 * confirmed on the other.
 */
export interface Halves {
  readonly all: number;
  readonly even: number;
  readonly odd: number;
}

export function halves(values: readonly number[]): Halves {
  const mean = (some: readonly number[]) =>
    some.reduce((sum, each) => sum + each, 0) / Math.max(1, some.length);
  return {
    all: mean(values),
    even: mean(values.filter((_, at) => at % 2 === 0)),
    odd: mean(values.filter((_, at) => at % 2 === 1)),
  };
}

/** One line of the table: 0.684 (0.696 | 0.672). */
export function format({ all, even, odd }: Halves): string {
  return `${all.toFixed(3)} (${even.toFixed(3)} | ${odd.toFixed(3)})`;
}

/** Measures by name, each from 0 to 1. */
export type Figures = Readonly<Record<string, number>>;

/** A measure of all questions and of both halves. */
export function figuresOf(name: string, values: readonly number[]): Figures {
  const { all, even, odd } = halves(values);
  return { [name]: all, [`${name}, even`]: even, [`${name}, odd`]: odd };
}
