import { describe, expect, test } from "vitest";
import { partyKeys } from "../../../src/graph/load/party-ids.js";

describe("party ids", () => {
  test.each<[string[], Record<string, string>]>([
    // as they have always been
    [["张某", "Lee Ho"], { 张某: "张某", "Lee Ho": "Lee_Ho" }],
    [["A B", "A_B"], { "A B": "A_B~2", A_B: "A_B" }],
    [["A_B", "A B", "A  B"], { A_B: "A_B", "A  B": "A_B~2", "A B": "A_B~3" }],
    // a number that is a party's name
    [["A B", "A_B", "A_B~2"], { A_B: "A_B", "A_B~2": "A_B~2", "A B": "A_B~3" }],
  ])("%j", (names, expected) => {
    expect(Object.fromEntries(partyKeys(names))).toEqual(expected);
    expect(partyKeys(names.toReversed())).toEqual(partyKeys(names));
  });
});
