import { describe, expect, test } from "vitest";
import type { VectorKeeper } from "../../../src/domain/embedding.js";
import type { KnownFactor } from "../../../src/domain/similar-case.js";
import { FactorMeaning } from "../../../src/search/factor-meaning.js";
import { clauseExamples } from "../../../src/similarity/clause-examples.js";
import { type Embedder, EmbeddingError } from "../../../src/similarity/embedder.js";
import { type Knowledge, makeKnowledge } from "../../../src/similarity/knowledge.js";

const LOCKS = ["锁一", "锁二", "锁三", "锁四"];
const RENTS = ["租一", "租二", "租三", "租四"];

function factor(
  id: string,
  texts: readonly string[],
  broader: readonly string[] = [],
): KnownFactor {
  const examples = texts.map((text) => ({ text, kind: "STATES" as const }));
  return {
    ...{ id, label: id, aliases: [], definition: "", provisions: [], causes: [], cases: 1 },
    broader,
    examples,
  };
}

const knowledgeOf = (...factors: readonly KnownFactor[]) =>
  makeKnowledge({ factors, causes: [], caseCount: 1, cases: [], provisions: [] }, (text) => [text]);
const knowledge = await knowledgeOf(factor("factor:lock", LOCKS), factor("factor:rent", RENTS));
const COUNT = clauseExamples(knowledge.knownFactors).length;

/** Knows two kinds of clauses by their first character, each a little unlike the others. */
function vectorOf(text: string): readonly number[] {
  const own = ((text.codePointAt(1) ?? 0) % 97) / 1000;
  const kind = ["锁", "租"].indexOf(text.charAt(0));
  return [kind === 0 ? 1 : own, kind === 1 ? 1 : own, kind === -1 ? 1 : own, own];
}

class TableEmbedder implements Embedder {
  readonly provider = "test";
  readonly asked: { readonly texts: readonly string[]; readonly input: string }[] = [];
  fault: EmbeddingError | undefined;
  constructor(readonly model = "table") {}
  embed: Embedder["embed"] = async (texts, input) => {
    this.asked.push({ texts, input });
    await new Promise((resolve) => setImmediate(resolve));
    if (this.fault !== undefined) throw this.fault;
    return texts.map(vectorOf);
  };
  /** How many texts it was given. */
  count(input: string): number {
    return this.asked.reduce(
      (sum, each) => sum + (each.input === input ? each.texts.length : 0),
      0,
    );
  }
}

/** Keeps vectors in memory. */
class Shelf implements VectorKeeper {
  readonly kept = new Map<string, readonly Float32Array[]>();
  read = (key: string) => Promise.resolve(this.kept.get(key));
  write = (key: string, vectors: readonly Float32Array[]) => {
    this.kept.set(key, vectors);
    return Promise.resolve();
  };
}

const fault = (of: Promise<unknown>) =>
  of.then(
    () => "an answer",
    (error: unknown) => (error as { readonly fault?: string }).fault,
  );

describe("what clauses mean", () => {
  test("is not known before the examples are embedded, and then it is", async () => {
    const [meaning, embedder] = [new FactorMeaning(), new TableEmbedder()];
    expect(await fault(meaning.read(["锁车"], knowledge, embedder))).toBe("NOT_READY");
    expect(await fault(meaning.read(["锁车"], knowledge, embedder))).toBe("NOT_READY");
    await meaning.prepare(knowledge, embedder);
    const readings = await meaning.read(["锁车", "租金", "锁车"], knowledge, embedder);
    expect(readings.map((each) => each.best?.factorId)).toEqual([
      "factor:lock",
      "factor:rent",
      "factor:lock",
    ]);
  });

  test("is made once, however many ask, of all examples, 64 at a time", async () => {
    const [meaning, embedder] = [new FactorMeaning(), new TableEmbedder()];
    const making = meaning.prepare(knowledge, embedder);
    expect(meaning.prepare(knowledge, embedder)).toBe(making);
    await making;
    expect(meaning.prepare(knowledge, embedder)).toBeUndefined();
    await meaning.read(["锁车"], knowledge, embedder);
    expect(embedder.count("passage")).toBe(COUNT);
    expect(Math.max(...embedder.asked.map((each) => each.texts.length))).toBe(64);
  });

  test("of a clause is asked once, and as a clause", async () => {
    const [meaning, embedder] = [new FactorMeaning(), new TableEmbedder()];
    await meaning.prepare(knowledge, embedder);
    await meaning.read(["锁车", "租金", "锁车"], knowledge, embedder);
    await meaning.read(["租金", "锁门"], knowledge, embedder);
    expect(embedder.asked.filter((each) => each.input === "clause")).toEqual([
      { texts: ["锁车", "租金"], input: "clause" },
      { texts: ["锁门"], input: "clause" },
    ]);
  });

  test("holds relatives for no rivals", async () => {
    const child = factor("factor:gps-lock", ["锁五", "锁六", "锁七", "锁八"]);
    const related = { ...child, broader: ["factor:lock"] };
    const confidence = async (each: KnownFactor) => {
      const held = await knowledgeOf(...knowledge.knownFactors, each);
      const [meaning, embedder] = [new FactorMeaning(), new TableEmbedder()];
      await meaning.prepare(held, embedder);
      return (await meaning.read(["锁车"], held, embedder))[0]?.best?.confidence ?? 0;
    };
    expect(await confidence(related)).toBeGreaterThan(await confidence(child));
  });
});

