import type { Block } from "./document.js";

const STYLE =
  "body{font-family:'Songti SC',SimSun,serif;max-width:48rem;margin:2rem auto;line-height:1.7}table{border-collapse:collapse;width:100%}th,td{border:1px solid #888;padding:.3rem .5rem;text-align:left;vertical-align:top}";

/** A document as one HTML page that loads nothing; all texts are escaped. */
export function writeHtml(blocks: readonly Block[], title: string): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escape(title)}</title><style>${STYLE}</style></head>
<body>
${blocks.map(writeBlock).join("\n")}
</body></html>
`;
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case "HEADING":
      return `<h${block.level}>${escape(block.text)}</h${block.level}>`;
    case "PARAGRAPH":
      return `<p>${escape(block.text)}</p>`;
    case "LIST":
      return `<ul>${block.items.map((item) => `<li>${escape(item)}</li>`).join("")}</ul>`;
    case "TABLE":
      return `<table><thead>${row(block.head, "th")}</thead><tbody>${block.rows.map((cells) => row(cells, "td")).join("")}</tbody></table>`;
  }
}

function row(cells: readonly string[], tag: "th" | "td"): string {
  return `<tr>${cells.map((cell) => `<${tag}>${escape(cell)}</${tag}>`).join("")}</tr>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/gu, (mark) => `&#${mark.charCodeAt(0)};`);
}
