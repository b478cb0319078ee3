import { expect, test } from "vitest";
import { corpusOf } from "../../../src/search/corpus.js";

const load = (source: string, contentHash: string, complete = true) => ({
  source,
  contentHash,
  complete,
  startedAt: "2026-01-01T00:00:00Z",
  finishedAt: complete ? "2026-01-01T00:00:10Z" : undefined,
});
const COVERAGE = {
  cases: 2,
  publications: 1,
  instruments: 1,
  courts: 1,
  earliest: undefined,
  latest: undefined,
  loadedAt: "2026-01-01T00:00:10Z",
  complete: true,
  loads: [load("a", "1"), load("b", "2")],
};
const hash = (change: Partial<typeof COVERAGE>) => corpusOf({ ...COVERAGE, ...change }).hash;

test("the hash is that of what is held, in whatever order it is told", () => {
  expect(hash({ loads: COVERAGE.loads.toReversed() })).toBe(hash({}));
  expect(hash({ loadedAt: "2026-02-02T00:00:00Z" })).toBe(hash({}));
  const others = [
    hash({ cases: 3 }),
    hash({ loads: [load("a", "1"), load("b", "3")] }),
    hash({ loads: [load("a", "1"), load("b", "2", false)] }),
    hash({ loads: [load("a", "1")] }),
  ];
  expect(new Set([...others, hash({})]).size).toBe(5);
});

test("a source whose load broke off is named", () => {
  const corpus = corpusOf({ ...COVERAGE, complete: false, loads: [load("b", "2", false)] });
  expect(corpus).toMatchObject({ complete: false, incomplete: ["b"] });
});