describe("an embedder that fails", () => {
  const broken = new EmbeddingError("REFUSED", "no");

  test("while the examples are embedded is tried again by the next who asks", async () => {
    const [meaning, embedder] = [new FactorMeaning(), new TableEmbedder()];
    embedder.fault = broken;
    await expect(meaning.prepare(knowledge, embedder)).rejects.toBe(broken);
    expect(await fault(meaning.read(["锁车"], knowledge, embedder))).toBe("NOT_READY");
    await new Promise((resolve) => setTimeout(resolve, 20)); // that fails too, and nobody waits
    embedder.fault = undefined;
    expect(await fault(meaning.read(["锁车"], knowledge, embedder))).toBe("NOT_READY");
    await meaning.prepare(knowledge, embedder);
    expect(await meaning.read(["锁车"], knowledge, embedder)).toHaveLength(1);
  });

  test("at a clause says so, and what is known stays", async () => {
    const [meaning, embedder] = [new FactorMeaning(), new TableEmbedder()];
    await meaning.prepare(knowledge, embedder);
    await meaning.read(["锁车"], knowledge, embedder);
    embedder.fault = broken;
    await expect(meaning.read(["锁门"], knowledge, embedder)).rejects.toBe(broken);
    embedder.fault = undefined;
    expect(await meaning.read(["锁门"], knowledge, embedder)).toHaveLength(1);
  });
});

describe("vectors that were kept", () => {
  async function started(shelf: Shelf, embedder: TableEmbedder, of = knowledge) {
    const meaning = new FactorMeaning(shelf);
    await meaning.prepare(of, embedder);
    return meaning;
  }

  test("serve the next start: no example is embedded again", async () => {
    const shelf = new Shelf();
    const first = await started(shelf, new TableEmbedder());
    const embedder = new TableEmbedder();
    const second = await started(shelf, embedder);
    expect(embedder.asked).toEqual([]);
    const [before] = await first.read(["锁车"], knowledge, embedder);
    const [after] = await second.read(["锁车"], knowledge, embedder);
    expect(after?.best).toEqual(before?.best);
  });

  test.each<[what: string, embedder: TableEmbedder, of: () => Promise<Knowledge>]>([
    ["of another model", new TableEmbedder("other"), () => Promise.resolve(knowledge)],
    [
      "of other examples",
      new TableEmbedder(),
      () =>
        knowledgeOf(
          factor("factor:lock", LOCKS),
          factor("factor:rent", ["租五", ...RENTS.slice(1)]),
        ),
    ],
    [
      "of the same examples of another factor",
      new TableEmbedder(),
      () => knowledgeOf(factor("factor:lock", LOCKS), factor("factor:deposit", RENTS)),
    ],
  ])("do not serve where they are %s", async (_what, embedder, of) => {
    const shelf = new Shelf();
    await started(shelf, new TableEmbedder());
    await started(shelf, embedder, await of());
    expect(embedder.count("passage")).toBe(COUNT);
    expect(shelf.kept.size).toBe(2);
  });

  test("do not serve where some are lost", async () => {
    const shelf = new Shelf();
    await started(shelf, new TableEmbedder());
    for (const [key, vectors] of shelf.kept) shelf.kept.set(key, vectors.slice(1));
    const embedder = new TableEmbedder();
    await started(shelf, embedder);
    expect(embedder.count("passage")).toBe(COUNT);
    expect([...shelf.kept.values()].map((each) => each.length)).toEqual([COUNT]);
  });
});

test("a clause that gives way to newer ones while it is asked about is read all the same", async () => {
  const [meaning, embedder] = [new FactorMeaning(), new TableEmbedder()];
  await meaning.prepare(knowledge, embedder);
  const many = Array.from({ length: 5000 }, (_, at) => `锁${at}`);
  await meaning.read(many, knowledge, embedder);
  expect(await meaning.read(["锁0", "租金", "锁1"], knowledge, embedder)).toHaveLength(3);
  // at most so many are held: the oldest is asked about again
  const before = embedder.count("clause");
  await meaning.read(["锁0", "锁4999"], knowledge, embedder);
  expect(embedder.count("clause")).toBe(before + 1);
});

test("a clause that was asked about while the vocabulary changed is read anew afterwards", async () => {
  const [meaning, embedder] = [new FactorMeaning(new Shelf()), new TableEmbedder()];
  const changed = await knowledgeOf(factor("factor:lock", LOCKS), factor("factor:deposit", RENTS));
  await meaning.prepare(changed, embedder);
  await meaning.prepare(knowledge, embedder);
  let answer: () => void = () => {};
  const late: Embedder = {
    model: embedder.model,
    provider: "late",
    embed: (texts) =>
      new Promise((resolve) => (answer = () => resolve(texts.map((text) => vectorOf(text))))),
  };
  const asked = meaning.read(["租金"], knowledge, late);
  await meaning.prepare(changed, embedder);
  answer();
  expect((await asked)[0]?.best?.factorId).toBe("factor:rent");
  const [reading] = await meaning.read(["租金"], changed, embedder);
  expect(reading?.best?.factorId).toBe("factor:deposit");
});

test("a vocabulary that changed is embedded anew, and its clauses are read anew", async () => {
  const [meaning, embedder] = [new FactorMeaning(), new TableEmbedder()];
  await meaning.prepare(knowledge, embedder);
  await meaning.read(["租金"], knowledge, embedder);
  const changed = await knowledgeOf(factor("factor:lock", LOCKS), factor("factor:deposit", RENTS));
  await meaning.prepare(changed, embedder);
  const [reading] = await meaning.read(["租金"], changed, embedder);
  expect(reading?.best?.factorId).toBe("factor:deposit");
});
