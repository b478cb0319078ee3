import { expect, test } from "vitest";
import { expectProportional, over } from "../../support/proportional.js";
import { highlight } from "../../../src/similarity/highlight.js";

test("marks the words, the longest first", () => {
  expect(highlight(["承租人未付租金"], ["租金", "承租人", "承租"])).toBe("【承租人】未付【租金】");
});

test("shows the stretch that holds most of them", () => {
  const text = `${"甲".repeat(200)}租金违约${"乙".repeat(200)}租金${"丙".repeat(200)}`;
  expect(highlight([text], ["租金", "违约"])).toMatch(/^…甲+【租金】【违约】乙+…$/u);
});

test("chooses among texts, and finds nothing where there is nothing", () => {
  expect(highlight([undefined, "无关", "有租金"], ["租金"])).toBe("有【租金】");
  expect(highlight(["无关"], ["租金"])).toBeUndefined();
  expect(highlight([""], [])).toBeUndefined();
});

test("a long text with many hits takes time in proportion to its length", () =>
  expectProportional(
    over("租金违约"),
    (text) => highlight([text], ["租金", "违约", "金违"]),
    200_000,
  ));
