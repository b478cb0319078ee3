/** Why the managed local server cannot run, in one sentence with the cause and what to do next. */
export class LocalServerError extends Error {
  override readonly name = "LocalServerError";
}
