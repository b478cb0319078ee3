import { describe, expect, test } from "vitest";
import { courtNameKeys, readCourtName } from "../../../src/domain/court-name.js";

describe("what a court's full name says", () => {
  test.each<[string, string, string, readonly string[]]>([
    // intermediate courts stand in cities; the court codes tell the province of one that is not
    // written
    ["贵州省遵义市中级人民法院", "贵州省遵义市中级人民法院", "INTERMEDIATE", ["遵义市", "贵州省"]],
    ["遵义市中级人民法院", "贵州省遵义市中级人民法院", "INTERMEDIATE", ["遵义市", "贵州省"]],
    ["重庆市第五中级人民法院", "重庆市第五中级人民法院", "INTERMEDIATE", ["重庆市"]],
    ["云泽市中级人民法院", "云泽市中级人民法院", "INTERMEDIATE", []],
    [
      "吉林省延边朝鲜族自治州中级人民法院",
      "吉林省延边朝鲜族自治州中级人民法院",
      "INTERMEDIATE",
      ["延边朝鲜族自治州", "吉林省"],
    ],
    ["湖南省高级人民法院", "湖南省高级人民法院", "HIGH", ["湖南省"]],
    ["内蒙古自治区高级人民法院", "内蒙古自治区高级人民法院", "HIGH", ["内蒙古自治区"]],
    ["江苏省苏州市吴中区人民法院", "江苏省苏州市吴中区人民法院", "BASIC", ["苏州市", "江苏省"]],
    ["苏州市吴中区人民法院", "江苏省苏州市吴中区人民法院", "BASIC", ["苏州市", "江苏省"]],
    ["贵州省凤冈县人民法院", "贵州省凤冈县人民法院", "BASIC", ["贵州省"]],
    ["鄂托克旗人民法院", "鄂托克旗人民法院", "BASIC", []],
    // special courts (人民法院组织法 art. 15)
    ["成渝金融法院", "成渝金融法院", "SPECIAL", []],
    ["湖北省武汉海事法院", "武汉海事法院", "SPECIAL", []],
    ["兰州铁路运输中级法院", "兰州铁路运输中级法院", "SPECIAL", []],
    ["最高人民法院", "最高人民法院", "SUPREME", []],
    [" 湖南省 高级人民法院", "湖南省高级人民法院", "HIGH", ["湖南省"]],
  ])("%s", (words, name, level, places) => {
    expect(readCourtName(words)).toMatchObject({ name, level, places });
  });

  test("what it is called in full reads as itself", () => {
    for (const words of ["遵义市中级人民法院", "苏州市吴中区人民法院", "湖北省武汉海事法院"]) {
      const read = readCourtName(words);
      expect(readCourtName(read?.name ?? "")).toEqual(read);
    }
  });

  test.each([
    "浦东法院", // a short name does not tell the level
    "新华区人民法院", // several cities have a district of this name
    "某市中级人民法院",
    "××县人民法院",
    "甲省乙市中级人民法院",
    "中级人民法院",
    "第一中级人民法院",
    "知识产权法院",
    "一审人民法院",
    "原审某区人民法院",
    "上级人民法院",
    "云泽市仲裁委员会",
    "贵州省遵义市人民检察院",
    "",
  ])("%j is no full name of one court", (words) => {
    expect(readCourtName(words)).toBeUndefined();
  });
});

test.each([
  ["天津市第三中级人民法院", "天津三中院"],
  ["天津第三中级法院", "天津三中院"],
  ["遵义市中级人民法院", "遵义中院"],
  ["湖南高院", "湖南省高级人民法院"],
  ["广东省广州市天河区人民法院", "广州天河区法院"],
])("%s and %s have a short form in common", (name, other) => {
  const keys = new Set(courtNameKeys(name));
  expect(courtNameKeys(other).some((key) => keys.has(key))).toBe(true);
});

test.each([
  ["北京市朝阳区人民法院", "朝阳区法院"],
  ["天津市第一中级人民法院", "天津二中院"],
  ["吉林省长春市中级人民法院", "吉林中院"],
])("%s and %s have none", (name, other) => {
  const keys = new Set(courtNameKeys(name));
  expect(courtNameKeys(other).some((key) => keys.has(key))).toBe(false);
});
