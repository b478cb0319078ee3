import type { Line } from "../clean/lines.js";

/** category:民事, title:甲与乙…判决书, content:…: what a data set writes above a document. */
const FIELD = /^(?<key>[a-zA-Z_]{3,20})[：:][ \t]{0,4}(?<value>.{0,300})/u;
const BODY_KEYS: ReadonlySet<string> = new Set(["content", "text", "body", "fulltext"]);
const TITLE_KEYS: ReadonlySet<string> = new Set(["title", "name", "headline"]);
/** Fields stand above the document, one a line. */
const FIRST_LINES = 12;

/** A document without the fields that a data set wrote above it, and the title that these give. */
export interface DocumentBody {
  readonly lines: readonly Line[];
  readonly title?: string | undefined;
}

/** Takes the fields of a data set from a document's head; a document that has none stays as is. */
export function withoutSourceFields(lines: readonly Line[]): DocumentBody {
  let title: string | undefined;
  for (const [index, line] of lines.slice(0, FIRST_LINES).entries()) {
    const field = FIELD.exec(line.text)?.groups;
    const [key, value] = [field?.["key"]?.toLowerCase() ?? "", field?.["value"] ?? ""];
    if (field === undefined) return { lines };
    if (TITLE_KEYS.has(key)) title = value;
    if (!BODY_KEYS.has(key)) continue;
    const from = line.text.search(/[：:]/u) + 1;
    const text = line.text.slice(from).trim();
    const start = line.start + line.text.indexOf(text, from);
    const first = text === "" ? [] : [{ ...line, text, start }];
    return { lines: [...first, ...lines.slice(index + 1)], title };
  }
  return { lines };
}
