import type { COMPARE_PAGE } from "../../queries/compare.js";
import type { ResultOf } from "../../schema/graphql.js";

type Node = NonNullable<ResultOf<typeof COMPARE_PAGE>["nodes"][number]>;
/** A case of the comparison. */
export type ComparedCase = Extract<Node, { readonly __typename: "Case" }>;

/** A row: something that some of the cases have, and what each has of it. */
export interface MatrixRow<Cell> {
  readonly id: string;
  readonly label: string;
  readonly labelEn?: string | null;
  readonly cells: readonly (Cell | undefined)[];
  /** Whether the cases differ in it. */
  readonly differs: boolean;
}

/** A row for everything that one of the cases has, those that most have first. */
export function matrixOf<Cell>(
  cases: readonly ComparedCase[],
  cellsOf: (each: ComparedCase) => readonly Cell[],
  nameOf: (cell: Cell) => Pick<MatrixRow<Cell>, "id" | "label" | "labelEn">,
  kindOf: (cell: Cell) => string,
): readonly MatrixRow<Cell>[] {
  const names = new Map<string, ReturnType<typeof nameOf>>();
  const columns = cases.map((each) => {
    const column = new Map<string, Cell>();
    for (const cell of cellsOf(each)) {
      const name = nameOf(cell);
      names.set(name.id, name);
      if (!column.has(name.id)) column.set(name.id, cell);
    }
    return column;
  });
  const rows = [...names.values()].map((name) => {
    const cells = columns.map((column) => column.get(name.id));
    const kinds = new Set(cells.map((cell) => (cell === undefined ? "" : kindOf(cell))));
    return { ...name, cells, differs: kinds.size > 1 };
  });
  const held = (row: MatrixRow<Cell>) => row.cells.filter((cell) => cell !== undefined).length;
  return rows.toSorted((a, b) => held(b) - held(a));
}

/** The factors of the cases. */
export const factorRows = (cases: readonly ComparedCase[]) =>
  matrixOf(
    cases,
    (each) => each.factors,
    ({ factor }) => factor,
    ({ finding }) => finding,
  );

/** The provisions of the cases. */
export const lawRows = (cases: readonly ComparedCase[]) =>
  matrixOf(
    cases,
    (each) => each.provisions,
    ({ provision }) => ({ id: provision.id, label: provision.citation }),
    ({ treatment }) => treatment,
  );
