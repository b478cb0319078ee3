import { takeTurn } from "./turns.js";

/**
 * What of the mean variance is added to each direction, so that none is divided by almost nothing.
 */
const SHRINKAGE = 0.3;

/**
 * A change of space in which the directions that tell classes apart weigh more than those in which
 * the members of one class differ: the metric of linear discriminant analysis (whitening by the
 * scatter within classes). A vector becomes one of length 1.
 */
export class Whitening {
  private constructor(
    private readonly mean: Float64Array,
    /** The lower triangle of the Cholesky factor of the scatter, row by row. */
    private readonly factor: Float64Array,
  ) {}

  /**
   * Of thousands of vectors this is seconds of work: it takes turns.
   * @param classes the vectors of each class.
   */
  static async of(classes: readonly (readonly Float32Array[])[]): Promise<Whitening> {
    const all = classes.flat();
    const size = all[0]?.length ?? 0;
    const scatter = new Float64Array(size * size);
    const rest = new Float64Array(size);
    let members = 0;
    for (const vectors of classes) {
      const middle = meanOf(vectors, size);
      members += vectors.length;
      for (const vector of vectors) {
        await takeTurn();
        for (let at = 0; at < size; at++) rest[at] = (vector[at] ?? 0) - (middle[at] ?? 0);
        for (let row = 0; row < size; row++) {
          const value = rest[row] ?? 0;
          const start = row * size;
          for (let column = 0; column <= row; column++)
            scatter[start + column] = (scatter[start + column] ?? 0) + value * (rest[column] ?? 0);
        }
      }
    }
    let trace = 0;
    for (let at = 0; at < size; at++) trace += scatter[at * size + at] ?? 0;
    const ridge = (SHRINKAGE * trace) / size;
    for (let at = 0; at < size; at++)
      scatter[at * size + at] = (scatter[at * size + at] ?? 0) + ridge;
    if (members > 0)
      for (let at = 0; at < scatter.length; at++) scatter[at] = (scatter[at] ?? 0) / members;
    return new Whitening(meanOf(all, size), await cholesky(scatter, size));
  }

  /** The vector in the new space. */
  apply(vector: ArrayLike<number>): Float32Array {
    const { mean, factor } = this;
    const size = mean.length;
    const result = new Float64Array(size);
    let squares = 0;
    for (let row = 0; row < size; row++) {
      const start = row * size;
      let value = (vector[row] ?? 0) - (mean[row] ?? 0);
      for (let column = 0; column < row; column++)
        value -= (factor[start + column] ?? 0) * (result[column] ?? 0);
      value /= factor[start + row] ?? 1;
      result[row] = value;
      squares += value * value;
    }
    const length = Math.sqrt(squares);
    return Float32Array.from(result, (value) => (length === 0 ? 0 : value / length));
  }
}

/** The lower triangle L with L·Lᵀ the matrix, which is symmetric and positive; in its place. */
async function cholesky(matrix: Float64Array, size: number): Promise<Float64Array> {
  for (let row = 0; row < size; row++) {
    await takeTurn();
    for (let column = 0; column <= row; column++) {
      let value = matrix[row * size + column] ?? 0;
      for (let at = 0; at < column; at++)
        value -= (matrix[row * size + at] ?? 0) * (matrix[column * size + at] ?? 0);
      matrix[row * size + column] =
        row === column
          ? Math.sqrt(Math.max(value, Number.EPSILON))
          : value / (matrix[column * size + column] ?? 1);
    }
  }
  return matrix;
}

/** The mean of vectors; 0 of none. */
function meanOf(vectors: readonly Float32Array[], size: number): Float64Array {
  const mean = new Float64Array(size);
  for (const vector of vectors)
    for (let at = 0; at < size; at++) mean[at] = (mean[at] ?? 0) + (vector[at] ?? 0);
  return vectors.length === 0 ? mean : mean.map((value) => value / vectors.length);
}
