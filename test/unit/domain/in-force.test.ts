import { describe, expect, test } from "vitest";
import { dayAfter, isInForce } from "../../../src/domain/in-force.js";

const FORMER = { validFrom: "1999-10-01", validTo: "2020-12-31" };
const CURRENT = { validFrom: "2021-01-01" };

describe("law is in force", () => {
  test.each([
    [FORMER, "1999-09-30", false],
    [FORMER, "1999-10-01", true],
    [FORMER, "2020-12-31", true],
    [FORMER, "2021-01-01", false],
    [FORMER, "2020", true],
    [FORMER, "2021", false],
    [FORMER, "1999", undefined], // it began in that year
    [FORMER, "1999-10", true],
    [CURRENT, "2020-12-31", false],
    [CURRENT, "2021-01-01", true],
    [CURRENT, "2021-01", true],
    [CURRENT, "2020", false],
    // nobody knows on which day of that year it began
    [{ validFrom: "2021" }, "2021-06-01", undefined],
    [{ validFrom: "2021" }, "2022-06-01", true],
    [{ validFrom: "2000-01-01", validTo: "2021-02" }, "2021-02-10", undefined],
    [{ validFrom: "2000-01-01", validTo: "2021-02" }, "2021-03-01", false],
    [{ validTo: "2020-12-31" }, "2021-01-01", false],
    [{ validTo: "2020-12-31" }, "2019-01-01", undefined],
    [{ issued: "2024-03-07" }, "2019-05-01", false],
    [{ issued: "2024-03-07" }, "2025-05-01", undefined],
    [{ issued: "2024-03-07", isDraft: true }, "2025-05-01", false],
    [{}, "2021-01-01", undefined],
  ])("%j on %s: %s", (validity, date, expected) =>
    expect(isInForce(validity, date)).toBe(expected),
  );
});

test.each([
  ["2020-12-31", "2021-01-01"],
  ["2024-02-28", "2024-02-29"],
  ["2023-02-28", "2023-03-01"],
  ["2020", "2020"],
  ["2020-12", "2020-12"],
])("law whose last day is %s is out of force from %s", (last, next) =>
  expect(dayAfter(last)).toBe(next),
);
