import { expect, test } from "vitest";
import { normalizeCaseNumber, stageOfCaseNumber } from "../../../src/domain/case-number.js";

test.each([
  ["（2023）沪0115民初1234号", "(2023)沪0115民初1234号"],
  ["(2023) 沪 0115 民初 1234 号", "(2023)沪0115民初1234号"],
  ["〔2023〕沪0115民初1234号", "(2023)沪0115民初1234号"],
  ["［2023］沪０１１５民初１２３４号", "(2023)沪0115民初1234号"],
  ["【2023】沪0115民初1234号", "(2023)沪0115民初1234号"],
])("%s", (text, normal) => expect(normalizeCaseNumber(text)).toBe(normal));

test.each([
  ["(2023)沪0115民初1234号", "FIRST_INSTANCE"],
  ["(2023)京74民终12号", "SECOND_INSTANCE"],
  ["(2022)沪0115执异7号", "OBJECTION"],
  ["(2022)沪01执复7号", "RECONSIDERATION"],
  ["(2022)沪01执7号", "ENFORCEMENT"],
  ["(2021)最高法民申7号", "RETRIAL"],
  ["(2013)民提字第7号", "RETRIAL"],
  ["(2022)京74破1号", "INSOLVENCY"],
  ["(2013)浦民六(商)初字第12号", "FIRST_INSTANCE"],
  ["(2014)一中民终字第12号", "SECOND_INSTANCE"],
])("%s is of stage %s", (number, stage) => expect(stageOfCaseNumber(number)).toBe(stage));
