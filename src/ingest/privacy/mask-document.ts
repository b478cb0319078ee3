import type { ReadDocument } from "../read/read-document.js";
import { findThroughout } from "./known-numbers.js";
import { maskPersonalData, maskSpans } from "./mask-personal-data.js";
import type { PersonalData } from "./personal-data.js";

export interface MaskedDocument {
  readonly document: ReadDocument;
  /** What was masked in its text, in the order in which it stood. */
  readonly found: readonly PersonalData[];
}

/**
 * A document without its personal data, in its text and its name. Masked before anything is read
 * out of it: records, quotes, notes and the stored document are all made of the masked text, and no
 * offset moves. A number that the text names once is masked wherever it stands.
 */
export function maskDocument(document: ReadDocument): MaskedDocument {
  const found = findThroughout(document.text);
  return {
    document: {
      ...document,
      name: maskPersonalData(document.name),
      text: maskSpans(document.text, found),
    },
    found,
  };
}
