import { expect, test } from "vitest";
import { examplesOf } from "../../../src/domain/factor-example.js";

test("all clauses beside a factor in one list, each with what it says of the factor", () => {
  expect(
    examplesOf({
      examples: {
        court: ["查明出租人远程锁机"],
        lay: ["车被锁了", "车打不着火"],
        lawyer: ["被告锁机"],
      },
      nearMisses: [
        { text: "手机锁屏了" },
        { text: "法院锁定了账户", instead: "factor:account-freeze" },
      ],
      denials: ["车从来没有锁过"],
    }),
  ).toEqual([
    { text: "车被锁了", kind: "STATES", register: "lay" },
    { text: "车打不着火", kind: "STATES", register: "lay" },
    { text: "被告锁机", kind: "STATES", register: "lawyer" },
    { text: "查明出租人远程锁机", kind: "STATES", register: "court" },
    { text: "车从来没有锁过", kind: "DENIES" },
    { text: "手机锁屏了", kind: "LOOKS_ALIKE" },
    { text: "法院锁定了账户", kind: "LOOKS_ALIKE", instead: "factor:account-freeze" },
  ]);
});

test("a factor without clauses has none", () => {
  expect(examplesOf({})).toEqual([]);
});
