import { expect, test } from "vitest";
import type { Embedder, EmbeddingInput } from "../../../src/similarity/embedder.js";
import { embedLong, LONGEST_EMBEDDED } from "../../../src/similarity/embed-long.js";

/** Embeds by a table of first characters, and keeps what it was asked. */
function tableEmbedder(table: Readonly<Record<string, readonly number[]>>) {
  const asked: { texts: readonly string[]; input: EmbeddingInput; signal: unknown }[] = [];
  const embedder: Embedder = {
    model: "table",
    provider: "test",
    embed: (texts, input, signal) => {
      asked.push({ texts, input, signal });
      return Promise.resolve(texts.map((text) => table[text.charAt(0)] ?? [0, 0]));
    },
  };
  return { embedder, asked };
}

const TABLE = { 甲: [1, 0], 乙: [0, 2], 丙: [0, -1] };

test("a short text has the vector that the model gives, unchanged", async () => {
  const { embedder } = tableEmbedder(TABLE);
  expect(await embedLong(embedder, ["乙", "甲".repeat(400)], "passage")).toEqual([
    [0, 2],
    [1, 0],
  ]);
});

test("a long one has the mean direction of its parts, each as much as another", async () => {
  const { embedder, asked } = tableEmbedder(TABLE);
  const signal = new AbortController().signal;
  const texts = ["丙", "甲".repeat(400) + "乙".repeat(400), "甲"];
  const vectors = await embedLong(embedder, texts, "clause", signal);
  const half = Math.SQRT1_2;
  expect(vectors[0]).toEqual([0, -1]);
  expect(vectors[1]![0]).toBeCloseTo(half, 9);
  expect(vectors[1]![1]).toBeCloseTo(half, 9);
  expect(vectors[2]).toEqual([1, 0]);
  // in one request, with what it is asked for and its signal
  expect(asked).toEqual([
    { texts: ["丙", "甲".repeat(400), "乙".repeat(400), "甲"], input: "clause", signal },
  ]);
});

test("of what is longer than five parts the rest is left", async () => {
  const { embedder, asked } = tableEmbedder(TABLE);
  await embedLong(embedder, ["甲".repeat(LONGEST_EMBEDDED) + "乙".repeat(900)], "passage");
  expect(asked[0]?.texts).toEqual(Array.from({ length: 5 }, () => "甲".repeat(400)));
});

test("parts that say the opposite of one another give numbers, and an empty text is a text", async () => {
  const { embedder, asked } = tableEmbedder(TABLE);
  const opposite = "乙".repeat(400) + "丙";
  expect(await embedLong(embedder, [opposite, ""], "passage")).toEqual([
    [0, 0],
    [0, 0],
  ]);
  expect(asked[0]?.texts.at(-1)).toBe("");
  expect(await embedLong(embedder, [], "passage")).toEqual([]);
});
