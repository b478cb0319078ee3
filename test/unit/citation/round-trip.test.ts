import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cite } from "../../../src/citation/cite.js";
import { findCitations } from "../../../src/citation/find-citations.js";
import { fullForm, shortForm } from "../../../src/citation/format-citation.js";
import { parseTypedCitation } from "../../../src/citation/typed-citation.js";
import {
  parseProvisionId,
  provisionId,
  type ProvisionNumber,
} from "../../../src/domain/provision.js";
import { CATALOGUE } from "./test-catalogue.js";

const small = fc.integer({ min: 1, max: 30 });
const number: fc.Arbitrary<ProvisionNumber> = fc.record({
  article: fc.integer({ min: 1, max: 1500 }),
  suffix: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
  paragraph: fc.option(small, { nil: undefined }),
  item: fc.option(small, { nil: undefined }),
});
const instrument = fc.constantFrom(
  ...["civil-code", "criminal-law", "guarantee-interpretation", "lease-interpretation"].map(
    (slug) => CATALOGUE.get(`instrument:${slug}`)!,
  ),
);
/** Words that stand around citations; none of them is one. */
const words = fc.constantFrom(
  "依照",
  "本院认为，根据",
  "，",
  "。",
  "（",
  "）",
  "\n",
  "的规定",
  "原告",
  "2021年3月",
  "租金10000元",
  "“",
  "”",
);
/**
 * Words and marks that have something of a citation in them, and may stand before one, or behind
 * it.
 */
const neighbours = ["第三人", "之规定", "、", "；", "3.", "判决如下："];
const before = fc.oneof(
  words,
  fc.constantFrom(...neighbours, "一、", "十日内", "条", "款", "项目", "第二项，"),
);
const after = fc.oneof(words, fc.constantFrom(...neighbours, "，一、", "，第二项诉请", "，十日内"));

describe("format → find → resolve gives the same provision", () => {
  test("in full", () =>
    fc.assert(
      fc.property(instrument, number, before, after, ({ id, title }, of, left, right) => {
        const text = `${left}${fullForm(title, of)}${right}`;
        const found = cite(text, CATALOGUE);
        expect(found.map((each) => each.provisionIds)).toEqual([[provisionId(id, of)]]);
        expect(found[0]?.normalized).toBe(fullForm(title, of));
        expect(text.slice(found[0]?.start, found[0]?.end)).toBe(fullForm(title, of));
      }),
    ));
  test("in short", () =>
    fc.assert(
      fc.property(instrument, number, ({ id, shortTitle }, of) => {
        const text = `依照${shortForm(shortTitle ?? "", of)}的规定`;
        expect(cite(text, CATALOGUE).map((each) => each.provisionIds)).toEqual([
          [provisionId(id, of)],
        ]);
      }),
    ));
  test("as a range", () =>
    fc.assert(
      fc.property(
        instrument,
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 1, max: 60 }),
        ({ id, title }, from, length) => {
          const text = fullForm(title, { article: from }, { article: from + length });
          const expected = Array.from({ length: length + 1 }, (_, step) =>
            provisionId(id, { article: from + step }),
          );
          expect(cite(text, CATALOGUE).map((each) => each.provisionIds)).toEqual([expected]);
        },
      ),
    ));
  test("as an id, and as what a lawyer types", () =>
    fc.assert(
      fc.property(instrument, number, ({ id, title }, of) => {
        const formatted = provisionId(id, of);
        expect(provisionId(id, parseProvisionId(formatted)!.number)).toBe(formatted);
        expect(parseTypedCitation(fullForm(title, of), CATALOGUE)).toMatchObject({
          provisions: [{ provisionIds: [formatted] }],
        });
      }),
    ));
});

test("whatever the text, spans are its words, in order, none within another", () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          before,
          after,
          fc.string({ unit: "binary", maxLength: 6 }),
          fc.constantFrom(
            ...Array.from(
              "《》〈〉第条款项之一二三十百千0123456789（）〔〕号令法释民典该同前本解案例以下简称至、",
            ),
          ),
          fc.constantFrom(
            "《民法典》",
            "第十条",
            "（2023）沪0115民初1号",
            "指导案例1号",
            "法释〔2020〕28号",
            "该法",
            "前款",
          ),
        ),
        { maxLength: 40 },
      ),
      (parts) => {
        const text = parts.join("");
        let end = 0;
        for (const found of findCitations(text, { catalogue: CATALOGUE })) {
          expect(text.slice(found.start, found.end)).toBe(found.raw);
          expect(found.start).toBeGreaterThanOrEqual(end);
          expect(found.end).toBeGreaterThan(found.start);
          if (found.dependsOn !== undefined)
            expect(found.dependsOn.start).toBeLessThan(found.start);
          end = found.end;
        }
      },
    ),
    { numRuns: 2000 },
  ));
