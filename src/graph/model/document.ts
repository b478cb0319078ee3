import { DOCUMENT_KINDS } from "../../domain/closed-lists.js";
import { described, flag, number, oneOf, text } from "./column.js";
import type { NodeModel } from "./node-model.js";

export const DOCUMENT = {
  kind: "document",
  label: "Document",
  what: "a document that cases were read from 原始文件",
  statement: "read/documents-by-ids",
  columns: {
    id: text,
    name: text,
    kind: oneOf(DOCUMENT_KINDS),
    hash: text,
    length: described("in UTF-16 units", number),
    complete: described("whether all of its text is there", flag),
  },
  stored: ["extractor", "version"],
} as const satisfies NodeModel;
