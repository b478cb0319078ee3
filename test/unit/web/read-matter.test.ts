import { expect, test } from "vitest";
import { readMatter } from "../../../src/web/state/read-matter.js";

const EXPORTED = {
  id: "1",
  createdAt: "2026-11-26T06:00:00.000Z",
  facts: "案情",
  without: [{ id: "factor:x", label: "要素", start: 1, end: 2 }, { id: 3 }],
  added: "nothing",
  choices: {
    "case:a": { verdict: "EXCLUDED", reason: "合同性质不同", note: "", noteFor: "COURT" },
    "case:b": 7,
  },
  report: { audience: "TEAM", searcher: "某所", issues: 3 },
  saved: true,
};

test("a matter comes back as it was exported, under a new id, unsaved, without what is wrong", () => {
  const matter = readMatter(JSON.stringify(EXPORTED));
  expect(matter).toMatchObject({
    facts: "案情",
    without: [{ id: "factor:x", label: "要素" }],
    added: [],
    choices: {
      "case:a": { verdict: "EXCLUDED", reason: "合同性质不同", note: "", noteFor: "COURT" },
      "case:b": { verdict: "OPEN", reason: "", note: "", noteFor: "TEAM" },
    },
    report: { audience: "TEAM", searcher: "某所", issues: "" },
    saved: false,
  });
  expect(matter?.id).not.toBe("1");
});

test.each(["", "{", "[]", "3", "null", JSON.stringify({ facts: 3 })])("%j is no matter", (text) => {
  expect(readMatter(text)).toBeUndefined();
});
