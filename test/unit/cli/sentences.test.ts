import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../../src/cli/messages/catalogue.js";
import {
  ENGINE_SENTENCES,
  type EngineCode,
  readSentence,
} from "../../../src/cli/messages/engine-sentences.js";
import { SENTENCES } from "../../../src/cli/messages/zh-sentences.js";
import { reviewReport } from "../../../src/ingest/review-report.js";

const { en, zh } = CATALOGUE;
const CODES = Object.keys(ENGINE_SENTENCES) as EngineCode[];
const parameters = (template: string) => [...template.matchAll(/\{\w+\}/gu)].map(String).sort();
/** A template with its parameters filled in. */
const filled = (template: string) =>
  template.replace(/\{(\w+)\}/gu, (_, name: string) => `甲${name}`);

describe("sentences of the engine", () => {
  test.each(CODES)("%s is Chinese, has the same parameters and is known again", (code) => {
    expect(SENTENCES[code]).toMatch(/\p{Script=Han}/u);
    expect(parameters(SENTENCES[code])).toEqual(parameters(ENGINE_SENTENCES[code]));
    const english = filled(ENGINE_SENTENCES[code]);
    expect(readSentence(english)?.code).toBe(code);
    expect(zh.sentence(english)).toBe(filled(SENTENCES[code]));
    expect(en.sentence(english)).toBe(english);
  });

  test("what others wrote stays as it is", () => {
    for (const text of ["这是编辑的说明", "the graph holds no case", "weather: it rains", ""])
      expect(zh.sentence(text)).toBe(text);
  });

  test("the kind before a sentence is worded too", () => {
    expect(zh.sentence("court: the graph knows no court of this name")).toBe(
      "法院：图谱中没有此名称的法院",
    );
  });
});

/**
 * The strings of a file that read like a sentence, their parameters as 甲; errors are no reasons.
 */
function sentencesOf(path: string): readonly string[] {
  const source = ts.createSourceFile(
    path,
    readFileSync(path, "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isThrowStatement(node)) return;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) found.push(node.text);
    if (ts.isTemplateExpression(node)) found.push(...expansions(node));
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return found.filter((text) => /(?:^| )[a-z]+ [a-z]+ [a-z]+(?: |$)/u.test(text));
}

/** A template string; a conditional inside it gives one text for each branch. */
function expansions({ head, templateSpans }: ts.TemplateExpression): readonly string[] {
  let texts = [head.text];
  for (const { expression, literal } of templateSpans) {
    const inner = ts.isConditionalExpression(expression)
      ? [expression.whenTrue, expression.whenFalse].flatMap((branch) =>
          ts.isStringLiteral(branch)
            ? [branch.text]
            : ts.isTemplateExpression(branch)
              ? expansions(branch)
              : ["甲"],
        )
      : ["甲"];
    texts = texts.flatMap((text) => inner.map((each) => `${text}${each}${literal.text}`));
  }
  return texts;
}

/** What gives reasons and notes: all of these stand in records, reviews or the table of cite. */
const ROOMS = ["src/citation", "src/ingest/extract", "src/ingest/structure"];
const FILES = [
  ...ROOMS.flatMap((room) =>
    readdirSync(room)
      .filter((name) => name.endsWith(".ts"))
      .map((name) => join(room, name)),
  ),
  "src/ingest/ingest-document.ts",
  "src/ingest/import/prepare-import.ts",
  "src/ingest/takedown/leave-out.ts",
  "src/graph/load/named-courts.ts",
  "src/graph/load/instrument-rows.ts",
  "src/graph/load/case-properties.ts",
];

test("every reason and note in the source has a code", () => {
  const all = FILES.flatMap((path) => sentencesOf(path).map((text) => ({ path, text })));
  expect(all.length).toBeGreaterThan(20);
  expect(all.filter(({ text }) => readSentence(text) === undefined)).toEqual([]);
});

test("a review is Chinese but for keys and quotes", () => {
  const record = {
    id: "case:a",
    title: "某案",
    unresolved: [
      { kind: "court", raw: "某某法院", reason: ENGINE_SENTENCES.COURT_NOT_HELD },
      {
        kind: "provision",
        raw: "《某法》第一条",
        reason: "no instrument of the graph is called 某法",
      },
    ],
  };
  const notes = [{ part: "outcome", message: "AFFIRMED by the rule disposition/affirmed" }];
  const reviewed = {
    name: "a.txt",
    document: { kind: "JUDGMENT", cases: [{ record, notes }] },
    masked: [],
  } as unknown as Parameters<typeof reviewReport>[0][number];
  expect(reviewReport([reviewed], { ...zh.ingest.review, ...zh }).split("\n")).toEqual(
    expect.arrayContaining([
      "- `outcome`: 按规则 disposition/affirmed 读为 AFFIRMED",
      "- `unresolved` 法院 “某某法院”: 图谱中没有此名称的法院",
      "- `unresolved` 条文 “《某法》第一条”: 图谱中没有名为“某法”的法规",
    ]),
  );
});

test("members of closed lists in tables", () => {
  expect([en.term("RESOLVED"), zh.term("RESOLVED")]).toEqual(["RESOLVED", "已确定"]);
  expect([en.term("JUDGMENT"), zh.term("JUDGMENT")]).toEqual(["JUDGMENT", "裁判文书"]);
});

test.each([
  "UNREACHABLE",
  "REFUSED",
  "MALFORMED",
  "NOT_EMBEDDED",
  "OTHER_MODEL",
  "OTHER_LENGTH",
] as const)("the report's warning of %s", (fault) => {
  expect(en.report.withoutEmbeddings(fault)).toMatch(/^Similarity is by words.*\.$/u);
  expect(zh.report.withoutEmbeddings(fault)).toMatch(/^相似度只依据文字.*。$/u);
});
