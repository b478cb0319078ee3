import fc from "fast-check";
import { expect, test } from "vitest";
import {
  parseProvisionId,
  provisionCitation,
  provisionId,
  provisionLabel,
  provisionPosition,
} from "../../../src/domain/provision.js";

test.each([
  [{ article: 752 }, "provision:civil-code/752", "第七百五十二条"],
  [{ article: 926, paragraph: 2 }, "provision:civil-code/926/2", "第九百二十六条第二款"],
  [{ article: 133, suffix: 1 }, "provision:civil-code/133-1", "第一百三十三条之一"],
  [
    { article: 1165, paragraph: 2, item: 3 },
    "provision:civil-code/1165/2/3",
    "第一千一百六十五条第二款第（三）项",
  ],
])("%o", (number, id, label) => {
  expect(provisionId("instrument:civil-code", number)).toBe(id);
  expect(provisionLabel(number)).toBe(label);
  expect(parseProvisionId(id)).toEqual({
    instrumentId: "instrument:civil-code",
    number: { suffix: undefined, paragraph: undefined, item: undefined, ...number },
  });
});

test("an item without a paragraph stands in the first", () => {
  expect(provisionId("instrument:civil-code", { article: 563, item: 4 })).toBe(
    "provision:civil-code/563/1/4",
  );
});

test.each([
  "provision:civil-code",
  "provision:civil-code/book-3",
  "provision:civil-code/abc",
  "case:tj-01",
])("%s is no numbered provision", (id) => expect(parseProvisionId(id)).toBeUndefined());

test("a citation has the full title in title marks", () => {
  expect(provisionCitation("中华人民共和国民法典", "第七百五十二条")).toBe(
    "《中华人民共和国民法典》第七百五十二条",
  );
});

test("positions follow the text: article, suffix, paragraph, item", () => {
  const number = fc.record({
    article: fc.integer({ min: 1, max: 2000 }),
    suffix: fc.integer({ min: 0, max: 9 }),
    paragraph: fc.integer({ min: 0, max: 20 }),
    item: fc.integer({ min: 0, max: 40 }),
  });
  const key = (each: { article: number; suffix: number; paragraph: number; item: number }) =>
    [each.article, each.suffix, each.paragraph, each.item]
      .map((part) => String(part).padStart(4, "0"))
      .join("/");
  fc.assert(
    fc.property(
      number,
      number,
      (a, b) =>
        Math.sign(provisionPosition(a) - provisionPosition(b)) ===
        Math.sign(key(a).localeCompare(key(b))),
    ),
  );
});
