import { describe, expect, test } from "vitest";
import type { NamedNode } from "../../../src/domain/node-names.js";
import { NameIndex } from "../../../src/search/name-index.js";

const instrument = (id: string, names: readonly string[], yields = false): NamedNode => ({
  kind: "instrument",
  id,
  names,
  parentId: undefined,
  yields,
});

describe("the names of instruments", () => {
  const index = new NameIndex([
    instrument("notice", ["某某总局办公厅关于做好清河灌溉工作的通知"]),
    instrument("twin-a", ["甲省水利厅关于修建水闸的意见"]),
    instrument("twin-b", ["乙省水利厅关于修建水闸的意见"]),
    instrument("measures", ["清河水闸管理办法"]),
    instrument("cited", ["中华人民共和国水闸法"], true),
    instrument("in-force", ["中华人民共和国水闸法"]),
    instrument("lake-cited", ["中华人民共和国湖泊法"], true),
  ]);
  const found = (name: string) => {
    const meant = index.find("instrument", name);
    if (meant.kind === "several") return meant.nodes.map((each) => each.id);
    return meant.kind === "one" ? [meant.id] : [];
  };

  test.each([
    ["关于做好清河灌溉工作的通知", ["notice"]],
    ["《关于做好清河灌溉工作的通知》", ["notice"]],
    ["甲省水利厅关于修建水闸的意见", ["twin-a"]],
    ["关于修建水闸的意见", ["twin-a", "twin-b"]],
  ])("are found without the organ before 关于: %s", (name, ids) => {
    expect(found(name)).toEqual(ids);
  });
  test.each(["做好清河灌溉工作的通知", "水闸管理办法", "丙省水利厅关于修建水闸的意见稿"])(
    "but no other part of a title is one: %s",
    (name) => {
      expect(found(name)).toEqual([]);
    },
  );
  test("what yields its name leaves it to what does not, and keeps it where it is alone", () => {
    expect(found("水闸法")).toEqual(["in-force"]);
    expect(found("湖泊法")).toEqual(["lake-cited"]);
  });
});
