import { expect, test } from "vitest";
import { type AuthoritySource, standingOf } from "../../../src/domain/authority.js";

const supreme = { id: "court:supreme", level: "SUPREME" } as const;
const high = { id: "court:shanghai-high", level: "HIGH" } as const;
const intermediate = { id: "court:guangzhou-intermediate", level: "INTERMEDIATE" } as const;
const special = { id: "court:beijing-financial", level: "SPECIAL" } as const;
const basic = { id: "court:tianjin-binhai", level: "BASIC" } as const;
const nothing: AuthoritySource = { recognitions: [], publication: {}, rulings: [] };
const by = (
  court: typeof supreme | typeof high | typeof intermediate | typeof special | typeof basic,
) => ({ stage: "FIRST_INSTANCE", court }) as const;

// 法发〔2020〕24号第四条
test.each<[string, AuthoritySource, string, number, string]>([
  [
    "指导性案例",
    { ...nothing, publication: { kind: "GUIDING_CASES", court: supreme } },
    "guiding",
    0,
    "GUIDING_CASE",
  ],
  [
    "认定为指导性案例的基层法院裁判",
    { ...nothing, recognitions: [{ kind: "GUIDING_CASE" }], rulings: [by(basic)] },
    "guiding",
    0,
    "GUIDING_CASE",
  ],
  [
    "最高人民法院发布的典型案例",
    { ...nothing, publication: { kind: "TYPICAL_CASES", court: supreme }, rulings: [by(basic)] },
    "supreme",
    1,
    "SPC_TYPICAL_CASE",
  ],
  ["最高人民法院的裁判", { ...nothing, rulings: [by(supreme)] }, "supreme", 1, "SPC_RULING"],
  [
    "最高人民法院再审后发回，最后由中级法院裁判",
    { ...nothing, rulings: [{ stage: "RETRIAL", court: supreme }, by(intermediate)] },
    "court:guangzhou-intermediate",
    3,
    "COURT_RULING",
  ],
  [
    "最高人民法院指令再审，高级法院再审裁判",
    {
      ...nothing,

      rulings: [
        by(basic),
        { stage: "SECOND_INSTANCE", court: intermediate },
        { stage: "RETRIAL", court: supreme },
        { stage: "RETRIAL", court: high },
      ],
    },
    "court:shanghai-high",
    2,
    "COURT_RULING",
  ],
  [
    "最高人民法院二审发回，重审法院未写明：不是最高人民法院的裁判",
    {
      ...nothing,
      rulings: [{ stage: "SECOND_INSTANCE", court: supreme }, { stage: "FIRST_INSTANCE" }],
    },
    "none",
    5,
    "COURT_NOT_KNOWN",
  ],
  [
    "最高人民法院发回，重审判决未生效",
    {
      ...nothing,
      rulings: [
        { stage: "SECOND_INSTANCE", court: supreme },
        { ...by(high), effective: false },
      ],
    },
    "none",
    5,
    "NOT_EFFECTIVE",
  ],
  [
    "最高人民法院提审后改判",
    {
      ...nothing,
      rulings: [
        by(basic),
        { stage: "SECOND_INSTANCE", court: intermediate },
        { stage: "RETRIAL", court: supreme },
      ],
    },
    "supreme",
    1,
    "SPC_RULING",
  ],
  [
    "最高人民法院发回后作为典型案例发布",
    {
      ...nothing,
      publication: { kind: "TYPICAL_CASES", court: supreme },
      rulings: [{ stage: "SECOND_INSTANCE", court: supreme }, by(high)],
    },
    "supreme",
    1,
    "SPC_TYPICAL_CASE",
  ],
  [
    "入选最高人民法院典型案例",
    { ...nothing, recognitions: [{ kind: "SPC_TYPICAL_CASE" }], rulings: [by(special)] },
    "supreme",
    1,
    "SPC_TYPICAL_CASE",
  ],
  [
    "人民法院案例库入库参考案例",
    { ...nothing, recognitions: [{ kind: "REFERENCE_CASE" }], rulings: [by(special)] },
    "supreme",
    1,
    "SPC_REFERENCE_CASE",
  ],
  [
    "最高人民法院白皮书中的下级法院案件不是典型案例",
    { ...nothing, publication: { kind: "WHITE_PAPER", court: supreme }, rulings: [by(basic)] },
    "court:tianjin-binhai",
    4,
    "COURT_RULING",
  ],
  [
    "高级人民法院发布的参考性案例",
    { ...nothing, publication: { kind: "REFERENCE_CASES", court: high }, rulings: [by(basic)] },
    "court:shanghai-high",
    2,
    "HIGH_COURT_REFERENCE_CASE",
  ],
  [
    "高级人民法院认定的参考性案例",
    { ...nothing, recognitions: [{ kind: "REFERENCE_CASE", by: high }], rulings: [by(basic)] },
    "court:shanghai-high",
    2,
    "HIGH_COURT_REFERENCE_CASE",
  ],
  [
    "别的单位评的参考案例不改变顺位",
    { ...nothing, recognitions: [{ kind: "REFERENCE_CASE", by: "OTHER" }], rulings: [by(basic)] },
    "court:tianjin-binhai",
    4,
    "COURT_RULING",
  ],
  [
    "高级人民法院发布的典型案例以裁判法院为准，层级仍从发布法院",
    { ...nothing, publication: { kind: "TYPICAL_CASES", court: high }, rulings: [by(basic)] },
    "court:tianjin-binhai",
    2,
    "COURT_RULING",
  ],
  [
    "高级人民法院发布的典型案例，裁判法院未写明",
    { ...nothing, publication: { kind: "TYPICAL_CASES", court: high } },
    "none",
    2,
    "COURT_NOT_KNOWN",
  ],
  [
    "专门法院自己的裁判",
    { ...nothing, publication: { kind: "WHITE_PAPER", court: special }, rulings: [by(special)] },
    "court:beijing-financial",
    3,
    "COURT_RULING",
  ],
  [
    "基层法院发布、审理法院未写明",
    { ...nothing, publication: { court: basic } },
    "court:tianjin-binhai",
    4,
    "COURT_RULING",
  ],
  [
    "基层法院发布、二审法院未写明：不是基层法院的裁判",
    {
      ...nothing,
      publication: { court: basic },
      rulings: [by(basic), { stage: "SECOND_INSTANCE" }],
    },
    "none",
    4,
    "COURT_NOT_KNOWN",
  ],
  [
    "中级法院发布的辖区典型案例、审理法院未写明",
    { ...nothing, publication: { kind: "TYPICAL_CASES", court: intermediate } },
    "none",
    3,
    "COURT_NOT_KNOWN",
  ],
  [
    "法院自己的裁判文书",
    {
      ...nothing,
      publication: { kind: "JUDGMENTS", court: intermediate },
      rulings: [{ stage: "SECOND_INSTANCE" }],
    },
    "court:guangzhou-intermediate",
    3,
    "COURT_RULING",
  ],
  [
    "一般荣誉不改变层级",
    { ...nothing, recognitions: [{ kind: "HONOUR" }], rulings: [by(basic)] },
    "court:tianjin-binhai",
    4,
    "COURT_RULING",
  ],
  [
    "载明未生效",
    { ...nothing, rulings: [{ ...by(basic), effective: false }] },
    "none",
    5,
    "NOT_EFFECTIVE",
  ],
  [
    "一审未生效，二审生效",
    {
      ...nothing,
      rulings: [
        { ...by(basic), effective: false },
        { stage: "SECOND_INSTANCE", court: intermediate },
      ],
    },
    "court:guangzhou-intermediate",
    3,
    "COURT_RULING",
  ],
  ["什么都没有写明", nothing, "none", 5, "COURT_NOT_KNOWN"],
])("%s", (_name, source, rank, level, ground) =>
  expect(standingOf(source)).toMatchObject({ rank, level, ground }),
);

test("the last ruling's court counts before the earlier ones", () => {
  expect(standingOf({ ...nothing, rulings: [by(basic), by(special)] }).rank).toBe(
    "court:beijing-financial",
  );
});

test("how the court is known, and whether the ruling is in force, are kept", () => {
  expect(
    standingOf({
      ...nothing,
      rulings: [{ ...by(basic), courtBasis: "INFERRED", effective: true }],
    }),
  ).toMatchObject({
    decidedBy: basic.id,
    decidedByBasis: "INFERRED",
    effective: true,
  });
  expect(standingOf({ ...nothing, publication: { court: basic } }).decidedByBasis).toBe("INFERRED");
  expect(standingOf({ ...nothing, rulings: [by(basic)] }).effective).toBeUndefined();
  // The second instance is the last.
  expect(
    standingOf({ ...nothing, rulings: [{ stage: "SECOND_INSTANCE", court: intermediate }] })
      .effective,
  ).toBe(true);
});
