import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeCursor, encodeCursor, type KeyShape } from "../../../src/api/connection/cursor.js";

const IDS = [
  "case:own/2024/0017",
  "case:a/b/words",
  "provision:civil-code/752",
  "case:库:2024-01",
  'case:the "first"',
  "case:清河/第一案",
  "case:𠮷野家/𠀋",
  "case:half\ud842",
  "case:/",
  "case:line\nbreak",
];

describe("a cursor gives back its key, whatever the id", () => {
  test.each(IDS)("%j", (id) => {
    for (const [shape, key] of [
      ["score", `0.512345/words/${id}`],
      ["score", `1.000000/Ab_-1234/${id}`],
      ["text", `标题|${id}`],
      ["text", id],
    ] as const satisfies readonly (readonly [KeyShape, string])[])
      expect(decodeCursor(["list", id], shape, encodeCursor(["list", id], key))).toBe(key);
  });

  test("any text at all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (text) => {
        const key = `0.250000/words/${text}`;
        expect(decodeCursor(["list"], "score", encodeCursor(["list"], key))).toBe(key);
        expect(decodeCursor(["list", text], "text", encodeCursor(["list", text], text))).toBe(text);
      }),
    );
  });

  test("lists of two ids are two lists", () => {
    expect(() =>
      decodeCursor(
        ["similarCases", "case:a/b"],
        "text",
        encodeCursor(["similarCases", "case:a", "b"], "x"),
      ),
    ).toThrow(/another list/u);
  });
});
