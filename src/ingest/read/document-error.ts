/** A document that cannot be read; the message says which, why and what to do. */
export class DocumentError extends Error {
  override readonly name = "DocumentError";
}
