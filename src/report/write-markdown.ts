import { type Block, type Cell, linesOf } from "./block.js";

/**
 * A document as Markdown. What stands in texts is shown as it is and never read as markup or HTML.
 */
export function writeMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(writeBlock).join("\n\n")}\n`;
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case "HEADING":
      return `${"#".repeat(block.level)} ${plain(block.text)}`;
    case "PARAGRAPH":
      return plain(block.text);
    case "LIST":
      return block.items.map((item) => `- ${plain(item)}`).join("\n");
    case "TABLE":
      return [
        block.head.map(cell),
        block.head.map(() => "---"),
        ...block.rows.map((row) => row.map(cell)),
      ]
        .map((row) => `| ${row.join(" | ")} |`)
        .join("\n");
    case "SIGNATURE":
      return block.lines.map(plain).join("\n\n");
  }
}

/** A row of a Markdown table is one line: the lines of a cell stand one after the other. */
function cell(content: Cell): string {
  const lines = linesOf(content).map(plain);
  return lines
    .map((line, index) =>
      index < lines.length - 1 && !/[。？！；]$/u.test(line) ? `${line}；` : line,
    )
    .join("");
}

/** On one line, with everything escaped that Markdown or HTML would read. */
function plain(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[\\`*_{}[\]<>#|~!&]/gu, "\\$&")
    .replace(/^(?<number>\d+)\. /u, "$<number>\\. ")
    .replace(/^[-+=]/u, "\\$&");
}
