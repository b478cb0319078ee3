import type { ClauseExample } from "./clause-examples.js";
import { Whitening } from "./whitening.js";

/** So many of the nearest examples of a class vote for it. */
const VOTES = 3;
/** How many factors of a clause are ranked. */
const MOST_RANKED = 8;

/** What examples say of one clause. */
export interface ClauseReading {
  /** The factor that the clause states or denies; undefined where examples of none are nearest. */
  readonly best:
    | {
        readonly factorId: string;
        readonly isDenied: boolean;
        /** How probable it is that the clause states (or denies) it, from 0 to 1. */
        readonly confidence: number;
      }
    | undefined;
  /** Whether the clause is nearer to a factor than to what states nothing. */
  readonly mayState: (factorId: string) => boolean;
  /** The factors that are nearest, in this order, with how near they are (a cosine). */
  readonly nearest: readonly { readonly factorId: string; readonly similarity: number }[];
}

/**
 * Leaving 4,500 of the examples of seeds/factors out in turn, the share of right readings grows with
 * the lead of the best class as this logistic curve does (.30 at a lead of .02, .51 at .12, .70 at
 * .22, .87 at .4). Examples are written to be hard; of clauses that nobody wrote for this more are
 * read right.
 */
const CALIBRATION = { at: -0.98, slope: 8.4 };

interface ExampleClass {
  readonly factorId: string | undefined;
  readonly isDenied: boolean;
  readonly members: readonly Float32Array[];
  readonly center: Float32Array;
}

/**
 * The examples of the vocabulary as points: the nearest vote for what a clause states. A factor
 * leads by so much as it is nearer than the nearest unrelated factor, and than what states nothing.
 */
export class ExampleSpace {
  private constructor(
    private readonly whitening: Whitening,
    private readonly classes: readonly ExampleClass[],
    private readonly areRelated: (a: string, b: string) => boolean,
  ) {}

  /**
   * @param vectors one for each example.
   * @param areRelated whether one factor stands above the other: they are no rivals.
   */
  static of(
    examples: readonly ClauseExample[],
    vectors: readonly Float32Array[],
    areRelated: (a: string, b: string) => boolean,
  ): ExampleSpace {
    const groups = new Map<string, { example: ClauseExample; vectors: Float32Array[] }>();
    for (const [index, example] of examples.entries()) {
      const vector = vectors[index];
      if (vector === undefined) continue;
      const key = `${example.isDenied ? "!" : ""}${example.factorId ?? ""}`;
      const group = groups.get(key) ?? { example, vectors: [] };
      group.vectors.push(vector);
      groups.set(key, group);
    }
    const all = [...groups.values()];
    const whitening = Whitening.of(
      all.filter((each) => each.example.factorId !== undefined).map((each) => each.vectors),
    );
    const classes = all.map(({ example: { factorId, isDenied }, vectors: own }) => {
      const members = own.map((vector) => whitening.apply(vector));
      return { factorId, isDenied, members, center: centerOf(members) };
    });
    return new ExampleSpace(whitening, classes, areRelated);
  }

  /** What the examples say of a clause, by its vector. */
  read(vector: ArrayLike<number>): ClauseReading {
    const point = this.whitening.apply(vector);
    const ranked = this.classes
      .map((each) => ({ each, similarity: similarity(each, point) }))
      .sort((a, b) => b.similarity - a.similarity);
    const stating = ranked.filter(({ each }) => each.factorId !== undefined && !each.isDenied);
    const nearest = stating
      .slice(0, MOST_RANKED)
      .flatMap(({ each: { factorId }, similarity: near }) =>
        factorId === undefined ? [] : { factorId, similarity: near },
      );
    const best = ranked.find(({ each }) => each.factorId !== undefined);
    const plain = ranked.find(({ each }) => each.factorId === undefined)?.similarity ?? 0;
    const nearer = new Set(
      stating.flatMap((each) => (each.similarity > plain ? (each.each.factorId ?? []) : [])),
    );
    const mayState = (id: string) => nearer.has(id);
    const factorId = best?.each.factorId;
    if (best === undefined || factorId === undefined) return { best: undefined, mayState, nearest };
    const rival = ranked.find(
      ({ each }) =>
        each.factorId !== undefined &&
        each !== best.each &&
        (each.isDenied !== best.each.isDenied || !this.areRelated(each.factorId, factorId)),
    );
    const lead = 2 * best.similarity - plain - (rival?.similarity ?? 0);
    const confidence = 1 / (1 + Math.exp(-(CALIBRATION.at + CALIBRATION.slope * lead)));
    return { best: { factorId, isDenied: best.each.isDenied, confidence }, mayState, nearest };
  }
}

/**
 * How near a point is to a class: to its nearest members, and to its center where the members are
 * of one kind.
 */
function similarity({ factorId, members, center }: ExampleClass, point: Float32Array): number {
  const best: number[] = [];
  for (const member of members) {
    const value = dot(member, point);
    const place = best.findIndex((each) => value > each);
    if (place === -1) best.push(value);
    else best.splice(place, 0, value);
    if (best.length > VOTES) best.pop();
  }
  const votes = best.reduce((sum, each) => sum + each, 0) / Math.max(1, best.length);
  return factorId === undefined ? votes : (votes + dot(center, point)) / 2;
}

function centerOf(members: readonly Float32Array[]): Float32Array {
  const [first] = members;
  const sum = new Float32Array(first?.length ?? 0);
  for (const member of members)
    for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + (member[at] ?? 0);
  const length = Math.sqrt(dot(sum, sum));
  return length === 0 ? sum : sum.map((value) => value / length);
}

function dot(a: Float32Array, b: Float32Array): number {
  let product = 0;
  for (let at = 0; at < a.length; at++) product += (a[at] ?? 0) * (b[at] ?? 0);
  return product;
}
