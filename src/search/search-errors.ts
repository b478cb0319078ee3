/**
 * What an error carries beside its message: the argument at fault, the citation, and similar names.
 */
export type InputFaultDetails = {
  readonly argument?: string;
  readonly citation?: string;
  readonly near?: readonly string[];
};

/**
 * An input that cannot be answered; the message, written for the client, says what was expected.
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

/** Characters of what a client sent that a message repeats. */
const LONGEST_ID = 100;

/** An input names a node that does not exist. */
export class NotFoundError extends Error {
  override readonly name = "NotFoundError";
  constructor(argument: string, id: string, what: "case" | "node" | "provision") {
    super(`${argument}: ${id.slice(0, LONGEST_ID)} is no ${what} of the graph: search gives ids.`);
  }
}
