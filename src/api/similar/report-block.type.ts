import { Field, Int, ObjectType } from "type-graphql";
import type { Block } from "../../report/block.js";
import { linesOf } from "../../report/block.js";
import { about } from "../schema/about.js";
import { enumOf } from "../schema/enum-of.js";

const BlockKindEnum = enumOf<Block["kind"]>(
  "ReportBlockKind",
  ["What a part of a report is.", "报告组成部分的种类。"],
  {
    HEADING: ["A heading: text and level.", "标题：文字与级别。"],
    PARAGRAPH: ["A paragraph: text.", "段落：文字。"],
    LIST: ["A list: items.", "列表：各项。"],
    TABLE: ["A table: head and rows.", "表格：表头与各行。"],
    SIGNATURE: ["Lines to be signed: items.", "签名处：各行。"],
  },
);

/** A part of a report as plain text: whoever shows it decides how. */
@ObjectType(
  "ReportBlock",
  about(
    "A part of a report, as plain text: what its kind does not have is empty.",
    "报告的一个组成部分，均为纯文本；其种类所没有的为空。",
    '{ kind: HEADING, level: 1, text: "类案检索报告" }',
  ),
)
export class ReportBlockType {
  @Field((_type) => BlockKindEnum, about("What it is.", "种类。", "PARAGRAPH"))
  kind!: Block["kind"];

  @Field((_type) => Int, {
    nullable: true,
    ...about("A heading's level, 1 to 4.", "标题级别，1至4。", "2"),
  })
  level?: number | undefined;

  @Field((_type) => String, {
    nullable: true,
    ...about("The words of a heading or paragraph.", "标题或段落的文字。", "一、检索说明"),
  })
  text?: string | undefined;

  @Field(
    (_type) => [String],
    about(
      "The items of a list, or the lines to be signed.",
      "列表各项，或签名处各行。",
      '["待决争议焦点"]',
    ),
  )
  items!: readonly string[];

  @Field((_type) => [String], about("A table's head.", "表头。", '["序号", "案例"]'))
  head!: readonly string[];

  @Field(
    (_type) => [[[String]]],
    about(
      "A table's rows, of each the cells, of each the lines.",
      "表格各行；每行为各格，每格为各行文字。",
      '[[["1"], ["某案"]]]',
    ),
  )
  rows!: readonly (readonly (readonly string[])[])[];
}

/** A part of a document as clients read it. */
export function shownBlock(block: Block): ReportBlockType {
  const shown = { kind: block.kind, items: [], head: [], rows: [] };
  switch (block.kind) {
    case "HEADING":
      return { ...shown, level: block.level, text: block.text };
    case "PARAGRAPH":
      return { ...shown, text: block.text };
    case "LIST":
      return { ...shown, items: block.items };
    case "TABLE":
      return { ...shown, head: block.head, rows: block.rows.map((row) => row.map(linesOf)) };
    case "SIGNATURE":
      return { ...shown, items: block.lines };
  }
}
