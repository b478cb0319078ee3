import { expect, test } from "vitest";
import { ownCaseNumbers } from "../../../../src/ingest/extract/case-numbers.js";
import { caseText, section } from "./plain-ports.js";

test.each<[head: string, numbers: readonly string[]]>([
  ["（2023）京74民初88号", ["(2023)京74民初88号"]],
  ["案号：（2021）京02执恢321号之二", ["(2021)京02执恢321号之二"]],
  ["（2013）浦民六（商）初字第12号", ["(2013)浦民六(商)初字第12号"]],
  ["（2021）京74民初1号、（2021）京74民初2号", ["(2021)京74民初1号", "(2021)京74民初2号"]],
  // another case, a document of a prosecutor
  ["本院在执行（2019）京74民初100号民事判决书中", []],
  ["检察院以某检刑诉〔2017〕500号起诉书指控", []],
])("%s", (head, numbers) => {
  expect(
    ownCaseNumbers(
      caseText(undefined, section("HEAD", `北京金融法院\n${head}\n原告：张某。`, "首部")),
    ),
  ).toEqual(numbers);
});

test("the index of a published case names its numbers in a sentence", () => {
  const text = caseText(
    undefined,
    section("HEAD", "一审：（2022）京0102民初5号；二审：（2023）京74民终7号", "案例索引"),
  );
  expect(ownCaseNumbers(text)).toEqual(["(2022)京0102民初5号", "(2023)京74民终7号"]);
});
