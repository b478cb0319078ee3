import { readFileSync } from "node:fs";
import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rows, suiteDriver } from "../support/clean-database.js";

const page = readFileSync("schema/graph.md", "utf8");
let driver: Driver;
beforeAll(() => {
  driver = suiteDriver();
});
afterAll(() => driver.close());

const table = [...page.matchAll(/^\| `(\w+)` \| (.*?) \|(.*)\|$/gmu)].map(
  ([, name = "", second = "", rest = ""]) => ({
    name,
    second,
    rest,
  }),
);
const drawn = [...page.matchAll(/^ {2}(\w+) -->\|(\w+)\| (\w+)$/gmu)].map(
  ([, from, type, to]) => `${from} ${type} ${to}`,
);

test("the labels and keys are those of the live schema", async () => {
  const keys = await rows(
    driver,
    "SHOW CONSTRAINTS YIELD labelsOrTypes, properties, type WHERE size(properties) = 1 RETURN labelsOrTypes[0] AS label, properties[0] AS key",
  );
  const live = new Set(keys.map((row) => `${String(row["label"])} ${String(row["key"])}`));
  const labels = table.filter(({ name }) => /[a-z]/u.test(name));
  expect(
    labels
      .filter(({ name, second }) => !live.has(`${name} ${second.replace(/`/gu, "")}`))
      .map(({ name }) => name),
  ).toEqual([]);
  const constrained = new Set(keys.map((row) => String(row["label"])));
  expect([...constrained].filter((label) => !labels.some(({ name }) => name === label))).toEqual(
    [],
  );
});

test("every relationship of the graph is drawn, in its direction, and no other", async () => {
  const found = await rows(
    driver,
    "MATCH (a)-[r]->(b) RETURN DISTINCT labels(a)[0] + ' ' + type(r) + ' ' + labels(b)[0] AS shape",
  );
  const live = found.map((row) => String(row["shape"]));
  expect(live.filter((shape) => !drawn.includes(shape))).toEqual([]);
  // The seeds cite no case, replace no rule, name no judge and no court beside their rulings' own,
  // and come from no document; other suites' loads may.
  const unseeded = [
    "Case CITES_CASE Case",
    "Case REFERS_TO CaseReference",
    "Case REFERS_TO RuleReference",
    "RulePrinciple REPLACES RulePrinciple",
    "RulePrinciple CONFLICTS_WITH RulePrinciple",
    "Case NAMES Court",
    "BenchMember SAT_ON Ruling",
    "Case READ_FROM Document",
    "DocumentChunk PART_OF Document",
  ];
  expect(drawn.filter((shape) => !live.includes(shape) && !unseeded.includes(shape))).toEqual([]);
});

test("every property of the graph stands in the tables", async () => {
  const listed = new Map(table.map(({ name, rest }) => [name, rest]));
  const evidence = "quote section start end source";
  const expand = (text: string) =>
    text
      .replace(/\bgrounds\b(?! \(JSON\))/gu, `evidence basis rationale assertedBy confidence`)
      .replace(/\bevidence\b/gu, evidence)
      .replace("search*", "searchKind searchTitle searchTags searchBody searchNames");
  const nodes = await rows(
    driver,
    "CALL db.schema.nodeTypeProperties() YIELD nodeLabels, propertyName WHERE propertyName IS NOT NULL RETURN nodeLabels[0] AS name, propertyName AS property",
  );
  const links = await rows(
    driver,
    "CALL db.schema.relTypeProperties() YIELD relType, propertyName WHERE propertyName IS NOT NULL RETURN substring(relType, 2, size(relType) - 3) AS name, propertyName AS property",
  );
  const missing = [...nodes, ...links]
    .map((row) => [String(row["name"]), String(row["property"])] as const)
    .filter(
      ([name, property]) =>
        property !== "id" &&
        property !== "version" &&
        !new RegExp(`\\b${property}\\b`, "u").test(expand(listed.get(name) ?? "")),
    );
  expect(missing).toEqual([]);
});
