/** Why a document cannot be read. */
export type DocumentFault =
  | { readonly code: "MISSING" }
  | { readonly code: "TOO_LARGE"; readonly megabytes: number; readonly most: number }
  | { readonly code: "NO_WORDS" }
  | { readonly code: "UNKNOWN_KIND" }
  | { readonly code: "NO_TEXT" }
  | { readonly code: "NOT_OPENED"; readonly kind: "Word" | "PDF" };

/** A document that cannot be read; the message says in English which, why and what to do. */
export class DocumentError extends Error {
  override readonly name = "DocumentError";
  constructor(
    readonly path: string,
    readonly fault: DocumentFault,
    options?: ErrorOptions,
  ) {
    super(`${path} ${sentence(fault)}`, options);
  }
}

function sentence(fault: DocumentFault): string {
  switch (fault.code) {
    case "MISSING":
      return "is not there or cannot be read: give a file.";
    case "TOO_LARGE":
      return `has ${fault.megabytes} MB, more than the ${fault.most} MB that are read: split it.`;
    case "NO_WORDS":
      return "has no words: a scanned document needs a text layer first (OCR), an empty one is left out.";
    case "UNKNOWN_KIND":
      return "is of a kind that is not read: give .txt, .md, .html, .docx or .pdf.";
    case "NO_TEXT":
      return "is no text in UTF-8, UTF-16 or GB18030: save it in one of these.";
    case "NOT_OPENED":
      return `is no ${fault.kind} file that can be opened: open it in its program and save it again.`;
  }
}
