import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { runLeian } from "../support/run-leian.js";
import { unzip } from "../support/unzip.js";

/** Made up; the searcher's name and the last sentence are hostile. */
const FACTS = `承租人以售后回租方式融资购买货车，租期三十六期，已付三十一期租金，其后两期未付。
出租人未经催告远程锁车，起诉要求解除合同、收回车辆。承租人已付大部分租金并愿意补交，不同意解除合同。
<script>alert(1)</script> | # 标题 ![图](http://x.example/a.png)`;
const SEARCHER = '某律师事务所 <b onclick="x">';
const COURT = "天津自由贸易试验区人民法院";

let folder: string;
let environment: NodeJS.ProcessEnv;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "leian-report-"));
  const { uri, username, password } = inject("database");
  environment = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
  await writeFile(join(folder, "facts.txt"), FACTS);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const report = (...args: readonly string[]) =>
  runLeian(["report", ...args], environment, undefined, folder);
const usual = ["--facts", "facts.txt", "--court", COURT, "--searcher", SEARCHER];
const written = (name: string) => readFile(join(folder, name), "utf8");

describe("leian report", () => {
  test("writes Markdown: every tier, adverse cases, what was not searched, a line to sign", async () => {
    const issue = "已付大部分租金的，能否解除合同";
    const ran = await report(
      ...usual,
      "--side",
      "respondent",
      "--issue",
      issue,
      "--out",
      "report.md",
    );
    expect(ran).toMatchObject({ code: 0, stdout: "report.md\n" });
    const markdown = await written("report.md");
    expect(markdown.match(/^### （[一二三四五]）/gmu)).toHaveLength(5);
    expect(markdown.match(/本顺位未检索到类案。/gu)).toHaveLength(3);
    expect(markdown).toMatch(/^#### 1\\\. 【不利案例】/mu);
    // whoever won overall: its rule is the lessee's
    expect(markdown).toMatch(/^#### \d\\\. 【有利案例】.*崔某/mu);
    for (const text of [
      `- ${issue}`,
      "远程锁机 | “远程锁车”",
      "未检索中国裁判文书网",
      "## 五、不利案例",
      "（签名）",
      COURT,
    ])
      expect(markdown).toContain(text);
    expect(markdown).not.toMatch(/(?<!\\)[<[]/u);
  });

  test("writes HTML in which texts stay texts", async () => {
    expect(await report(...usual, "--out", "report.html")).toMatchObject({ code: 0 });
    const html = await written("report.html");
    expect(html).toContain("&#60;script&#62;");
    expect(html).not.toMatch(/<script|<b |<img/u);
    expect(html).toContain("<h4>1. ");
    expect(html).not.toMatch(/利案例】|对己方/u); // no side was named
  });

  test("writes a Word file with headings as styles, tables of fixed widths and page numbers", async () => {
    expect(await report(...usual, "--out", "report.docx")).toMatchObject({ code: 0 });
    const parts = unzip(await readFile(join(folder, "report.docx")));
    const text = parts.get("word/document.xml")!;
    const headings = [...text.matchAll(/<w:pStyle w:val="Heading(\d)"\/>/gu)].map(
      (found) => found[1],
    );
    expect(headings.filter((level) => level === "1")).toHaveLength(1);
    expect(headings.filter((level) => level === "2")).toHaveLength(6);
    expect(headings.filter((level) => level === "3")).toHaveLength(5);
    expect(headings.filter((level) => level === "4").length).toBeGreaterThan(3);
    expect(parts.get("word/styles.xml")).toMatch(/w:styleId="Heading4"/u);
    expect(text.match(/<w:tblLayout w:type="fixed"\/>/gu)!.length).toBeGreaterThan(6);
    expect(text).toContain("&lt;script&gt;");
    expect(parts.get("word/footer1.xml")).toMatch(/PAGE.*NUMPAGES/su);
  });

  test("a case that is like none: all five tiers are empty, and how near the nearest came", async () => {
    await writeFile(
      join(folder, "fishing.txt"),
      "两家渔船在禁渔期争抢同一片海域，渔网缠住螺旋桨，双方为修理费用发生争执。",
    );
    const { code, stdout } = await report(
      "--facts",
      "fishing.txt",
      "--court",
      COURT,
      "--searcher",
      "某",
    );
    expect(code).toBe(0);
    expect(stdout.match(/本顺位未检索到类案。/gu)).toHaveLength(5);
    expect(stdout).toMatch(/作为类案检出的0件。相似度最高的一件为0\.[01]\d，未达到0\.20/u);
  });

  test("facts in GB18030 are read", async () => {
    await writeFile(
      join(folder, "gb.txt"),
      Buffer.from("d7e2c1dececfc0d4bcaed6d5b3b5c1beb7c9d0d0d7e2c1de", "hex"),
    );
    expect(await report("--facts", "gb.txt", "--court", COURT, "--searcher", "某")).toMatchObject({
      code: 0,
    });
  });

  test("a report that is there is kept, unless --force is given", async () => {
    await writeFile(join(folder, "edited.md"), "edited by hand");
    expect(await report(...usual, "--out", "edited.md")).toMatchObject({
      code: 1,
      stderr: "edited.md is there already: name another file, or give --force to write over it.\n",
    });
    expect(await written("edited.md")).toBe("edited by hand");
    expect(await report(...usual, "--out", "edited.md", "--force")).toMatchObject({ code: 0 });
    expect(await written("edited.md")).toContain("# 类案检索报告");
  });

  test.each<[readonly string[], RegExp]>([
    [["--facts", "nowhere.txt"], /^nowhere\.txt is not there or cannot be read: give a file\.\n$/u],
    [
      ["--facts", "binary.txt"],
      /^binary\.txt is no text in UTF-8, UTF-16 or GB18030: save it in one of these\.\n$/u,
    ],
    [["--facts", "empty.txt"], /^empty\.txt has no words: .*\n$/u],
    [["--facts", "long.txt"], /^facts has 20400 characters: expected 10 to 20000\.\n$/u],
    [
      ["--court", "月球人民法院"],
      /^--court: "月球人民法院" is no court of the graph, neither an id nor a name\.\n$/u,
    ],
    [
      ["--court", "滨海新区人民法庭"],
      /^--court: "滨海新区人民法庭" is no court .* Near: 天津市滨海新区人民法院.*\.\n$/u,
    ],
    [
      ["--court", "court:nowhere"],
      /^--court: "court:nowhere" is no court of the graph, neither an id nor a name\./u,
    ],
    [["--side", "plaintiff"], /^--side is plaintiff: expected claimant or respondent\.\n$/u],
    [["--first", "0"], /^--first is 0: expected a number from 1 to 50\.\n$/u],
    [["--first", "51"], /^--first is 51: expected/u],
    [["--first", "abc"], /^--first is abc: expected/u],
    [["--searcher", " "], /^searcher has 0 characters: expected 1 to 200\.\n$/u],
    [
      ["--out", "nowhere/report.md"],
      /^nowhere\/report\.md could not be written: check the folder and the rights\.\n$/u,
    ],
    [
      ["--out", "report.pdf"],
      /^report\.pdf has no ending that can be written: expected \.md, \.docx or \.html\.\n$/u,
    ],
  ])("%j is refused in one sentence, exit code 1", async (args, message) => {
    await writeFile(join(folder, "binary.txt"), Buffer.from([0xff, 0x00, 0x80, 0xff]));
    await writeFile(join(folder, "empty.txt"), "");
    await writeFile(join(folder, "long.txt"), "租赁合同纠纷".repeat(3400));
    const ran = await report(...usual, ...args);
    expect(ran).toMatchObject({ code: 1, stdout: "" });
    expect(ran.stderr).toMatch(message);
  });
});
