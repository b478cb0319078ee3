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

const FACTS =
  "我帮朋友顶名买车，和融资租赁公司签了融资租赁合同，欠租13.6万元，没有签订阴阳合同。车一直是朋友在开，被告承租人不付租金。";
const NOMINAL = "factor:nominal-purchase";
const SIDE = "{ id prevailingSide }";
const QUERY = `query($input: SimilarCasesInput!, $first: Int) {
  similarCases(input: $input, first: $first) {
    edges { node { id } helps }
    whatIf { left ${SIDE} entered ${SIDE} changedSide { case ${SIDE} before after } }
    understood {
      denied { factor { id } inQuery { quote start end source } }
      amounts { value currency approximate evidence { quote start end } }
      positions { position side evidence { quote } }
    }
  }
}`;

interface Node {
  readonly id: string;
}
interface Answer {
  readonly edges: readonly { readonly node: Node; readonly helps: string }[];
  readonly whatIf: {
    readonly left: readonly Node[];
    readonly entered: readonly Node[];
    readonly changedSide: readonly {
      readonly case: Node;
      readonly before: string;
      readonly after: string;
    }[];
  } | null;
  readonly understood: Readonly<Record<"denied" | "amounts" | "positions", readonly unknown[]>>;
}
const search = async (input: object, first = 5) =>
  (await data<{ similarCases: Answer }>(app, QUERY, { input, first })).similarCases;

test("what if: the hits that leave, enter and change side are those of the two searches", async () => {
  const [before, after] = await Promise.all([
    search({ facts: FACTS }),
    search({ facts: FACTS, withoutFactors: [NOMINAL] }),
  ]);
  expect(before.whatIf).toBeNull();
  const [was, is] = [before, after].map(
    (each) => new Map(each.edges.map(({ node, helps }) => [node.id, helps])),
  );
  const { whatIf } = after;
  expect(whatIf?.left.map((each) => each.id)).toEqual(
    [...was!.keys()].filter((id) => !is!.has(id)),
  );
  expect(whatIf?.entered.map((each) => each.id)).toEqual(
    [...is!.keys()].filter((id) => !was!.has(id)),
  );
  // without the factor nothing is known of the point of the case that had it
  expect(whatIf?.changedSide.length).toBeGreaterThan(0);
  expect(whatIf?.changedSide.map((each) => each.case.id)).toEqual(
    [...is!].filter(([id, helps]) => was!.has(id) && was!.get(id) !== helps).map(([id]) => id),
  );
});

test("what if holds for a case of the graph and for one side's cases", async () => {
  const input = { caseId: "case:tj-01", withoutFactors: [NOMINAL], helps: "CLAIMANT" };
  const { whatIf, edges } = await search(input, 3);
  expect(whatIf).not.toBeNull();
  expect(whatIf?.left.length).toBe(whatIf?.entered.length);
  expect(edges.map((edge) => edge.helps)).toEqual(edges.map(() => "CLAIMANT"));
});

test("what is denied, amounts and positions are shown with their words", async () => {
  const { understood } = await search({ facts: FACTS });
  const start = FACTS.indexOf("阴阳合同");
  expect(understood.denied).toEqual([
    {
      factor: { id: "factor:yin-yang-contract" },
      inQuery: { quote: "阴阳合同", start, end: start + 4, source: "input" },
    },
  ]);
  const at = FACTS.indexOf("13.6万元");
  expect(understood.amounts).toEqual([
    {
      value: "136000",
      currency: "CNY",
      approximate: false,
      evidence: { quote: "13.6万元", start: at, end: at + 6 },
    },
  ]);
  expect(understood.positions).toContainEqual({
    position: "承租人",
    side: "RESPONDENT",
    evidence: { quote: "承租人" },
  });
});

test("a case of the graph is not read for words", async () => {
  expect((await search({ caseId: "case:tj-01" })).understood).toEqual({
    denied: [],
    amounts: [],
    positions: [],
  });
});
