import { describe, expect, test } from "vitest";
import type { KnownFactor } from "../../../src/domain/similar-case.js";
import { type FactorLead, factorLeads } from "../../../src/similarity/factor-leads.js";
import { makeKnowledge } from "../../../src/similarity/knowledge.js";
import { provisionLeads } from "../../../src/similarity/provision-leads.js";
import { likelyCauses } from "../../../src/similarity/likely-causes.js";
import type {
  UnderstoodFactor,
  UnderstoodFacts,
} from "../../../src/similarity/understood-facts.js";

const factor = (id: string, parts: Partial<KnownFactor> = {}): KnownFactor => ({
  id,
  label: id,
  aliases: [],
  definition: "",
  examples: [],
  provisions: [],
  causes: [],
  broader: [],
  cases: 1,
  ...parts,
});
const known = (...factors: readonly KnownFactor[]) =>
  new Map(factors.map((each) => [each.id, each]));
const mention = (quote: string) => ({ quote, start: 0, end: quote.length });

const of = (
  factorId: string,
  origin: UnderstoodFactor["origin"],
  confidence = 1,
): UnderstoodFactor => ({
  factorId,
  origin,
  confidence,
  weight: confidence,
  mentions: origin === "GIVEN" ? [] : [mention(factorId)],
});
const suggestion = (factorId: string, similarity: number) => ({
  factorId,
  similarity,
  mention: mention(`~${factorId}`),
});

const facts = (parts: Partial<UnderstoodFacts>): UnderstoodFacts => ({
  byMeaning: true,
  factors: [],
  suggested: [],
  denied: [],
  disputed: [],
  causes: [],
  provisions: [],
  amounts: [],
  positions: [],
  ...parts,
});

describe("what leads to law", () => {
  const all = known(...["a", "b", "c", "d", "e"].map((id) => factor(id)));
  const weights = (parts: Partial<UnderstoodFacts>, most = 9) =>
    factorLeads(facts(parts), all, most).map((each) => [each.factor.id, each.weight]);
  const mixed: Partial<UnderstoodFacts> = {
    factors: [of("c", "UNDERSTOOD", 0.7), of("b", "NAMED"), of("a", "GIVEN")],
    disputed: ["d"],
    suggested: [suggestion("e", 0.9)],
  };

  test("names, what is given, meanings, what is asked, what may be meant: in this order", () => {
    expect(weights(mixed)).toEqual([
      ["a", 1],
      ["b", 1],
      ["c", 0.7],
      ["d", 0.6],
      ["e", 0.54],
    ]);
  });

  test("without meanings names and questions are little, and what is given stands", () => {
    expect(
      weights({ ...mixed, byMeaning: false, factors: [of("b", "NAMED"), of("a", "GIVEN")] }),
    ).toEqual([
      ["a", 1],
      ["e", 0.54],
      ["b", 0.15],
      ["d", 0.15],
    ]);
  });

  test("guesses lead nowhere, nor what nobody knows, nor what is denied", () => {
    expect(
      weights({
        factors: [of("a", "GUESSED"), of("nobody", "NAMED")],
        denied: [{ factorId: "b", mentions: [] }],
      }),
    ).toEqual([]);
  });

  test("each with its words; what is asked or given has none", () => {
    const leads = factorLeads(facts(mixed), all, 9);
    expect(leads.map((each) => each.mention?.quote)).toEqual([
      undefined,
      "b",
      "c",
      undefined,
      "~e",
    ]);
  });

  test("at most so many, the surest", () => {
    expect(weights(mixed, 2)).toEqual([
      ["a", 1],
      ["b", 1],
    ]);
  });
});

