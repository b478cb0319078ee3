import { createWriteStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ZipFile } from "yazl";
import { EN } from "../../../../src/cli/messages/en.js";
import { readColumnMap } from "../../../../src/ingest/collection/columns.js";
import type { ColumnNames } from "../../../../src/ingest/collection/columns.js";
import { readCollection } from "../../../../src/ingest/collection/read-collection.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "leian-collection-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const NO_MAP: ColumnNames = new Map();

/** What a file gives, a line an item: 2 (2021)某1号 某某, or the fault as it is printed. */
async function read(name: string, bytes: Uint8Array | string, mapped = NO_MAP) {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return readPath(name, path, mapped);
}

async function readPath(name: string, path: string, mapped = NO_MAP) {
  const lines: string[] = [];
  for await (const item of readCollection({ path, shownAs: name }, mapped))
    lines.push(
      item.kind === "fault"
        ? EN.fault(item.fault)
        : `${item.row.line} ${item.row.values.NUMBER ?? "-"} ${item.row.values.TEXT ?? "-"}`,
    );
  return lines;
}

const HEADER = "案号,法院,裁判日期,全文";
const row = (number: number, text: string) => `（2021）某${number}号,某法院,2021-01-02,${text}`;

/** 中 and 文 in GBK. */
const gbk = (latin: string) => Buffer.from(latin, "latin1");

describe("a collection of judgments", () => {
  test("gives its rows with their lines; a text in quotes may have line breaks and commas", async () => {
    const text = `\ufeff${HEADER}\r\n${row(1, "甲")}\r\n\r\n${row(2, '"乙，\n丙,丁""戊"""')}\r\n${row(3, "己")}`;
    expect(await read("a.csv", text)).toEqual([
      "2 （2021）某1号 甲",
      '4 （2021）某2号 乙，\n丙,丁"戊"',
      "6 （2021）某3号 己",
    ]);
  });

  test("reads GB18030 as UTF-8, without being told", async () => {
    // 案号,全文 and 中文 in GBK
    const header = gbk("\xb0\xb8\xba\xc5,\xc8\xab\xce\xc4\n");
    const bytes = Buffer.concat([header, gbk("A1,\xd6\xd0\xce\xc4\n")]);
    expect(await read("gbk.csv", bytes)).toEqual(["2 A1 中文"]);
  });

  test("a broken row is a fault with its line, and the rows behind it are read", async () => {
    const text = [
      HEADER,
      row(1, "甲"),
      row(2, '"没有结束的引号'),
      row(3, "乙"),
      "（2021）某4号,某法院",
      row(5, '他说"好"'),
      row(6, '"没有结束'),
      row(7, '"完整"'),
    ].join("\n");
    expect(await read("broken.csv", text)).toEqual([
      "2 （2021）某1号 甲",
      "broken.csv:3: expected quotation marks that are closed, those inside a field doubled",
      "4 （2021）某3号 乙",
      "broken.csv:5: expected 4 columns as in the header, not 2",
      '6 （2021）某5号 他说"好"',
      "broken.csv:7: expected quotation marks that are closed, those inside a field doubled",
      "8 （2021）某7号 完整",
    ]);
  });

  test("a file without the text says which column is missing and how to name it", async () => {
    expect(await read("other.csv", "caseNo,body\n1,甲\n")).toEqual([
      "other.csv:1: expected a column 全文: the file has caseNo, body (--map 全文=NAME says which one it is)",
    ]);
    const mapped = readColumnMap("全文=body") as ColumnNames;
    expect(await read("other.csv", "caseNo,body\n1,甲\n", mapped)).toEqual(["2 1 甲"]);
  });

  test("what the user maps goes before what a name means", async () => {
    const mapped = readColumnMap("案号=编号,全文=内容") as ColumnNames;
    expect(await read("map.csv", "案号,编号,内容\n旧,新,甲\n", mapped)).toEqual(["2 新 甲"]);
    expect(readColumnMap("案号=a,房号=b")).toEqual({ part: "房号=b" });
  });

  test("JSON Lines have the same columns; a line that is none is a fault", async () => {
    const lines = [
      '{"caseNo":"1","text":"甲"}',
      "{",
      '{"caseNo":"2","全文":"乙","当事人":["丙","丁"]}',
    ];
    expect(await read("a.jsonl", lines.join("\n"))).toEqual([
      "1 1 甲",
      "a.jsonl:2: expected JSON that can be read",
      "3 2 乙",
    ]);
  });

  test("packed files are read as they are; one that ends too soon says where", async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => row(index, `文${Math.sqrt(index)}`));
    const packed = gzipSync(`${HEADER}\n${rows.join("\n")}\n`);
    expect(await read("a.csv.gz", packed)).toHaveLength(3000);
    const cut = await read("cut.csv.gz", packed.subarray(0, packed.length / 2));
    expect(cut.length).toBeGreaterThan(100);
    expect(cut.length).toBeLessThan(3000);
    expect(cut.at(-1)).toMatch(/^cut\.csv\.gz:\d+: expected a whole file/u);
    expect(await read("no.zip", "no archive")).toEqual([
      expect.stringMatching(/^no\.zip:1: expected a whole file/u),
    ]);
  });

  test("of an archive all files of rows are read, and nothing else", async () => {
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from(`${HEADER}\n${row(1, "甲")}`), "2021年/01.csv");
    zip.addBuffer(Buffer.from("说明"), "说明.txt");
    zip.addBuffer(gzipSync('{"案号":"2","全文":"乙"}'), "02.jsonl.gz");
    zip.end();
    const path = join(folder, "months.zip");
    await pipeline(zip.outputStream, createWriteStream(path));
    expect(await readPath("months.zip", path)).toEqual(["2 （2021）某1号 甲", "1 2 乙"]);
  });

  test("bytes of no encoding are seen as such, not taken for words", async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${HEADER}\n`),
      Buffer.from(row(1, "甲")),
      gbk("\xff"),
    ]);
    expect(await read("bytes.csv", bytes)).toEqual(["2 （2021）某1号 甲\ufffd"]);
  });
});
