import { AlignmentType, BorderStyle, Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from "docx"; // prettier-ignore
import type { Block } from "./document.js";

const FONT = { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "SimSun" } as const;
const HEADING_FONT = { ...FONT, eastAsia: "SimHei" } as const;
/** In half points. */
const SIZES = { 1: 36, 2: 28, 3: 24, text: 22 } as const;
const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
/** The text width of an A4 page with the margins below, in twentieths of a point. */
const WIDTH = 9070;
const MARGIN = 1418;
/** Characters that XML 1.0 cannot hold. */
const NOT_XML =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g; // prettier-ignore

/** A document as a Word file (.docx), A4, with real headings and tables. */
export function writeDocx(blocks: readonly Block[], title: string): Promise<Buffer> {
  const document = new Document({
    title,
    creator: "Leian 类案",
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 }, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } }, // prettier-ignore
        children: blocks.flatMap(writeBlock),
      },
    ],
  });
  return Packer.toBuffer(document);
}

function writeBlock(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case "HEADING":
      return [
        new Paragraph({
          heading: HEADINGS[block.level],
          alignment: block.level === 1 ? AlignmentType.CENTER : AlignmentType.LEFT,
          spacing: { before: 240, after: 120 },
          keepNext: true,
          children: [run(block.text, { bold: true, size: SIZES[block.level], font: HEADING_FONT })],
        }),
      ];
    case "PARAGRAPH":
      return [new Paragraph({ spacing: { after: 120, line: 340 }, children: [run(block.text)] })];
    case "LIST":
      return block.items.map(
        (item) => new Paragraph({ bullet: { level: 0 }, spacing: { after: 60, line: 320 }, children: [run(item)] }),
      );
    case "TABLE":
      return [table(block.head, block.rows), new Paragraph({ spacing: { after: 60 } })];
  }
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  const widths = columnWidths(head, rows);
  const border = { style: BorderStyle.SINGLE, size: 4, color: "808080" };
  const cell = (text: string, column: number, bold: boolean) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      ...(bold && { shading: { fill: "EDEDED" } }),
      children: [new Paragraph({ children: [run(text, { bold })] })],
    });
  return new Table({
    columnWidths: [...widths],
    width: { size: WIDTH, type: WidthType.DXA },
    borders: { top: border, bottom: border, left: border, right: border, insideHorizontal: border, insideVertical: border },
    rows: [
      new TableRow({ tableHeader: true, children: head.map((text, column) => cell(text, column, true)) }),
      ...rows.map((row) => new TableRow({ children: row.map((text, column) => cell(text, column, false)) })),
    ],
  });
}

/** By the longest text of each column, within bounds, so that a short column stays narrow. */
function columnWidths(head: readonly string[], rows: readonly (readonly string[])[]): readonly number[] {
  const lengths = head.map((text, column) =>
    Math.min(30, Math.max(5, text.length, ...rows.map((row) => row[column]?.length ?? 0))),
  );
  const all = lengths.reduce((sum, each) => sum + each, 0);
  return lengths.map((each) => Math.floor((each / all) * WIDTH));
}

function run(
  text: string,
  style: { readonly bold?: boolean; readonly size?: number; readonly font?: typeof FONT | typeof HEADING_FONT } = {},
): TextRun {
  return new TextRun({ text: text.replace(NOT_XML, ""), font: FONT, size: SIZES.text, ...style });
}