describe("the causes that facts may be about", () => {
  const lead = (weight: number, ...causes: readonly string[]): FactorLead => ({
    factor: factor(causes.join("+"), { causes }),
    weight,
    mention: undefined,
  });
  const sign = (causeId: string, weight: number) => ({
    causeId,
    weight,
    marks: [{ word: causeId, start: 0, end: causeId.length }],
    factorIds: [],
  });
  const ranked = (leads: readonly FactorLead[], words: ReturnType<typeof sign>[] = []) =>
    likelyCauses(leads, words).map(({ causeId, weight }) => [causeId, Number(weight.toFixed(3))]);

  test("where nothing speaks for one there is none", () => {
    expect(likelyCauses([], [])).toEqual([]);
    expect(likelyCauses([lead(1)], [])).toEqual([]);
  });

  test("each further cause of a factor is less usual, the fifth no more than chance", () => {
    expect(ranked([lead(0.8, "1", "2", "3", "4", "5")])).toEqual([
      ["1", 1],
      ["2", 0.75],
      ["3", 0.5],
      ["4", 0.25],
    ]);
  });

  test("factors add up, with their ids", () => {
    const leads = [lead(0.9, "1"), lead(0.5, "2"), lead(0.8, "2", "1")];
    expect(ranked(leads)).toEqual([
      ["1", 1],
      ["2", 0.867],
    ]);
    expect(likelyCauses(leads, []).map((each) => each.factorIds)).toEqual([
      ["1", "2+1"],
      ["2", "2+1"],
    ]);
  });

  test("words count half beside them and alone lead too, with their marks", () => {
    expect(ranked([lead(0.6, "1")], [sign("2", 1), sign("3", 0.4)])).toEqual([
      ["1", 1],
      ["2", 0.833],
      ["3", 0.333],
    ]);
    expect(likelyCauses([], [sign("2", 0.3)])).toEqual([{ ...sign("2", 1), weight: 1 }]);
  });

  test("of equal causes by id; what is little beside the best is not spoken of; eight at most", () => {
    expect(ranked([lead(1, "2"), lead(1, "1"), lead(0.09, "3"), lead(0.1, "4")])).toEqual([
      ["1", 1],
      ["2", 1],
      ["4", 0.1],
    ]);
    const many = Array.from({ length: 12 }, (_, at) => lead(1 - at / 50, `c${at}`));
    expect(likelyCauses(many, []).map((each) => each.causeId)).toEqual(
      many.slice(0, 8).flatMap((each) => each.factor.causes),
    );
  });
});

const knowledge = await makeKnowledge(
  {
    factors: [
      factor("a", { provisions: ["p/1", "p/2"] }),
      factor("b", { provisions: ["p/3", "p/1"] }),
      ...Array.from({ length: 14 }, (_, at) => factor(`x${at}`, { provisions: ["p/9"] })),
    ],
    causes: [],
    caseCount: 1,
    cases: [],
    provisions: [],
  },
  (text) => [text],
);

describe("the provisions to which the factors lead", () => {
  test("each by its surest factor, further provisions of a factor a little less", () => {
    const led = provisionLeads(
      facts({ factors: [of("a", "UNDERSTOOD", 0.7), of("b", "NAMED")] }),
      knowledge,
    );
    expect([...led].map(([id, each]) => [id, each.leads.map((one) => one.factor.id)])).toEqual([
      ["p/3", ["b"]],
      ["p/1", ["b", "a"]],
      ["p/2", ["a"]],
    ]);
    expect(led.get("p/3")?.weight).toBe(1);
    expect(led.get("p/1")?.weight).toBeCloseTo(0.9, 9);
    expect(led.get("p/2")?.weight).toBeCloseTo(0.63, 9);
  });

  test("the surest fourteen factors only, and none leads nowhere", () => {
    const factors = Array.from({ length: 14 }, (_, at) => of(`x${at}`, "NAMED"));
    const led = provisionLeads(
      facts({ factors: [...factors, of("a", "UNDERSTOOD", 0.9)] }),
      knowledge,
    );
    expect([...led.keys()]).toEqual(["p/9"]);
    expect(provisionLeads(facts({}), knowledge).size).toBe(0);
  });
});
