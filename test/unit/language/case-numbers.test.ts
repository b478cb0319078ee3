import { describe, expect, test } from "vitest";
import {
  findCaseNumbers,
  isCaseNumber,
  parseCaseNumber,
} from "../../../src/language/case-numbers.js";
import { expectProportional, over } from "../../support/proportional.js";

describe("case numbers of the pattern of 法〔2015〕137号", () => {
  test.each([
    // 基层法院
    [
      "（2023）沪0115民初1234号",
      {
        year: 2023,
        code: "沪0115",
        kind: "民初",
        number: 1234,
        court: ["上海市", "上海市", "BASIC"],
      },
    ],
    [
      "(2021)粤0304民初5号",
      { year: 2021, code: "粤0304", kind: "民初", number: 5, court: ["广东省", "深圳市", "BASIC"] },
    ],
    [
      "(2022)新2801执9号",
      {
        year: 2022,
        code: "新2801",
        kind: "执",
        number: 9,
        court: ["新疆维吾尔自治区", "巴音郭楞蒙古自治州", "BASIC"],
      },
    ],
    // 中级法院
    [
      "(2022)沪01执复7号",
      {
        year: 2022,
        code: "沪01",
        kind: "执复",
        number: 7,
        court: ["上海市", "上海市", "INTERMEDIATE"],
      },
    ],
    [
      "(2019)浙02民终3号",
      {
        year: 2019,
        code: "浙02",
        kind: "民终",
        number: 3,
        court: ["浙江省", "宁波市", "INTERMEDIATE"],
      },
    ],
    // 高级法院与最高法院
    [
      "(2020)津民终12号",
      { year: 2020, code: "津", kind: "民终", number: 12, court: ["天津市", undefined, "HIGH"] },
    ],
    [
      "(2021)最高法民申7号",
      {
        year: 2021,
        code: "最高法",
        kind: "民申",
        number: 7,
        court: [undefined, undefined, "SUPREME"],
      },
    ],
    [
      "(2019)最高法知民终1号",
      {
        year: 2019,
        code: "最高法",
        kind: "知民终",
        number: 1,
        court: [undefined, undefined, "SUPREME"],
      },
    ],
    // 专门法院
    [
      "(2022)京74民终12号",
      {
        year: 2022,
        code: "京74",
        kind: "民终",
        number: 12,
        court: ["北京市", "北京市", "SPECIAL"],
      },
    ],
    [
      "(2021)鲁72民初4号",
      {
        year: 2021,
        code: "鲁72",
        kind: "民初",
        number: 4,
        court: ["山东省", undefined, "SPECIAL"],
      },
    ],
    [
      "(2020)沪7101民初4号",
      {
        year: 2020,
        code: "沪7101",
        kind: "民初",
        number: 4,
        court: ["上海市", "上海市", "SPECIAL"],
      },
    ],
    // 75以上的代字含义不一，不下判断
    [
      "(2020)琼97民终4号",
      {
        year: 2020,
        code: "琼97",
        kind: "民终",
        number: 4,
        court: ["海南省", undefined, undefined],
      },
    ],
  ])("%s", (text, { court: [province, city, level], ...parts }) => {
    expect(parseCaseNumber(text)).toMatchObject({ style: "CURRENT", doubts: [], ...parts });
    const { court } = parseCaseNumber(text)!;
    expect([court?.province, court?.city, court?.level]).toEqual([province, city, level]);
  });

  test.each([
    ["(2022)沪0115执异7号之一", 1],
    ["(2022)沪0115执7号之十二", 12],
    ["(2022)沪0115执7号之2", 2],
  ])("%s", (text, suffix) => expect(parseCaseNumber(text)?.suffix).toBe(suffix));

  test.each([
    ..."民初 民终 民申 民再 民辖 民辖终 民特 民撤 民督 刑初 刑更 行初 行终 行审 执 执异 执复 执恢 执保 执监 破 破申 破终 财保 知民初 司惩 诉前调 强清 委赔监".split(
      " ",
    ),
  ])("%s is a kind of case", (kind) =>
    expect(parseCaseNumber(`(2023)沪0115${kind}1号`)?.doubts).toEqual([]),
  );
});

