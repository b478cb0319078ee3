import { describe, expect, test } from "vitest";
import {
  EMPTY_LISTS,
  Moment,
  TypedTables,
  UnportableError,
} from "../../../src/export/typed-tables.js";

describe("tables for neo4j-admin's import", () => {
  test("begin another file when a property comes, and leave out what has no value", () => {
    const tables = new TypedTables("t1");
    const lines = [
      tables.node("Case", "case:a", { id: "case:a", title: 'a "b"', key: 12n }),
      tables.node("Case", "case:b", { title: "c", tags: ["x", "y"], note: undefined, key: null }),
      tables.node("Case", "case:c", { key: 3 }),
    ];
    expect(lines).toEqual([
      { file: "nodes-Case-t1-1.csv", line: '"case:a","a ""b""","12"\n' },
      { file: "nodes-Case-t1-2.csv", line: '"case:b","c",,"x\u001fy"\n' },
      { file: "nodes-Case-t1-2.csv", line: '"case:c",,"3",\n' },
    ]);
    const same = { group: "Case", kind: "nodes" };
    expect(tables.files()).toEqual([
      { ...same, file: "nodes-Case-t1-1.csv", header: "id:ID,title:string,key:long" },
      { ...same, file: "nodes-Case-t1-2.csv", header: "id:ID,title:string,key:long,tags:string[]" },
    ]);
  });

  test("keep each value's type: a sum with cents stands in another file than one without", () => {
    const tables = new TypedTables("t1");
    const sizes = [10, 10.5, 12].map(
      (size) => tables.node("Amount", `amount:${size}`, { size }).file,
    );
    expect(sizes).toEqual([
      "nodes-Amount-t1-1.csv",
      "nodes-Amount-t1-2.csv",
      "nodes-Amount-t1-1.csv",
    ]);
    expect(tables.files().map((each) => each.header)).toEqual([
      "id:ID,size:long",
      "id:ID,size:double",
    ]);
    const moment = new Moment("2026-01-01T00:00:00Z");
    tables.link("AT", "a", "b", { moment });
    expect(tables.files().at(-1)?.header).toBe(":START_ID,:END_ID,moment:datetime");
  });

  test("name the lists without items, which an import leaves out; an empty text is one", () => {
    const tables = new TypedTables("t1");
    const { line } = tables.node("Case", "case:a", { claims: [], unresolved: [], text: "" });
    expect(line).toBe('"case:a","","claims\u001funresolved"\n');
    expect(tables.files()[0]?.header).toBe(`id:ID,text:string,${EMPTY_LISTS}:string[]`);
  });

  test.each([
    ["a list of one empty text", [""]],
    ["the sign between items", ["a\u001fb"]],
    ["a longer field than the importer reads", "字".repeat(1_000_001)],
    ["a value that is no property", { a: 1 }],
  ])("refuse what the files cannot say: %s", (_, value) => {
    expect(() => new TypedTables("t1").node("Case", "case:a", { value })).toThrow(UnportableError);
  });

  test("grow where files come, and not otherwise", () => {
    const tables = new TypedTables("t1");
    tables.node("Case", "case:a", { title: "a" });
    const before = tables.size;
    tables.node("Case", "case:b", { title: "b" });
    expect(tables.size).toBe(before);
    tables.node("Case", "case:c", { name: "c" });
    expect(tables.size).toBeGreaterThan(before);
  });
});
