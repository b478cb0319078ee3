import { expect, test } from "vitest";
import { ask, data } from "../support/api.js";
import { apiSuite } from "../support/api-suite.js";
import { rows, suiteDriver } from "../support/clean-database.js";

const suite = apiSuite();
interface Relation {
  readonly type: string;
  readonly outgoing: boolean;
  readonly count: number;
}
const relations = async (id: string) =>
  (
    await data<{ relations: Relation[] }>(
      suite.app,
      "query($id: ID!) { relations(id: $id) { type outgoing count } }",
      { id },
    )
  ).relations;

/** What the loader keeps for its own use. */
const HIDDEN = ["DESCRIBES", "REFERS_TO"];

test.each([
  "case:tj-05",
  "provision:civil-code/752",
  "court:supreme",
  "cause:112",
  "factor:breach",
])("what hangs off %s is counted by kind, as the graph has it", async (id) => {
  const driver = suiteDriver();
  const counted = await rows(
    driver,
    "MATCH (node {id: $id})-[link]-() WHERE NOT type(link) IN $hidden RETURN type(link) AS type, startNode(link) = node AS outgoing, count(*) AS count",
    { id, hidden: HIDDEN },
  );
  await driver.close();
  const found = await relations(id);
  const sorted = (list: readonly unknown[]) => list.map((each) => JSON.stringify(each)).toSorted();
  expect(sorted(found)).toEqual(
    sorted(counted.map(({ type, outgoing, count }) => ({ type, outgoing, count }))),
  );
  expect(found.map((each) => each.count)).toEqual(
    found.map((each) => each.count).toSorted((a, b) => b - a),
  );
  expect(found.length).toBeGreaterThan(1);
});

test("a neighbourhood goes by the wanted types alone", async () => {
  const { neighborhood } = await data<{
    neighborhood: { edges: { type: string }[]; nodes: { id: string }[] };
  }>(
    suite.app,
    '{ neighborhood(id: "case:tj-05", types: ["EXHIBITS"]) { edges { type } nodes { id } } }',
  );
  expect([...new Set(neighborhood.edges.map((edge) => edge.type))]).toEqual(["EXHIBITS"]);
  const exhibits = (await relations("case:tj-05")).find((each) => each.type === "EXHIBITS");
  expect(neighborhood.edges).toHaveLength(exhibits?.count ?? -1);
});

test.each([
  ['relations(id: "case:none") { count }', "NOT_FOUND"],
  ['neighborhood(id: "case:tj-05", types: []) { truncated }', "BAD_USER_INPUT"],
  ['neighborhood(id: "case:tj-05", types: ["exhibits or 1=1"]) { truncated }', "BAD_USER_INPUT"],
])("%s is refused", async (field, code) => {
  const { errors } = await ask(suite.app, `{ ${field} }`);
  expect(errors?.[0]?.extensions.code).toBe(code);
});
