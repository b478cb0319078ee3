import { describe, expect, test } from "vitest";
import { OpenAiEmbedder } from "../../../src/embedding/openai-embedder.js";
import { EmbeddingError } from "../../../src/similarity/embedder.js";
import {
  type Behaviour,
  countingVectors,
  type EndpointRequest,
  openEndpoint,
} from "../../support/embeddings-endpoint.js";

async function embedWith(
  behaviour: Behaviour,
  texts: readonly string[],
  timeout = 2000,
): Promise<readonly (readonly number[])[]> {
  const endpoint = await openEndpoint(behaviour);
  try {
    const embedder = new OpenAiEmbedder({
      url: endpoint.url,
      model: "model-a",
      apiKey: "secret",
      timeout,
    });
    return await embedder.embed(texts, "query");
  } finally {
    await endpoint.close();
  }
}

test("the request names the model, the kind of input and the key", async () => {
  const seen: EndpointRequest[] = [];
  await embedWith(
    (request) => {
      seen.push(request);
      return countingVectors(4)(request);
    },
    ["租金"],
  );
  expect(seen).toEqual([
    { model: "model-a", input: ["租金"], input_type: "query", authorization: "Bearer secret" },
  ]);
});

test("many texts go in batches and come back in their order", async () => {
  const texts = Array.from({ length: 70 }, (_, index) => "甲".repeat(index + 1));
  let requests = 0;
  const vectors = await embedWith((request) => {
    requests++;
    const answer = JSON.parse(countingVectors(3)(request)?.body ?? "") as { data: unknown[] };
    return { status: 200, body: JSON.stringify({ data: answer.data.reverse() }) };
  }, texts);
  expect(requests).toBe(5);
  expect(vectors.map((vector) => Math.round(Math.max(...vector)))).toEqual(
    texts.map((text) => text.length),
  );
});

describe("an endpoint that fails is named with its fault and without its key", () => {
  test.each<[string, Behaviour, string]>([
    ["slow", () => undefined, "UNREACHABLE"],
    ["refusing", () => ({ status: 401, body: "secret" }), "REFUSED"],
    ["no JSON", () => ({ status: 200, body: "<html>" }), "MALFORMED"],
    ["other JSON", () => ({ status: 200, body: '{"data":[{"embedding":"no"}]}' }), "MALFORMED"],
    ["too few vectors", () => ({ status: 200, body: '{"data":[]}' }), "MALFORMED"],
    [
      "vectors of two lengths",
      () => ({ status: 200, body: '{"data":[{"embedding":[1]},{"embedding":[1,2]}]}' }),
      "MALFORMED",
    ],
  ])("%s", async (_, behaviour, fault) => {
    const error = await embedWith(behaviour, ["甲", "乙"], 300).catch((each: unknown) => each);
    expect(error).toBeInstanceOf(EmbeddingError);
    expect(error).toMatchObject({ fault });
    expect(String(error)).not.toContain("secret");
  });

  test("gone", async () => {
    const endpoint = await openEndpoint(countingVectors(2));
    await endpoint.close();
    const embedder = new OpenAiEmbedder({ url: endpoint.url, model: "model-a" });
    await expect(embedder.embed(["甲"], "passage")).rejects.toMatchObject({ fault: "UNREACHABLE" });
  });
});
