import type { IngestedDocument } from "./ingest-document.js";

/** A document with what was read from it, or why nothing could be. */
export interface Reviewed {
  readonly name: string;
  readonly document: IngestedDocument;
  /** What the gate for personal data did, a line each. */
  readonly masked: readonly string[];
}

/** How the frame of the report is worded, in the reader's language. */
export interface ReviewWords {
  readonly title: string;
  readonly counts: (kind: string, cases: number, full: number) => string;
  readonly nothing: string;
  readonly personalData: string;
  /** A note or reason of the engine. */
  readonly sentence: (text: string) => string;
  readonly term: (kind: IngestedDocument["kind"]) => string;
  /** What kind of thing could not be resolved. */
  readonly kindName: (kind: string) => string;
}

/**
 * What a person should look at before the records are relied on, as Markdown: a chapter a document,
 * a list a case.
 */
export function reviewReport(reviewed: readonly Reviewed[], words: ReviewWords): string {
  const chapters = reviewed.map(({ name, document, masked }) => {
    const full = document.cases.filter(({ record }) => record.completeness !== "TITLE_ONLY").length;
    const cases = document.cases.map(({ record, notes }) => {
      const lines = notes.map(
        (note) =>
          `- \`${note.part}\`: ${words.sentence(note.message)}${note.quote === undefined ? "" : ` — “${note.quote}”`}`,
      );
      const unresolved = (record.unresolved ?? []).map(
        (each) =>
          `- \`unresolved\` ${words.kindName(each.kind)} “${each.raw}”: ${words.sentence(each.reason)}`,
      );
      const all = [...lines, ...unresolved];
      return `### ${record.orderInPublication ?? ""} ${record.title}\n\n\`${record.id}\`\n\n${all.length === 0 ? `${words.nothing}\n` : `${all.join("\n")}\n`}`;
    });
    const personal =
      masked.length === 0
        ? ""
        : `${words.personalData}\n\n${masked.map((line) => `- ${line}`).join("\n")}\n\n`;
    return `## ${name}\n\n${words.counts(words.term(document.kind), document.cases.length, full)}\n\n${personal}${cases.join("\n")}`;
  });
  return `# ${words.title}\n\n${chapters.join("\n")}`;
}
