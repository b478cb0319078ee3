/** Does what runs a statement, and keeps how long it took and of what kind a failure was. */
export type StatementTrace = <Result>(
  /** Of the statement: cypher/<name>.cypher. */
  name: string,
  work: () => Promise<Result>,
) => Promise<Result>;

/** Keeps nothing. */
export const UNTRACED: StatementTrace = (_name, work) => work();
