import { expect, test } from "vitest";
import { extractProse } from "../../../../src/ingest/extract/prose.js";
import { section } from "./plain-ports.js";

const earlier = {
  ...section("OTHER", "一审法院查明，双方订有租约。", "一审查明"),
  supplied: true as const,
};

test("the facts are what the court found, not what the parties say", () => {
  const { facts } = extractProse([
    section("CLAIM", "原告诉称，被告欠租。"),
    section("DEFENCE", "被告辩称，租金已付。"),
    earlier,
    section("FINDINGS", "本院另查明，租约已满。"),
    section("REASONING", "本院认为，应予支持。"),
  ]);
  expect(facts).toBe("一审法院查明，双方订有租约。\n本院另查明，租约已满。");
});

test("a release's own facts stay what they are, and what it calls 一审查明 is no court's part", () => {
  const printed = section("OTHER", "一审法院查明，双方订有租约。", "一审查明");
  const { facts } = extractProse([
    section("FACTS", "甲出租房屋。"),
    section("CLAIM", "请求付租。"),
    printed,
  ]);
  expect(facts).toBe("甲出租房屋。");
});

test("where nothing was found, the course of the case stands in, and claims only where all else is missing", () => {
  const claim = section("CLAIM", "原告诉称，被告欠租。");
  expect(extractProse([claim, section("OTHER", "原告撤回起诉。")]).facts).toBe("原告撤回起诉。");
  expect(extractProse([claim]).facts).toBe("原告诉称，被告欠租。");
});
