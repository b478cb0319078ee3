import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Document, Packer, Paragraph } from "docx";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DocumentError } from "../../../src/ingest/read/document-error.js";
import { readDocument } from "../../../src/ingest/read/read-document.js";
import { splitCases } from "../../../src/ingest/structure/split-cases.js";
import { OWN_CASES } from "../../golden/releases/own-cases.js";

const GOLDEN = join(import.meta.dirname, "../../golden/releases");
const HEADINGS = { facts: "基本案情", result: "裁判结果", meaning: "典型意义" } as const;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "leian-test-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const plain = (text: string) => text.replace(/\s/gu, "");
const EXPECTED = OWN_CASES.map((own) => [
  `${own.headline}——${own.name}`,
  own.sections.map(([kind, words]) => [HEADINGS[kind], plain(words)]),
]);

async function casesOf(path: string): Promise<unknown> {
  const { text } = await readDocument(path);
  return splitCases(text).flatMap((release) =>
    release.cases.map((each) => [
      each.title,
      each.sections.map((section) => [section.heading, plain(section.text)]),
    ]),
  );
}

describe("the same release in every kind of file gives the same cases", () => {
  test.each(["qinghe.txt", "qinghe-gb18030.txt", "qinghe.html", "qinghe.pdf"])(
    "%s",
    async (name) => {
      expect(await casesOf(join(GOLDEN, name))).toEqual(EXPECTED);
    },
  );

  test("Word", async () => {
    const lines = (await readDocument(join(GOLDEN, "qinghe.txt"))).text
      .split("\n")
      .filter((line) => line !== "");
    const path = join(folder, "qinghe.docx");

    await writeFile(
      path,
      await Packer.toBuffer(
        new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }),
      ),
    );
    expect(await casesOf(path)).toEqual(EXPECTED);
  });

  test("UTF-16, UTF-8 with a byte order mark, Windows line ends", async () => {
    const { text } = await readDocument(join(GOLDEN, "qinghe.txt"));
    const files: readonly (readonly [string, Buffer])[] = [
      ["utf-16.txt", Buffer.from(`\ufeff${text}`, "utf16le")],
      ["bom.txt", Buffer.from(`\ufeff${text}`, "utf8")],
      ["crlf.md", Buffer.from(text.replaceAll("\n", "\r\n"), "utf8")],
    ];
    for (const [name, bytes] of files) {
      await writeFile(join(folder, name), bytes);
      expect(await casesOf(join(folder, name))).toEqual(EXPECTED);
    }
  });
});

describe("what cannot be read is reported with what to do", () => {
  test.each([
    ["nowhere.txt", undefined, "is not there"],
    [
      "cases.xls",
      Buffer.from("x"),
      "is of a kind that is not read: give .txt, .md, .html, .docx or .pdf",
    ],
    ["empty.txt", Buffer.from(" \n\t\n"), "has no words"],
    [
      "picture.txt",
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
      "is no text in UTF-8, UTF-16 or GB18030",
    ],
    ["broken.docx", Buffer.from("no zip"), "is no Word file that can be opened"],
    ["broken.pdf", Buffer.from("%PDF-1.7 nothing"), "is no PDF file that can be opened"],
  ])("%s", async (name, bytes, message) => {
    const path = join(folder, name);
    if (bytes) await writeFile(path, bytes);
    const error = await readDocument(path).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(DocumentError);
    expect(String(error)).toContain(message);
  });
});
