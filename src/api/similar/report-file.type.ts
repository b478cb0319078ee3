import { Field, ObjectType } from "type-graphql";
import type { ReportFormat } from "../../report/report-file.js";
import { about } from "../schema/about.js";
import { enumOf } from "../schema/enum-of.js";

export const ReportFormatEnum = enumOf<ReportFormat>(
  "ReportFormat",
  ["What a report is written as.", "报告的文件格式。"],
  {
    DOCX: ["Word, A4, to be filed.", "Word 文件，A4，可提交。"],
    HTML: ["One page that loads nothing.", "单个网页，不加载任何外部内容。"],
    MARKDOWN: ["Markdown.", "Markdown 文本。"],
  },
);

/** A report as a file. */
@ObjectType(
  "ReportFile",
  about(
    "A report as a file; POST /report.docx, /report.html and /report.md give the same as a download.",
    "报告文件；亦可向 /report.docx、/report.html、/report.md 以 POST 下载。",
    '{ name: "类案检索报告-上海市浦东新区人民法院-20261126.docx" }',
  ),
)
export class ReportFileType {
  @Field(
    (_type) => String,
    about(
      "A name for it: the court and the day of the search, nothing of the facts.",
      "文件名：受诉法院与检索日期，不含案情。",
      "类案检索报告-上海市浦东新区人民法院-20261126.docx",
    ),
  )
  name!: string;

  @Field((_type) => String, about("Its media type.", "媒体类型。", "text/html; charset=utf-8"))
  mediaType!: string;

  @Field((_type) => String, about("Its content in Base64.", "内容（Base64）。", "UEsDBBQ="))
  base64!: string;
}