describe("numbers of the old style", () => {
  test.each([
    "(2014)辽民二初字第00006号",
    "(2012)西民四初字第438号",
    "(2014)民申字第12号",
    "(2013)浦执字第5号",
    "（2011）一中民终字第3号",
  ])("%s", (text) => expect(parseCaseNumber(text)).toMatchObject({ style: "OLD", doubts: [] }));
  test.each([
    "（2020）沪东证经字第123号",
    "（2020）京仲裁字第0123号",
    "（2019）沪劳人仲字第1号",
    "沪0115民初1号",
    "(2023)沪0115民初号",
    "",
  ])("%s is none", (text) => expect(parseCaseNumber(text)).toBeUndefined());
});

describe("what departs from the pattern is reported", () => {
  test.each([
    ["(2013)沪0115民初1号", "numbers before 2016 are written in the old style"],
    ["(2018)西民四初字第438号", "numbers of 2018 are written in the current style"],
    ["(2023)沪011民初1号", "沪011 is no court code"],
    ["(2023)沪0115花园1号", "花园 is no kind of case"],
    ["(2023)沪0115民初01号", "the number begins with a zero"],
  ])("%s: %s", (text, doubt) => expect(parseCaseNumber(text)?.doubts).toEqual([doubt]));
});

describe("the numbers that a text names", () => {
  test.each([
    ["原告不服（2022）京0102民初555号民事判决", ["(2022)京0102民初555号"]],
    ["案号：（2021）京02执恢321号之二。", ["(2021)京02执恢321号之二"]],
    ["（2013）浦民六（商）初字第12号", ["(2013)浦民六(商)初字第12号"]],
    ["［2023］沪０１１５民初１２３４号", ["(2023)沪0115民初1234号"]],
    ["2023沪0115民初1234号", ["(2023)沪0115民初1234号"]],
    // lists: year, court and kind stand once
    ["（2023）沪0115民初1234、1235号", ["(2023)沪0115民初1234号", "(2023)沪0115民初1235号"]],
    [
      "（2023）沪0115民初1234号、1235号和第1236号",
      ["1234", "1235", "1236"].map((each) => `(2023)沪0115民初${each}号`),
    ],
    ["(2012)西民四初字第438号、439号", ["(2012)西民四初字第438号", "(2012)西民四初字第439号"]],
    ["（2023）沪0115民初1234-1236号", ["(2023)沪0115民初1234号", "(2023)沪0115民初1236号"]],
    ["（2014）民申字第2046-1号", ["(2014)民申字第2046-1号"]],
    // a masked number has the form of one
    ["（2019）粤0304民初×××号", ["(2019)粤0304民初×××号"]],
    ["（2023）沪0115民初1234号、9号楼", ["(2023)沪0115民初1234号"]],
    ["2023年12月5日收到第8号通知", []],
    ["（2023）年，某公司住1号", []],
  ])("%s", (text, numbers) =>
    expect(findCaseNumbers(text).map((each) => each.normalized)).toEqual(numbers),
  );

  test("stand at their places; what follows in a list needs its head", () => {
    const text = "见（2023）沪0115民初1、2号之一。";
    const found = findCaseNumbers(text);
    expect(found.map(({ from, to }) => text.slice(from, to))).toEqual([
      "（2023）沪0115民初1",
      "2号之一",
    ]);
    expect(found.map(({ head }) => head)).toEqual([undefined, found[0]]);
  });

  test.each(["（2023）沪", "（2023）沪0115民初1、", "（2023）沪,1", "（2023", "2023沪01"])(
    "in linear time: %s, over and over",
    (part) => expectProportional(over(part), findCaseNumbers, 100_000),
  );

  test.each([
    ["〔2022〕京01民终5号之一", true],
    ["（2023） 沪0115 民初 1234 号", true],
    ["（2023）沪0115民初1234", false],
    ["民初1234号", false],
  ])("%s has the form of one: %s", (text, is) => expect(isCaseNumber(text)).toBe(is));
});

test.each([
  ["（2Ｏ20）渝0101行审12号", "(2020)渝0101行审12号"],
  ["（２０15）民申字第9号", "(2015)民申字第9号"],
])("%s has a misprinted year", (text, normalized) => {
  expect(findCaseNumbers(text).map((each) => each.normalized)).toEqual([normalized]);
});

test.each(["（3020）渝0101行审12号", "（2ab0）渝0101行审12号"])("%s is no case number", (text) => {
  expect(findCaseNumbers(text)).toEqual([]);
});
