import { expect, test } from "vitest";
import { shortRegionNames } from "../../../src/domain/region-name.js";

test.each<[string, readonly string[]]>([
  ["天津市", ["天津", "津"]],
  ["广东省", ["广东", "粤"]],
  ["内蒙古自治区", ["内蒙古", "蒙"]],
  ["广西壮族自治区", ["广西", "桂"]],
  ["延边朝鲜族自治州", ["延边"]],
  ["恩施土家族苗族自治州", ["恩施"]],
  ["广州市", ["广州"]],
  ["锡林郭勒盟", ["锡林郭勒"]],
  ["中国", []],
])("%s is also called %j", (name, short) => {
  expect(shortRegionNames(name)).toEqual(short);
});
