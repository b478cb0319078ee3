import { expect, test } from "vitest";
import type { CaseRecord } from "../../../src/domain/case-record.js";
import { caseRows } from "../../../src/graph/load/case-rows.js";
import type { LoadContext } from "../../../src/graph/load/load-context.js";

const court = (level: "BASIC" | "SUPREME", regionId: string) => ({ level, regionId });
const context: LoadContext = {
  regions: new Map([
    ["region:china", "中国"],
    ["region:tianjin", "天津市"],
    ["region:shenzhen", "深圳市"],
    ["region:shanghai", "上海市"],
  ]),
  courts: new Map([
    ["court:supreme", court("SUPREME", "region:china")],
    ["court:tianjin-binhai", court("BASIC", "region:tianjin")],
  ]),
  courtIdsByName: new Map(),
  courtIdsByShortName: new Map(),
  publications: new Map([
    [
      "publication:own",
      {
        title: "裁判文书",
        kind: "JUDGMENTS",
        courtId: undefined,
        date: undefined,
        regionId: undefined,
      },
    ],
    [
      "publication:spc",
      {
        title: "典型案例",
        kind: "TYPICAL_CASES",
        courtId: "court:supreme",
        date: undefined,
        regionId: "region:china",
      },
    ],
  ]),
  factors: new Map(),
  causes: new Map(),
  causeIdsByName: new Map(),
};
const stored = (parts: Partial<CaseRecord>, publicationId = "publication:own") => {
  const record: CaseRecord = { id: "case:own", title: "孟某案", facts: "孟某欠付租金。", ...parts };
  return caseRows(
    { record, publicationId, contradictions: [], sources: [], formerIds: [] },
    context,
    (text) => [text],
  ).case["regionId"];
};
const ruled = (id?: string) =>
  ({ rulings: [{ key: "first", stage: "FIRST_INSTANCE", court: id }] }) as const;

test.each<[why: string, parts: Partial<CaseRecord>, region: string, publication?: string]>([
  ["a judgment whose court the tree knows", ruled("court:tianjin-binhai"), "region:tianjin"],
  [
    "a judgment of which only the number is known",
    { caseNumbers: ["（2022）粤0308民初12号"] },
    "region:shenzhen",
  ],
  [
    "a case that the Supreme People's Court published",
    ruled("court:tianjin-binhai"),
    "region:tianjin",
    "publication:spc",
  ],
  [
    "the record's own word comes first",
    { ...ruled("court:tianjin-binhai"), region: "region:shanghai" },
    "region:shanghai",
  ],
  ["so does its city", { ...ruled("court:tianjin-binhai"), city: "上海" }, "region:shanghai"],
  ["the publication's, where no court is known", ruled(), "region:china", "publication:spc"],
  ["nothing known", ruled(), "region:not-stated"],
])("the region of a stored case: %s", (_why, parts, region, publication) =>
  expect(stored(parts, publication)).toBe(region),
);
