import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { compilePattern } from "../../../src/lexicon/compile-pattern.js";
import { CompiledTable } from "../../../src/lexicon/compiled-table.js";
import { keepLexicon } from "../../../src/lexicon/kept-lexicon.js";
import { Lexicon, LEXICON } from "../../../src/lexicon/lexicon.js";
import { readLexicon } from "../../../src/lexicon/read-lexicon.js";
import { WordTrie } from "../../../src/lexicon/word-trie.js";
import { expectProportional, over } from "../../support/proportional.js";

const folder = mkdtempSync(join(tmpdir(), "leian-lexicon-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ROW = "  - { id: a, means: A, words: [甲], example: [甲] }";
const table = (rows: string) => `table: t\nabout: { en: e, zh: 中 }\nrows:\n${rows}\n`;

test.each([
  [table(ROW.replace("means: A, ", "")), /t\.yaml: rows\.0\.means/u],
  [table(ROW.replace("words: [甲]", "words: [甲], pattern: 甲")), /either words or a pattern/u],
  [table(ROW.replace(", example: [甲]", "")), /rows\.0\.example/u],
  [table(`${ROW}\n${ROW}`), /an id of its own/u],
  [table(ROW).replace("table: t", "table: u"), /the file's own name/u],
  [table(ROW.replace("id: a", "id: a, colour: red")), /t\.yaml/u],
])("a faulty table is refused with its file and place %#", (text, message) => {
  writeFileSync(join(folder, "t.yaml"), text);
  expect(() => readLexicon(folder)).toThrow(message);
});

test("what was kept is the same, and is used only while the files are as they were", () => {
  const own = mkdtempSync(join(folder, "kept-"));
  const kept = join(own, "lexicon.json");
  writeFileSync(join(own, "lists.yaml"), "lists: { a: [甲] }");
  writeFileSync(join(own, "t.yaml"), table(ROW));
  const data = readLexicon(own);
  keepLexicon(kept, data);
  expect(readLexicon(own, kept)).toEqual(data);
  keepLexicon(kept, { ...data, lists: new Map([["a", ["乙"]]]) });
  expect(readLexicon(own, kept).lists.get("a")).toEqual(["乙"]); // it is what is used
  writeFileSync(join(own, "lists.yaml"), "lists: { a: [丙] }");
  expect(readLexicon(own, kept).lists.get("a")).toEqual(["丙"]);
  writeFileSync(kept, '{"hash": "');
  expect(readLexicon(own, kept).lists.get("a")).toEqual(["丙"]);
});

test("every file of lists is read, and a name belongs to one list", () => {
  const own = mkdtempSync(join(folder, "lists-"));
  writeFileSync(join(own, "lists.yaml"), "lists: { a: [甲] }");
  writeFileSync(join(own, "lists-more.yaml"), "lists: { b: [乙] }");
  expect([...readLexicon(own).lists.keys()].toSorted()).toEqual(["a", "b"]);
  writeFileSync(join(own, "lists-more.yaml"), "lists: { a: [乙] }");
  expect(() => readLexicon(own)).toThrow(/lists\.a/u);
});

test.each([
  ["判决.*如下", /bounded/u],
  ["(?:甲|乙)+", /bounded/u],
  ["甲{3,}", /bounded/u],
  ["{no-such-list}如下", /no-such-list/u],
  ["甲".repeat(80), /under 80/u],
  ["甲(", /regular expression/u],
])("a pattern that has no bound, no list or no form is refused: %s", (pattern, message) => {
  expect(() => compilePattern(pattern, new Map())).toThrow(message);
});

test("a list is taken by its longest word, and its signs are no expression", () => {
  const expression = compilePattern("{x}书", new Map([["x", ["判", "判决", "a.c"]]]));
  expression.lastIndex = 0;
  expect(expression.exec("判决书")?.[0]).toBe("判决书");
  expression.lastIndex = 0;
  expect(expression.exec("abc书")).toBeNull();
});

test("single signs of a list are a class, and a hyphen in it is a sign", () => {
  const lexicon = new Lexicon({
    lists: new Map([["joint", ["、", "-", "以及", "]"]]]),
    tables: new Map(),
    hash: "",
  });
  const expression = lexicon.expression("^{joint}{1,2}$");
  expect(["、", "-", "]", "以及-"].map((text) => expression.test(text))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(expression.test("以")).toBe(false);
  expect(() => lexicon.expression("{unknown}")).toThrow(/\{unknown\}.*expected a list/u);
});

test("each meaning of a table of signs is a question of its own", () => {
  const row = (id: string, means: string, pattern: string) => ({
    id,
    means,
    pattern,
    example: [],
    since: 1,
  });
  const rows = [row("a", "A", "不予(?:支持)?"), row("b", "B", "支持$"), row("c", "C", "^本院")];
  const about = { en: "signs", zh: "用语" };
  const table = new CompiledTable(
    { table: "t", about, signs: true, meanings: ["A", "B", "C"], rows },
    new Map(),
  );
  expect(table.find("对此不予支持").map(({ from, to, row }) => [from, to, row])).toEqual([
    [2, 6, "a"],
    [4, 6, "b"],
  ]);
  expect(table.search("对此不予支持", "B")).toEqual({ from: 4, to: 6 });
  expect(table.has("不予支持，本院", "C")).toBe(false);
  expect(table.scan("本院不予支持").map(({ from, to, means }) => [from, to, means])).toEqual([
    [0, 2, "C"],
    [2, 6, "A"],
  ]);
});

test("a hidden row is asked for in vain, in every way, until it is shown again", () => {
  const row = (id: string, means: string, words: readonly string[]) => ({
    id,
    means,
    words,
    example: [],
    since: 1,
  });
  const rows = [row("a", "A", ["驳回", "不予支持"]), row("b", "B", ["支持"])];
  const about = { en: "signs", zh: "用语" };
  const table = new CompiledTable(
    { table: "t", about, signs: true, meanings: ["A", "B"], rows },
    new Map(),
  );
  const answers = () => [
    table.find("不予支持").map((each) => each.row),
    table.has("不予支持", "A"),
    table.has("不予支持", "B"),
    table.scan("不予支持").map((each) => each.means),
    table.at("驳回", 0)?.row,
    table.words.length,
  ];
  const shown = [["a", "b"], true, true, ["A"], "a", 3];
  expect(answers()).toEqual(shown);
  table.hide(new Set(["a"]));
  expect(answers()).toEqual([["b"], false, true, ["B"], undefined, 1]);
  table.hide(new Set());
  expect(answers()).toEqual(shown);
});

test("the longest word wins, and only on borders", () => {
  const trie = new WordTrie([
    ["漂流", 1],
    ["漂流物", 2],
    ["亮漂", 3],
  ]);
  expect(trie.find("拾得漂流物")).toEqual([{ from: 2, to: 5, value: 2 }]);
  const borders = new Set([0, 2, 3, 5]);
  expect(trie.find("裙子很漂亮", (offset) => borders.has(offset))).toEqual([]);
});

test("a text of a million signs costs no more than its length", () => {
  const findAll = (text: string) => {
    for (const name of LEXICON.data.tables.keys()) LEXICON.table(name).find(text);
  };
  expectProportional(over("原审被告被上诉"), findAll, 1_000_000);
});
