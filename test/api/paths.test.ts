import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../src/graph/database.js";
import { createTestApi, data } from "../support/api.js";
import { suiteDatabase } from "../support/clean-database.js";

let database: Database;
let app: FastifyInstance;
beforeAll(async () => {
  database = suiteDatabase();
  app = await createTestApi(database);
});
afterAll(async () => {
  await app.close();
  await database.close();
});

interface Path {
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly {
    readonly type: string;
    readonly basis: string | null;
    readonly rationale: string | null;
    readonly assertedBy: string | null;
    readonly evidence: { readonly quote: string } | null;
  }[];
  readonly why: string;
}
const paths = async (from: string, to: string, maxLength = 4) =>
  (
    await data<{ paths: readonly Path[] }>(
      app,
      "query($from: ID!, $to: ID!, $maxLength: Int) { paths(from: $from, to: $to, maxLength: $maxLength) { nodes { id } why edges { type basis rationale assertedBy evidence { quote } } } }",
      { from, to, maxLength },
    )
  ).paths;

test("why a case is connected with an article, with the words that prove it", async () => {
  const [path] = await paths("case:tj-05", "provision:civil-code/752");
  expect(path?.edges.map((edge) => edge.type)).toEqual(["HAS_RULING", "APPLIES"]);
  expect(path?.edges[1]).toMatchObject({
    basis: "CITED",
    evidence: { quote: expect.stringContaining("第七百五十二条") as string },
  });
  expect(path?.why).toMatch(
    /^《.+》有一审裁判；一审裁判适用《中华人民共和国民法典》第七百五十二条（原文：“.*第七百五十二条.*”）。$/u,
  );
});

test("every step between two cases is described, and an inference with who infers it and why", async () => {
  const found = await paths("case:tj-03", "case:gz-02");
  expect(found.length).toBeGreaterThan(0);
  for (const { why, edges } of found) {
    expect(why.split("；").length).toBeGreaterThanOrEqual(edges.length);
    expect(why).not.toMatch(/undefined|—[A-Z_]+→/u);
  }
  const inferred = found.flatMap(({ edges }) => edges).filter((edge) => edge.basis === "INFERRED");
  expect(inferred.length).toBeGreaterThan(0);
  for (const edge of inferred)
    expect(edge.rationale ?? edge.assertedBy).toEqual(expect.any(String));
});

test("a node is connected with itself by nothing", async () => {
  const [path] = await paths("court:tianjin-binhai", "court:tianjin-binhai");
  expect(path).toMatchObject({ edges: [], why: "两者同为天津市滨海新区人民法院。" });
});
