/**
 * How much one case may have: what the schema of records takes, and so what extraction keeps of a
 * document. They bound what a file can make the graph hold.
 */
export const MOST_OF_A_CASE = {
  caseNumbers: 50,
  causes: 20,
  parties: 200,
  courts: 50,
  organs: 50,
  rulings: 30,
  /** Of one ruling: as printed, and as they are understood. */
  orders: 50,
  orderItems: 60,
  claims: 60,
  amounts: 300,
  events: 300,
  issues: 30,
  rules: 30,
  provisions: 300,
  instruments: 100,
  factors: 100,
  recognitions: 20,
  citedCases: 100,
  unresolved: 500,
  sections: 200,
} as const;

/** UTF-16 units of a line, such as a title or a name, and of prose. */
export const LONGEST_LINE = 500;
export const LONGEST_PROSE = 200_000;
