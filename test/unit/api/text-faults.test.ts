import { parse } from "graphql";
import { describe, expect, test } from "vitest";
import { textFault } from "../../../src/api/errors/text-faults.js";

const of = (query: string, variables: Record<string, unknown> = {}) =>
  textFault(parse(query), variables);

describe("a text that cannot be meant is found by the argument that it is given to", () => {
  test.each<[string, string, Record<string, unknown>, string, string]>([
    ["NUL", "query($q: ID!) { case(id: $q) { id } }", { q: "case:\0" }, "id", "0000"],
    [
      "half a pair",
      "query($q: String!) { search(query: $q) { x } }",
      { q: "租\ud800金" },
      "query",
      "D800",
    ],
    [
      "the other half",
      "query($q: String!) { search(query: $q) { x } }",
      { q: "\udc00" },
      "query",
      "DC00",
    ],
    [
      "a turned id",
      "query($q: ID!) { node(id: $q) { id } }",
      { q: "case:\u202e10-jt" },
      "id",
      "202E",
    ],
    ["an isolate", "query($q: ID!) { node(id: $q) { id } }", { q: "\u2067case" }, "id", "2067"],
    [
      "a control character",
      "query($q: ID!) { node(id: $q) { id } }",
      { q: "case\u001b[1m" },
      "id",
      "001B",
    ],
    ["in the document", '{ case(id: "case:\\u0000") { id } }', {}, "id", "0000"],
    ["in a list", '{ nodes(ids: ["case:x", "case:\\u0007"]) { id } }', {}, "ids", "0007"],
    [
      "in an object",
      "query($f: F) { cases(filter: $f) { x } }",
      { f: { a: { courts: ["\u202d"] } } },
      "courts",
      "202D",
    ],
    [
      "in a literal object",
      "query($c: ID) { cases(filter: { courts: [$c] }) { x } }",
      { c: "\0" },
      "courts",
      "0000",
    ],
    [
      "in a fragment",
      'query { ...A } fragment A on Query { case(id: "\\u0001") { id } }',
      {},
      "id",
      "0001",
    ],
    ["a default", 'query($q: ID = "\\u0000") { case(id: $q) { id } }', {}, "q", "0000"],
    [
      "NUL in facts",
      "query($i: I) { similarCases(input: $i) { x } }",
      { i: { facts: "欠租\0" } },
      "facts",
      "0000",
    ],
    [
      "half a pair in an issue",
      "query($i: I) { x(input: $i) }",
      { i: { issues: ["\ud83d"] } },
      "issues",
      "D83D",
    ],
  ])("%s", (_name, query, variables, argument, code) => {
    const fault = of(query, variables);
    expect(fault?.argument).toBe(argument);
    expect(fault?.message).toMatch(
      new RegExp(`^${argument} holds the character U\\+${code}: expected`, "u"),
    );
  });

  test.each<[string, string, Record<string, unknown>]>([
    [
      "words",
      "query($q: String!) { search(query: $q) { x } }",
      { q: "车被锁了 rent\t2021\n𠮷野家" },
    ],
    [
      "marks of layout in facts",
      "query($i: I) { x(input: $i) }",
      { i: { facts: "电话\u202d1380013\u202c\f\u0007" } },
    ],
    [
      "what is no text",
      "query($n: Int, $b: Boolean) { x(first: $n, yes: $b, no: null) }",
      { n: 5, b: null },
    ],
    ["a variable that is not given", "query($q: String) { x(query: $q) }", {}],
    ["a variable that nothing uses", "query($q: String) { x }", { q: "\0" }],
  ])("%s may be", (_name, query, variables) => expect(of(query, variables)).toBeUndefined());
});
