import { expect, test } from "vitest";
import { regionOfCourts, type RulingCourt } from "../../../src/domain/court-region.js";

const regions = [
  { id: "region:china", name: "中国" },
  { id: "region:tianjin", name: "天津市" },
  { id: "region:guangdong", name: "广东省" },
  { id: "region:shenzhen", name: "深圳市" },
];
const supreme = { level: "SUPREME", region: "region:china" } as const;

test.each<[why: string, rulings: readonly RulingCourt[], region: string | undefined]>([
  [
    "the court's place in the tree",
    [{ level: "BASIC", region: "region:tianjin" }],
    "region:tianjin",
  ],
  [
    "the last court's",
    [{ region: "region:tianjin" }, { region: "region:guangdong" }],
    "region:guangdong",
  ],
  [
    "a court below the Supreme People's Court",
    [{ level: "BASIC", region: "region:tianjin" }, supreme],
    "region:tianjin",
  ],
  [
    "the whole country where only the Supreme People's Court is known",
    [{}, supreme],
    "region:china",
  ],
  [
    "an earlier court's where the last is unknown",
    [{ region: "region:tianjin" }, {}],
    "region:tianjin",
  ],
  [
    "a court outside the tree, by its name",
    [{ name: "广东省深圳市盐田区人民法院" }],
    "region:shenzhen",
  ],
  [
    "by the province, where the city is no region",
    [{ name: "广东省云浮市中级人民法院" }],
    "region:guangdong",
  ],
  ["by a city without its ending", [{ name: "深圳金融法院" }], "region:shenzhen"],
  ["by the code of the number", [{ caseNumber: "(2022)粤0308民初12号" }], "region:shenzhen"],
  ["by the province of the code", [{ caseNumber: "(2022)粤53民终12号" }], "region:guangdong"],
  [
    "a place that is no region",
    [{ name: "贵州省遵义市中级人民法院", caseNumber: "(2022)黔03民终12号" }],
    undefined,
  ],
  ["a district's name alone", [{ name: "朝阳区人民法院" }], undefined],
  ["a number of the old style", [{ caseNumber: "(2012)深盐法民初字第12号" }], undefined],
  ["no court at all", [{}], undefined],
])("the region follows from the court: %s", (_why, rulings, region) =>
  expect(regionOfCourts(rulings, regions)).toBe(region),
);
