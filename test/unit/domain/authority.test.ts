import { expect, test } from "vitest";
import { type AuthoritySource, authorityOf } from "../../../src/domain/authority.js";

const supreme = { id: "court:supreme", level: "SUPREME" } as const;
const high = { id: "court:shanghai-high", level: "HIGH" } as const;
const special = { id: "court:beijing-financial", level: "SPECIAL" } as const;
const basic = { id: "court:tianjin-binhai", level: "BASIC" } as const;
const nothing: AuthoritySource = { recognitions: [], publication: {}, courts: [] };

// 法发〔2020〕24号第四条
test.each<[string, AuthoritySource, string, number]>([
  ["指导性案例", { ...nothing, publication: { kind: "GUIDING_CASES", court: supreme } }, "guiding", 0],
  [
    "最高人民法院发布的典型案例",
    { ...nothing, publication: { kind: "TYPICAL_CASES", court: supreme }, courts: [basic] },
    "supreme",
    1,
  ],
  ["最高人民法院的裁判", { ...nothing, courts: [supreme] }, "supreme", 1],
  ["入选最高人民法院典型案例", { ...nothing, recognitions: ["SPC_TYPICAL_CASE"], courts: [special] }, "supreme", 1],
  [
    "高级人民法院发布的参考性案例",
    { ...nothing, publication: { kind: "TYPICAL_CASES", court: high }, courts: [basic] },
    "court:shanghai-high",
    2,
  ],
  [
    "专门法院自己的裁判",
    { ...nothing, publication: { kind: "WHITE_PAPER", court: special }, courts: [special] },
    "court:beijing-financial",
    3,
  ],
  ["基层法院发布、审理法院未写明", { ...nothing, publication: { court: basic } }, "court:tianjin-binhai", 4],
  ["一般荣誉不改变层级", { ...nothing, recognitions: ["HONOUR"], courts: [basic] }, "court:tianjin-binhai", 4],
  ["什么都没有写明", nothing, "none", 5],
])("%s", (_name, source, rank, level) => expect(authorityOf(source)).toEqual({ rank, level }));

test("the last ruling's court counts before the earlier ones", () => {
  expect(authorityOf({ ...nothing, courts: [special, basic] }).rank).toBe("court:beijing-financial");
});
