import { expect, test } from "vitest";
import { readCounsel } from "../../../../src/ingest/extract/counsel.js";
import { section } from "./plain-ports.js";

/** name (firm or description) → parties */
const read = (...lines: string[]) =>
  readCounsel([section("HEAD", lines.join("\n"))]).map(
    ({ name, isLawyer, firm, description, actsFor }) =>
      `${name} ${isLawyer ? "lawyer " : ""}(${firm ?? description ?? ""}) → ${actsFor.join("、")}`,
  );

test("each agent acts for the party of the line above; representatives are no counsel", () => {
  expect(
    read(
      "上诉人（原审原告）：远山机械厂，住所地沙溪县。",
      "法定代表人：葛某，厂长。",
      "委托诉讼代理人：潘立，沙溪律师事务所律师。",
      "委托诉讼代理人：石青，该厂职工。",
      "被上诉人（原审被告）：邹远明，男，汉族。",
      "委托代理人（特别授权）：白云、苏山，均系远山律师（沙溪）事务所律师。",
      "第三人：沙溪银行。",
      "负责人：彭某。",
    ),
  ).toEqual([
    "潘立 lawyer (沙溪律师事务所) → 远山机械厂",
    "石青 (该厂职工) → 远山机械厂",
    "白云 lawyer (远山律师（沙溪）事务所) → 邹远明",
    "苏山 lawyer (远山律师（沙溪）事务所) → 邹远明",
  ]);
});

test("those who act for several parties", () => {
  const parties = ["原告：白立。", "被告：邹远明。", "被告：邹远青。", "被告：沙溪运输公司。"];
  const agent = "潘立，沙溪县法律服务所法律工作者。";
  expect(read(...parties, `以上三被告共同委托诉讼代理人：${agent}`)).toEqual([
    "潘立 (沙溪县法律服务所) → 邹远明、邹远青、沙溪运输公司",
  ]);
  expect(read(...parties, `上述两被告的委托代理人：${agent}`)).toEqual([
    "潘立 (沙溪县法律服务所) → 邹远青、沙溪运输公司",
  ]);
  expect(read(...parties, `被告邹远明、邹远青共同委托代理人${agent}`)).toEqual([
    "潘立 (沙溪县法律服务所) → 邹远明、邹远青",
  ]);
});

test("where the line breaks are lost", () => {
  expect(
    read(
      "原告：白立，女委托诉讼代理人：潘立，沙溪律师事务所律师被告：邹远明委托诉讼代理人：石青，邹远明之子",
    ),
  ).toEqual(["潘立 lawyer (沙溪律师事务所) → 白立", "石青 (邹远明之子) → 邹远明"]);
});

test.each([
  "原告：白立，女，汉族。",
  "法定代表人：葛某，厂长。",
  "白立委托潘立购买房屋，一审法院查明。",
])("no counsel: %s", (line) => expect(read(line)).toEqual([]));
