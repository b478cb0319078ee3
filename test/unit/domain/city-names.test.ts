import { describe, expect, test } from "vitest";
import { CityNames } from "../../../src/domain/city-names.js";

const names = new CityNames(["测试市", "清河市"]);

describe("cities", () => {
  test.each([
    "天津",
    "天津市",
    "广州",
    "广东省广州市",
    "广东广州",
    "苏州市昆山市",
    "上海市浦东新区",
    "大理",
    "大理白族自治州",
    "锡林郭勒盟",
    "内蒙古",
    "新疆",
    "香港",
    "测试",
    "清河市",
  ])("%s is one", (city) => expect(names.has(city)).toBe(true));

  test.each(["天律", "亚特兰蒂斯", "某市", "市", "广州广州街道甲", "请填写"])(
    "%s is none",
    (city) => expect(names.has(city)).toBe(false),
  );

  test.each([
    ["天律", "天津市"],
    ["广洲", "广州市"],
    ["清和", "清河市"],
  ])("%s is near %s", (city, near) => expect(names.near(city)).toContain(near));

  test("what has no sign in common is near to nothing", () =>
    expect(names.near("xyz")).toEqual([]));
});
