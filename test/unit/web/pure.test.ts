import { describe, expect, test } from "vitest";
import { barsBy } from "../../../src/web/pages/outcomes/groups.js";
import { citationOf } from "../../../src/web/pages/case/citation-of.js";
import { tableFile } from "../../../src/web/pages/compare/table-file.js";
import { winnerOnPoint } from "../../../src/web/pages/law/winner-on-point.js";
import { factPieces } from "../../../src/web/pages/matter/fact-pieces.js";
import { meaningsOf } from "../../../src/web/state/recognize.js";
import { inLanguage } from "../../../src/web/words/in-language.js";

const rule = (favours: "CLAIMANT" | "RESPONDENT" | "NEITHER" | null, provision: string) => ({
  id: "rule",
  statement: "规则",
  favours,
  interprets: [{ id: provision }],
});

describe("who won on the point of an article", () => {
  test.each([
    ["the side that its rule favours", [rule("CLAIMANT", "provision:a/1")], "CLAIMANT"],
    ["also by a paragraph", [rule("RESPONDENT", "provision:a/1/2")], "RESPONDENT"],
    ["another article's rule says nothing", [rule("CLAIMANT", "provision:a/10")], undefined],
    ["a rule for nobody says nothing", [rule("NEITHER", "provision:a/1")], undefined],
    [
      "two rules for two sides",
      [rule("CLAIMANT", "provision:a/1"), rule("RESPONDENT", "provision:a/1")],
      "SPLIT",
    ],
  ])("%s", (_name, rulePrinciples, expected) => {
    expect(winnerOnPoint({ rulePrinciples }, ["provision:a/1"])).toBe(expected);
  });
});

describe("what a record says in both languages", () => {
  test.each([
    ["出租人 lessor", "出租人", "lessor"],
    ["承租人（售后回租） lessee under a sale", "承租人（售后回租）", "lessee under a sale"],
    ["保证人", "保证人", "保证人"],
    ["lessor", "lessor", "lessor"],
    ["持有B轮股权的投资人", "持有B轮股权的投资人", "持有B轮股权的投资人"],
  ])("%s", (text, chinese, english) => {
    expect(inLanguage(text, "zh")).toBe(chinese);
    expect(inLanguage(text, "en")).toBe(english);
  });
});

describe("facts in pieces", () => {
  const span = (start: number, end: number, id = "factor:a") => ({
    ...{ start, end, id, label: "要素", note: "" },
    kind: "named" as const,
  });
  const read = (facts: string, spans: Parameters<typeof factPieces>[1]) =>
    factPieces(facts, spans).map((piece) => [piece.text, piece.spans.map(({ id }) => id)]);

  test("keep every character; a clause may hold the words of another factor", () => {
    expect(
      read("他不付租金，也不还车", [span(1, 10, "clause"), span(1, 5), span(6, 7, "b")]),
    ).toEqual([
      ["他", []],
      ["不付租金", ["factor:a", "clause"]],
      ["，", ["clause"]],
      ["也", ["b", "clause"]],
      ["不还车", ["clause"]],
    ]);
  });

  test("a stretch beyond the text, or of no length, is none", () => {
    expect(read("短", [span(0, 4), span(1, 1), span(-1, 1)])).toEqual([["短", []]]);
  });
});

test("a table's cell is no formula", () => {
  expect(tableFile([["=1+1", 'a "b"']])).toBe(`\uFEFF"'=1+1","a ""b"""\r\n`);
});

test("a citation has a date only where the ruling's is known", () => {
  const legalCase = {
    name: "甲与乙合同纠纷案",
    courts: [{ id: "court:x", name: "某法院" }],
    caseNumbers: ["(2023)津0319民初1号"],
    orderDate: { value: "2022-06-01", of: "EVENT" as const },
    publication: { id: "publication:x", title: "典型案例", publisher: "某法院", date: "2024" },
  };
  expect(citationOf(legalCase, "full")).toBe(
    "某法院“甲与乙合同纠纷案”，（2023）津0319民初1号，载某法院《典型案例》。",
  );
  const ruled = { ...legalCase, orderDate: { value: "2023-05", of: "RULING" as const } };
  expect(citationOf(ruled, "full")).toContain("，2023-05，");
});

test("groups of several causes are added up by year, those without a year apart", () => {
  const group = (year: number | null, claimant: number) => ({
    cases: 2,
    level: null,
    year,
    cause: null,
    region: null,
    points: { claimant, respondent: 1, split: 0, notDecided: 1, notKnown: 1 },
  });
  expect(
    barsBy([group(2022, 1), group(2022, 2), group(null, 5)], "year").map((bar) => [
      bar.label,
      bar.cases,
      bar.claimant,
      bar.open,
    ]),
  ).toEqual([
    ["2022", 4, 3, 4],
    [null, 2, 5, 2],
  ]);
});

describe("what a text is taken for", () => {
  const nothing = { resolveCitations: [] };
  const cited = {
    kind: "PROVISION" as const,
    status: "RESOLVED" as const,
    raw: "民法典第752条",
    normalized: "《中华人民共和国民法典》第七百五十二条",
    start: 4,
    end: 13,
    provisions: [{ id: "provision:civil-code/752", citation: "《…》" }],
    instrument: null,
    case: null,
    cases: [],
  };
  const first = (text: string) => meaningsOf(text, nothing)[0]?.kind;

  test.each([
    ["融资租赁", "WORDS"],
    ["车被锁了，还要付租金吗？", "FACTS"],
    ["我帮朋友顶名买车后来他不付租金租赁公司起诉我付清全部", "FACTS"],
    ["逾期，锁车", "WORDS"], // too short to be compared
  ])("%s: %s", (text, kind) => {
    expect(first(text)).toBe(kind);
  });

  test("a citation within an account is not all that was meant", () => {
    const text = "对方说依民法典第752条我应付清全部租金，但车早就被别人开走了，合同也不是我签的";
    expect(meaningsOf(text, { resolveCitations: [cited] })[0]?.kind).toBe("FACTS");
    expect(
      meaningsOf("民法典第752条", { resolveCitations: [{ ...cited, start: 0, end: 9 }] })[0],
    ).toEqual({
      kind: "LAW",
      citation: "民法典第752条",
      label: "《中华人民共和国民法典》第七百五十二条",
    });
  });

  test("an article that was cited and found by its words too is offered once", () => {
    const label = "《中华人民共和国民法典》第七百五十二条";
    const found = (id: string, citation: string) => ({
      node: { __typename: "Provision" as const, id, citation },
    });
    const meanings = meaningsOf("民法典第752条", {
      resolveCitations: [{ ...cited, start: 0, end: 9 }],
      search: {
        edges: [found("provision:civil-code/752", label), found("other", "《…》第一条")],
      },
    });
    expect(meanings.filter(({ kind }) => kind === "LAW")).toMatchObject([
      { label },
      { label: "《…》第一条" },
    ]);
  });
});
