import { describe, expect, test } from "vitest";
import { type Citation, cite } from "../../../src/citation/cite.js";
import { CITATION_CASES } from "./cases.js";
import { CATALOGUE } from "./test-catalogue.js";

/** A citation as the table writes it. */
function shown(text: string, citation: Citation): string {
  const { raw, found } = citation;
  const depends =
    found.dependsOn === undefined
      ? ""
      : ` <- ${text.slice(found.dependsOn.start, found.dependsOn.end)}`;
  return `${raw} => ${meaning(citation)}${depends}`;
}

function meaning({ status, normalized, provisionIds, instrumentIds, kind }: Citation): string {
  if (status === "UNRESOLVED") return `? ${normalized}`;
  const ids =
    kind === "PROVISION" ? provisionIds : instrumentIds.map((id) => id.replace("instrument:", "="));
  return ids.map((id) => id.replace("provision:", "")).join(status === "AMBIGUOUS" ? "|" : "+");
}

describe.each(CITATION_CASES)("$rule", ({ rows }) => {
  test.each(rows.map(([text, ...expected]) => ({ text, expected })))(
    "$text",
    ({ text, expected }) => {
      const citations = cite(text, CATALOGUE);
      expect(citations.map((each) => shown(text, each))).toEqual(expected);
      for (const { raw, start, end } of citations) expect(text.slice(start, end)).toBe(raw);
    },
  );
});

test("the table has at least 200 rows", () => {
  expect(CITATION_CASES.flatMap(({ rows }) => rows).length).toBeGreaterThanOrEqual(200);
});
