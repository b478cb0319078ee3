import { describe, expect, test } from "vitest";
import {
  globalSearch,
  listOf,
  parseSearch,
  stringifySearch,
} from "../../../src/web/state/search-params.js";

describe("the query of an address", () => {
  test.each([
    ["SPLIT,CITED", ["CITED", "INFERRED"], ["CITED"]],
    [["CITED"], ["CITED", "INFERRED"], ["CITED"]], // as the router hands it round
    ["nothing", ["CITED"], undefined],
    ["", undefined, undefined],
    [3, undefined, undefined],
    ["court:a,court:b", undefined, ["court:a", "court:b"]],
  ])("%j within %j is %j", (value, allowed, expected) => {
    expect(listOf(value, allowed)).toEqual(expected);
  });

  test("what is wrong counts as not given", () => {
    expect(globalSearch({ court: 3, side: "NEITHER" })).toEqual({});
    expect(globalSearch({ court: "court:x", side: "CLAIMANT" })).toEqual({
      court: "court:x",
      side: "CLAIMANT",
    });
  });

  test("a person can read it, and it comes back as it was", () => {
    const written = stringifySearch({
      court: "court:tianjin-ftz",
      year: ["2022", "2023"],
      q: "a&b",
    });
    expect(written).toBe("?court=court:tianjin-ftz&year=2022,2023&q=a%26b");
    expect(parseSearch(written)).toEqual({
      court: "court:tianjin-ftz",
      year: "2022,2023",
      q: "a&b",
    });
    expect(stringifySearch({ court: undefined, year: [] })).toBe("");
  });
});
