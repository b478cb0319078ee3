/**
 * What an error tells whoever asked beside its message: the argument at fault, the citation, and
 * what is near.
 */
export type InputFaultDetails = {
  readonly argument?: string;
  readonly citation?: string;
  readonly near?: readonly string[];
};

/**
 * What was asked for cannot be: the message says what was expected, and is written for whoever
 * asked.
 */
export class InputError extends Error {
  override readonly name = "InputError";
  constructor(
    message: string,
    readonly details: InputFaultDetails = {},
  ) {
    super(message);
  }
}

const LONGEST_ID = 100;

/** What was named does not exist, and the answer would have been computed from it. */
export class NotFoundError extends Error {
  override readonly name = "NotFoundError";
  constructor(argument: string, id: string, what: "case" | "node" | "provision") {
    super(`${argument}: ${id.slice(0, LONGEST_ID)} is no ${what} of the graph: search gives ids.`);
  }
}
