import { expect, test } from "vitest";
import { type RankedHit, whatIf } from "../../../src/similarity/what-if.js";

const hits = (...list: readonly (readonly [string, RankedHit["helps"]])[]): readonly RankedHit[] =>
  list.map(([caseId, helps]) => ({ caseId, helps }));

test("hits leave, enter and change side", () => {
  const before = hits(["a", "CLAIMANT"], ["b", "RESPONDENT"], ["c", "CLAIMANT"]);
  const after = hits(["d", "RESPONDENT"], ["c", "NEITHER"], ["b", "RESPONDENT"]);
  expect(whatIf(before, after)).toEqual({
    left: ["a"],
    entered: ["d"],
    changedSide: [{ caseId: "c", before: "CLAIMANT", after: "NEITHER" }],
  });
});

test("the same hits in another order are no change", () => {
  const before = hits(["a", "CLAIMANT"], ["b", "RESPONDENT"]);
  expect(whatIf(before, [...before].reverse())).toEqual({ left: [], entered: [], changedSide: [] });
});
