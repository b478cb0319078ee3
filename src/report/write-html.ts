import { type Block, type Cell, linesOf } from "./block.js";

const STYLE = `
body { font-family: "Songti SC", SimSun, "Noto Serif CJK SC", serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.75; }
h1, h2, h3, h4 { font-family: "Heiti SC", SimHei, "Noto Sans CJK SC", sans-serif; line-height: 1.4; margin: 1.4em 0 .5em; break-after: avoid; }
h1 { text-align: center; font-size: 1.6rem; } h2 { font-size: 1.25rem; } h3 { font-size: 1.1rem; } h4 { font-size: 1rem; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; margin: .6em 0; font-size: .92em; line-height: 1.55; }
th, td { border: 1px solid #888; padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #ededed; } p { margin: .5em 0; overflow-wrap: anywhere; } li { overflow-wrap: anywhere; }
.signature { margin-top: 3rem; text-align: right; white-space: pre-wrap; }
`;

/** A document as one HTML page that loads nothing; all texts are escaped. */
export function writeHtml(blocks: readonly Block[], title: string): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><style>${STYLE}</style></head>
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
      return `<table>${columns(block.widths)}<thead>${row(block.head, "th")}</thead><tbody>${block.rows.map((cells) => row(cells, "td")).join("")}</tbody></table>`;
    case "SIGNATURE":
      return `<div class="signature">${block.lines.map((line) => `<p>${escape(line)}</p>`).join("")}</div>`;
  }
}

function columns(widths: readonly number[]): string {
  const all = widths.reduce((sum, each) => sum + each, 0);
  return `<colgroup>${widths.map((each) => `<col style="width:${Math.round((each / all) * 100)}%">`).join("")}</colgroup>`;
}

function row(cells: readonly Cell[], tag: "th" | "td"): string {
  return `<tr>${cells.map((cell) => `<${tag}>${linesOf(cell).map(escape).join("<br>")}</${tag}>`).join("")}</tr>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/gu, (mark) => `&#${mark.charCodeAt(0)};`);
}
