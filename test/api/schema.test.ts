import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
} from "graphql";
import { describe, expect, test } from "vitest";
import { buildApiSchema } from "../../src/api/schema/build-schema.js";
import { printApiSchema } from "../../src/api/schema/print-schema.js";

const printed = readFileSync("schema/schema.graphql", "utf8");
const CHECK = "../shared/contract/check.mjs";

test("the committed schema is the one that is served", async () => {
  expect(printApiSchema(await buildApiSchema())).toBe(printed);
});

test.skipIf(!existsSync(CHECK))("the contract is kept (skipped where ../shared is absent)", () => {
  const parts = ["core", "citations", "similarity"];
  expect(
    execFileSync("node", [CHECK, "schema/schema.graphql", ...parts], { encoding: "utf8" }),
  ).toBe(`${parts.join("+")}: 0 faults\n`);
});

describe("a page has what Relay and this API promise of every page", () => {
  const schema = buildSchema(printed);
  const fieldsOf = (name: string) => {
    const type = schema.getType(name);
    return isObjectType(type) ? Object.values(type.getFields()) : [];
  };
  const connections = Object.keys(schema.getTypeMap()).filter((name) =>
    name.endsWith("Connection"),
  );

  test.each(connections)("%s", (name) => {
    const types = new Map(fieldsOf(name).map((field) => [field.name, String(field.type)]));
    const edge = /^\[(\w+Edge)!\]!$/u.exec(types.get("edges") ?? "")?.[1] ?? "";
    const node = fieldsOf(edge).find((field) => field.name === "node");
    expect(types.get("nodes")).toBe(`[${String(node?.type)}]!`);
    expect(types.get("pageInfo")).toBe("PageInfo!");
    expect(types.get("totalCount")).toBe("Int!");
    expect(fieldsOf(edge).map((field) => field.name)).toContain("cursor");
  });

  test("whatever gives a page takes first and after", () => {
    const wanting = Object.keys(schema.getTypeMap()).flatMap((name) =>
      fieldsOf(name)
        .filter((field) => /Connection!?$/u.test(String(field.type)))
        .filter(
          (field) =>
            !["first", "after"].every((wanted) => field.args.some((arg) => arg.name === wanted)),
        )
        .map((field) => `${name}.${field.name}`),
    );
    expect(wanting).toEqual([]);
    expect(connections.length).toBeGreaterThan(8);
  });
});

describe("every type, field, argument and enum value is described in both languages with an example", () => {
  const schema = buildSchema(printed);
  const described: [string, string | null | undefined][] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__") || isSpecifiedScalarType(type)) continue;
    if (type.name !== "Query") described.push([type.name, type.description]);
    if (isEnumType(type))
      for (const value of type.getValues())
        described.push([`${type.name}.${value.name}`, value.description]);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields()))
        described.push([`${type.name}.${field.name}`, field.description]);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      described.push([`${type.name}.${field.name}`, field.description]);
      for (const arg of field.args)
        described.push([`${type.name}.${field.name}(${arg.name}:)`, arg.description]);
    }
  }
  test("all of them", () => {
    const wanting = described.filter(
      ([, text]) => !/[A-Za-z]{3}.*\p{Script=Han}.* Example 例: \S/su.test(text ?? ""),
    );
    expect(wanting.map(([name]) => name)).toEqual([]);
    expect(described.length).toBeGreaterThan(300);
  });
});
