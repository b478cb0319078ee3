import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { examplesOf } from "../../../src/domain/factor-example.js";
import { type FactorRecord, REGISTERS } from "../../../src/domain/reference-records.js";
import { halfWidth } from "../../../src/language/normal-form.js";
import { clauseExamples } from "../../../src/similarity/clause-examples.js";

const FACTORS = readdirSync("seeds/factors").flatMap(
  (name) =>
    (
      parse(readFileSync(`seeds/factors/${name}`, "utf8")) as {
        readonly factors: readonly FactorRecord[];
      }
    ).factors,
);
const LEAST_EXAMPLES = 4;
const LEAST_NEAR_MISSES = 3;

/** What a clause says, however it is punctuated. */
const plain = (text: string) =>
  halfWidth(text, { lowerCase: true }).replace(/[^\p{Letter}\p{Number}]/gu, "");

/** What stands in more than one place, with the places. */
function repeated(rows: readonly (readonly [text: string, place: string])[]): readonly string[] {
  const places = new Map<string, string[]>();
  for (const [text, place] of rows)
    places.set(plain(text), [...(places.get(plain(text)) ?? []), place]);
  return [...places]
    .filter(([, all]) => all.length > 1)
    .map(([text, all]) => `${text}: ${all.join(", ")}`);
}

const tooFew = (factors: readonly FactorRecord[]) =>
  factors.flatMap(({ id, examples, nearMisses = [] }) => [
    ...REGISTERS.filter((each) => (examples?.[each] ?? []).length < LEAST_EXAMPLES).map(
      (each) => `${id}: ${each}`,
    ),
    ...(nearMisses.length < LEAST_NEAR_MISSES ? [`${id}: near misses`] : []),
  ]);
const repeatedClauses = (factors: readonly FactorRecord[]) =>
  repeated(factors.flatMap((each) => examplesOf(each).map(({ text }) => [text, each.id] as const)));
const sharedNames = (factors: readonly FactorRecord[]) =>
  repeated(
    factors.flatMap(({ id, label, aliases }) =>
      [...new Set([label, ...aliases].map(plain))].map((name) => [name, id] as const),
    ),
  );
const lost = (factors: readonly FactorRecord[]) => {
  const ids = new Set(factors.map((each) => each.id));
  return factors.flatMap(({ id, nearMisses = [] }) =>
    nearMisses.flatMap(({ text, instead }) =>
      instead !== undefined && (instead === id || !ids.has(instead)) ? `${id}: ${text}` : [],
    ),
  );
};

describe("the factors of the seeds", () => {
  test("each has four examples a register and three near misses", () => {
    expect(tooFew(FACTORS)).toEqual([]);
  });
  test("no clause stands twice, under one factor or under two", () => {
    expect(repeatedClauses(FACTORS)).toEqual([]);
  });
  test("no name leads to two factors", () => {
    expect(sharedNames(FACTORS)).toEqual([]);
  });
  test("a near miss states another factor that there is, or none", () => {
    expect(lost(FACTORS)).toEqual([]);
  });
  test("no clause that states a factor stands among those that state nothing", () => {
    const all = clauseExamples(
      FACTORS.map((each) => ({
        ...each,
        examples: examplesOf(each),
        broader: [],
        provisions: [],
        causes: [],
        cases: 0,
      })),
    );
    const stating = new Set(
      all.flatMap((each) => (each.factorId === undefined ? [] : plain(each.text))),
    );
    const nothing = all.filter((each) => each.factorId === undefined);
    expect(nothing.length).toBeGreaterThan(100);
    expect(nothing.filter(({ text }) => stating.has(plain(text)))).toEqual([]);
  });
});

test("what is wrong with a vocabulary is noticed", () => {
  const factor = (id: string, parts: Partial<FactorRecord>): FactorRecord => ({
    id,
    label: id,
    aliases: [],
    definition: "",
    favours: "NEITHER",
    ...parts,
  });
  const four = ["一", "二", "三", "四"];
  const factors = [
    factor("a", {
      aliases: ["锁车", "欠租"],
      examples: { lay: four, lawyer: ["五", "六", "七"], court: ["八", "九", "十", "百"] },
      nearMisses: [{ text: "千" }, { text: "万", instead: "a" }, { text: "亿", instead: "c" }],
    }),
    factor("b", { aliases: ["锁　车"], denials: ["一。"], nearMisses: [{ text: "兆" }] }),
  ];
  expect(tooFew(factors)).toEqual([
    "a: lawyer",
    "b: lay",
    "b: lawyer",
    "b: court",
    "b: near misses",
  ]);
  expect(repeatedClauses(factors)).toEqual(["一: a, b"]);
  expect(sharedNames(factors)).toEqual(["锁车: a, b"]);
  expect(lost(factors)).toEqual(["a: 万", "a: 亿"]);
});
