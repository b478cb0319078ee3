import { extname } from "node:path";
import { reportDocument } from "./document.js";
import type { SearchReport } from "./search-report.js";
import { writeDocx } from "./write-docx.js";
import { writeHtml } from "./write-html.js";
import { writeMarkdown } from "./write-markdown.js";

/** What a report can be written as. */
const FORMATS = ["DOCX", "HTML", "MARKDOWN"] as const;
export type ReportFormat = (typeof FORMATS)[number];

/** A report as a file. */
export interface ReportFile {
  /** A name that tells a clerk what it is, with its ending; nothing of the facts stands in it. */
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

const TITLE = "类案检索报告";
const ENDINGS: Readonly<Record<ReportFormat, string>> = {
  DOCX: "docx",
  HTML: "html",
  MARKDOWN: "md",
};
const MEDIA_TYPES: Readonly<Record<ReportFormat, string>> = {
  DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  HTML: "text/html; charset=utf-8",
  MARKDOWN: "text/markdown; charset=utf-8",
};

/** The format that the ending of a path means; undefined where it means none. */
export function formatOf(path: string): ReportFormat | undefined {
  const ending = extname(path).toLowerCase();
  return FORMATS.find((format) => ending === `.${ENDINGS[format]}`);
}

/** A report as a file of a format. */
export async function reportFile(report: SearchReport, format: ReportFormat): Promise<ReportFile> {
  return {
    name: `${stem(report)}.${ENDINGS[format]}`,
    mediaType: MEDIA_TYPES[format],
    content: await writeReport(report, format),
  };
}

/** The content of the file of a format. */
export async function writeReport(report: SearchReport, format: ReportFormat): Promise<Buffer> {
  const blocks = reportDocument(report);
  switch (format) {
    case "DOCX":
      return writeDocx(blocks, TITLE);
    case "HTML":
      return Buffer.from(writeHtml(blocks, TITLE));
    case "MARKDOWN":
      return Buffer.from(writeMarkdown(blocks));
  }
}

/** 类案检索报告-上海市浦东新区人民法院-20261126, with no character that a file system refuses. */
function stem({ audience, forum, searchedAt }: SearchReport): string {
  const day = searchedAt.slice(0, "2026-11-26".length).replaceAll("-", "");
  const parts = [audience === "TEAM" ? `${TITLE}（内部工作稿）` : TITLE, forum?.name, day];
  return parts
    .flatMap((part) => part?.replace(/[\\/:*?"<>|\p{Cc}\p{Surrogate}]/gu, "") ?? [])
    .join("-");
}
