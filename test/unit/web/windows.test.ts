import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differingOn } from "../../../src/web/pages/case/contradiction-words.js";
import { CASE } from "../../../src/web/pages/case/case.words.js";
import {
  askedOf,
  type Claim,
  claimAt,
  edgesOf,
  keyOf,
  paragraphsOf,
  piecesOf,
  windowsOf,
} from "../../../src/web/pages/case/windows.js";
import { TERMS } from "../../../src/web/words/terms.js";

const DOCUMENT = { id: "document:a", name: "a.txt", length: 0 };

const claim = (start: number, end: number, label = "某", id = "case:a"): Claim => ({
  kind: "PARTY",
  label,
  basis: "CITED",
  start,
  end,
  case: { id },
  about: null,
});

/** What the API answers to what a window asks for. */
const answer = (text: string, plan: Parameters<typeof askedOf>[0], claims: Claim[] = []) => {
  const { start, length } = askedOf(plan);
  const end = Math.min(start + length, text.length);
  return { start, end, text: text.slice(start, end), claims };
};

describe("a document in windows", () => {
  test("shows every word of its sections once, wherever paragraphs and sentences end", () => {
    const words = fc.array(
      fc.oneof(
        fc.constant("\n"),
        fc.constant("。"),
        fc.integer({ min: 1, max: 900 }).map((length) => "字".repeat(length)),
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(words, fc.nat(50), (parts, before) => {
        const section = parts.join("");
        const text = `${"前".repeat(before)}${section}后文。不属于本节`;
        const plans = windowsOf([
          { heading: "本院认为", start: before, end: before + section.length, document: DOCUMENT },
        ]);
        const shown = plans.map((plan) => {
          const data = answer(text, plan);
          const { from, to } = edgesOf(plan, data);
          return text.slice(from, to);
        });
        expect(shown.join("")).toBe(section);
      }),
    );
  });

  test("asks for no long stretch at once", () => {
    const plans = windowsOf([
      { heading: "一", start: 0, end: 25_000, document: DOCUMENT },
      { heading: "二", start: 25_003, end: 25_100, document: DOCUMENT },
    ]);
    expect(Math.max(...plans.map((plan) => askedOf(plan).length))).toBeLessThanOrEqual(2500);
    expect(plans.flatMap(({ heading }) => heading ?? [])).toEqual(["一", "二"]);
    expect(plans.at(-1)).toMatchObject({ start: 25_003, isFirst: true, isLast: true });
  });

  test("cuts between paragraphs: the one in which an edge falls is whole", () => {
    const text = `${"甲".repeat(1990)}。\n${"乙".repeat(100)}。\n${"丙".repeat(300)}。`;
    const plans = windowsOf([{ heading: "", start: 0, end: text.length, document: DOCUMENT }]);
    const lines = plans.map((plan) =>
      paragraphsOf(plan, answer(text, plan), "case:a").map(({ pieces }) => pieces[0]?.text[0]),
    );
    expect(lines).toEqual([["甲", "乙"], ["丙"]]);
  });

  test("tells a claim once, beside the paragraph where its words begin, and no other case's", () => {
    const text = `${"甲".repeat(1990)}。\n${"乙".repeat(100)}。\n丙丙丙。`;
    const claims = [claim(1, 3, "甲甲"), claim(2090, 2097, "跨段"), claim(5, 6, "他案", "case:b")];
    const plans = windowsOf([{ heading: "", start: 0, end: text.length, document: DOCUMENT }]);
    const labels = plans.map((plan) =>
      paragraphsOf(plan, answer(text, plan, claims), "case:a").map((each) =>
        each.claims.map(({ label }) => label),
      ),
    );
    expect(labels).toEqual([[["甲甲"], ["跨段"]], [[]]]);
  });
});

describe("words that prove several things", () => {
  const inner = claim(102, 104, "内");
  const outer = claim(100, 106, "外");
  const pieces = piecesOf("零一二三四五六七", 100, [outer, inner]);

  test("are cut where each begins and ends", () => {
    expect(pieces.map(({ text, claims }) => [text, claims.map(({ label }) => label)])).toEqual([
      ["零一", ["外"]],
      ["二三", ["外", "内"]],
      ["四五", ["外"]],
      ["六七", []],
    ]);
  });

  test("mean the narrowest at the first click, then the wider, then the narrowest again", () => {
    const selection = (each: Claim) => ({
      documentId: DOCUMENT.id,
      start: each.start,
      end: each.end,
      key: keyOf(each),
    });
    const both = pieces[1]!;
    expect(claimAt(both, undefined)).toBe(inner);
    expect(claimAt(both, selection(inner))).toBe(outer);
    expect(claimAt(both, selection(outer))).toBe(inner);
    expect(claimAt(pieces[3]!, undefined)).toBeUndefined();
  });
});

test.each([
  ["outcome", "PARTIAL", "裁判结果", "部分支持"],
  ["party 张某 role", "DEFENDANT", "张某的诉讼地位", "被告"],
  ["FIRST_INSTANCE disposition", "AFFIRMED", "一审处理结果", "维持"],
  ["SECOND_INSTANCE date", "2023-05", "二审日期", undefined],
  ["treatment of provision:civil-code/563", "REJECTED", "对条文的处理", "不予适用"],
  ["something new", "x", "something new", undefined],
])("sources that differ on %s do so in words", (field, value, name, said) => {
  const differing = differingOn(field, CASE.zh.differing, TERMS.zh);
  expect([differing.name, differing.values?.[value]]).toEqual([name, said]);
});
