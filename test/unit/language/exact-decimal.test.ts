import fc from "fast-check";
import { expect, test } from "vitest";
import { addDecimals, exactDecimal, shiftDecimal } from "../../../src/language/exact-decimal.js";

test("a figure stays what it is, without superfluous zeros", () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 18n), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
      const fraction = String(cents).padStart(2, "0").replace(/0+$/u, "");
      expect(exactDecimal(`${whole}.${String(cents).padStart(2, "0")}`)).toBe(
        `${whole}${fraction === "" ? "" : `.${fraction}`}`,
      );
    }),
  );
});

test.each<[string, string]>([
  ["0.1", "0.1"],
  ["9.6亿", "960000000"],
  ["0.0001万", "1"],
  ["一百零五", "105"],
  ["壹仟贰佰叁拾肆", "1234"],
  ["一万亿", "1000000000000"],
])("%s is %s", (written, value) => expect(exactDecimal(written)).toBe(value));

test.each(["", "万", "百", "二〇二一", "十百", "一一", "1.2.3", "9".repeat(50)])(
  "%s is no number of an amount",
  (written) => expect(exactDecimal(written)).toBeUndefined(),
);

test("sums and shifts are exact", () => {
  expect(addDecimals("0.1", "0.2")).toBe("0.3");
  expect(shiftDecimal("3", -1)).toBe("0.3");
  expect(shiftDecimal("1.25", 2)).toBe("125");
});
