import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { splitJudgment } from "../../../../src/ingest/structure/split-judgment.js";

const GOLDEN = join(import.meta.dirname, "../../../golden/judgments");
const read = (name: string) => readFileSync(join(GOLDEN, name), "utf8");
const outline = (text: string) =>
  splitJudgment(text)?.sections.map((section) => [section.heading, section.kind, section.text.slice(0, 6)]);

test("a judgment of the first instance in its parts", () => {
  const text = read("first-instance.txt");
  expect(splitJudgment(text)?.title).toBe("清河市白石区人民法院民事判决书（2023）清0102民初3456号");
  expect(outline(text)).toEqual([
    ["首部", "HEAD", "清河市白石区"],
    ["审理经过", "OTHER", "原告远山机械"],
    ["诉称", "CLAIM", "原告远山机械"],
    ["辩称", "DEFENCE", "被告林某某辩"],
    ["经审理查明", "FINDINGS", "本院经审理认"],
    ["本院认为", "REASONING", "本院认为，林"],
    ["判决如下", "RESULT", "一、撤销原告"],
    ["落款", "TAIL", "审 判 长 "],
  ]);
});

test("a judgment of the second instance tells the first court's words from its own", () => {
  expect(outline(read("second-instance.txt"))).toEqual([
    ["首部", "HEAD", "清河市中级人"],
    ["审理经过", "OTHER", "上诉人林某某"],
    ["诉称", "CLAIM", "林某某上诉请"],
    ["辩称", "DEFENCE", "远山机械厂辩"],
    ["一审查明", "OTHER", "一审法院认定"],
    ["一审认为", "OTHER", "一审法院认为"],
    ["一审判决", "OTHER", "一审法院判决"],
    ["经审理查明", "FINDINGS", "本院二审期间"],
    ["本院认为", "REASONING", "本院认为，机"],
    ["判决如下", "RESULT", "驳回上诉，维"],
    ["落款", "TAIL", "审判长 周某"],
  ]);
});

test("every part can be shown in its place", () => {
  const text = read("first-instance.txt");
  for (const section of splitJudgment(text)?.sections ?? []) {
    const { start, end } = section.spanAt(0, section.text.length);
    expect(text.slice(start, end).replace(/\s/gu, "")).toBe(section.text.replace(/\s/gu, ""));
  }
});

test.each([
  [
    "a release that mentions a judgment",
    "清河市法院发布典型案例\n案例一 甲诉乙买卖合同纠纷案\n基本案情\n甲持判决书申请执行。本院认为，应予支持。",
  ],
  ["a form without a decision", "清河市人民法院\n民事判决书\n（2023）清0102民初1号\n（此处空白）"],
])("%s is no judgment", (_, text) => {
  expect(splitJudgment(text)).toBeUndefined();
});
