import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { type Block, type Cell, linesOf, type Table as TableBlock } from "./block.js";

/**
 * Fonts that Chinese offices have; a program without them takes its own Chinese ones, for quotation
 * marks, too.
 */
const FONT = {
  ascii: "Times New Roman",
  hAnsi: "Times New Roman",
  eastAsia: "SimSun",
  hint: "eastAsia",
} as const;
const HEADING_FONT = { ...FONT, eastAsia: "SimHei" } as const;
/** In half points. */
const SIZES = { 1: 36, 2: 28, 3: 24, 4: 22, text: 22, table: 19, footer: 18 } as const;
const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;
/** The text width of an A4 page with the margins below, in twentieths of a point. */
const WIDTH = 9070;
const MARGIN = 1418;
/** Two characters, by which Chinese paragraphs are indented. */
const INDENT = 2 * 10 * SIZES.text;
const POINTS = "points";
const SHORT_CELL = 300;
/** Characters that XML 1.0 cannot hold. */
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\p{Surrogate}\uFFFE\uFFFF]/gu;

/**
 * A document as a Word file (.docx), A4, with headings as styles, tables, and the number of each
 * page in its footer.
 */
export function writeDocx(blocks: readonly Block[], title: string): Promise<Buffer> {
  const document = new Document({
    title,
    creator: "Leian 类案",
    styles: {
      default: {
        document: {
          run: { font: FONT, size: SIZES.text, language: { value: "en-US", eastAsia: "zh-CN" } },
        },
        heading1: heading(1),
        heading2: heading(2),
        heading3: heading(3),
        heading4: heading(4),
      },
    },
    numbering: {
      config: [
        {
          reference: POINTS,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: "•",
              style: { paragraph: { indent: { left: INDENT, hanging: 260 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        footers: { default: pageFooter() },
        children: blocks.flatMap(writeBlock),
      },
    ],
  });
  return Packer.toBuffer(document);
}

function heading(level: keyof typeof HEADINGS) {
  return {
    run: { font: HEADING_FONT, size: SIZES[level], bold: true, color: "000000" },
    paragraph: {
      alignment: level === 1 ? AlignmentType.CENTER : AlignmentType.LEFT,
      spacing: { before: level === 1 ? 0 : 240, after: level === 1 ? 240 : 120 },
      keepNext: true,
    },
  };
}

function pageFooter(): Footer {
  const children = ["第 ", PageNumber.CURRENT, " 页，共 ", PageNumber.TOTAL_PAGES, " 页"];
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children, size: SIZES.footer })],
      }),
    ],
  });
}

function writeBlock(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case "HEADING":
      return [new Paragraph({ heading: HEADINGS[block.level], children: [run(block.text)] })];
    case "PARAGRAPH":
      return [
        new Paragraph({
          indent: { firstLine: INDENT },
          spacing: { after: 120, line: 340 },
          children: [run(block.text)],
        }),
      ];
    case "LIST":
      return block.items.map(
        (item) =>
          new Paragraph({
            numbering: { reference: POINTS, level: 0 },
            spacing: { after: 60, line: 320 },
            children: [run(item)],
          }),
      );
    case "TABLE":
      return [table(block), new Paragraph({ spacing: { after: 0, line: 160 } })];
    case "SIGNATURE":
      return block.lines.map(
        (line, index) =>
          new Paragraph({
            alignment: AlignmentType.RIGHT,
            spacing: { before: index === 0 ? 600 : 120 },
            keepNext: index < block.lines.length - 1,
            children: [run(line)],
          }),
      );
  }
}

function table({ widths, head, rows }: TableBlock): Table {
  const all = widths.reduce((sum, each) => sum + each, 0);
  const columns = widths.map((each) => Math.floor((each / all) * WIDTH));
  const border = { style: BorderStyle.SINGLE, size: 4, color: "808080" };
  const cell = (content: Cell, column: number, bold: boolean) =>
    new TableCell({
      width: { size: columns[column] ?? 0, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      ...(bold && { shading: { fill: "EDEDED" } }),
      children: linesOf(content).map(
        (line) => new Paragraph({ children: [run(line, { bold, size: SIZES.table })] }),
      ),
    });
  return new Table({
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    width: { size: WIDTH, type: WidthType.DXA },
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((text, column) => cell(text, column, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: row.every(isShort),
            children: row.map((content, column) => cell(content, column, false)),
          }),
      ),
    ],
  });
}

/** A row of such cells takes no great part of a page: it is kept on one. */
function isShort(cell: Cell): boolean {
  return linesOf(cell).join("").length <= SHORT_CELL;
}

function run(
  text: string,
  style: { readonly bold?: boolean; readonly size?: number } = {},
): TextRun {
  return new TextRun({ text: text.replace(NOT_XML, ""), ...style });
}
